namespace IroService.Casework.Workflows;

/// <summary>Says of a word that is not known which known ones are written most like it.</summary>
internal static class NearestWord
{
    private const int LongestQuoted = 60;

    /// <summary>The words at the least distance, when that is small: a third of the letters may be wrong.</summary>
    public static IReadOnlyList<string> To(string found, IEnumerable<string> words)
    {
        if (found.Length > LongestQuoted)
        {
            return [];
        }

        var near = words
            .Select(word => (Word: word, Distance: Distance(found.ToLowerInvariant(), word)))
            .Where(w => w.Distance <= Math.Max(1, Math.Max(found.Length, w.Word.Length) / 3))
            .ToList();
        return [.. near.Where(w => w.Distance == near.Min(n => n.Distance)).Select(w => w.Word)];
    }

    /// <summary>"review-hold" is not a fact; did you mean "review-held"?</summary>
    public static string Sentence(string found, string kind, IReadOnlyCollection<string> words)
    {
        var near = To(found, words);
        return near.Count > 0
            ? $"{Quoted(found)} is not {kind}; did you mean {string.Join(" or ", near.Select(Quoted))}?"
            : $"{Quoted(found)} is not {kind}; one of these was expected: {string.Join(", ", words)}.";
    }

    /// <summary>What stands in a file, fit to stand in a sentence of one line.</summary>
    public static string Quoted(string found)
    {
        var line = string.Concat(found.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length > LongestQuoted ? $"\"{line[..LongestQuoted]}…\"" : $"\"{line}\"";
    }

    /// <summary>How many letters must be added, taken away, changed or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }

        return steps[a.Length, b.Length];
    }
}
