using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Whose children are asked for.</summary>
/// <param name="PersonId">Of whom; null for the children who have nobody.</param>
public sealed record ChildrenOf(int? PersonId);

/// <summary>Reads what somebody may move: the children whom they may know of, between people for whom they answer.</summary>
public sealed class ReadReallocation(OpenDatabase open, TimeProvider clock)
{
    /// <param name="of">Whose children; null for those of nobody yet, which lists no child.</param>
    /// <param name="readerId">Who asks.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is no such reader, or when the reader does not answer for the person.</returns>
    public async Task<ReallocationList?> ApplyAsync(ChildrenOf? of, int readerId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, readerId, today, cancellation) is not { } sight || (of?.PersonId is { } asked && !sight.AnswersFor(asked)))
        {
            return null;
        }

        var role = sight.Viewer.Role == Role.PrincipalIro ? Role.Iro : Role.SocialWorker;
        var inCare = sight.Known(db.Children).InCareOn(today);
        var theirs = db.Allocations.Where(a => a.Role == role && (a.To == null || (a.To >= today && a.To >= a.From)) && inCare.Any(c => c.Id == a.ChildId));
        var ofNobody = inCare.Where(c => !c.Allocations.Any(a => a.Role == role && a.From <= today && (a.To == null || a.To >= today)));
        var having = (await theirs.Select(a => a.PersonId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var holders = await HoldersAsync(db, sight, role, having, today, cancellation);
        var children = of is null ? null : of.PersonId is { } from ? inCare.Where(c => theirs.Any(a => a.ChildId == c.Id && a.PersonId == from)) : ofNobody;
        return new ReallocationList
        {
            Role = role,
            FromWhom = [.. holders.Where(h => having.Contains(h.Person.Id))],
            ToWhom = [.. holders.Where(h => h.Person.Role == role && !(h.Person.To < today))],
            Children = children is null ? [] : await ChildrenAsync(children, role, today, cancellation),
            OfNobody = await ofNobody.CountAsync(cancellation),
            From = holders.FirstOrDefault(h => h.Person.Id == of?.PersonId),
            Independence = await IndependenceOf.ReadAsync(db, cancellation),
        };
    }

    private static async Task<List<Holder>> HoldersAsync(IroDbContext db, Sight sight, Role role, HashSet<int> having, DateOnly today, CancellationToken cancellation)
    {
        var counts = await CaseloadsOf.ChildrenAsync(db, sight.Known(db.Children).Select(c => c.Id), today, cancellation);
        var plans = role == Role.Iro ? await CaseloadsOf.ProtectionPlansAsync(db, today, cancellation) : [];
        var people = await db.People.AsNoTracking().Where(p => p.Role == role || having.Contains(p.Id)).ToListAsync(cancellation);
        return
        [
            .. people
                .Where(p => sight.AnswersFor(p.Id))
                .OrderBy(p => p.NameOrReference, StringComparer.OrdinalIgnoreCase)
                .ThenBy(p => p.Id)
                .Select(p => new Holder(p, new(counts.GetValueOrDefault(p.Id), plans.TryGetValue(p.Id, out var count) ? count : null, p.FullTimeEquivalent)))
        ];
    }

    private static async Task<IReadOnlyList<ChildToReallocate>> ChildrenAsync(IQueryable<Child> asked, Role role, DateOnly today, CancellationToken cancellation)
    {
        var children = await asked.AsNoTracking().Include(c => c.Allocations).Include(c => c.Periods).Include(c => c.Bookings).AsSplitQuery().ToListAsync(cancellation);
        return
        [
            .. children.OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Id).Select(c => new ChildToReallocate(
                c,
                Continuity.Of(c.Allocations, role, c.Periods.Where(p => !p.Withdrawn && p.IsOpenOn(today)).Min(p => p.StartedOn), today),
                c.Bookings.Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= today).Min(b => (DateOnly?)b.BookedFor)))
        ];
    }
}
