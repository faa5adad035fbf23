using IroService.Domain.Measures;
using IroService.Domain.Midway;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Domain.Ratings;

/// <summary>
/// What the records say against a green rating of a child's care plan on a day (local). Councils find that most plans are rated green while what would be raised as a dispute is
/// not reflected in it; so the IRO sees these facts before rating, and the report lists the green ratings that they contradict. One definition serves both.
/// </summary>
public static class PlanFindings
{
    /// <summary>The findings, in the order of <see cref="PlanFact"/> and then by day.</summary>
    /// <param name="of">The child as at the day, with the disputes on file, the recommendations and their steps, and the records of reviews and their answers.</param>
    /// <param name="on">The day; what happened after it is not known.</param>
    public static IReadOnlyList<PlanFinding> Of(MeasuredChild of, DateOnly on)
    {
        var last = of.ReviewsHeld.LastOrDefault(r => r.HeldOn <= on);
        return [.. Disputes(of.Child, on)
            .Concat(Recommendations(of.Child, on))
            .Concat(PlansSeen(of.Child, last))
            .Concat(Reviews(of, last, on))
            .Concat(Views(of, on))
            .Concat(Seen(of.Child, last, on))
            .OrderBy(f => f.Fact)
            .ThenBy(f => f.Since)
            .ThenBy(f => f.What, StringComparer.Ordinal)];
    }

    private static IEnumerable<PlanFinding> Disputes(Child child, DateOnly on) => child.DisputesCounted
        .Where(d => d.IsOpenOn(on))
        .Select(d => new PlanFinding(PlanFact.OpenDispute, d.OpenedOn));

    private static IEnumerable<PlanFinding> Recommendations(Child child, DateOnly on) => child.Recommendations
        .Where(r => r.WasOverdueOn(on))
        .Select(r => new PlanFinding(PlanFact.OverdueRecommendation, r.Terms.DueOn, r.Terms.Words));

    private static IEnumerable<PlanFinding> PlansSeen(Child child, Review? last)
    {
        if (child.RecordOf(last) is not { } record)
        {
            return [];
        }

        return from plan in Enum.GetValues<Plan>()
               let seen = record.Answer(Plans.SeenId(plan))
               let fact = seen == Word.Of(PlanSeen.NotSeen) ? PlanFact.PlanNotSeen : seen == Word.Of(PlanSeen.OnTheDay) ? PlanFact.PlanOnTheDay : (PlanFact?)null
               where fact is not null
               select new PlanFinding(fact.Value, last!.HeldOn, Plans.Words(plan));
    }

    private static IEnumerable<PlanFinding> Reviews(MeasuredChild of, Review? last, DateOnly on)
    {
        // Of the period that is open on the day, or was the last: what was owed in an earlier one is no matter of this plan.
        if (of.Periods.LastOrDefault() is not { } period)
        {
            return [];
        }

        var late = period.Rows.FirstOrDefault(row => row.Held is not null && row.Held == last?.HeldOn && row.Status == ReviewStatus.Late);
        var overdue = period.Rows.Where(row => row.Status == ReviewStatus.Overdue).MinBy(row => row.Due);
        var midway = period.MidwaysWanted.FirstOrDefault(row => (row.Held is null ? row.Midpoint < on : row.Held == last?.HeldOn) && !row.HasMidway(of.Child.Midways, on));
        return new[]
        {
            late is null ? null : new PlanFinding(PlanFact.LateReview, late.Held!.Value),
            overdue is null ? null : new PlanFinding(PlanFact.OverdueReview, overdue.Due!.Value),
            midway is null ? null : new PlanFinding(PlanFact.MidwayMissed, midway.Midpoint!.Value),
        }.OfType<PlanFinding>();
    }

    private static IEnumerable<PlanFinding> Views(MeasuredChild of, DateOnly on)
    {
        var lastTwo = of.ReviewsHeld.Where(r => r.HeldOn <= on).TakeLast(2).ToList();
        return lastTwo.Count == 2 && lastTwo.TrueForAll(r => r.ParticipationCode == "PN7") ? [new(PlanFact.NoViewsTwice, lastTwo[1].HeldOn)] : [];
    }

    private static IEnumerable<PlanFinding> Seen(Child child, Review? last, DateOnly on)
    {
        if (child.Midways.Where(m => m.HeldOn <= on && !(m.HeldOn <= last?.HeldOn) && m.ChildMet is not null).MaxBy(m => m.HeldOn) is { } midway)
        {
            return midway.ChildMet == ChildMet.No ? [new(PlanFact.ChildNotSeen, midway.HeldOn)] : [];
        }

        return child.RecordOf(last)?.Answer(RecordForm.PrivateTalk) == RecordForm.TalkNotDone ? [new(PlanFact.ChildNotSeen, last!.HeldOn)] : [];
    }
}
