using System.Text.Json;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Imports;

/// <summary>What folders have said of a child so far, and what was corrected of it here: kept before an import changes it, so that the import can be taken back.</summary>
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
        Reviews = [.. child.Reviews.Select(ImportedReview.Of)],
    };

    public static ImportedFacts Read(string json) => json.Length == 0
        ? None
        : JsonSerializer.Deserialize<ImportedFacts>(json) ?? throw new InvalidOperationException("An import kept nothing of what was before.");

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>
    /// Puts the child back to what files said. What people have recorded, corrected or decided here since stays: their reviews lose only what the
    /// import added to them, and a fact of this import that was corrected or decided on stays as theirs.
    /// </summary>
    /// <returns>Whether that changed anything.</returns>
    public bool PutBack(Child child)
    {
        var before = Of(child).Write();
        (child.DateOfBirth, child.HeaderYear) = (DateOfBirth, HeaderYear);
        PutBackEpisodes(child);
        PutBackReviews(child);
        return before != Of(child).Write();
    }

    private void PutBackEpisodes(Child child)
    {
        var kept = Episodes.ToList();
        var stored = child.Episodes.OrderBy(e => e.SaidRow, EpisodeOrder.Instance).ToList();
        foreach (var now in stored.ToList())
        {
            if (kept.Find(k => k.Id == now.Id && k.Id > 0) is { } same)
            {
                PutBack(now, same);
            }
        }

        // Rows without numbers, of an import of several folders, are known by their day and order.
        foreach (var now in stored.ToList())
        {
            if (kept.Where(k => k.Said.Decom == now.SaidRow.Decom && (k.Id == 0 || !child.Episodes.Exists(e => e.Id == k.Id))).OrderBy(k => k.Said, EpisodeOrder.Instance).FirstOrDefault() is { } same)
            {
                PutBack(now, same);
            }
        }

        child.Episodes.AddRange(kept.Select(k => k.ToEpisode()));
        foreach (var surplus in stored)
        {
            if (surplus.Said is null && surplus.Decision is null)
            {
                child.Episodes.Remove(surplus);
            }
            else
            {
                (surplus.CollectionYear, surplus.ImportId, surplus.MissingSinceImportId) = (ImportedEpisode.NoYear, null, null);
            }
        }

        void PutBack(Episode now, ImportedEpisode same)
        {
            same.PutBack(now);
            stored.Remove(now);
            kept.Remove(same);
        }
    }

    private void PutBackReviews(Child child)
    {
        var kept = Reviews.ToList();
        foreach (var review in child.Reviews.ToList())
        {
            var same = kept.Find(k => k.Id == review.Id && k.Id > 0)
                ?? kept.Find(k => k.Said.HeldOn == review.SaidRow.HeldOn && (k.Id == 0 || !child.Reviews.Exists(r => r.Id == k.Id)));
            if (same is not null)
            {
                kept.Remove(same);
                same.PutBack(review);
            }
            else if (review.RecordedById is null && review.Said is null && review.Decision is null)
            {
                child.Reviews.Remove(review);
            }
            else
            {
                review.RecordedById ??= review.CorrectedById;
                ImportedReview.NotImported(review).PutBack(review);
            }
        }
    }
}
