using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>A child whose facts an operation has changed.</summary>
/// <param name="Child">The child, loaded with its facts or new.</param>
/// <param name="Payload">What was written, for the history.</param>
/// <param name="Announce">Messages that tell of it, made once the records have their numbers.</param>
public sealed record WrittenChild(Child Child, object Payload, Func<IEnumerable<object>>? Announce = null);

/// <summary>
/// The end of every operation that writes children, inside its transaction: the facts, their history, the deadlines worked out afresh,
/// and the messages that tell of them.
/// </summary>
public sealed class SaveChildren(Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Saves what was written; the caller commits.</summary>
    /// <param name="db">The context that the children are tracked by, in a transaction.</param>
    /// <param name="change">What was done, by whom and why.</param>
    /// <param name="written">The children; none twice.</param>
    /// <param name="silently">Whether what is already due to be said is not to be: the first import of a council announces nothing.</param>
    /// <param name="cancellation">Stops before the next save.</param>
    public async Task SaveAsync(
        IroDbContext db, Change change, IReadOnlyCollection<WrittenChild> written, bool silently, CancellationToken cancellation)
    {
        await AddFactsAsync(db, change, written, cancellation);
        var messages = written.SelectMany(w => w.Announce?.Invoke() ?? []);
        await RecomputeAsync(db, [.. written.Select(w => w.Child)], change.What, silently, messages, cancellation);
    }

    /// <summary>Works children out afresh and saves what that changed; the caller commits.</summary>
    /// <param name="db">The context that the children are tracked by.</param>
    /// <param name="children">Loaded with their facts.</param>
    /// <param name="cause">Why, kept with each change.</param>
    /// <param name="silently">As for <see cref="SaveAsync"/>.</param>
    /// <param name="messages">More messages to send.</param>
    /// <param name="cancellation">Stops before the save.</param>
    public async Task RecomputeAsync(
        IroDbContext db, IReadOnlyCollection<Child> children, string cause, bool silently, IEnumerable<object> messages, CancellationToken cancellation)
    {
        var (now, today) = (clock.Moment(), clock.Today());
        var recompute = await rulebook.RecomputeOnAsync(db, today, cancellation);
        await StopAfterDeath.ApplyAsync(db, children, now, today, cancellation);
        foreach (var child in children)
        {
            child.Seal();
            var owners = child.Deadlines.ToDictionary(d => d, d => d.Terms.Owner);
            var changed = recompute.Of(child, now, cause);
            if (silently)
            {
                recompute.Silence(child, now);
            }

            foreach (var message in changed.Where(d => d.State == DeadlineState.Met && d.Announcements.Count > 0).Select(MetMessage).Concat(ToNewOwners(owners)))
            {
                db.Outbox.Add(OutboxMessage.Of(message, now));
            }
        }

        foreach (var message in messages)
        {
            db.Outbox.Add(OutboxMessage.Of(message, now));
        }

        Claim(db, children);
        await db.SaveChangesAsync(cancellation);
    }

    // One child has one writer, who is the first to write its version. The records are read one table after the other: dates that were worked
    // out from half of what another wrote meanwhile must not be kept.
    private static void Claim(IroDbContext db, IReadOnlyCollection<Child> children)
    {
        var written = db.ChangeTracker.Entries()
            .Where(e => e.State != EntityState.Unchanged)
            .Select(e => e.Entity switch { Child child => child.Id, Deadline deadline => deadline.ChildId, PeriodOfCare period => period.ChildId, Booking booking => booking.ChildId, _ => 0 })
            .ToHashSet();
        foreach (var child in children.Where(c => written.Contains(c.Id)))
        {
            child.Changed();
        }
    }

    private async Task AddFactsAsync(IroDbContext db, Change change, IReadOnlyCollection<WrittenChild> written, CancellationToken cancellation)
    {
        var (now, today) = (clock.Moment(), clock.Today());
        var changes = new Dictionary<Child, Change>();
        foreach (var one in written)
        {
            one.Child.Changed();
            if (db.Entry(one.Child).State == EntityState.Detached)
            {
                db.Add(one.Child);
            }

            var forId = await ActingFor.OfAsync(db, change.Who, one.Child, today, cancellation);
            if (change.IsByAPerson)
            {
                ActingFor.Mark(db, forId);
            }

            changes.Add(one.Child, ActingFor.By(change, forId));
        }

        await db.SaveChangesAsync(cancellation);
        await AddHistoryAsync(db, changes, written, now, cancellation);
    }

    private static async Task AddHistoryAsync(
        IroDbContext db, Dictionary<Child, Change> changes, IReadOnlyCollection<WrittenChild> written, DateTime now, CancellationToken cancellation)
    {
        var ids = written.Select(w => w.Child.Id).ToList();
        var heads = await db.History.AsNoTracking()
            .Where(h => ids.Contains(h.ChildId) && h.Number == db.History.Where(o => o.ChildId == h.ChildId).Max(o => o.Number))
            .ToDictionaryAsync(h => h.ChildId, cancellation);
        db.History.AddRange(written.Select(w => HistoryChain.Next(w.Child.Id, heads.GetValueOrDefault(w.Child.Id), changes[w.Child], now, w.Payload)));
    }

    // Who owes it from now on is told at once what was said last; who was told of that is not told again.
    private static IEnumerable<object> ToNewOwners(IReadOnlyDictionary<Deadline, Role> before) =>
        from one in before
        let deadline = one.Key
        where deadline.State == DeadlineState.Open && deadline.Terms.Owner != one.Value
        let last = deadline.Announcements.MaxBy(a => a.Id)
        where last is { Silent: false } && last.DueOn == deadline.Terms.DueOn
        select AnnouncementMessage.Of(deadline, last.Kind, last.Number);

    private static DeadlineMet MetMessage(Deadline deadline) => new(
        deadline.Id, deadline.ChildId, deadline.Duty, Word.Of(deadline.Terms.Basis), deadline.Terms.DueOn, deadline.ClosedOn!.Value);
}
