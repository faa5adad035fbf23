using IroService.Casework.Access;
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

/// <summary>Reads what is to be known to book a meeting. Of a child whom the person may not know of it says nothing: not as a sibling, and not as a clash.</summary>
public sealed class PlanMeeting(OpenDatabase open, Rulebook rulebook, AskAccess ask, TimeProvider clock)
{
    /// <returns>Null when there is no such child, and when the person may not book for it.</returns>
    public async Task<MeetingPlan?> ApplyAsync(int personId, int childId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        await rulebook.RefreshAsync(db, cancellation);
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return null;
        }

        var known = sight.Known(db.Children);
        var group = await known.Where(c => c.Id == childId).Select(c => c.SiblingGroup).SingleOrDefaultAsync(cancellation);
        var children = new List<Child>();
        foreach (var child in await TogetherAsync(known, childId, group ?? "", cancellation))
        {
            if (child.Id == childId || (child.IsInCareOn(today) && (await ask.ApplyAsync(personId, child.Id, cancellation)).May(Act.Book)))
            {
                children.Add(child);
            }
        }

        if (children.Count == 0)
        {
            return null;
        }

        var ids = children.ConvertAll(c => c.Id);
        var iros = await IrosAsync(db, ids, today, cancellation);
        return new MeetingPlan(
            [.. children.Select(child => new ReviewToBook
            {
                Child = child,
                DueOn = DueOf(child, rulebook),
                Standing = child.Bookings.Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= today).MinBy(b => b.BookedFor),
                Iros = [.. iros[child.Id].Distinct()],
            })],
            await OthersAsync(db, known, ids, [.. iros.SelectMany(i => i).Distinct()], Role.Iro, today, cancellation));
    }

    private static async Task<List<Child>> TogetherAsync(IQueryable<Child> known, int childId, string group, CancellationToken cancellation) => await known
        .AsNoTracking()
        .Where(c => c.Id == childId || (group != "" && c.SiblingGroup == group))
        .Include(c => c.Periods)
        .Include(c => c.Bookings)
        .Include(c => c.Deadlines.Where(d => d.State == DeadlineState.Open))
        .AsSplitQuery()
        .OrderBy(c => c.Id == childId ? 0 : 1)
        .ThenBy(c => c.DateOfBirth)
        .ThenBy(c => c.Id)
        .ToListAsync(cancellation);

    /// <summary>By when the law wants the next review held, or completed when it was adjourned; null when that is not known.</summary>
    internal static DateOnly? DueOf(Child child, Rulebook rulebook) => child.Deadlines
        .Where(d => d.State == DeadlineState.Open && (rulebook.IsReviewOfLaw(d) || d.Terms.Anchor == FactKind.ReviewAdjourned))
        .Min(d => d.Terms.DueOn);

    private static async Task<ILookup<int, Colleague>> IrosAsync(IroDbContext db, List<int> ids, DateOnly today, CancellationToken cancellation)
    {
        var allocated = await db.Allocations
            .HoldingOn(today)
            .Where(a => a.Role == Role.Iro && ids.Contains(a.ChildId))
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.ChildId, Iro = new Colleague(p.Id, p.Name == "" ? p.Reference : p.Name) })
            .ToListAsync(cancellation);
        return allocated.ToLookup(a => a.ChildId, a => a.Iro);
    }

    /// <summary>The meetings that these people have, in a role, with children whom the reader may know of, but for those who meet together.</summary>
    internal static async Task<IReadOnlyList<OtherMeeting>> OthersAsync(
        IroDbContext db, IQueryable<Child> known, List<int> together, List<Colleague> colleagues, Role role, DateOnly today, CancellationToken cancellation)
    {
        var (people, byId) = (colleagues.ConvertAll(one => one.Id), colleagues.ToDictionary(one => one.Id));
        var meetings = await db.Bookings
            .AsNoTracking()
            .Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= today && !together.Contains(b.ChildId))
            .Join(known.AsNoTracking(), b => b.ChildId, c => c.Id, (b, c) => new { Booking = b, Child = c })
            .Join(
                db.Allocations.HoldingOn(today).Where(a => a.Role == role && people.Contains(a.PersonId)),
                m => m.Child.Id,
                a => a.ChildId,
                (m, a) => new { a.PersonId, m.Child, m.Booking.BookedFor, m.Booking.At })
            .ToListAsync(cancellation);
        return
        [
            .. meetings
                .Select(m => new OtherMeeting(byId[m.PersonId], m.Child, m.BookedFor, m.At))
                .OrderBy(m => m.On).ThenBy(m => m.At).ThenBy(m => m.Child.Id)
        ];
    }
}
