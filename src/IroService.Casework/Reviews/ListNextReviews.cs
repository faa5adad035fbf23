using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reviews;

/// <summary>The next review of each child that a person works with. A child in care whose next review is nowhere to be found is listed too.</summary>
public sealed class ListNextReviews(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    private static readonly Review NothingKnown = new(0, "Review: nothing has been worked out", DueOn: null, DueAtLatest: null);

    /// <summary>Lists them, what needs doing first: date not known, then by due date.</summary>
    public async Task<IReadOnlyList<NextReview>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        return await Sight.OfAsync(db, personId, today, cancellation) is { } sight
            ? await ListAsync(db, sight.Own(db.Children), today, cancellation)
            : [];
    }

    /// <summary>The same of these children, as far as the person may know of them, whoever works with them.</summary>
    public async Task<IReadOnlyList<NextReview>> OfAsync(int personId, IReadOnlyCollection<int> childIds, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        return childIds.Count > 0 && await Sight.OfAsync(db, personId, today, cancellation) is { } sight
            ? await ListAsync(db, sight.Known(db.Children).Where(c => childIds.Contains(c.Id)), today, cancellation)
            : [];
    }

    private async Task<IReadOnlyList<NextReview>> ListAsync(IroDbContext db, IQueryable<Child> asked, DateOnly today, CancellationToken cancellation)
    {
        var inCare = asked.InCareOn(today);
        await rulebook.RefreshAsync(db, cancellation);
        var children = await inCare.AsNoTracking().ToListAsync(cancellation);
        var owed = await OwedAsync(db, inCare, cancellation);
        var reviews = NextOfEach(owed);
        var preparing = await PreparingAsync(db, inCare, owed, today, cancellation);
        var booked = await db.Bookings
            .Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= today && inCare.Any(c => c.Id == b.ChildId))
            .GroupBy(b => b.ChildId)
            .Select(g => new { g.Key, Day = g.Min(b => b.BookedFor) })
            .ToDictionaryAsync(b => b.Key, b => b.Day, cancellation);
        var allocated = await db.Allocations
            .HoldingOn(today)
            .Where(a => a.Role == Role.Iro && inCare.Any(c => c.Id == a.ChildId))
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.ChildId, Iro = new Colleague(p.Id, p.Name == "" ? p.Reference : p.Name) })
            .ToListAsync(cancellation);
        var iros = allocated.ToLookup(a => a.ChildId, a => a.Iro);
        return
        [
            .. children
                .Select(child =>
                {
                    var next = reviews.GetValueOrDefault(child.Id, NothingKnown);
                    DateOnly? meeting = booked.TryGetValue(child.Id, out var day) ? day : null;
                    return new NextReview
                    {
                        Child = child,
                        What = next.Title,
                        DueOn = next.DueOn,
                        DueAtLatest = next.DueAtLatest,
                        WorkingDaysLeft = next.DueOn is { } due ? rulebook.Calendar.Between(today, due) : null,
                        BookedFor = meeting,
                        Preparation = IsComing(meeting ?? next.DueOn, today) ? Preparing.Of([.. preparing[child.Id]], meeting, next.DueOn, today, rulebook.Calendar) : null,
                        Iros = [.. iros[child.Id].Distinct()],
                        Today = today,
                    };
                })
                .OrderBy(r => r.DueOn ?? DateOnly.MinValue)
                .ThenBy(r => r.Child.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(r => r.Child.Id)
        ];
    }

    private bool IsComing(DateOnly? day, DateOnly today) => day >= today && rulebook.Calendar.Between(today, day.Value) <= NextReview.SoonWorkingDays;

    private static Task<List<Owed>> OwedAsync(IroDbContext db, IQueryable<Child> children, CancellationToken cancellation) => db.Deadlines
        .Where(d => d.State == DeadlineState.Open && children.Any(c => c.Id == d.ChildId))
        .Select(d => new Owed(d.Rule, d.Duty, d.RunId, d.Terms.Since, new Review(d.ChildId, d.Terms.Title, d.Terms.DueOn, d.Terms.DueAtLatest)))
        .ToListAsync(cancellation);

    private Dictionary<int, Review> NextOfEach(List<Owed> owed)
    {
        var isReview = rulebook.Rules
            .SelectMany(rule => rule.Versions)
            .Where(version => version.Basis == Basis.Statute)
            .SelectMany(version => version.Stages.Where(s => s.Duty.MetBy.Contains(FactKind.ReviewHeld)).Select(s => (version.Id, s.Id)))
            .ToHashSet();
        return owed
            .Where(d => isReview.Contains((d.Rule, d.Duty)))
            .Select(d => d.Review)
            .GroupBy(r => r.ChildId)
            .ToDictionary(g => g.Key, g => g.MinBy(r => r.DueOn ?? DateOnly.MaxValue)!);
    }

    // By when what is not done yet for the next review is to be done. What stayed owed of the wait before the last review prepares nothing any more.
    private static async Task<ILookup<int, DateOnly?>> PreparingAsync(IroDbContext db, IQueryable<Child> children, List<Owed> owed, DateOnly today, CancellationToken cancellation)
    {
        var last = await db.Reviews
            .Where(r => r.Decision != Decision.DidNotHappen && r.HeldOn <= today && children.Any(c => c.Id == r.ChildId))
            .GroupBy(r => r.ChildId)
            .Select(g => new { g.Key, On = g.Max(r => r.HeldOn) })
            .ToDictionaryAsync(r => r.Key, r => r.On, cancellation);
        return owed
            .Where(d => Fact.IsWait(d.RunId) && d.Since >= last.GetValueOrDefault(d.Review.ChildId))
            .ToLookup(d => d.Review.ChildId, d => d.Review.DueOn);
    }

    private sealed record Owed(string Rule, string Duty, string RunId, DateOnly Since, Review Review);

    private sealed record Review(int ChildId, string Title, DateOnly? DueOn, DateOnly? DueAtLatest);
}
