using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Imports;

/// <summary>An episode as it stood: what the file said of it, what counted, and what a person had decided.</summary>
internal sealed record ImportedEpisode
{
    /// <summary>The year of an episode that no folder which stands has; a person has corrected it.</summary>
    public const int NoYear = 0;

    /// <summary>Its number; 0 when it had none yet.</summary>
    public required int Id { get; init; }

    public required EpisodeRow Said { get; init; }

    public required EpisodeRow Counted { get; init; }

    public required int CollectionYear { get; init; }

    public required int? ImportId { get; init; }

    public required int? MissingSinceImportId { get; init; }

    public required Decision? Decision { get; init; }

    public required string Because { get; init; }

    public required int? ById { get; init; }

    public static ImportedEpisode Of(Episode e) => new()
    {
        Id = e.Id,
        Said = e.SaidRow,
        Counted = e.Row,
        CollectionYear = e.CollectionYear,
        ImportId = e.ImportId,
        MissingSinceImportId = e.MissingSinceImportId,
        Decision = e.Decision,
        Because = e.CorrectedBecause,
        ById = e.CorrectedById,
    };

    public Episode ToEpisode()
    {
        var episode = new Episode { Decom = Said.Decom, Rne = Said.Rne, LegalStatus = Said.LegalStatus, Place = Said.Place, Dec = Said.Dec, Rec = Said.Rec };
        (episode.CollectionYear, episode.ImportId, episode.MissingSinceImportId) = (CollectionYear, ImportId, MissingSinceImportId);
        episode.Become(Counted, Said);
        episode.Decide(Decision, Because, ById);
        return episode;
    }

    public void PutBack(Episode episode)
    {
        // Which decisions an import drops, Episode.FileSays and TakeEpisodes say.
        var dropped = (MissingSinceImportId is not null && episode.MissingSinceImportId is null) || !episode.SaidRow.IsSameStretchAs(Said);
        var (decision, because, by) = (episode.Decision ?? (dropped ? Decision : null), episode.CorrectedBecause, episode.CorrectedById);
        var counts = EpisodeRow.WithoutFile(Said, Counted, episode.SaidRow, episode.Row);
        (episode.CollectionYear, episode.ImportId, episode.MissingSinceImportId) = (CollectionYear, ImportId, MissingSinceImportId);
        decision = decision == Domain.PeriodsOfCare.Decision.Happened && MissingSinceImportId is null ? null : decision;
        episode.Become(counts, Said);
        episode.Decide(decision, because.Length > 0 ? because : Because, by ?? ById);
    }
}

/// <summary>A review as it stood: what was entered, what counted, and what a person had decided.</summary>
internal sealed record ImportedReview
{
    /// <summary>Its number; 0 when it had none yet.</summary>
    public required int Id { get; init; }

    public required ReviewRow Said { get; init; }

    public required ReviewRow Counted { get; init; }

    public required int? CollectionYear { get; init; }

    public required int? EarliestYear { get; init; }

    public required int? ImportId { get; init; }

    public required int? MissingSinceImportId { get; init; }

    public required Decision? Decision { get; init; }

    public required string Because { get; init; }

    public required int? ById { get; init; }

    public static ImportedReview Of(Review r) => new()
    {
        Id = r.Id,
        Said = r.SaidRow,
        Counted = r.Row,
        CollectionYear = r.CollectionYear,
        EarliestYear = r.EarliestYear,
        ImportId = r.ImportId,
        MissingSinceImportId = r.MissingSinceImportId,
        Decision = r.Decision,
        Because = r.CorrectedBecause,
        ById = r.CorrectedById,
    };

    /// <summary>Of a review that was recorded here and no folder had.</summary>
    public static ImportedReview NotImported(Review r) => Of(r) with { CollectionYear = null, EarliestYear = null, ImportId = null, MissingSinceImportId = null };

    public void PutBack(Review review)
    {
        var dropped = MissingSinceImportId is not null && review.MissingSinceImportId is null;
        var (decision, because, by) = (review.Decision ?? (dropped ? Decision : null), review.CorrectedBecause, review.CorrectedById);
        var counts = review.RecordedById is null
            ? new ReviewRow(
                Corrected.WithoutFile(Said.HeldOn, Counted.HeldOn, review.SaidRow.HeldOn, review.HeldOn),
                Corrected.WithoutFile(Said.ParticipationCode, Counted.ParticipationCode, review.SaidRow.ParticipationCode, review.ParticipationCode))
            : review.Row;
        (review.CollectionYear, review.EarliestYear, review.ImportId, review.MissingSinceImportId) = (CollectionYear, EarliestYear, ImportId, MissingSinceImportId);
        decision = decision == Domain.PeriodsOfCare.Decision.Happened && MissingSinceImportId is null ? null : decision;
        review.Become(counts, Said);
        review.Decide(decision, because.Length > 0 ? because : Because, by ?? ById);
    }
}
