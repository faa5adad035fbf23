using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Deadlines;

/// <summary>A deadline as the fold gives it, before it is held against what is stored.</summary>
/// <param name="Rule">The timing rule.</param>
/// <param name="Step">What is or was awaited.</param>
/// <param name="RunId">The record of the fact that began the run.</param>
/// <param name="Terms">What it says.</param>
public sealed record DerivedDeadline(string Rule, Step Step, string RunId, DeadlineTerms Terms)
{
    /// <summary>Where it stands.</summary>
    public DeadlineState State => Step switch
    {
        { EndedBy: null } => DeadlineState.Open,
        { HeldOn: not null } => DeadlineState.Met,
        _ => DeadlineState.Ended,
    };

    /// <summary>Every deadline of a period of care, open and closed.</summary>
    /// <param name="rules">The timing rules.</param>
    /// <param name="period">The period of care as at a day.</param>
    /// <param name="reviews">The child's reviews.</param>
    /// <param name="reviewsKnownFrom">The day from which the records hold the reviews.</param>
    /// <param name="calendar">For times in working days.</param>
    public static IEnumerable<DerivedDeadline> Of(
        IReadOnlyList<TimingRule> rules, DerivedPeriod period, IEnumerable<Review> reviews, DateOnly reviewsKnownFrom, WorkingDayCalendar calendar)
    {
        var facts = PeriodFacts.Of(period, reviews, reviewsKnownFrom);
        return from rule in rules
               from run in Replay.Of(rule, facts, calendar)
               from step in run.Steps
               select new DerivedDeadline(rule.Id, step, run.Begun.Id, TermsOf(step, reviewsKnownFrom));
    }

    private static DeadlineTerms TermsOf(Step step, DateOnly reviewsKnownFrom)
    {
        var duty = step.Stage.Duty;
        return new DeadlineTerms(
            duty.Title,
            duty.Owner,
            step.Version.Basis,
            duty.Source,
            step.Version.Version,
            step.Anchor.Kind,
            step.Anchor.On,
            duty.Due?.Duration.Count,
            duty.Due?.Duration.Unit,
            step.Due.Date,
            (step.Due as DueDate.BeyondCalendar)?.Year,
            step.NotBefore,
            duty.Due is null ? AtLatest(step.Anchor.On, reviewsKnownFrom) : null);
    }

    /// <summary>
    /// Reviews are at most six months apart (SI 2010/959 reg 33(2)), and none is known since the later of the two days:
    /// whatever came before, the next was due within six months of it.
    /// </summary>
    private static DateOnly AtLatest(DateOnly since, DateOnly reviewsKnownFrom) =>
        (since > reviewsKnownFrom ? since : reviewsKnownFrom).AddMonths(6);
}
