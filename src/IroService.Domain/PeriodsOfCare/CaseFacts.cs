using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Domain.PeriodsOfCare;

/// <summary>
/// Adds to the facts of a period of care what the IRO service's own work knows: midway reviews, who was told and allocated, what calls for an
/// early review, what was recommended, what the IRO was told of, and the waits for the next review, with the day by which the law wants it and the meeting that is booked.
/// </summary>
public static class CaseFacts
{
    /// <summary>How long before the start of a period a notification may say that it began, when the one or the other is a slip.</summary>
    private const int SlipOfDays = 28;

    /// <summary>All facts of the period, in order.</summary>
    /// <param name="child">The child with all records.</param>
    /// <param name="period">The period as at a day.</param>
    /// <param name="care">What <see cref="PeriodFacts"/> gives.</param>
    /// <param name="cycles">The runs of the cycles of reviews over it.</param>
    public static IReadOnlyList<Fact> Of(Child child, DerivedPeriod period, IReadOnlyList<Fact> care, IReadOnlyList<Run> cycles)
    {
        var facts = PeriodFacts.InOrder(care.Concat(OfTheService(child, period)).Concat(OfCalls(child, period)).Concat(OfEvents(child, period)));
        var all = new List<Fact>(facts.Count + 8);
        for (var i = 0; i < facts.Count; i++)
        {
            all.Add(facts[i]);
            if (i == 0 || facts[i].Kind == FactKind.ReviewHeld)
            {
                all.AddRange(Wait(child, period, facts[i], facts.Skip(i + 1).FirstOrDefault(f => f.Kind == FactKind.ReviewHeld), cycles));
            }
        }

        return all;
    }

    private static IEnumerable<Fact> OfTheService(Child child, DerivedPeriod period)
    {
        foreach (var midway in child.Midways.Where(m => IsWithin(m.HeldOn, period)))
        {
            yield return new Fact(FactKind.MidwayHeld, midway.HeldOn, PeriodFacts.IdOf("midway", midway.Id, midway.HeldOn));
        }

        foreach (var rating in child.Ratings.Where(r => IsWithin(r.RatedOn, period)).DistinctBy(r => r.RatedOn))
        {
            yield return new Fact(FactKind.PlanRated, rating.RatedOn, PeriodFacts.IdOf("rating", rating.Id, rating.RatedOn));
        }

        foreach (var told in child.Notifications.Where(n => n.BecameLookedAfter >= period.StartedOn.AddDays(-SlipOfDays) && n.BecameLookedAfter <= period.LastDay))
        {
            yield return new Fact(FactKind.IroServiceTold, Later(told.NotifiedOn, period.StartedOn), PeriodFacts.IdOf("told", told.Id, told.NotifiedOn));
        }

        var first = child.Allocations.Where(a => a.Role == Role.Iro && a.From <= period.LastDay && !(a.To < period.StartedOn)).MinBy(a => a.From);
        if (first is not null)
        {
            yield return new Fact(FactKind.IroAllocated, Later(first.From, period.StartedOn), "allocated");
        }
    }

    private static IEnumerable<Fact> OfCalls(Child child, DerivedPeriod period) => child.EarlyReviewCalls
        .Where(c => !c.Withdrawn && IsWithin(c.KnownOn, period))
        .Select(c => new Fact(c.Fact, c.KnownOn, PeriodFacts.IdOf("call", c.Id, c.KnownOn)) { Day = c.Day });

    private static IEnumerable<Fact> OfEvents(Child child, DerivedPeriod period) =>
        child.Recommendations.Where(r => IsWithin(r.MadeOn, period)).Select(RecommendationFacts.Of)
            .Concat(child.Events.Where(e => IsWithin(e.ToldOn, period)).Select(e => new Fact(FactKind.IroToldOfEvent, e.ToldOn, PeriodFacts.IdOf("event", e.Id, e.ToldOn))));

    /// <summary>The wait that begins with a fact: by when the law wants the review, whether a meeting was adjourned, and which is booked.</summary>
    private static IEnumerable<Fact> Wait(Child child, DerivedPeriod period, Fact begin, Fact? review, IReadOnlyList<Run> cycles)
    {
        var id = Fact.WaitAfter(begin);
        var awaited = cycles.SelectMany(r => r.Steps)
            .Where(s => review is null ? s.EndedBy is null or { Kind: FactKind.CeasedToBeLookedAfter } : s.EndedBy == review)
            .OrderBy(s => s.Due.Date ?? DateOnly.MaxValue)
            .FirstOrDefault();
        var until = review?.On ?? period.LastDay;
        var ofWait = child.Bookings.Where(b => IsOf(b.BookedFor, begin, review)).OrderBy(b => b.BookedFor).ToList();
        var booked = Standing(ofWait, review is null ? period.AsAt : null);
        yield return new Fact(FactKind.ReviewDue, begin.On, id, Known: awaited?.Due.Date is not null || booked is not null)
        {
            Day = awaited?.Due.Date,
            Awaited = awaited?.Stage.Id ?? "",
        };
        if (booked is not null)
        {
            yield return new Fact(FactKind.ReviewBooked, Earlier(Later(booked.MadeOn, begin.On), until), id) { Day = booked.BookedFor };
        }

        // The law allows one adjournment; a second gives no more time.
        if (ofWait.Find(b => b.Status == BookingStatus.Adjourned && b.BookedFor <= until) is { } adjourned)
        {
            yield return new Fact(FactKind.ReviewAdjourned, adjourned.BookedFor, PeriodFacts.IdOf("adjourned", adjourned.Id, adjourned.BookedFor));
        }
    }

    // A meeting on the day of the review before was that review's.
    private static bool IsOf(DateOnly day, Fact begin, Fact? review) =>
        (begin.Kind == FactKind.ReviewHeld ? day > begin.On : day >= begin.On) && !(day > review?.On);

    /// <summary>The booking that stands: the next to come, or else the last that has passed.</summary>
    private static Booking? Standing(List<Booking> ofWait, DateOnly? asAt)
    {
        var standing = ofWait.Where(b => b.Status == BookingStatus.Booked).ToList();
        return standing.Find(b => b.BookedFor >= asAt) ?? standing.LastOrDefault();
    }

    private static bool IsWithin(DateOnly day, DerivedPeriod period) => day >= period.StartedOn && day <= period.LastDay;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
