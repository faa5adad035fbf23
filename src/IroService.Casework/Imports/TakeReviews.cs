using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Imports;

/// <summary>
/// The reviews' part of <see cref="TakeReturn"/>: one for each day, with the code of the earliest year's first row. A review that was recorded
/// here stays, with its own code and reason, whether the case system has caught up or not; one that was corrected here is known again by the day
/// that was entered before.
/// </summary>
internal sealed class TakeReviews(int year, int importId, List<FactChange> changes)
{
    public void Into(Child child, ReturnOfChild rows)
    {
        var said = rows.Reviews.Select(r => r.Review).ToHashSet();
        foreach (var caughtUp in child.Reviews.Where(r => HasCaughtUpWith(r, child, said)).ToList())
        {
            changes.Add(new FactChange(FactChangeKind.ReviewAgrees, caughtUp.HeldOn, "", ""));
            caughtUp.Become(caughtUp.Row, caughtUp.SaidRow with { HeldOn = caughtUp.HeldOn });
        }

        // Of two that were entered for one day, the one that the case system knows already is the one that it speaks of.
        var byDay = child.Reviews.GroupBy(r => r.SaidRow.HeldOn).ToDictionary(g => g.Key, g => g.OrderBy(r => r.EarliestYear is null).First());
        foreach (var corrected in child.Reviews)
        {
            // There is one review on a day, whoever says so.
            byDay.TryAdd(corrected.HeldOn, corrected);
        }

        var spokenOf = said.Select(day => byDay.GetValueOrDefault(day)).ToHashSet();
        foreach (var stored in child.Reviews.Where(r => !spokenOf.Contains(r)))
        {
            NotSaid(stored);
        }

        foreach (var row in rows.Reviews.DistinctBy(r => r.Review))
        {
            if (byDay.TryGetValue(row.Review, out var stored))
            {
                // The wrong day and the right one, both in the file, are still one review.
                if (row.Review == stored.SaidRow.HeldOn || !said.Contains(stored.SaidRow.HeldOn))
                {
                    Said(stored, row);
                }
            }
            else
            {
                child.Reviews.Add(New(row));
                changes.Add(new FactChange(FactChangeKind.ReviewAdded, row.Review, "", row.Code));
            }
        }
    }

    /// <summary>Whether a folder that can know of it has the review on the day to which it was corrected here, and no longer on the other.</summary>
    private bool HasCaughtUpWith(Review review, Child child, HashSet<DateOnly> said) => review.SaidRow.HeldOn != review.HeldOn
        && said.Contains(review.HeldOn)
        && !said.Contains(review.SaidRow.HeldOn)
        && !(review.CollectionYear > year)
        && !child.Reviews.Exists(other => other != review && other.SaidRow.HeldOn == review.HeldOn);

    private void NotSaid(Review stored)
    {
        if (stored.CollectionYear == year && stored.EarliestYear < year)
        {
            // An earlier year's folder has it, so nothing is disputed.
            stored.CollectionYear = stored.EarliestYear;
            changes.Add(new FactChange(FactChangeKind.AlsoInThisYear, stored.HeldOn, "", ""));
        }
        else if (stored.EarliestYear == year && stored.CollectionYear > year)
        {
            stored.EarliestYear = stored.CollectionYear;
            changes.Add(new FactChange(FactChangeKind.AlsoInThisYear, stored.HeldOn, "", ""));
        }
        else if (stored.CollectionYear == year && stored.MissingSinceImportId is null)
        {
            stored.MissingSinceImportId = importId;
            changes.Add(new FactChange(stored.IsWithdrawn ? FactChangeKind.ReviewAgrees : FactChangeKind.ReviewMissing, stored.HeldOn, "", ""));
        }
    }

    private void Said(Review stored, Ssda903Review row)
    {
        var before = changes.Count;
        if (stored.RecordedById is null && !(stored.EarliestYear < year) && stored.SaidRow.ParticipationCode != row.Code)
        {
            var (code, wasCorrected) = (stored.ParticipationCode, stored.SaidRow.ParticipationCode != stored.ParticipationCode);
            stored.FileSays(stored.SaidRow with { ParticipationCode = row.Code });
            changes.Add(new FactChange(
                !wasCorrected ? FactChangeKind.ReviewChanged : code == row.Code ? FactChangeKind.ReviewAgrees : FactChangeKind.ReviewOverruled,
                stored.HeldOn,
                code,
                row.Code));
        }

        if (stored.MissingSinceImportId is not null)
        {
            // The case system has it anew: what was decided while it had not is open again.
            stored.MissingSinceImportId = null;
            stored.Decide(null, stored.CorrectedBecause, stored.CorrectedById);
            changes.Add(new FactChange(FactChangeKind.ReviewBack, stored.HeldOn, "", stored.ParticipationCode));
        }

        var (earliest, latest) = (Math.Min(stored.EarliestYear ?? year, year), Math.Max(stored.CollectionYear ?? year, year));
        if (changes.Count == before && (earliest, latest) != (stored.EarliestYear, stored.CollectionYear))
        {
            changes.Add(new FactChange(FactChangeKind.AlsoInThisYear, row.Review, "", ""));
        }

        (stored.EarliestYear, stored.CollectionYear) = (earliest, latest);
    }

    private Review New(Ssda903Review row) => new()
    {
        HeldOn = row.Review,
        ParticipationCode = row.Code,
        CollectionYear = year,
        EarliestYear = year,
        ImportId = importId,
    };
}
