using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Events;

/// <summary>Of what, and of which day, the IRO can be told.</summary>
public static class SignificantEvents
{
    /// <summary>Why the IRO cannot be told of anything that happened to this child on that day, in a sentence; null when it can be.</summary>
    /// <param name="child">The child with its periods of care.</param>
    /// <param name="happenedOn">The day on which it happened or was proposed.</param>
    /// <param name="today">The day it is.</param>
    public static string? WrongDay(Child child, DateOnly happenedOn, DateOnly today)
    {
        if (child.DiedOn is not null)
        {
            return "The child has died: the IRO is told of nothing any more";
        }

        if (child.Periods.Where(p => !p.Withdrawn && p.IsOpenOn(today)).MaxBy(p => p.StartedOn) is not { } period)
        {
            return "The child is not looked after today: there is no IRO to tell";
        }

        return happenedOn > today ? "The day must be today or in the past: of what is proposed, the day on which it was proposed"
            : happenedOn < period.StartedOn ? $"The day must not be before {Explanation.Written(period.StartedOn)}, when the child became looked after"
            : null;
    }
}
