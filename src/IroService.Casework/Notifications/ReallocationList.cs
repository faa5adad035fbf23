using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Notifications;

/// <summary>A child who can be moved to another person.</summary>
/// <param name="Child">The child, with allocations, periods of care and bookings.</param>
/// <param name="Continuity">How long the one who has the child has had it, and how many had.</param>
/// <param name="BookedFor">The next meeting of the child's review; null when none is booked.</param>
public sealed record ChildToReallocate(Child Child, Continuity Continuity, DateOnly? BookedFor);

/// <summary>Somebody who has children, or can have them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Caseload">What they have today, of children whom the reader may know of.</param>
public sealed record Holder(Person Person, Caseload Caseload);

/// <summary>What somebody may move from one person to others: the Principal IRO as IRO, a manager as social worker.</summary>
public sealed record ReallocationList
{
    /// <summary>As what the children are moved.</summary>
    public required Role Role { get; init; }

    /// <summary>Those who have children now and for whom the reader answers, by name: also who has left.</summary>
    public required IReadOnlyList<Holder> FromWhom { get; init; }

    /// <summary>Those who can take children, by name.</summary>
    public required IReadOnlyList<Holder> ToWhom { get; init; }

    /// <summary>The children in care whom the reader may know of, of whoever was asked for, by name.</summary>
    public required IReadOnlyList<ChildToReallocate> Children { get; init; }

    /// <summary>How many children in care the reader may know of have nobody in the role today.</summary>
    public required int OfNobody { get; init; }

    /// <summary>Whose the children are; null when they have nobody, or nobody was asked for.</summary>
    public required Holder? From { get; init; }

    /// <summary>Who may be the IRO of whose child.</summary>
    public required Independence Independence { get; init; }
}

/// <summary>What moving one child would mean.</summary>
public sealed record MovedChild
{
    /// <summary>The child, and how it has been until now.</summary>
    public required ChildToReallocate Moves { get; init; }

    /// <summary>Why the child cannot go to that person, and by which rule; blank when it can.</summary>
    public required string Refused { get; init; }

    /// <summary>Brothers and sisters who stay with the one who has the child now.</summary>
    public required IReadOnlyList<Child> PartedFrom { get; init; }

    /// <summary>Brothers and sisters whom the new person has already.</summary>
    public required IReadOnlyList<Child> BroughtTo { get; init; }

    /// <summary>Meetings of the new person that stand in the way of the child's own.</summary>
    public required IReadOnlyList<(Booking Own, OtherMeetingOf Other)> Clashes { get; init; }
}

/// <summary>Another meeting of the person who is to take over.</summary>
/// <param name="Child">Of whom.</param>
/// <param name="On">The day.</param>
/// <param name="At">When it begins; null when that is not said.</param>
public sealed record OtherMeetingOf(Child Child, DateOnly On, TimeOnly? At);

/// <summary>What would follow if the children were moved.</summary>
/// <param name="Children">Each child, in the order of the list.</param>
/// <param name="From">Before and after of the one whose the children are; null when they have nobody.</param>
/// <param name="To">Before and after of the one who takes over.</param>
public sealed record ReallocationPreview(IReadOnlyList<MovedChild> Children, (Holder Before, Caseload After)? From, (Holder Before, Caseload After) To)
{
    /// <summary>How many would go.</summary>
    public int Going => Children.Count(c => c.Refused.Length == 0);
}
