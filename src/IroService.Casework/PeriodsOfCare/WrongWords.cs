namespace IroService.Casework.PeriodsOfCare;

/// <summary>What is wrong with words that a person typed.</summary>
internal static class WrongWords
{
    /// <summary>The first field whose words are wrong, and why; null when none is.</summary>
    /// <param name="all">Each field, what was typed, and the rest as for <see cref="Find"/>.</param>
    public static (string Field, string Why)? First(params IEnumerable<(string Field, string Typed, int Most, string? IfNone)> all)
    {
        foreach (var (field, typed, most, ifNone) in all)
        {
            if (Find(typed, most, ifNone) is { } why)
            {
                return (field, why);
            }
        }

        return null;
    }

    /// <summary>It in a sentence; null when nothing is.</summary>
    /// <param name="typed">The words; spaces around them do not count.</param>
    /// <param name="most">How many characters they may have.</param>
    /// <param name="ifNone">The sentence when there are none; null when they may be left out.</param>
    /// <param name="called">What the sentence calls them.</param>
    public static string? Find(string typed, int most, string? ifNone, string called = "This") => typed.Trim().Length switch
    {
        0 => ifNone,
        var length when length > most => $"{called} must have {most} characters or fewer; it has {length}",
        _ => null,
    };
}
