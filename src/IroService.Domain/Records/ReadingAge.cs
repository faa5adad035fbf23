namespace IroService.Domain.Records;

/// <summary>How old a reader is for whom a text is easy: the Flesch-Kincaid grade (Kincaid and others, 1975) plus five years.</summary>
public static class ReadingAge
{
    private const string Vowels = "aeiouy";

    /// <summary>The age in years, 5 at least; null when there is too little text to say.</summary>
    public static int? Of(string text)
    {
        var words = text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim().ToLowerInvariant()).Where(w => w.Any(char.IsLetter)).ToList();
        if (words.Count < 20)
        {
            return null;
        }

        var sentences = Math.Max(1, text.Split(['.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(s => s.Any(char.IsLetter)));
        var grade = (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
        return Math.Max(5, (int)Math.Round(grade + 5, MidpointRounding.AwayFromZero));
    }

    // Groups of vowels, without a silent e at the end.
    private static int Syllables(string word)
    {
        var letters = new string([.. word.Where(char.IsLetter)]);
        var groups = letters.Where((letter, at) => Vowels.Contains(letter) && (at == 0 || !Vowels.Contains(letters[at - 1]))).Count();
        return Math.Max(1, letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal) ? groups - 1 : groups);
    }
}
