using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Domain.Deadlines;

/// <summary>What a deadline says: the date and the inputs of its explanation. The sentence is made on reading.</summary>
/// <param name="Title">What is owed, in words.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Basis">On whose word its day stands.</param>
/// <param name="Source">Where its day stands written.</param>
/// <param name="RuleVersion">The version of the timing rule that applies.</param>
/// <param name="Anchor">What it counts from.</param>
/// <param name="CountsFrom">The day it counts from; where nothing can be counted, the day since when at least the duty has stood.</param>
/// <param name="Count">How many units; null when there are none to count: nothing to count from, halfway, or the day itself.</param>
/// <param name="Unit">The unit of <paramref name="Count"/>.</param>
/// <param name="DueOn">The last day in time; null when it is not known.</param>
/// <param name="CalendarEndsBefore">The first year that the calendar would need; null when it suffices.</param>
/// <param name="NotBefore">A review before this day does not count; null when any does.</param>
/// <param name="DueAtLatest">When the due date is not known for want of a start: the last day that it could be; else null.</param>
public sealed record DeadlineTerms(
    string Title,
    Role Owner,
    Basis Basis,
    string Source,
    int RuleVersion,
    FactKind Anchor,
    DateOnly? CountsFrom,
    int? Count,
    TimeUnit? Unit,
    DateOnly? DueOn,
    int? CalendarEndsBefore,
    DateOnly? NotBefore,
    DateOnly? DueAtLatest)
{
    /// <summary>How the day is reckoned; null when there is nothing to count from.</summary>
    public Reckoning? How { get; init; }

    /// <summary>Of halfway, the day up to which; else null.</summary>
    public DateOnly? CountsTo { get; init; }

    /// <summary>The day on which it began to be owed.</summary>
    public DateOnly Since { get; init; }

    /// <summary>The day by the rule itself, when the council set a time of its own; null when it did not, or the day is not known.</summary>
    public DateOnly? BesideDueOn { get; init; }

    /// <summary>On whose word that day stands; null when the council set no time of its own.</summary>
    public Basis? BesideBasis { get; init; }

    /// <summary>Where that is written; blank when the council set no time of its own.</summary>
    public string BesideSource { get; init; } = "";

    /// <summary>What a deadline says before it has been worked out for the first time.</summary>
    public static readonly DeadlineTerms None = new("", Role.Iro, Basis.Statute, "", 0, FactKind.BecameLookedAfter, null, null, null, null, null, null, null);
}
