namespace IroService.Domain.Naming;

/// <summary>One of the council's own words.</summary>
/// <param name="Word">As it stands in the middle of a sentence: "review", "Child in Care Review". Capitals stay as the council writes them.</param>
public sealed record Term(string Word)
{
    /// <summary>As a heading or a sentence begins with it: "Review".</summary>
    public string Start => char.ToUpperInvariant(Word[0]) + Word[1..];

    /// <summary>After its article, by its first letter: "a review", "an IRO".</summary>
    public string A => $"a{N} {Word}";

    /// <summary>The same at the beginning: "A review", "An IRO".</summary>
    public string StartA => $"A{N} {Word}";

    /// <summary>As it stands in the middle of a sentence.</summary>
    public override string ToString() => Word;

    private string N => "AEIOU".Contains(char.ToUpperInvariant(Word[0])) ? "n" : "";
}
