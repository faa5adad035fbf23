namespace IroService.Domain.PeriodsOfCare;

/// <summary>What a row of the episodes table says; see <see cref="Episode"/> for the columns.</summary>
public sealed record EpisodeRow(DateOnly Decom, string Rne, string LegalStatus, string Place, DateOnly? Dec, string Rec)
{
    /// <summary>What counts once a file speaks, column by column (<see cref="Corrected.WithFile"/>). A correction that the file's new dates make impossible is dropped.</summary>
    /// <param name="said">What the file said until now.</param>
    /// <param name="counts">What counts until now.</param>
    /// <param name="says">What the file says now.</param>
    public static EpisodeRow WithFile(EpisodeRow said, EpisodeRow counts, EpisodeRow says)
    {
        var merged = new EpisodeRow(
            Corrected.WithFile(said.Decom, counts.Decom, says.Decom),
            Corrected.WithFile(said.Rne, counts.Rne, says.Rne),
            Corrected.WithFile(said.LegalStatus, counts.LegalStatus, says.LegalStatus),
            Corrected.WithFile(said.Place, counts.Place, says.Place),
            Corrected.WithFile(said.Dec, counts.Dec, says.Dec),
            Corrected.WithFile(said.Rec, counts.Rec, says.Rec));
        return merged.Dec <= merged.Decom ? says : merged;
    }

    /// <summary>What counts once that file is taken back, column by column (<see cref="Corrected.WithoutFile"/>).</summary>
    /// <param name="said">What the file before it said.</param>
    /// <param name="counted">What counted before it.</param>
    /// <param name="says">What the file that is taken back said.</param>
    /// <param name="counts">What counts until now.</param>
    public static EpisodeRow WithoutFile(EpisodeRow said, EpisodeRow counted, EpisodeRow says, EpisodeRow counts)
    {
        if (counts == WithFile(said, counted, says))
        {
            return counted;
        }

        return new EpisodeRow(
            Corrected.WithoutFile(said.Decom, counted.Decom, says.Decom, counts.Decom),
            Corrected.WithoutFile(said.Rne, counted.Rne, says.Rne, counts.Rne),
            Corrected.WithoutFile(said.LegalStatus, counted.LegalStatus, says.LegalStatus, counts.LegalStatus),
            Corrected.WithoutFile(said.Place, counted.Place, says.Place, counts.Place),
            Corrected.WithoutFile(said.Dec, counted.Dec, says.Dec, counts.Dec),
            Corrected.WithoutFile(said.Rec, counted.Rec, says.Rec, counts.Rec));
    }

    /// <summary>Whether both are the same stretch of care, whenever it ended: of what a person denies, a new end is no news.</summary>
    public bool IsSameStretchAs(EpisodeRow other) => (Decom, Rne, LegalStatus, Place) == (other.Decom, other.Rne, other.LegalStatus, other.Place);
}
