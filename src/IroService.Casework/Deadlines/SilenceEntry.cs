using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Deadlines;

/// <summary>Something that happened because somebody did not answer or act.</summary>
public sealed record SilenceEntry
{
    /// <summary>The child.</summary>
    public required Child Child { get; init; }

    /// <summary>The duty, by our own number.</summary>
    public required int DeadlineId { get; init; }

    /// <summary>The duty, in words.</summary>
    public required string Duty { get; init; }

    /// <summary>The last day in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whose duty it was.</summary>
    public required Role Owner { get; init; }

    /// <summary>Who filled that role then, as the notices show; nobody when it was not filled or nobody had been told.</summary>
    public required IReadOnlyList<Person> Owners { get; init; }

    /// <summary>The rung of the ladder that it went up to; null when it was agreed by silence.</summary>
    public required Role? WentTo { get; init; }

    /// <summary>Who was told as that rung, or in its place.</summary>
    public required IReadOnlyList<Person> Told { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The moment (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The team of the social worker of that day; null when there was none.</summary>
    public required Team? Team { get; init; }

    /// <summary>Whether it has been overtaken: an agreement that no longer counts because the date was corrected.</summary>
    public required bool Overtaken { get; init; }
}
