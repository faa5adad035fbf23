using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Deadlines;

/// <summary>A deadline as the fold gives it, before it is held against what is stored.</summary>
/// <param name="Rule">The timing rule.</param>
/// <param name="IsCycle">Whether that is a cycle of reviews.</param>
/// <param name="Step">What is or was awaited.</param>
/// <param name="RunId">The record of the fact that began the run.</param>
/// <param name="Terms">What it says.</param>
public sealed record DerivedDeadline(string Rule, bool IsCycle, Step Step, string RunId, DeadlineTerms Terms)
{
    /// <summary>What it is known by within its period of care.</summary>
    public DutyKey Key => new(Rule, Step.Stage.Id, Step.AnchorId, RunId);

    /// <summary>Where it stands.</summary>
    public DeadlineState State => Step switch
    {
        { EndedBy: null } => DeadlineState.Open,
        { IsMet: true } => DeadlineState.Met,
        { EndedBy.Kind: FactKind.NotApplicable } => DeadlineState.NotApplicable,
        _ => DeadlineState.Ended,
    };

    /// <summary>The same when the child has died: what was still open ends on that day, whatever it waited for (local).</summary>
    public DerivedDeadline EndedByDeath(DateOnly on) =>
        State == DeadlineState.Open ? this with { Step = Step with { EndedBy = new Fact(FactKind.CeasedToBeLookedAfter, on, "death") } } : this;

    /// <summary>Every deadline of a period of care, open and closed.</summary>
    /// <param name="rules">The timing rules.</param>
    /// <param name="child">The child with all records.</param>
    /// <param name="period">The period of care as at a day.</param>
    /// <param name="disputes">The disputes that belong to this period.</param>
    /// <param name="answers">What was answered to the duties of this period; those that stand.</param>
    /// <param name="known">What holds for the whole council.</param>
    /// <param name="calendar">For times in working days.</param>
    public static IEnumerable<DerivedDeadline> Of(
        IReadOnlyList<TimingRule> rules,
        Child child,
        DerivedPeriod period,
        IReadOnlyList<Dispute> disputes,
        IReadOnlyDictionary<DutyKey, DutyAnswer> answers,
        CouncilDays known,
        WorkingDayCalendar calendar)
    {
        var care = PeriodFacts.Of(period, child.StandingReviews, known.ReviewsKnownFrom);
        var cycles = rules.Where(r => r.IsCycle).Select(r => (Rule: r, Runs: Replay.Of(r, care, calendar))).ToList();
        var all = CaseFacts.Of(child, period, care, [.. cycles.SelectMany(c => c.Runs)]);
        var circumstances = new Circumstances(child.DateOfBirth, period.Episodes);
        var others = rules.Where(r => !r.IsCycle).Select(r => (Rule: r, Runs: Replay.Of(
            r, all, calendar, circumstances, (stage, anchor, run) => RecommendationFacts.Began(run)
                ? RecommendationFacts.AnswerTo(child, anchor, run)
                : answers.GetValueOrDefault(new DutyKey(r.Id, stage, anchor, run))?.AsFact)));
        var ofRules = from of in cycles.Concat(others)
                      from run in of.Runs
                      from step in run.Steps
                      where (step.Version.Basis == Basis.Statute && !step.Stage.IsTicked) || Arises(step, known.GoLive)
                      select new DerivedDeadline(of.Rule.Id, of.Rule.IsCycle, step, run.Begun.Id, TermsOf(step, run.Begun, of.Rule.IsCycle, known.ReviewsKnownFrom));
        return ofRules.Concat(OfDisputes(rules, disputes, calendar));
    }

    // A dispute is opened here and nowhere else, so nothing of it lies before the council went live.
    private static IEnumerable<DerivedDeadline> OfDisputes(IReadOnlyList<TimingRule> rules, IReadOnlyList<Dispute> disputes, WorkingDayCalendar calendar) =>
        from dispute in disputes
        let rule = DisputeDuties.RuleOf(dispute, rules)
        let run = DisputeDuties.Of(dispute, rule, calendar)
        from step in run.Steps
        select new DerivedDeadline(rule.Id, IsCycle: false, step, run.Begun.Id, TermsOf(step, run.Begun, isCycle: false, default));

    /// <summary>
    /// Duties of guidance and of the council, and those of the law that a person ticks, arise only when the day that they count from and the day
    /// itself are not before the council went live (local): nobody could have recorded them here. Halfway counts from both its ends: the later decides.
    /// </summary>
    private static bool Arises(Step step, DateOnly? goLive)
    {
        var countsFrom = step.Counting is { Rule.How: Reckoning.Halfway, To: { } to } ? to : step.Anchor.Day ?? step.Since;
        return goLive is not { } live || (countsFrom >= live && !(step.Due.Date < live));
    }

    private static DeadlineTerms TermsOf(Step step, Fact begun, bool isCycle, DateOnly reviewsKnownFrom)
    {
        var (duty, counting) = (step.Stage.Duty, step.Counting);
        return new DeadlineTerms(
            duty.Title,
            duty.OwnerIn(begun),
            counting.Basis,
            counting.Source,
            step.Version.Version,
            counting.From.Kind,
            counting.Rule is null ? step.Anchor.On : counting.From.Day,
            counting.Rule?.Duration?.Count,
            counting.Rule?.Duration?.Unit,
            counting.Due.Date,
            (counting.Due as DueDate.BeyondCalendar)?.Year,
            step.NotBefore,
            isCycle && counting.Rule is null ? AtLatest(step.Anchor.On, reviewsKnownFrom) : null)
        {
            How = counting.Rule?.How,
            CountsTo = counting.To,
            Since = step.Since,
            BesideDueOn = step.Beside?.Due.Date,
            BesideBasis = step.Beside?.Basis,
            BesideSource = step.Beside?.Source ?? "",
        };
    }

    /// <summary>
    /// Reviews are at most six months apart (SI 2010/959 reg 33(2)), and none is known since the later of the two days:
    /// whatever came before, the next was due within six months of it.
    /// </summary>
    private static DateOnly AtLatest(DateOnly since, DateOnly reviewsKnownFrom) =>
        (since > reviewsKnownFrom ? since : reviewsKnownFrom).AddMonths(6);
}

/// <summary>What a deadline is known by within its period of care: never an ordinal, so that a correction changes it in place.</summary>
/// <param name="Rule">The timing rule.</param>
/// <param name="Duty">The stage.</param>
/// <param name="AnchorId">The record of the fact that it counts from.</param>
/// <param name="RunId">The record of the fact that began its run.</param>
public sealed record DutyKey(string Rule, string Duty, string AnchorId, string RunId);

/// <summary>Days that hold for the whole council.</summary>
/// <param name="ReviewsKnownFrom">The day from which the records hold the reviews.</param>
/// <param name="GoLive">Duties of guidance and of the council arise from this day on; null when that is not known yet: then they all do.</param>
public sealed record CouncilDays(DateOnly ReviewsKnownFrom, DateOnly? GoLive);
