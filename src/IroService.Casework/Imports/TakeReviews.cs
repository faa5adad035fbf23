using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Imports;

/// <summary>
/// The reviews' part of <see cref="TakeReturn"/>: one for each day, with the code of the earliest year's first row. A review that was recorded
/// here stays, with its own code and reason, whether the case system has caught up or not.
/// </summary>
internal sealed class TakeReviews(int year, int importId, List<FactChange> changes)
{
    public void Into(Child child, ReturnOfChild rows)
    {
        var said = rows.Reviews.Select(r => r.Review).ToHashSet();
        foreach (var stored in child.Reviews.Where(r => !said.Contains(r.HeldOn)))
        {
            NotSaid(stored);
        }

        var byDay = child.Reviews.ToDictionary(r => r.HeldOn);
        foreach (var row in rows.Reviews.DistinctBy(r => r.Review))
        {
            if (byDay.TryGetValue(row.Review, out var stored))
            {
                Said(stored, row);
            }
            else
            {
                child.Reviews.Add(New(row));
                changes.Add(new FactChange(FactChangeKind.ReviewAdded, row.Review, "", row.Code));
            }
        }
    }

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
            changes.Add(new FactChange(FactChangeKind.ReviewMissing, stored.HeldOn, "", ""));
        }
    }

    private void Said(Review stored, Ssda903Review row)
    {
        var before = changes.Count;
        if (stored.RecordedById is null && !(stored.EarliestYear < year) && stored.ParticipationCode != row.Code)
        {
            changes.Add(new FactChange(FactChangeKind.ReviewChanged, row.Review, stored.ParticipationCode, row.Code));
            stored.ParticipationCode = row.Code;
        }

        if (stored.MissingSinceImportId is not null)
        {
            stored.MissingSinceImportId = null;
            changes.Add(new FactChange(FactChangeKind.ReviewBack, row.Review, "", stored.ParticipationCode));
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
