namespace IroService.Domain.Notifications;

/// <summary>Who is a child's IRO or social worker, and from when to when.</summary>
public sealed class Allocation
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary><see cref="Notifications.Role.Iro"/> or <see cref="Notifications.Role.SocialWorker"/>.</summary>
    public required Role Role { get; set; }

    /// <summary>The person.</summary>
    public required int PersonId { get; set; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day; null while it lasts.</summary>
    public required DateOnly? To { get; set; }

    /// <summary>Whether it was handed over here; then <see cref="To"/> is the last day before that.</summary>
    public bool HandedOverHere { get; private set; }

    /// <summary>The last day as it stood before: a file that only repeats it does not undo the hand-over.</summary>
    public DateOnly? ToBeforeHandOver { get; private set; }

    /// <summary>Somebody else takes over the day after this one.</summary>
    public void HandOver(DateOnly lastDay) => (HandedOverHere, ToBeforeHandOver, To) = (true, To, lastDay);

    /// <summary>Whether it holds on this day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);
}

/// <summary>The IRO service was told that a child has become looked after (IRO Handbook ch. 7: within 2 working days).</summary>
public sealed class Notification
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day the child became looked after, as the notification says.</summary>
    public required DateOnly BecameLookedAfter { get; set; }

    /// <summary>The day the service was told.</summary>
    public required DateOnly NotifiedOn { get; set; }
}
