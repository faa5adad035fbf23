using System.Globalization;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>
/// What a dispute makes people owe: to take it up, to answer, to judge the answer, to decide what follows, to close, and to settle it within the formal limit. They are
/// duties like all others, announced and listed like them, worked out from the dispute's steps and stored nowhere else.
/// </summary>
public static class DisputeDuties
{
    /// <summary>How the record of a dispute begins, and with it the run of each duty of one.</summary>
    public const string RecordPrefix = "dispute:";

    private static readonly Duration OneDay = new(1, TimeUnit.WorkingDays);
    private static readonly Duration FiveDays = new(5, TimeUnit.WorkingDays);

    /// <summary>The number of the dispute whose duty a run is; null when it is none of a dispute.</summary>
    public static int? NumberOf(string runId) => runId.StartsWith(RecordPrefix, StringComparison.Ordinal)
        && int.TryParse(runId.AsSpan(RecordPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The name of the duty to answer at a stage.</summary>
    public static string AnswerAt(string protocol, string stage) => $"{protocol}-{stage}-answer";

    /// <summary>The name of the duty to settle a dispute within the formal limit.</summary>
    public static string LimitOf(string protocol) => $"{protocol}-limit";

    /// <summary>A protocol as a timing rule: its duties in all versions, which nothing but a dispute begins.</summary>
    public static TimingRule AsRule(DisputeProtocols protocols) => new([.. protocols.Versions.Select(AsVersion)]) { Disputes = protocols };

    /// <summary>The rule of the duties of a dispute.</summary>
    /// <exception cref="InvalidOperationException">The definitions have none of this name; no program starts then.</exception>
    public static TimingRule RuleOf(Dispute dispute, IReadOnlyList<TimingRule> rules) =>
        rules.FirstOrDefault(r => r.Disputes is not null && r.Id == dispute.Protocol) ?? throw new InvalidOperationException($"No definition says how the disputes of {dispute.Protocol} go.");

    /// <summary>Every duty of a dispute, open and closed, in the order in which they arose.</summary>
    /// <param name="dispute">With its steps.</param>
    /// <param name="rule">Its protocol, as <see cref="AsRule"/> gives it.</param>
    /// <param name="calendar">The working days.</param>
    public static Run Of(Dispute dispute, TimingRule rule, WorkingDayCalendar calendar) =>
        Of(dispute.Id, DisputeReplay.Of(dispute.InOrder, rule.Disputes!, dispute.OpenedUnder), rule, calendar);

    /// <summary>The same of the dispute of a number, standing so.</summary>
    internal static Run Of(int number, DisputeStanding standing, TimingRule rule, WorkingDayCalendar calendar)
    {
        var id = PeriodFacts.IdOf("dispute", number, standing.OpenedOn);
        var begun = new Fact(FactKind.DisputeOpened, standing.OpenedOn, id);
        return new Run(begun, [.. new Duties(rule, id, calendar).Of(standing)]);
    }

    private static TimingRuleVersion AsVersion(DisputeProtocol protocol) =>
        new(protocol.Id, protocol.Version, protocol.Title, Basis.Local, protocol.InForceFrom, [], [.. Stages(protocol)]);

    private static IEnumerable<Stage> Stages(DisputeProtocol protocol)
    {
        var one = char.ToLowerInvariant(protocol.CalledOne[0]) + protocol.CalledOne[1..];
        var carrier = protocol.CarriedBy;
        foreach (var stage in protocol.Stages)
        {
            var name = $"{protocol.Id}-{stage.Id}";
            if (stage.RaisedBy is { } raiser)
            {
                yield return Owed($"{name}-take-up", $"Take the {one} up to \"{stage.Title}\", or say why not", raiser.Role, raiser.WithinWorkingDays, FactKind.DisputeAtStage, stage.Source, FactKind.DisputeTakenUp, AtOnce(carrier));
            }

            if (stage.AnswerWorkingDaysAtMost is { } days)
            {
                yield return Owed(AnswerAt(protocol.Id, stage.Id), $"Answer the {one}: {stage.Title}", stage.Handler, days, FactKind.DisputeAtStage, stage.Source, FactKind.DisputeAnswered, stage.Announce);
                yield return Owed($"{name}-judge", $"Judge the answer to the {one}: {stage.Title}", carrier, stage.JudgeWithinWorkingDays, FactKind.DisputeAnswered, stage.Source, FactKind.DisputeJudged, Pressing(carrier));
                yield return Owed($"{name}-close", $"See that what was agreed is done, and close the {one}: {stage.Title}", carrier, protocol.CloseWithinWorkingDays, FactKind.DisputeJudged, stage.Source, FactKind.DisputeWentOn, new([OneDay], FiveDays, []));
            }

            // A report upward is told to whom it goes, though nobody is asked.
            yield return Owed(
                $"{name}-decide",
                $"Decide what follows from the {one}: {stage.Title}",
                carrier,
                protocol.CloseWithinWorkingDays,
                FactKind.DisputeUndecided,
                stage.Source,
                FactKind.DisputeWentOn,
                stage.AnswerWorkingDaysAtMost is null ? Pressing(carrier) with { Tell = [stage.Handler] } : Pressing(carrier));
        }

        if (protocol.Stages.Any(s => s.IsFormal))
        {
            yield return Owed(
                LimitOf(protocol.Id),
                $"Settle the {one} within {DisputeProtocol.LimitWorkingDays} working days",
                Role.PrincipalIro,
                DisputeProtocol.LimitWorkingDays,
                FactKind.DisputeOpened,
                DisputeProtocol.LimitSource,
                FactKind.DisputeSettled,
                new([OneDay], FiveDays, carrier == Role.PrincipalIro ? [] : [carrier]) { Escalate = [new(OneDay, Role.HeadOfService)] });
        }
    }

    private static Announce AtOnce(Role carrier) => new([], OneDay, [carrier]) { AtOnce = true };

    private static Announce Pressing(Role carrier) => new([], OneDay, []) { AtOnce = true, Escalate = [new(OneDay, carrier == Role.PrincipalIro ? Role.HeadOfService : Role.PrincipalIro)] };

    private static Stage Owed(string id, string title, Role owner, int workingDays, FactKind from, string source, FactKind metBy, Announce announce) => new(
        id,
        new Duty(title, owner, DueRule.After(new(workingDays, TimeUnit.WorkingDays), from), null, source, [metBy]),
        announce,
        new Dictionary<FactKind, string?> { [metBy] = null });

    /// <summary>The duties of one dispute.</summary>
    private sealed class Duties(TimingRule rule, string id, WorkingDayCalendar calendar)
    {
        public IEnumerable<Step> Of(DisputeStanding standing)
        {
            foreach (var step in standing.Passages.SelectMany(Of))
            {
                yield return step;
            }

            if (standing.FormalFrom is { } first && DisputeClock.Limit(standing, calendar) is { } limit)
            {
                var settled = standing.SettledOn is { } on ? new Fact(FactKind.DisputeSettled, on, $"{id}.settled") : null;
                yield return Owed(first, LimitOf(rule.Id), first.EnteredBy, FactKind.DisputeOpened, DisputeProtocol.LimitWorkingDays, limit, Basis.Guidance, DisputeProtocol.LimitSource, settled);
            }
        }

        private IEnumerable<Step> Of(StagePassage passage)
        {
            var (stage, left) = (passage.Stage, passage.Left);
            if (stage.RaisedBy is { } raiser)
            {
                var due = calendar.After(passage.EnteredBy.On, raiser.WithinWorkingDays);
                var ended = passage.TakenUp ?? passage.Undecided ?? left;
                yield return Owed(passage, "take-up", passage.EnteredBy, FactKind.DisputeAtStage, raiser.WithinWorkingDays, due, FactKind.DisputeTakenUp, ended, isMet: passage.TakenUp is not null || passage.Undecided is not null);
            }

            if (DisputeClock.AnswerDue(passage, calendar) is { } answerDue && (stage.RaisedBy is null || passage.TakenUp is not null))
            {
                var days = passage.AnswerWorkingDays!.Value + (DisputeClock.HeldWorkingDays(passage, calendar) ?? 0);
                yield return Owed(passage, "answer", passage.ClockFrom, FactKind.DisputeAtStage, days, answerDue, FactKind.DisputeAnswered, passage.Answered ?? left, isMet: passage.Answered is not null);
            }

            if (passage.Answered is { } answered)
            {
                var due = calendar.After(answered.On, stage.JudgeWithinWorkingDays);
                yield return Owed(passage, "judge", answered, FactKind.DisputeAnswered, stage.JudgeWithinWorkingDays, due, FactKind.DisputeJudged, passage.Judged ?? left, isMet: passage.Judged is not null);
            }

            var within = rule.Disputes!.Version(passage.Version).CloseWithinWorkingDays;
            if (passage.Undecided is { } undecided)
            {
                yield return Owed(passage, "decide", undecided, FactKind.DisputeUndecided, within, calendar.After(undecided.On, within), FactKind.DisputeWentOn, left, isMet: true);
            }
            else if (passage.Judged is { Stage: null } agreed)
            {
                yield return Owed(passage, "close", agreed, FactKind.DisputeJudged, within, calendar.After(agreed.On, within), FactKind.DisputeWentOn, left, isMet: true);
            }
        }

        private Step Owed(StagePassage passage, string duty, DisputeStep from, FactKind anchor, int days, DueDate due, FactKind metBy, DisputeStep? endedBy, bool isMet) => Owed(
            passage,
            $"{rule.Id}-{passage.Stage.Id}-{duty}",
            from,
            anchor,
            days,
            due,
            Basis.Local,
            passage.Stage.Source,
            endedBy is null ? null : new Fact(isMet ? metBy : FactKind.DisputeMovedOn, endedBy.On, $"{id}.{endedBy.Number}"));

        private Step Owed(StagePassage passage, string duty, DisputeStep from, FactKind anchor, int days, DueDate due, Basis basis, string source, Fact? endedBy)
        {
            var version = rule.Versions.First(v => v.Version == passage.Version);
            var after = DueRule.After(new(days, TimeUnit.WorkingDays), anchor);
            var counting = new Counting(after, new Fact(anchor, from.On, $"{id}.{from.Number}"), null, due, basis, source);
            return new Step(version, version.Stage(duty), from.On, counting, null, null, endedBy);
        }
    }
}
