using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>The disputes about one child, those that are open first.</summary>
[Asks(Act.SeeDisputes)]
public class DisputesModel(ReadChild read, Rulebook rulebook) : ChildForm(read)
{
    /// <summary>Those that the person is shown.</summary>
    public IReadOnlyList<ShownDispute> Shown =>
    [
        .. About.Child.Disputes.Where(d => DisputeWords.IsShownTo(d.Kind, Me.Role)).OrderBy(d => !d.IsOpen).ThenByDescending(d => d.OpenedOn).ThenByDescending(d => d.Id)
            .Select(d => ShownDispute.Of(d, rulebook)),
    ];
}

/// <summary>A dispute as pages show it.</summary>
/// <param name="Dispute">With its steps.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Protocol">The version of its process that it goes by now.</param>
/// <param name="AnswerDue">The last day in time to answer; null when no answer is awaited.</param>
/// <param name="Limit">The last day of the formal process; null while it is not formal.</param>
public sealed record ShownDispute(Dispute Dispute, DisputeStanding Standing, DisputeProtocol Protocol, DateOnly? AnswerDue, DateOnly? Limit)
{
    /// <summary>Works it out.</summary>
    public static ShownDispute Of(Dispute dispute, Rulebook rulebook)
    {
        var (standing, inForce) = rulebook.StandingOf(dispute);
        return new(
            dispute,
            standing,
            inForce,
            standing.Phase == DisputePhase.AwaitsAnswer ? DisputeClock.AnswerDue(standing.Now, rulebook.Calendar)?.Date : null,
            DisputeClock.Limit(standing, rulebook.Calendar)?.Date);
    }

    /// <summary>How it stands, as a status word.</summary>
    public string Word(DateOnly today) => DisputeWords.Standing(Standing.Phase, AnswerDue, today);
}
