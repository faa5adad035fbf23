using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Deadlines;

/// <summary>How a duty that adds up stands: exactly one of these.</summary>
public enum DutyStanding
{
    /// <summary>Open, with a date.</summary>
    Open,

    /// <summary>Done, or agreed by silence.</summary>
    Done,

    /// <summary>Not applicable, with a reason that stands.</summary>
    NotApplicable,

    /// <summary>Open without a date, and it says why.</summary>
    NotYetKnown,

    /// <summary>The period of care goes on, and something else took its place.</summary>
    NoLongerDue,
}

/// <summary>
/// Holds what is stored of one child against what the facts ask for, duty by duty. It shares nothing with <see cref="Recompute.Of"/>, which writes
/// what is stored: it is there to find what that one, or anybody else, got wrong.
/// </summary>
/// <param name="HasOpenPeriod">Whether the child is in care or in short breaks.</param>
/// <param name="Duties">How many duties the facts ask for.</param>
/// <param name="Held">How each of them stands that is stored as it should be.</param>
/// <param name="Failures">What does not add up, a sentence each, by our own numbers.</param>
public sealed record ChildProof(bool HasOpenPeriod, int Duties, IReadOnlyList<DutyStanding> Held, IReadOnlyList<string> Failures)
{
    /// <summary>Proves one child.</summary>
    /// <param name="on">The rules, the calendar and the day.</param>
    /// <param name="child">The child with all records, periods and deadlines (with their announcements), as they are stored.</param>
    public static ChildProof Of(Recompute on, Child child)
    {
        var open = on.Derive(child).Where(p => p.Period.EndedOn is null).ToList();
        var held = new List<DutyStanding>();
        var failures = new List<string>();
        var derived = new HashSet<int>();
        foreach (var (period, duties) in open)
        {
            var stored = child.Periods.Where(p => !p.Withdrawn && p.EndedOn is null && p.ShortBreaks == period.ShortBreaks && p.StartedOn == period.StartedOn).ToList();
            if (stored.Count != 1)
            {
                failures.Add($"Child {child.Id}: the period since {Explanation.Written(period.StartedOn)} is stored {Times(stored.Count)}.");
            }

            var rows = child.Deadlines.Where(d => stored.Exists(p => p.Id == d.PeriodId)).ToLookup(d => d.Key);
            foreach (var duty in duties)
            {
                derived.UnionWith(rows[duty.Key].Select(d => d.Id));
                var faults = FaultsOf(on, child, duty, [.. rows[duty.Key]]).ToList();
                failures.AddRange(faults);
                held.AddRange(faults.Count == 0 ? [StandingOf(duty)] : []);
            }

            if (!period.ShortBreaks && !rows.SelectMany(d => d).Any(d => d.State == DeadlineState.Open && on.Rules.Any(r => r.IsCycle && r.Id == d.Rule)))
            {
                failures.Add($"Child {child.Id}: in care since {Explanation.Written(period.StartedOn)}, and no review of the law is open.");
            }
        }

        failures.AddRange(child.Deadlines
            .Where(d => d.State == DeadlineState.Open && !derived.Contains(d.Id))
            .Select(d => $"{Named(child, d)}: stored as open, and no fact asks for it."));
        return new ChildProof(open.Count > 0, open.Sum(p => p.Deadlines.Count), held, failures);
    }

    private static IEnumerable<string> FaultsOf(Recompute on, Child child, DerivedDeadline duty, IReadOnlyList<Deadline> rows)
    {
        if (rows is not [var row])
        {
            yield return $"Child {child.Id}: {duty.Rule}/{duty.Step.Stage.Id}, {Words(duty.State)}, {Due(duty.Terms.DueOn)}, is stored {Times(rows.Count)}.";
            yield break;
        }

        if (row.State != duty.State)
        {
            yield return $"{Named(child, row)}: stored as {Words(row.State)}, the facts say {Words(duty.State)}.";
        }

        if (row.Terms.DueOn != duty.Terms.DueOn)
        {
            yield return $"{Named(child, row)}: stored as {Due(row.Terms.DueOn)}, the facts say {Due(duty.Terms.DueOn)}.";
        }

        if (row.ClosedBy is FactKind.NotApplicable or FactKind.AgreedBySilence && !HasWords(child, row))
        {
            yield return $"{Named(child, row)}: {Words(row.State)} without words that stand.";
        }

        if (row is { State: DeadlineState.Open, Terms.DueOn: null } && !SaysWhy(row.Terms))
        {
            yield return $"{Named(child, row)}: open without a date, and it does not say why.";
        }

        if (row is { State: DeadlineState.Open, Terms.DueOn: not null } && Unannounced(on, duty, row) is { } next)
        {
            yield return $"{Named(child, row)}: nobody would be told on {Explanation.Written(next)}, when it is next to be announced.";
        }
    }

    private static bool HasWords(Child child, Deadline row) =>
        child.Answers.Exists(a => a.DeadlineId == row.Id && a.Stands && a.Kind == row.ClosedBy && !string.IsNullOrWhiteSpace(a.Words));

    private static bool SaysWhy(DeadlineTerms terms) =>
        terms.How is null || terms.CalendarEndsBefore is not null || terms.CountsFrom is null || (terms.How == Reckoning.Halfway && terms.CountsTo is null);

    /// <summary>The day on which people are next to be told, when what is stored would let it pass; else null.</summary>
    private static DateOnly? Unannounced(Recompute on, DerivedDeadline duty, Deadline row)
    {
        var next = AnnouncementPlan.Next(duty.Step.Stage.Announce, row.Terms, row.Announcements, on.Today, on.Calendar);
        return next is null || row.AnnounceOn <= (next.On > on.Today ? next.On : on.Today) ? null : next.On;
    }

    private static DutyStanding StandingOf(DerivedDeadline duty) => duty.State switch
    {
        DeadlineState.Open => duty.Terms.DueOn is null ? DutyStanding.NotYetKnown : DutyStanding.Open,
        DeadlineState.Met => DutyStanding.Done,
        DeadlineState.NotApplicable => DutyStanding.NotApplicable,
        DeadlineState.Ended => DutyStanding.NoLongerDue,
        _ => throw new InvalidOperationException($"The facts give no deadline that is {duty.State}."),
    };

    private static string Named(Child child, Deadline row) => $"Child {child.Id}, deadline {row.Id} ({row.Rule}/{row.Duty})";

    private static string Due(DateOnly? day) => day is { } known ? $"due on {Explanation.Written(known)}" : "due on a day that is not known";

    private static string Times(int count) => count == 0 ? "nowhere" : $"{count} times";

    private static string Words(DeadlineState state) => state switch
    {
        DeadlineState.Open => "open",
        DeadlineState.Met => "done",
        DeadlineState.NotApplicable => "not applicable",
        DeadlineState.Ended => "no longer due",
        DeadlineState.Withdrawn => "withdrawn",
        _ => throw new InvalidOperationException($"Unknown state {state}."),
    };
}
