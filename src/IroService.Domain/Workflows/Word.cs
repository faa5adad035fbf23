namespace IroService.Domain.Workflows;

/// <summary>The closed vocabularies as definitions and files write them: in lower case with hyphens.</summary>
public static class Word
{
    /// <summary><c>BecameLookedAfter</c> is written <c>became-looked-after</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Vocabulary<T>.Words[value];

    /// <summary>The same as a heading or a list reads it: <c>Became looked after</c>.</summary>
    public static string Spelled<T>(T value)
        where T : struct, Enum => Of(value) is var word ? char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ') : "";

    /// <summary>The value that is written so, or null when the word is not of this vocabulary, or not for definitions and files.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum => Vocabulary<T>.Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>All words that definitions and files may write, in the order in which they are declared.</summary>
    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Vocabulary<T>.Values.Keys;

    /// <summary>The values of all those words.</summary>
    public static IReadOnlyCollection<T> Values<T>()
        where T : struct, Enum => Vocabulary<T>.Values.Values;

    private static class Vocabulary<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(v => v, v => Hyphenate(v.ToString()));

        public static readonly Dictionary<string, T> Values = Words
            .Where(w => !typeof(T).GetField(w.Key.ToString())!.IsDefined(typeof(NeverWrittenAttribute), inherit: false))
            .ToDictionary(w => w.Value, w => w.Key, StringComparer.Ordinal);

        private static string Hyphenate(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}

/// <summary>A value that no definition and no file may name.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NeverWrittenAttribute : Attribute;
