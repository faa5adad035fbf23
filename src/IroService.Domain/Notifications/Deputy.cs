using IroService.Domain.WorkingDays;

namespace IroService.Domain.Notifications;

/// <summary>Somebody who stands in for a person who is away: the deputy is told what the person is told, and sees the person's lists.</summary>
public sealed class Deputy
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Who is away.</summary>
    public required int PersonId { get; init; }

    /// <summary>Who stands in.</summary>
    public required int DeputyId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null until it is ended. Before the first day when it was ended before it began.</summary>
    public required DateOnly? To { get; set; }

    /// <summary>Who named the deputy.</summary>
    public required int NamedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime NamedAt { get; init; }

    /// <summary>Who ended it before its last day; null when nobody did.</summary>
    public int? EndedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether it holds on this day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether it held at a moment that has passed (UTC), whatever was ended since.</summary>
    public bool HeldAt(DateTime moment) => LondonDay.Of(moment) is var day && (moment < EndedAt ? From <= day : HoldsOn(day));

    /// <summary>Whether it holds on a day of this stretch.</summary>
    public bool Overlaps(DateOnly from, DateOnly? to) => !(To < from) && !(to < From) && !(To < From);

    /// <summary>From this day on nobody stands in, or never did when it had not begun: the person is back, or what was theirs is another's.</summary>
    public void End(DateOnly day, int byId, DateTime now)
    {
        To = (From > day ? From : day).AddDays(-1);
        (EndedById, EndedAt) = (byId, now);
    }
}
