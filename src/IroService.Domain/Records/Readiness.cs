using IroService.Domain.WorkingDays;

namespace IroService.Domain.Records;

/// <summary>How well a review is prepared.</summary>
public enum Readiness
{
    /// <summary>Nothing is late yet, and there is still time.</summary>
    BeingPrepared,

    /// <summary>Everything is done.</summary>
    Ready,

    /// <summary>Something was not done by its day, or no meeting is booked and the last weeks have begun.</summary>
    AtRisk,

    /// <summary>The meeting is at hand, and something is not done.</summary>
    NotReady,
}

/// <summary>Judges how well a review is prepared (local), so that the social worker's manager sees it while something can be done.</summary>
public static class Preparing
{
    /// <summary>From how many working days before the meeting what is not done makes it not ready.</summary>
    public const int AtHandWorkingDays = 5;

    /// <summary>From how many working days before the last lawful day a review without a meeting is at risk.</summary>
    public const int ToBookWorkingDays = 20;

    /// <param name="open">By when what is not done was to be done; null where that is not known.</param>
    /// <param name="meeting">The day that is booked; null when none is.</param>
    /// <param name="dueOn">By when the law wants the review; null when it is not known.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="calendar">For working days.</param>
    public static Readiness Of(IReadOnlyCollection<DateOnly?> open, DateOnly? meeting, DateOnly? dueOn, DateOnly today, WorkingDayCalendar calendar)
    {
        bool Within(DateOnly? day, int workingDays) => day is { } on && (on <= today || calendar.Between(today, on) <= workingDays);
        return (open, meeting) switch
        {
            ({ Count: 0 }, not null) => Readiness.Ready,
            ({ Count: > 0 }, _) when Within(meeting ?? dueOn, AtHandWorkingDays) => Readiness.NotReady,
            (_, null) when Within(dueOn, ToBookWorkingDays) => Readiness.AtRisk,
            _ when open.Any(day => day < today) => Readiness.AtRisk,
            _ => Readiness.BeingPrepared,
        };
    }
}
