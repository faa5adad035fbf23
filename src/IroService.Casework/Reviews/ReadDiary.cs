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
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reviews;

/// <summary>What is due, booked and midway for the children that a person works with.</summary>
/// <param name="Entries">In the order of the days; of one day what is booked first, by time.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Today">The day it is.</param>
public sealed record Diary(IReadOnlyList<DiaryEntry> Entries, WorkingDayCalendar Calendar, DateOnly Today);

/// <summary>Reads the diary of a person: of the same children as <see cref="ListNextReviews"/>.</summary>
public sealed class ReadDiary(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Reads what falls on the days from the first to the last named.</summary>
    public async Task<Diary> ApplyAsync(int personId, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        await rulebook.RefreshAsync(db, cancellation);
        var entries = await Sight.OfAsync(db, personId, today, cancellation) is { } sight
            ? await EntriesAsync(db, sight.Own(db.Children), from, to, today, cancellation)
            : [];
        return new(
            [.. entries.OrderBy(e => e.On).ThenBy(e => e.Kind).ThenBy(e => e.At).ThenBy(e => e.Child.Name, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Child.Id)],
            rulebook.Calendar,
            today);
    }

    private async Task<List<DiaryEntry>> EntriesAsync(IroDbContext db, IQueryable<Child> asked, DateOnly from, DateOnly to, DateOnly today, CancellationToken cancellation)
    {
        var own = asked.InCareOn(today);
        var children = await own.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        var allocated = await db.Allocations
            .HoldingOn(today)
            .Where(a => a.Role == Role.Iro && own.Any(c => c.Id == a.ChildId))
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.ChildId, Iro = new Colleague(p.Id, p.Name == "" ? p.Reference : p.Name) })
            .ToListAsync(cancellation);
        var iros = allocated.ToLookup(a => a.ChildId, a => a.Iro);
        var bookings = await db.Bookings
            .AsNoTracking()
            .Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= (from < today ? from : today) && own.Any(c => c.Id == b.ChildId))
            .ToListAsync(cancellation);
        var next = bookings.Where(b => b.BookedFor >= today).GroupBy(b => b.ChildId).ToDictionary(g => g.Key, g => g.Min(b => b.BookedFor));
        var due = await db.Deadlines
            .AsNoTracking()
            .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn >= from && d.Terms.DueOn <= to && own.Any(c => c.Id == d.ChildId))
            .ToListAsync(cancellation);
        return
        [
            .. bookings.Where(b => b.BookedFor >= from && b.BookedFor <= to).Select(b => Of(b.ChildId, DiaryKind.Booked, b.BookedFor) with { At = b.At }),
            .. due.Select(d => (Deadline: d, Kind: KindOf(d))).Where(d => d.Kind is not null).Select(d =>
                Of(d.Deadline.ChildId, d.Kind!.Value, d.Deadline.Terms.DueOn!.Value) with
                {
                    BookedFor = d.Kind == DiaryKind.ReviewDue && next.TryGetValue(d.Deadline.ChildId, out var day) ? day : null,
                })
        ];

        DiaryEntry Of(int childId, DiaryKind kind, DateOnly on) => new() { Child = children[childId], Kind = kind, On = on, Iros = [.. iros[childId].Distinct()] };
    }

    private DiaryKind? KindOf(Deadline deadline) => deadline switch
    {
        _ when rulebook.IsReviewOfLaw(deadline) => DiaryKind.ReviewDue,
        _ when rulebook.StageOf(deadline)?.Duty.MetBy.Contains(FactKind.MidwayHeld) == true => DiaryKind.MidwayDue,
        _ => null,
    };
}
