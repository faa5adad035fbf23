namespace IroService.Domain.PeriodsOfCare;

/// <summary>How open a child's record is on a day.</summary>
/// <param name="Restricted">Whether only those who work with the child and those who are named may know of it.</param>
/// <param name="Sealed">Whether the child has been adopted: only the Principal IRO is shown it.</param>
/// <param name="Named">Who is named on its list.</param>
public sealed record Openness(bool Restricted, bool Sealed, IReadOnlyCollection<RestrictedAccess> Named)
{
    /// <summary>Neither restricted nor sealed.</summary>
    public static readonly Openness Ordinary = new(Restricted: false, Sealed: false, []);

    /// <summary>Why somebody may not know of it, in the middle of a sentence.</summary>
    public string Why => Sealed ? "the record is sealed" : Restricted ? "the record is restricted" : "the record is not open to them";
}
