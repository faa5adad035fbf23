using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>Something that is owed in a dispute, or would be.</summary>
/// <param name="Title">What.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="DueOn">The last day in time; null beyond the calendar.</param>
public sealed record ExpectedDuty(string Title, Role Owner, DateOnly? DueOn);

/// <summary>A stage to which a dispute comes when nobody acts in time.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="On">The day on which it comes there.</param>
/// <param name="Owed">What is owed there then, the formal limit apart.</param>
public sealed record ExpectedStage(DisputeStage Stage, DateOnly On, IReadOnlyList<ExpectedDuty> Owed);

/// <summary>What is owed in an open dispute now, and where it goes when nobody acts in time: no answer comes, or none is accepted on the last day to judge it.</summary>
/// <param name="Version">The version of its protocol by which that is so.</param>
/// <param name="Owed">What is owed now, the formal limit apart, which no version moves.</param>
/// <param name="Ahead">Where it goes, in order; none when it stays where it is.</param>
/// <param name="CarriedBy">Who judges the answers and closes it.</param>
/// <param name="HoldAtMostWorkingDays">How many working days a stage's clock may be held in all.</param>
public sealed record DisputeOutlook(int Version, IReadOnlyList<ExpectedDuty> Owed, IReadOnlyList<ExpectedStage> Ahead, Role CarriedBy, int HoldAtMostWorkingDays)
{
    /// <summary>The outlook of a dispute that stands so.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="standing">Where it stands.</param>
    /// <param name="rule">Its protocol in all its versions, as <see cref="DisputeDuties.AsRule"/> gives it.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="today">The day it is: nothing goes on before it.</param>
    public static DisputeOutlook Of(int number, DisputeStanding standing, TimingRule rule, WorkingDayCalendar calendar, DateOnly today)
    {
        var inForce = rule.Disputes!.Version(standing.Version);
        return new(standing.Version, OwedIn(number, standing, rule, calendar), [.. AheadOf(number, standing, rule, calendar, today)], inForce.CarriedBy, inForce.HoldAtMostWorkingDays);
    }

    /// <summary>Whether the same is owed, and the same follows.</summary>
    public bool IsAlike(DisputeOutlook other) => (CarriedBy, HoldAtMostWorkingDays) == (other.CarriedBy, other.HoldAtMostWorkingDays)
        && Owed.SequenceEqual(other.Owed)
        && Ahead.Count == other.Ahead.Count
        && Ahead.Zip(other.Ahead).All(pair => (pair.First.Stage.Title, pair.First.On) == (pair.Second.Stage.Title, pair.Second.On) && pair.First.Owed.SequenceEqual(pair.Second.Owed));

    private static IReadOnlyList<ExpectedDuty> OwedIn(int number, DisputeStanding standing, TimingRule rule, WorkingDayCalendar calendar) =>
    [
        .. DisputeDuties.Of(number, standing, rule, calendar).Steps
            .Where(s => s.EndedBy is null && s.Stage.Id != DisputeDuties.LimitOf(rule.Id))
            .Select(s => new ExpectedDuty(s.Stage.Duty.Title, s.Stage.Duty.Owner!.Value, s.Due.Date)),
    ];

    private static IEnumerable<ExpectedStage> AheadOf(int number, DisputeStanding standing, TimingRule rule, WorkingDayCalendar calendar, DateOnly today)
    {
        for (var from = today; NextOf(standing, rule.Disputes!, calendar, from) is { } step; from = step.On)
        {
            standing = DisputeReplay.After(standing, step, rule.Disputes!, standing.Version);
            yield return new(standing.Stage, step.On, OwedIn(number, standing, rule, calendar));
        }
    }

    /// <summary>What takes it to the next stage when nobody acts in time; null when nothing does.</summary>
    private static DisputeStep? NextOf(DisputeStanding standing, DisputeProtocols protocols, WorkingDayCalendar calendar, DateOnly from)
    {
        // By itself it goes up on the first working day after the last one in time; who judges, does so on the last.
        var (day, move) = standing switch
        {
            { Phase: DisputePhase.AwaitsAnswer } => (DisputeClock.MovesUpFrom(standing, calendar), DisputeMove.MoveUpBySilence),
            { Phase: DisputePhase.AwaitsJudgement, Now: { Answered: { } answered, Stage: var stage } } => (calendar.After(answered.On, stage.JudgeWithinWorkingDays).Date, DisputeMove.Judge),
            _ => (null, default),
        };
        return day is null
            || protocols.Version(standing.Version).After(standing.Stage) is not { } next
            || (day < from ? WorkingDayFrom(from, calendar) : day) is not { } on
            ? null
            : new DisputeStep { Kind = move, On = on, Words = "", Stage = next.Id, Verdict = move == DisputeMove.Judge ? DisputeVerdict.NotAccepted : null, RecordedById = null, At = default };
    }

    private static DateOnly? WorkingDayFrom(DateOnly day, WorkingDayCalendar calendar) => calendar.After(day.AddDays(-1), 1).Date;
}

/// <summary>An open dispute by the version that it goes by, and as it would be by another to which somebody moved it today.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Before">By its version.</param>
/// <param name="After">By the other; null when it cannot be moved there.</param>
/// <param name="WhyNot">Why it cannot, in a sentence without its full stop; blank when it can.</param>
public sealed record DisputeIfMoved(DisputeStanding Standing, DisputeOutlook Before, DisputeOutlook? After, string WhyNot)
{
    /// <summary>Whether a move would change nothing that is owed or follows.</summary>
    public bool IsAlike => After?.IsAlike(Before) == true;

    /// <summary>Compares the two.</summary>
    /// <param name="dispute">With its steps; open.</param>
    /// <param name="to">The version to which it would be moved.</param>
    /// <param name="rule">Its protocol with both versions, as <see cref="DisputeDuties.AsRule"/> gives it.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="today">The day it is.</param>
    public static DisputeIfMoved Of(Dispute dispute, int to, TimingRule rule, WorkingDayCalendar calendar, DateOnly today)
    {
        var life = new DisputeLife(rule.Disputes!, dispute.OpenedUnder, calendar);
        var standing = life.Of(dispute.InOrder);
        var move = new DisputeStep { Kind = DisputeMove.MoveToVersion, On = today, Words = "", Version = to, RecordedById = null, At = default };
        var whyNot = life.WhyNot(standing, move);
        return new(
            standing,
            DisputeOutlook.Of(dispute.Id, standing, rule, calendar, today),
            whyNot is null ? DisputeOutlook.Of(dispute.Id, life.After(standing, move), rule, calendar, today) : null,
            whyNot ?? "");
    }
}
