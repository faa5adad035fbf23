namespace IroService.Domain.PeriodsOfCare;

/// <summary>
/// The adoption order, which seals what is known here of the child (Adoption and Children Act 2002 s.46: the child is the adopters' from then on;
/// local: from that day only the Principal IRO is shown the record).
/// </summary>
public static class AdoptionOrder
{
    /// <summary>The day of the order: care ended with the last episode by REC <c>E11</c> or <c>E12</c>. Null when it did not: a child who came into care again is reviewed like any other.</summary>
    public static DateOnly? MadeOn(IEnumerable<Episode> standing) =>
        standing.Order(EpisodeOrder.Instance).LastOrDefault() is { Rec: "E11" or "E12", Dec: { } ended } ? ended : null;
}
