using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Who takes over the children of a person who leaves, or changes post.</summary>
public sealed record NewHandOver
{
    /// <summary>Who leaves.</summary>
    public required int PersonId { get; init; }

    /// <summary>The first day on which the children are the others'.</summary>
    public required DateOnly From { get; init; }

    /// <summary>To whom each child goes; to the person, when it stays with one who changes post.</summary>
    public required IReadOnlyDictionary<(int ChildId, Role Role), int> To { get; init; }

    /// <summary>Who hands over.</summary>
    public required int ById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record HandedOver
{
    private HandedOver()
    {
    }

    /// <summary>All are handed over that who hands over may know of.</summary>
    /// <param name="Children">How many went with this step; those that had gone before are not among them.</param>
    public sealed record Done(int Children) : HandedOver;

    /// <summary>Nothing is handed over.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewHandOver"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : HandedOver;
}

/// <summary>
/// Hands over what is a person's who leaves: each child in a transaction of its own with both numbers in its history, so that a step that was broken off
/// is done again and goes on where it stopped; then the deputies on both sides end, and what nobody has acknowledged is said to who has the child now.
/// </summary>
public sealed class HandOver(OpenDatabase open, ChangeChild changeChild, ReadHandOver read, PassOnNotices passOn, TimeProvider clock)
{
    /// <returns>Null when who hands over does not answer for the person.</returns>
    public async Task<HandedOver?> ApplyAsync(NewHandOver over, CancellationToken cancellation = default)
    {
        if (await read.ApplyAsync(over.PersonId, over.ById, cancellation) is not { } list)
        {
            return null;
        }

        var today = clock.Today();
        if (Refusal(over, list, today) is { } refused)
        {
            return refused;
        }

        var done = new HashSet<int>();
        foreach (var (child, role) in list.Children.Select(c => c.Key).Where(key => over.To[key] != over.PersonId))
        {
            if (await changeChild.ApplyAsync(
                child,
                new Change(nameof(HandOver), $"person:{over.ById}", ""),
                loaded => Take(loaded, list, new LeftBehind(over.PersonId, list.Person.To, today), role, over.To[(child, role)], over, loaded.IsInCareOn(today)),
                cancellation))
            {
                done.Add(child);
            }
        }

        if (!over.To.Values.Contains(over.PersonId))
        {
            await EndDeputiesAsync(over, cancellation);
        }

        await passOn.ApplyAsync(cancellation);
        return new HandedOver.Done(done.Count);
    }

    /// <summary>Why it cannot be done as it is asked; null when it can.</summary>
    public static HandedOver.Refused? Refusal(NewHandOver over, HandOverList list, DateOnly today)
    {
        if (over.From < today)
        {
            return new(nameof(over.From), "The first day must be today or in the future: what was before is recorded as it was");
        }

        if (list.Person.To is not null && over.From > list.FirstDayWithout)
        {
            return new(nameof(over.From), $"The first day must be {Explanation.Written(list.FirstDayWithout)} at the latest: after that day the children would have nobody");
        }

        foreach (var child in list.Children)
        {
            if (!over.To.TryGetValue(child.Key, out var to))
            {
                return NobodyFor(child);
            }

            if (to == over.PersonId && list.Person.To is null)
            {
                continue;
            }

            if (list.Successors.FirstOrDefault(s => s.Person.Id == to) is not { } successor || successor.Person.Role != child.Role)
            {
                return NobodyFor(child);
            }

            if (!successor.Person.WorksHereOn(over.From))
            {
                return new(nameof(over.To), $"{successor.Person.NameOrReference} does not work here on {Explanation.Written(over.From)}: select somebody else");
            }

            if (list.Independence.BrokenBy(child.Child.Allocations, child.Role, to, over.From) is { } broken)
            {
                return new(nameof(over.To), $"Select somebody else for {child.Child.Name}: {IndependenceOf.InWords(broken, successor.Person)}");
            }
        }

        return null;
    }

    private static HandedOver.Refused NobodyFor(ChildToHandOver child) =>
        new(nameof(NewHandOver.To), $"Select who takes over each child: {(child.Role == Role.Iro ? "an" : "a")} {Recipients.InWords(child.Role)} for each whose {Recipients.InWords(child.Role)} leaves");

    private static (bool Answer, WrittenChild? Written) Take(Child child, HandOverList list, LeftBehind left, Role role, int toId, NewHandOver over, bool inCare)
    {
        var held = left.Of(child.Allocations, inCare).Where(a => a.Role == role).ToList();
        if (held.Count == 0 || list.Independence.BrokenBy(child.Allocations, role, toId, over.From) is not null)
        {
            return (false, null);
        }

        PassAllocation.Take(child, held, role, toId, over.From);
        return (true, new WrittenChild(child, new { FromPerson = over.PersonId, ToPerson = toId, Day = over.From, Role = role }));
    }

    private async Task EndDeputiesAsync(NewHandOver over, CancellationToken cancellation)
    {
        await using var db = open();
        foreach (var deputy in await ReadHandOver.DeputiesFrom(db, over.PersonId, over.From).ToListAsync(cancellation))
        {
            deputy.End(over.From, over.ById, clock.Moment());
        }

        await db.SaveChangesAsync(cancellation);
    }
}
