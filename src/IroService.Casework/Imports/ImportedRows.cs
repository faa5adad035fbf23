using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Imports;

/// <summary>A fact as it stood: what the file said of it, what counted, and what a person had decided.</summary>
internal abstract record ImportedFact<TRow>
    where TRow : class
{
    /// <summary>Its number; 0 when it had none yet.</summary>
    public required int Id { get; init; }

    public required TRow Said { get; init; }

    public required TRow Counted { get; init; }

    public required int? ImportId { get; init; }

    public required int? MissingSinceImportId { get; init; }

    public required Decision? Decision { get; init; }

    public required string Because { get; init; }

    public required int? ById { get; init; }

    /// <param name="fact">The fact; its import and years are the caller's to put back.</param>
    /// <param name="counts">What counts of it now.</param>
    /// <param name="dropped">Whether the import had dropped the decision: then it is back, unless another was made since.</param>
    protected void PutBack(CorrectableFact<TRow> fact, TRow counts, bool dropped)
    {
        var (decision, because, by) = (fact.Decision ?? (dropped ? Decision : null), fact.CorrectedBecause, fact.CorrectedById);
        decision = decision == Domain.PeriodsOfCare.Decision.Happened && MissingSinceImportId is null ? null : decision;
        fact.MissingSinceImportId = MissingSinceImportId;
        fact.Become(counts, Said);
        fact.Decide(decision, because.Length > 0 ? because : Because, by ?? ById);
    }
}

/// <summary>An episode as it stood.</summary>
internal sealed record ImportedEpisode : ImportedFact<EpisodeRow>
{
    /// <summary>The year of an episode that no folder which stands has; a person has corrected it.</summary>
    public const int NoYear = 0;

    public required int CollectionYear { get; init; }

    public string PlaceChangeReason { get; init; } = "";

    public static ImportedEpisode Of(Episode e) => new()
    {
        Id = e.Id,
        Said = e.SaidRow,
        Counted = e.Row,
        CollectionYear = e.CollectionYear,
        PlaceChangeReason = e.PlaceChangeReason,
        ImportId = e.ImportId,
        MissingSinceImportId = e.MissingSinceImportId,
        Decision = e.Decision,
        Because = e.CorrectedBecause,
        ById = e.CorrectedById,
    };

    public Episode ToEpisode()
    {
        var episode = new Episode { Decom = Said.Decom, Rne = Said.Rne, LegalStatus = Said.LegalStatus, Place = Said.Place, Dec = Said.Dec, Rec = Said.Rec, PlaceChangeReason = PlaceChangeReason };
        (episode.CollectionYear, episode.ImportId, episode.MissingSinceImportId) = (CollectionYear, ImportId, MissingSinceImportId);
        episode.Become(Counted, Said);
        episode.Decide(Decision, Because, ById);
        return episode;
    }

    public void PutBack(Episode episode)
    {
        // Which decisions an import drops, Episode.FileSays and TakeEpisodes say.
        var dropped = (MissingSinceImportId is not null && episode.MissingSinceImportId is null) || !episode.SaidRow.IsSameStretchAs(Said);
        PutBack(episode, EpisodeRow.WithoutFile(Said, Counted, episode.SaidRow, episode.Row), dropped);
        (episode.CollectionYear, episode.ImportId, episode.PlaceChangeReason) = (CollectionYear, ImportId, PlaceChangeReason);
    }
}

/// <summary>A review as it stood.</summary>
internal sealed record ImportedReview : ImportedFact<ReviewRow>
{
    public required int? CollectionYear { get; init; }

    public required int? EarliestYear { get; init; }

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
        var counts = review.RecordedById is null
            ? new ReviewRow(
                Corrected.WithoutFile(Said.HeldOn, Counted.HeldOn, review.SaidRow.HeldOn, review.HeldOn),
                Corrected.WithoutFile(Said.ParticipationCode, Counted.ParticipationCode, review.SaidRow.ParticipationCode, review.ParticipationCode))
            : review.Row;
        PutBack(review, counts, dropped: MissingSinceImportId is not null && review.MissingSinceImportId is null);
        (review.CollectionYear, review.EarliestYear, review.ImportId) = (CollectionYear, EarliestYear, ImportId);
    }
}
