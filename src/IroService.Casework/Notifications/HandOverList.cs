using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Notifications;

/// <summary>A child that is a person's, today or from a day to come.</summary>
/// <param name="Child">The child.</param>
/// <param name="Role">As what.</param>
/// <param name="InCare">Whether the child is in care or in short breaks today.</param>
/// <param name="OpenDuties">How many duties are open that are that role's.</param>
/// <param name="BookedFor">The next meeting of the child's review; null when none is booked.</param>
public sealed record ChildToHandOver(Child Child, Role Role, bool InCare, int OpenDuties, DateOnly? BookedFor)
{
    /// <summary>The child, and as what.</summary>
    public (int ChildId, Role Role) Key => (Child.Id, Role);
}

/// <summary>Somebody who can take children over.</summary>
/// <param name="Person">Who.</param>
/// <param name="Children">How many children in care they have today.</param>
public sealed record Successor(Person Person, int Children)
{
    /// <summary>What so many children are for one full-time equivalent; null when how much they work is not known.</summary>
    public decimal? PerFullTime(int children) => Caseload.Of(children, Person.FullTimeEquivalent);
}

/// <summary>What is a person's and is handed over, or ends, when they leave: all of it for the Principal IRO, for others what concerns children that they may know of.</summary>
public sealed record HandOverList
{
    /// <summary>Who leaves.</summary>
    public required Person Person { get; init; }

    /// <summary>The first day on which they are not here any more; today when it is past, or not known.</summary>
    public required DateOnly FirstDayWithout { get; init; }

    /// <summary>Whether the reader may know of every child: only then is what is listed all there is.</summary>
    public required bool IsOfEveryChild { get; init; }

    /// <summary>Their children, by name.</summary>
    public required IReadOnlyList<ChildToHandOver> Children { get; init; }

    /// <summary>Who can take them over, by name.</summary>
    public required IReadOnlyList<Successor> Successors { get; init; }

    /// <summary>Who stands in for them, and for whom they stand in, beyond their last day.</summary>
    public required IReadOnlyList<DeputyOnList> Deputies { get; init; }

    /// <summary>How many open notices they have not acknowledged.</summary>
    public required int Notices { get; init; }

    /// <summary>How many records opened in an emergency they were told of that nobody has looked into.</summary>
    public required int Emergencies { get; init; }

    /// <summary>How many restricted records they are named for.</summary>
    public required int NamedFor { get; init; }

    /// <summary>The teams that have them as manager, by name.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Who may be the IRO of whose child.</summary>
    public required Independence Independence { get; init; }

    /// <summary>Whether there is something that a hand-over takes from them.</summary>
    public bool IsToHandOver => Children.Count > 0 || Deputies.Count > 0;
}
