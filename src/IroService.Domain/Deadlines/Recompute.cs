using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Deadlines;

/// <summary>
/// Works a child's periods of care and deadlines out afresh from the facts and updates what is stored in place:
/// identities stay, each change keeps its cause, nothing is deleted. Doing it again changes nothing.
/// </summary>
/// <param name="Rules">The timing rules in force.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Today">The day as at which to work it out.</param>
/// <param name="Known">What holds for the whole council.</param>
public sealed record Recompute(IReadOnlyList<TimingRule> Rules, WorkingDayCalendar Calendar, DateOnly Today, CouncilDays Known)
{
    /// <summary>The day from which the records hold the reviews.</summary>
    public DateOnly ReviewsKnownFrom => Known.ReviewsKnownFrom;

    /// <summary>The child's periods of care and their deadlines, open and closed; nothing stored is changed.</summary>
    /// <param name="child">The child with all records.</param>
    public IEnumerable<(DerivedPeriod Period, IReadOnlyList<DerivedDeadline> Deadlines)> Derive(Child child)
    {
        var derived = CareHistory.Periods(child.StandingEpisodes, child.DateOfBirth, Today, ReviewsKnownFrom, child.DiedOn);
        return derived.Zip(PeriodIdentity.Pair(child.Periods, derived), (period, stored) => (period, Derive(child, derived, period, stored)));
    }

    /// <summary>The child's periods of care that are open, and whether the next review of each has a date: from episodes and reviews alone.</summary>
    /// <param name="child">The child with episodes and reviews.</param>
    public IEnumerable<(DerivedPeriod Period, bool HasNextDate)> NextReviews(Child child) =>
        from period in CareHistory.Periods(child.StandingEpisodes, child.DateOfBirth, Today, ReviewsKnownFrom, child.DiedOn)
        where period.EndedOn is null
        let care = PeriodFacts.Of(period, child.StandingReviews, ReviewsKnownFrom)
        select (period, Rules.Where(r => r.IsCycle).SelectMany(r => Replay.Of(r, care, Calendar)).Any(run => run.Steps[^1] is { EndedBy: null, Due.Date: not null }));

    private IReadOnlyList<DerivedDeadline> Derive(Child child, IReadOnlyList<DerivedPeriod> all, DerivedPeriod period, PeriodOfCare? stored)
    {
        var answers = child.Answers
            .Where(a => a.Stands && IsOf(a.Deadline, stored))
            .OrderBy(a => a.Id == 0 ? int.MaxValue : a.Id)
            .GroupBy(a => a.Deadline.Key)
            .ToDictionary(g => g.Key, g => g.Last());
        var disputes = child.Disputes.Where(d => ReferenceEquals(PeriodOf(d, all), period)).ToList();
        return [.. DerivedDeadline.Of(Rules, child, period, disputes, answers, Known, Calendar).Select(d => child.DiedOn is { } died && died <= Today ? d.EndedByDeath(died) : d)];
    }

    /// <summary>The period of care that a dispute belongs to: the last that had begun when it was opened, or else the first there is, so that a correction loses none.</summary>
    private static DerivedPeriod PeriodOf(Dispute dispute, IReadOnlyList<DerivedPeriod> all) => all.LastOrDefault(p => p.StartedOn <= dispute.OpenedOn) ?? all[0];

    // By number where both are stored: a deadline may have been read without its period.
    private static bool IsOf(Deadline deadline, PeriodOfCare? period) =>
        period is not null && (period.Id > 0 ? deadline.PeriodId == period.Id : deadline.Period == period);

    /// <summary>Works one child out.</summary>
    /// <param name="child">The child with all records, periods and deadlines (with their announcements) loaded, and its records numbered.</param>
    /// <param name="now">The moment to keep with each change (UTC).</param>
    /// <param name="cause">Why: what was recorded, corrected or imported.</param>
    /// <returns>The deadlines that changed so that a person would see it; those that are new are among them.</returns>
    public IReadOnlyList<Deadline> Of(Child child, DateTime now, string cause)
    {
        var derived = CareHistory.Periods(child.StandingEpisodes, child.DateOfBirth, Today, ReviewsKnownFrom, child.DiedOn);
        var periods = PeriodIdentity.Match(child.Periods, derived);
        var stored = child.Deadlines.ToDictionary(d => (d.Period, d.Key));
        var changed = new List<Deadline>();
        foreach (var (from, period) in derived.Zip(periods))
        {
            foreach (var deadline in Derive(child, derived, from, period))
            {
                Update(child, period, deadline, stored, changed, now, cause);
            }
        }

        foreach (var gone in stored.Values)
        {
            var defined = Rules.Any(r => r.Id == gone.Rule && r.Versions.Any(v => v.Has(gone.Duty)));
            if (gone.Become(gone.Terms, DeadlineState.Withdrawn, closedBy: null, closedOn: null, now, defined ? cause : Deadline.DefinitionChanged))
            {
                changed.Add(gone);
            }

            gone.AnnounceOn = null;
        }

        return changed;
    }

    /// <summary>Counts what would be said of the child's open deadlines by now as said, to nobody: the first import of a council announces nothing.</summary>
    /// <param name="child">The child, worked out.</param>
    /// <param name="now">The moment to keep (UTC).</param>
    public void Silence(Child child, DateTime now)
    {
        foreach (var deadline in child.Deadlines.Where(d => d.AnnounceOn <= Today))
        {
            var plan = Rules.Single(r => r.Id == deadline.Rule).Versions.Single(v => v.Version == deadline.Terms.RuleVersion).Stage(deadline.Duty).Announce;
            if (AnnouncementPlan.Next(plan, deadline.Terms, deadline.Announcements, Today, Calendar) is { } next && next.On <= Today)
            {
                deadline.Announcements.Add(new Announcement
                {
                    Kind = next.Kind,
                    Number = next.Number,
                    On = next.On,
                    DueOn = deadline.Terms.DueOn!.Value,
                    At = now,
                    Silent = true,
                });
            }

            deadline.AnnounceOn = AnnouncementPlan.Next(plan, deadline.Terms, deadline.Announcements, Today, Calendar)?.On;
        }
    }

    private void Update(
        Child child,
        PeriodOfCare period,
        DerivedDeadline derived,
        Dictionary<(PeriodOfCare, DutyKey), Deadline> stored,
        List<Deadline> changed,
        DateTime now,
        string cause)
    {
        var step = derived.Step;
        if (!stored.Remove((period, derived.Key), out var deadline))
        {
            deadline = new Deadline { Period = period, Rule = derived.Rule, Duty = step.Stage.Id, AnchorId = step.AnchorId, RunId = derived.RunId };
            child.Deadlines.Add(deadline);
        }

        if (deadline.Become(derived.Terms, derived.State, step.EndedBy?.Kind, step.EndedBy?.On, now, cause))
        {
            changed.Add(deadline);
        }

        deadline.AnnounceOn = derived.State == DeadlineState.Open
            ? AnnouncementPlan.Next(step.Stage.Announce, derived.Terms, deadline.Announcements, Today, Calendar)?.On
            : null;
    }
}
