using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
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
        var reviews = await NextOfEachAsync(db, inCare, cancellation);
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
                    return new NextReview
                    {
                        Child = child,
                        What = next.Title,
                        DueOn = next.DueOn,
                        DueAtLatest = next.DueAtLatest,
                        WorkingDaysLeft = next.DueOn is { } due ? rulebook.Calendar.Between(today, due) : null,
                        BookedFor = booked.TryGetValue(child.Id, out var day) ? day : null,
                        Iros = [.. iros[child.Id].Distinct()],
                        Today = today,
                    };
                })
                .OrderBy(r => r.DueOn ?? DateOnly.MinValue)
                .ThenBy(r => r.Child.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(r => r.Child.Id)
        ];
    }

    private async Task<Dictionary<int, Review>> NextOfEachAsync(IroDbContext db, IQueryable<Child> children, CancellationToken cancellation)
    {
        var isReview = rulebook.Rules
            .SelectMany(rule => rule.Versions)
            .Where(version => version.Basis == Basis.Statute)
            .SelectMany(version => version.Stages.Where(s => s.Duty.MetBy.Contains(FactKind.ReviewHeld)).Select(s => (version.Id, s.Id)))
            .ToHashSet();
        var owed = await db.Deadlines
            .Where(d => d.State == DeadlineState.Open && children.Any(c => c.Id == d.ChildId))
            .Select(d => new { d.Rule, d.Duty, Review = new Review(d.ChildId, d.Terms.Title, d.Terms.DueOn, d.Terms.DueAtLatest) })
            .ToListAsync(cancellation);
        return owed
            .Where(d => isReview.Contains((d.Rule, d.Duty)))
            .Select(d => d.Review)
            .GroupBy(r => r.ChildId)
            .ToDictionary(g => g.Key, g => g.MinBy(r => r.DueOn ?? DateOnly.MaxValue)!);
    }

    private sealed record Review(int ChildId, string Title, DateOnly? DueOn, DateOnly? DueAtLatest);
}
