using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>
/// Who is told of a step of a dispute that they owe nothing for, and how long that is news (local; the "told at stage N" list of the process is its <c>tell</c>).
/// Whoever owes something by the step hears of that duty, and whoever hears of it at once is not told of the step as well.
/// </summary>
public static class DisputeNews
{
    /// <summary>What is said once and stays true: only who has read it is done with it.</summary>
    public static readonly IReadOnlyList<DisputeMove> Lasting =
        [DisputeMove.ReferToCafcass, DisputeMove.AskLegalAdvice, DisputeMove.RecordLegalAdvice, DisputeMove.Add];

    /// <summary>Who is told of a step, as the dispute stood then; nobody when it is told by the date that it moves, or is the IRO's own.</summary>
    /// <param name="dispute">With its steps.</param>
    /// <param name="step">One of them.</param>
    /// <param name="protocol">Its protocol, in all its versions.</param>
    public static IReadOnlyList<Role> Told(Dispute dispute, DisputeStep step, DisputeProtocols protocol)
    {
        var standing = DisputeReplay.Of(dispute.InOrder.TakeWhile(s => s.Number <= step.Number), protocol, dispute.OpenedUnder);
        var (now, carrier) = (standing.Now, protocol.Version(standing.Version).CarriedBy);
        Role[] here = [now.Stage.Handler, .. now.Stage.Announce.Tell];

        // Whose work it is about; a concern about the IRO is not about the social worker's.
        Role[] worker = dispute.Kind == DisputeKind.AboutIro ? [] : [Role.SocialWorker];
        Role[] roles = step.Kind switch
        {
            _ when now.EnteredBy == step => [.. now.Stage.RaisedBy is { } raiser ? [raiser.Role] : here, .. worker, .. LeftBehind(standing, step), .. step.Kind == DisputeMove.MoveUpBySilence ? [carrier] : Array.Empty<Role>()],
            DisputeMove.Judge => [.. here, .. worker],
            DisputeMove.Answer or DisputeMove.TakeUp or DisputeMove.Keep => here,
            DisputeMove.Decline => [carrier],
            DisputeMove.ReferToCafcass => standing.IsOpen ? [Role.PrincipalIro, now.Stage.Handler] : [Role.PrincipalIro],

            // It is independent of whoever answers.
            DisputeMove.AskLegalAdvice or DisputeMove.RecordLegalAdvice => carrier == Role.Iro && now.Stage.Handler != Role.PrincipalIro ? [Role.PrincipalIro] : [],
            DisputeMove.Close => [.. standing.Passages.SelectMany(p => p.Stage.Announce.Tell.Prepend(p.Stage.Handler)), carrier, .. worker],
            DisputeMove.Add or DisputeMove.MoveToVersion => [now.Stage.Handler, carrier],
            _ => [],
        };
        return [.. roles.Distinct()];
    }

    /// <summary>Who hears at once of what is owed from a step on, and so of the step; but that nobody answered no duty says to who carries the dispute.</summary>
    /// <param name="dispute">With its steps.</param>
    /// <param name="step">One of them.</param>
    /// <param name="rule">Its protocol, as <see cref="DisputeDuties.AsRule"/> gives it.</param>
    /// <param name="calendar">The working days.</param>
    public static IReadOnlyList<Role> ToldOfDuties(Dispute dispute, DisputeStep step, TimingRule rule, WorkingDayCalendar calendar)
    {
        var duties = DisputeDuties.Of(dispute, rule, calendar);
        var owed = duties.Steps.Where(owed => owed.Anchor.Id == $"{duties.Begun.Id}.{step.Number}" && owed.Stage.Announce.AtOnce && owed.Due.Date is not null);
        var roles = owed.SelectMany(owed => owed.Stage.Announce.Tell.Prepend(owed.Stage.Duty.OwnerIn(duties.Begun))).Distinct();
        return [.. step.Kind == DisputeMove.MoveUpBySilence ? roles.Except(rule.Disputes!.Versions.Select(v => v.CarriedBy)) : roles];
    }

    /// <summary>Whether a step is no news any more: the dispute has gone on since, or the step has been undone.</summary>
    public static bool IsPast(Dispute dispute, DisputeStep step) => !Lasting.Contains(step.Kind) && dispute.Steps.Exists(later => later.Number > step.Number
        && (Enters(later) || later.Kind == DisputeMove.Close || (!Enters(step) && later.Kind is DisputeMove.Answer or DisputeMove.Judge)));

    // Who answered, or did not, waits for nothing any more.
    private static Role[] LeftBehind(DisputeStanding standing, DisputeStep step) =>
        step.Kind == DisputeMove.Reopen || standing.Passages.Count < 2 ? [] : [standing.Passages[^2].Stage.Handler];

    private static bool Enters(DisputeStep step) => step.Stage is not null || step.Kind == DisputeMove.Reopen;
}
