namespace IroService.Domain.PeriodsOfCare;

/// <summary>
/// What counts of a value that a person has corrected here while the case system goes on sending files (local). The case system is the record,
/// but a file that only repeats what it said before has not heard of the correction yet.
/// </summary>
public static class Corrected
{
    /// <summary>What counts once a file speaks: a file that repeats what it said changes nothing, and one that says anything else is believed.</summary>
    /// <param name="said">What the file said until now.</param>
    /// <param name="counts">What counts until now: the same, or what a person corrected it to.</param>
    /// <param name="says">What the file says now.</param>
    public static T WithFile<T>(T said, T counts, T says) => Equals(said, says) ? counts : says;

    /// <summary>What counts once that file is taken back: what counted before it, unless a person has corrected it since.</summary>
    /// <param name="said">What the file before it said.</param>
    /// <param name="counted">What counted before it.</param>
    /// <param name="says">What the file that is taken back said.</param>
    /// <param name="counts">What counts until now.</param>
    public static T WithoutFile<T>(T said, T counted, T says, T counts) => Equals(counts, WithFile(said, counted, says)) ? counted : counts;
}
