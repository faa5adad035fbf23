namespace IroService.Domain.PeriodsOfCare;

/// <summary>Somebody who is named on the list of a restricted child: who may know of the record besides those who work with the child. It counts while the record is restricted.</summary>
public sealed class RestrictedAccess
{
    /// <summary>The greatest length of a reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>Who is named.</summary>
    public required int PersonId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null until it is ended. Before the first day when it was ended on that day.</summary>
    public required DateOnly? To { get; set; }

    /// <summary>Who named the person.</summary>
    public required int NamedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime NamedAt { get; init; }

    /// <summary>Why, in that one's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who ended it before its last day; null when nobody did.</summary>
    public int? EndedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether it holds on this day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>From today on the person may not know of the record any more.</summary>
    public void End(DateOnly today, int byId, DateTime now)
    {
        To = today.AddDays(-1);
        (EndedById, EndedAt) = (byId, now);
    }
}
