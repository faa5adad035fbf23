using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Notifications;

/// <summary>Children who are to be another person's.</summary>
public sealed record NewReallocation
{
    /// <summary>Whose they are; null when they have nobody.</summary>
    public required int? FromId { get; init; }

    /// <summary>Which children.</summary>
    public required IReadOnlyCollection<int> ChildIds { get; init; }

    /// <summary>Who takes over.</summary>
    public required int ToId { get; init; }

    /// <summary>The first day on which they are the other's.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Who moves them.</summary>
    public required int ById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record Reallocated
{
    private Reallocated()
    {
    }

    /// <summary>Each child that could go has gone.</summary>
    /// <param name="Moved">How many are the other's now, those among them that were already when a step was done again.</param>
    /// <param name="NotMoved">Of the others, the child's name and why.</param>
    /// <param name="WereGone">How many were no longer whose they had been: somebody else was first.</param>
    public sealed record Done(int Moved, IReadOnlyList<(string Child, string Why)> NotMoved, int WereGone) : Reallocated;

    /// <summary>Nothing is moved.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewReallocation"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : Reallocated;
}

/// <summary>
/// Moves children from one person to another, or gives somebody to those who have nobody: each in a transaction of its own, with both numbers in its
/// history, so that a step that was broken off is done again and goes on where it stopped; then what nobody has acknowledged is said to who has the child
/// now. Of two who move a child at once the first counts. An IRO who is not independent is refused child by child.
/// </summary>
public sealed class Reallocate(ChangeChild changeChild, ReadReallocation read, PassOnNotices passOn, TimeProvider clock)
{
    private enum Went
    {
        Gone,
        Moved,
        Refused,
    }

    /// <returns>Null when who moves them does not answer for the person whose they are.</returns>
    public async Task<Reallocated?> ApplyAsync(NewReallocation wanted, CancellationToken cancellation = default)
    {
        if (await read.ApplyAsync(new ChildrenOf(wanted.FromId), wanted.ById, cancellation) is not { } list)
        {
            return null;
        }

        var today = clock.Today();
        if (Refusal(wanted, list, today) is { } refused)
        {
            return refused;
        }

        var to = list.ToWhom.Single(h => h.Person.Id == wanted.ToId).Person;
        var notMoved = new List<(string, string)>();
        var moved = 0;
        foreach (var (child, _, _) in list.Children.Where(c => wanted.ChildIds.Contains(c.Child.Id)))
        {
            var (went, why) = await changeChild.ApplyAsync(
                child.Id, new Change(nameof(Reallocate), $"person:{wanted.ById}", ""), loaded => Take(loaded, wanted, list, to, today), cancellation);
            moved += went == Went.Moved ? 1 : 0;
            notMoved.AddRange(went == Went.Refused ? [(child.Name, why)] : []);
        }

        await passOn.ApplyAsync(cancellation);
        moved += await DoneBeforeAsync(wanted, list, cancellation);
        return new Reallocated.Done(moved, notMoved, wanted.ChildIds.Distinct().Count() - moved - notMoved.Count);
    }

    /// <summary>Why nothing can be moved as it is asked; null when what can be moved is.</summary>
    public static Reallocated.Refused? Refusal(NewReallocation wanted, ReallocationList list, DateOnly today)
    {
        if (wanted.ChildIds.Count == 0)
        {
            return new(nameof(wanted.ChildIds), "Select the children who are moved");
        }

        if (wanted.ToId == wanted.FromId || list.ToWhom.FirstOrDefault(h => h.Person.Id == wanted.ToId) is not { } to)
        {
            return new(nameof(wanted.ToId), $"Select {(list.Role == Role.Iro ? "the IRO" : "the social worker")} who takes over");
        }

        if (wanted.From < today)
        {
            return new(nameof(wanted.From), "The first day must be today or in the future: what was before is recorded as it was");
        }

        return to.Person.WorksHereOn(wanted.From) ? null
            : new(nameof(wanted.ToId), $"{to.Person.NameOrReference} does not work here on {Explanation.Written(wanted.From)}: select somebody else");
    }

    /// <summary>Why a child cannot go to this person, and by which rule; blank when it can.</summary>
    internal static string NotIndependent(ReallocationList list, Child child, NewReallocation wanted, Person to) =>
        list.Independence.BrokenBy(child.Allocations, list.Role, wanted.ToId, wanted.From) is { } broken ? IndependenceOf.InWords(broken, to) : "";

    // A step that is done again finds them with the other already.
    private async Task<int> DoneBeforeAsync(NewReallocation wanted, ReallocationList list, CancellationToken cancellation)
    {
        var gone = wanted.ChildIds.Except(list.Children.Select(c => c.Child.Id)).ToHashSet();
        return gone.Count > 0 && await read.ApplyAsync(new ChildrenOf(wanted.ToId), wanted.ById, cancellation) is { } theirs
            ? theirs.Children.Count(c => gone.Contains(c.Child.Id) && c.Child.Allocations.Exists(a => a.Role == list.Role && a.PersonId == wanted.ToId && a.HoldsOn(wanted.From)))
            : 0;
    }

    private static ((Went Went, string Why) Answer, WrittenChild? Written) Take(Child child, NewReallocation wanted, ReallocationList list, Person to, DateOnly today)
    {
        var inRole = child.Allocations.Where(a => a.Role == list.Role && !(a.To < wanted.From) && !(a.To < a.From)).ToList();
        var held = inRole.Where(a => a.PersonId == wanted.FromId).ToList();
        if (held.Count == 0 && inRole.Exists(a => a.HoldsOn(wanted.From) && (wanted.FromId is null || a.PersonId == wanted.ToId)))
        {
            return ((inRole.Exists(a => a.HoldsOn(wanted.From) && a.PersonId == wanted.ToId) ? Went.Moved : Went.Gone, ""), null);
        }

        if ((held.Count == 0 && wanted.FromId is not null) || !child.IsInCareOn(today))
        {
            return ((Went.Gone, ""), null);
        }

        if (NotIndependent(list, child, wanted, to) is { Length: > 0 } why)
        {
            return ((Went.Refused, why), null);
        }

        PassAllocation.Take(child, held, list.Role, wanted.ToId, wanted.From);
        return ((Went.Moved, ""), new WrittenChild(child, new { FromPerson = wanted.FromId, ToPerson = wanted.ToId, Day = wanted.From, Role = list.Role }));
    }
}
