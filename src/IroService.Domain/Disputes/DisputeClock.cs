using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>The days of a dispute. All are working days in England and Wales; the day of the event is not counted.</summary>
public static class DisputeClock
{
    /// <summary>The working days of a passage that a hold keeps from counting; null when the calendar does not reach as far.</summary>
    public static int? HeldWorkingDays(StagePassage passage, WorkingDayCalendar calendar) =>
        passage.Holds.Aggregate((int?)0, (sum, hold) => sum + calendar.Between(hold.On, hold.Until));

    /// <summary>Whether the clock of the answer that it waits for is held on a day.</summary>
    public static bool IsHeld(DisputeStanding standing, DateOnly day) => standing.Phase == DisputePhase.AwaitsAnswer && standing.Now.Holds.LastOrDefault()?.Until >= day;

    /// <summary>The last day in time to answer: so many working days after it came to the stage, and as many more as its clock was held; null when no answer is asked for.</summary>
    public static DueDate? AnswerDue(StagePassage passage, WorkingDayCalendar calendar) => (passage.AnswerWorkingDays, HeldWorkingDays(passage, calendar)) switch
    {
        (null, _) => null,
        (_, null) => new DueDate.BeyondCalendar(calendar.LastYear + 1),
        ({ } days, { } held) => calendar.After(passage.ClockFrom.On, days + held),
    };

    /// <summary>The last day in time of the answer that it waits for; null when it waits for none, or beyond the calendar.</summary>
    public static DateOnly? AwaitedAnswerDue(DisputeStanding standing, WorkingDayCalendar calendar) =>
        standing.Phase == DisputePhase.AwaitsAnswer ? AnswerDue(standing.Now, calendar)?.Date : null;

    /// <summary>The last day of the formal process (IRO Handbook (2010) 6.2); a hold does not move it. Null while the process is not formal.</summary>
    public static DueDate? Limit(DisputeStanding standing, WorkingDayCalendar calendar) =>
        standing.FormalFrom is { } first ? calendar.After(first.EnteredBy.On, DisputeProtocol.LimitWorkingDays) : null;

    /// <summary>How many working days of the formal process have passed by a day, or had when it was settled; null while it is not formal, or beyond the calendar.</summary>
    public static int? WorkingDaysTaken(DisputeStanding standing, DateOnly today, WorkingDayCalendar calendar) =>
        standing.FormalFrom is { } first ? calendar.Between(first.EnteredBy.On, standing.SettledOn ?? today) : null;

    /// <summary>The first working day on which it moves up by itself; null when it does not: it waits for no answer, the IRO keeps it where it is, or the calendar ends before.</summary>
    public static DateOnly? MovesUpFrom(DisputeStanding standing, WorkingDayCalendar calendar) =>
        standing.Now.Kept is null && AwaitedAnswerDue(standing, calendar) is { } due ? calendar.After(due, 1).Date : null;

    /// <summary>
    /// The stage to which it moves by itself on a day; null when it does not: its answer is not late, the IRO keeps it where it is, there is no higher stage, or the day is no
    /// working day.
    /// </summary>
    public static DisputeStage? MovesUpTo(DateOnly day, DisputeStanding standing, DisputeProtocol protocol, WorkingDayCalendar calendar) =>
        MovesUpFrom(standing, calendar) <= day && calendar.Covers(day) && calendar.IsWorkingDay(day)
            ? protocol.After(standing.Stage)
            : null;
}
