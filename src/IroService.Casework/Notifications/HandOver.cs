using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Who takes over the children of a person who leaves.</summary>
public sealed record NewHandOver
{
    /// <summary>Who leaves.</summary>
    public required int PersonId { get; init; }

    /// <summary>The first day on which the children are the others'.</summary>
    public required DateOnly From { get; init; }

    /// <summary>To whom each child goes, by our own numbers.</summary>
    public required IReadOnlyDictionary<int, int> To { get; init; }

    /// <summary>Who hands over.</summary>
    public required int ById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record HandedOver
{
    private HandedOver()
    {
    }

    /// <summary>All are handed over, and nothing of the person's is left open that can be.</summary>
    /// <param name="Children">How many went with this step; those that had gone before are not among them.</param>
    public sealed record Done(int Children) : HandedOver;

    /// <summary>Nothing is handed over.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewHandOver"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : HandedOver;
}

/// <summary>
/// Hands over everything of a person who leaves: each child in a transaction of its own with both names in its history, so that a step that was broken off
/// is done again and goes on where it stopped; then the deputies on both sides end, and open notices are acknowledged.
/// </summary>
public sealed class HandOver(OpenDatabase open, ChangeChild changeChild, ReadHandOver read, TimeProvider clock)
{
    /// <returns>Null when who hands over does not answer for the person.</returns>
    public async Task<HandedOver?> ApplyAsync(NewHandOver over, CancellationToken cancellation = default)
    {
        if (await read.ApplyAsync(over.PersonId, over.ById, cancellation) is not { } list)
        {
            return null;
        }

        if (Refusal(over, list, clock.Today()) is { } refused)
        {
            return refused;
        }

        var done = 0;
        foreach (var child in list.Children.Select(c => c.Child.Id).Distinct())
        {
            done += await changeChild.ApplyAsync(
                child, new Change(nameof(HandOver), $"person:{over.ById}", ""), loaded => Take(loaded, over.PersonId, over.To[child], over.From), cancellation) ? 1 : 0;
        }

        await EndTheRestAsync(over, cancellation);
        return new HandedOver.Done(done);
    }

    private static HandedOver.Refused? Refusal(NewHandOver over, HandOverList list, DateOnly today)
    {
        if (over.From < today)
        {
            return new(nameof(over.From), "The first day must be today or in the future: what was before is recorded as it was");
        }

        foreach (var child in list.Children)
        {
            if (!over.To.TryGetValue(child.Child.Id, out var to) || list.Successors.FirstOrDefault(s => s.Person.Id == to) is not { } successor || successor.Person.Role != child.Role)
            {
                return new(nameof(over.To), $"Select who takes over each child: an {Recipients.InWords(child.Role)} for each whose {Recipients.InWords(child.Role)} leaves".Replace("an social", "a social", StringComparison.Ordinal));
            }

            if (!successor.Person.WorksHereOn(over.From))
            {
                return new(nameof(over.To), $"{successor.Person.NameOrReference} does not work here on {Explanation.Written(over.From)}: select somebody else");
            }
        }

        return null;
    }

    private static (bool Answer, WrittenChild? Written) Take(Child child, int fromId, int toId, DateOnly day)
    {
        var held = child.Allocations.Where(a => a.PersonId == fromId && !(a.To < day)).ToList();
        foreach (var allocation in held)
        {
            var begins = allocation.From > day ? allocation.From : day;
            allocation.HandOver(begins.AddDays(-1));
            if (!child.Allocations.Exists(a => a.Role == allocation.Role && a.PersonId == toId && a.HoldsOn(begins) && a.To is null))
            {
                child.Allocations.Add(new Allocation { Role = allocation.Role, PersonId = toId, From = begins, To = null });
            }
        }

        return held.Count == 0 ? (false, null) : (true, new WrittenChild(child, new { FromPerson = fromId, ToPerson = toId, Day = day, Roles = held.Select(a => a.Role) }));
    }

    // What speaks of their own days: once the children are others', it asks for nothing more.
    private async Task EndTheRestAsync(NewHandOver over, CancellationToken cancellation)
    {
        await using var db = open();
        var (now, today) = (clock.Moment(), clock.Today());
        var deputies = await db.Deputies.Where(d => (d.PersonId == over.PersonId || d.DeputyId == over.PersonId) && (d.To == null || d.To >= over.From) && d.EndedAt == null).ToListAsync(cancellation);
        foreach (var deputy in deputies)
        {
            deputy.End(over.From, over.ById, now);
        }

        if (over.From <= today)
        {
            foreach (var notice in await db.Notices.Where(n => n.PersonId == over.PersonId && n.AcknowledgedAt == null).ToListAsync(cancellation))
            {
                notice.Acknowledge(now);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }
}
