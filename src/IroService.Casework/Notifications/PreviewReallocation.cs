using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Works out what moving children would mean, before anything is written. Of a child whom the reader may not know of it says nothing.</summary>
public sealed class PreviewReallocation(OpenDatabase open, TimeProvider clock)
{
    /// <param name="wanted">What is to be moved; it is not refused as a whole (<see cref="Reallocate.Refusal"/>).</param>
    /// <param name="list">What the reader may move.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<ReallocationPreview> ApplyAsync(NewReallocation wanted, ReallocationList list, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        var sight = await Sight.OfAsync(db, wanted.ById, today, cancellation) ?? throw new InvalidOperationException("A list was read by nobody.");
        var to = list.ToWhom.Single(h => h.Person.Id == wanted.ToId);
        var chosen = list.Children.Where(c => wanted.ChildIds.Contains(c.Child.Id)).ToList();
        var refused = chosen.ToDictionary(c => c.Child.Id, c => Reallocate.NotIndependent(list, c.Child, wanted, to.Person));
        var going = chosen.Where(c => refused[c.Child.Id].Length == 0).Select(c => c.Child.Id).ToHashSet();
        var siblings = await SiblingsAsync(db, sight, chosen, list.Role, today, cancellation);
        var others = await PlanMeeting.OthersAsync(
            db, sight.Known(db.Children), [.. going], [new Colleague(to.Person.Id, to.Person.NameOrReference)], list.Role, today, cancellation);
        var children = chosen.ConvertAll(one => new MovedChild
        {
            Moves = one,
            Refused = refused[one.Child.Id],
            PartedFrom = list.From is null || !going.Contains(one.Child.Id) ? [] : Of(one.Child, siblings, list.From.Person.Id).Where(s => !going.Contains(s.Id)).ToList(),
            BroughtTo = going.Contains(one.Child.Id) ? Of(one.Child, siblings, to.Person.Id) : [],
            Clashes = going.Contains(one.Child.Id) ? Clashes(one.Child, others, wanted.From) : [],
        });
        return new(
            children,
            list.From is { } from ? (from, from.Caseload.With(-going.Count)) : null,
            (to, to.Caseload.With(going.Count(id => !HasAlready(chosen, id, list.Role, wanted.ToId, today)))));
    }

    private static bool HasAlready(List<ChildToReallocate> chosen, int childId, Role role, int toId, DateOnly today) =>
        chosen.Single(c => c.Child.Id == childId).Child.Allocations.Exists(a => a.Role == role && a.PersonId == toId && a.HoldsOn(today));

    private static async Task<ILookup<string, (Child Child, List<int> Holders)>> SiblingsAsync(
        IroDbContext db, Sight sight, List<ChildToReallocate> chosen, Role role, DateOnly today, CancellationToken cancellation)
    {
        var groups = chosen.Select(c => c.Child.SiblingGroup).Where(g => g.Length > 0).Distinct().ToList();
        var siblings = await sight.Known(db.Children.AsNoTracking())
            .InCareOn(today)
            .Where(c => groups.Contains(c.SiblingGroup))
            .Include(c => c.Allocations.Where(a => a.Role == role && a.From <= today && (a.To == null || a.To >= today)))
            .OrderBy(c => c.DateOfBirth).ThenBy(c => c.Id)
            .ToListAsync(cancellation);
        return siblings.ToLookup(c => c.SiblingGroup, c => (c, c.Allocations.ConvertAll(a => a.PersonId)));
    }

    private static List<Child> Of(Child child, ILookup<string, (Child Child, List<int> Holders)> siblings, int personId) =>
        [.. siblings[child.SiblingGroup].Where(s => s.Child.Id != child.Id && s.Holders.Contains(personId)).Select(s => s.Child)];

    // Brothers and sisters who meet at the same time have one meeting.
    private static List<(Booking, OtherMeetingOf)> Clashes(Child child, IReadOnlyList<OtherMeeting> others, DateOnly day) =>
    [
        .. from own in child.Bookings
           where own.Status == BookingStatus.Booked && own.BookedFor >= day
           from other in others
           where other.On == own.BookedFor && MeetingLength.Between(own.At, other.At) != MeetingClash.None
               && !(other.At == own.At && child.SiblingGroup.Length > 0 && other.Child.SiblingGroup == child.SiblingGroup)
           select (own, new OtherMeetingOf(other.Child, other.On, other.At))
    ];
}
