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

    /// <summary>Whether a hand-over made here ended it or began it; then the files no longer decide of it by repeating themselves.</summary>
    public bool HandedOverHere { get; private set; }

    /// <summary>Of one that was handed over here: the last day that the files said last; null when they said none.</summary>
    public DateOnly? ToInFile { get; private set; }

    /// <summary>Somebody else takes over the day after this one.</summary>
    public void HandOver(DateOnly lastDay) => (HandedOverHere, ToInFile, To) = (true, HandedOverHere ? ToInFile : To, lastDay);

    /// <summary>The files say another last day than before: that counts.</summary>
    public void FileSays(DateOnly? lastDay) => (ToInFile, To) = (HandedOverHere ? lastDay : null, lastDay);

    /// <summary>One that begins by a hand-over made here.</summary>
    public static Allocation TakenOver(Role role, int personId, DateOnly from, DateOnly? to) => new() { Role = role, PersonId = personId, From = from, To = to, HandedOverHere = true };

    /// <summary>Whether it holds on a day of this stretch.</summary>
    public bool Overlaps(DateOnly from, DateOnly? to) => !(To < from) && !(to < From) && !(To < From);

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
