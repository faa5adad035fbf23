using System.Text.Json;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Imports;

/// <summary>What folders have said of a child so far: kept before an import changes it, so that the import can be taken back.</summary>
internal sealed record ImportedFacts
{
    public required DateOnly? DateOfBirth { get; init; }

    public required int? HeaderYear { get; init; }

    public required List<ImportedEpisode> Episodes { get; init; }

    public required List<ImportedReview> Reviews { get; init; }

    /// <summary>Of a child that was not there.</summary>
    public static ImportedFacts None => new() { DateOfBirth = null, HeaderYear = null, Episodes = [], Reviews = [] };

    public static ImportedFacts Of(Child child) => new()
    {
        DateOfBirth = child.DateOfBirth,
        HeaderYear = child.HeaderYear,
        Episodes = [.. child.Episodes.Select(ImportedEpisode.Of)],
        Reviews = [.. child.Reviews.Where(r => r.CollectionYear is not null).Select(ImportedReview.Of)],
    };

    public static ImportedFacts Read(string json) => json.Length == 0
        ? None
        : JsonSerializer.Deserialize<ImportedFacts>(json) ?? throw new InvalidOperationException("An import kept nothing of what was before.");

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Puts the child back to these facts. What people have recorded here stays: their reviews lose only what the import added to them.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool PutBack(Child child)
    {
        var before = Of(child).Write();
        (child.DateOfBirth, child.HeaderYear) = (DateOfBirth, HeaderYear);
        var days = child.Episodes.Select(e => e.Decom).Concat(Episodes.Select(e => e.Decom)).Distinct().ToList();
        foreach (var decom in days)
        {
            PutBackEpisodes(child, decom);
        }

        var reviews = Reviews.ToDictionary(r => r.HeldOn);
        child.Reviews.RemoveAll(r => r.RecordedById is null && !reviews.ContainsKey(r.HeldOn));
        foreach (var review in child.Reviews)
        {
            (reviews.GetValueOrDefault(review.HeldOn) ?? ImportedReview.NotImported(review)).PutBack(review);
        }

        return before != Of(child).Write();
    }

    private void PutBackEpisodes(Child child, DateOnly decom)
    {
        var stored = child.Episodes.Where(e => e.Decom == decom).Order(EpisodeOrder.Instance).ToList();
        var kept = Episodes.Where(e => e.Decom == decom).Select(e => e.ToEpisode()).Order(EpisodeOrder.Instance).ToList();
        foreach (var (now, before) in stored.Zip(kept))
        {
            (now.Rne, now.LegalStatus, now.Place, now.Dec, now.Rec) = (before.Rne, before.LegalStatus, before.Place, before.Dec, before.Rec);
            (now.CollectionYear, now.ImportId, now.MissingSinceImportId) = (before.CollectionYear, before.ImportId, before.MissingSinceImportId);
        }

        child.Episodes.AddRange(kept.Skip(stored.Count));
        foreach (var surplus in stored.Skip(kept.Count))
        {
            child.Episodes.Remove(surplus);
        }
    }
}

/// <summary>An episode as it stood.</summary>
internal sealed record ImportedEpisode(
    DateOnly Decom, string Rne, string LegalStatus, string Place, DateOnly? Dec, string Rec, int CollectionYear, int? ImportId, int? MissingSinceImportId)
{
    public static ImportedEpisode Of(Episode e) =>
        new(e.Decom, e.Rne, e.LegalStatus, e.Place, e.Dec, e.Rec, e.CollectionYear, e.ImportId, e.MissingSinceImportId);

    public Episode ToEpisode() => new()
    {
        Decom = Decom,
        Rne = Rne,
        LegalStatus = LegalStatus,
        Place = Place,
        Dec = Dec,
        Rec = Rec,
        CollectionYear = CollectionYear,
        ImportId = ImportId,
        MissingSinceImportId = MissingSinceImportId,
    };
}

/// <summary>An imported review as it stood.</summary>
internal sealed record ImportedReview(
    DateOnly HeldOn, string ParticipationCode, int? CollectionYear, int? EarliestYear, int? ImportId, int? MissingSinceImportId)
{
    public static ImportedReview Of(Review r) =>
        new(r.HeldOn, r.ParticipationCode, r.CollectionYear, r.EarliestYear, r.ImportId, r.MissingSinceImportId);

    /// <summary>Of a review that was recorded here and no folder had.</summary>
    public static ImportedReview NotImported(Review r) => new(r.HeldOn, r.ParticipationCode, null, null, null, null);

    public void PutBack(Review review)
    {
        review.ParticipationCode = review.RecordedById is null ? ParticipationCode : review.ParticipationCode;
        (review.CollectionYear, review.EarliestYear, review.ImportId, review.MissingSinceImportId) =
            (CollectionYear, EarliestYear, ImportId, MissingSinceImportId);
    }
}
