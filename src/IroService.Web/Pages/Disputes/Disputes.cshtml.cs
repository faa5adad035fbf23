using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>The disputes about one child, those that are open first.</summary>
[Asks(Act.SeeDisputes)]
public class DisputesModel(ReadChild read, FindDisputeOffers find, Rulebook rulebook) : ChildForm(read)
{
    /// <summary>What the records say that a dispute could be raised for; none for somebody who may raise none.</summary>
    public IReadOnlyList<DisputeOffer> Offers { get; private set; } = [];

    /// <summary>What was offered and not raised, the latest first; none for somebody who may raise none.</summary>
    public IReadOnlyList<DisputeNotRaised> NotRaised { get; private set; } = [];

    /// <summary>Those that the person is shown.</summary>
    public IReadOnlyList<ShownDispute> Shown =>
    [
        .. About.Child.Disputes.Where(d => DisputeWords.IsShownTo(d.Kind, Me.Role)).OrderBy(d => !d.IsOpen).ThenByDescending(d => d.OpenedOn).ThenByDescending(d => d.Id)
            .Select(d => ShownDispute.Of(d, rulebook)),
    ];

    // Who raises disputes about the child's care is shown what the records offer.
    bool IsOffered => HttpContext.May(Act.RaiseDispute) && About.Child.DiedOn is null && rulebook.DisputesFor(DisputeKind.Care, About.Today) is { } inForce && About.AnswersAs(inForce.CarriedBy);

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) =>
        HttpContext.May(Act.RaiseDispute) ? read.WithPlanFactsAsync(Me.Id, id, cancel) : base.Read(read, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel))
            return false;
        if (IsOffered)
        {
            Offers = await find.OfAsync(About.Child, cancel);
            NotRaised = [.. About.Child.DisputesNotRaised.OrderByDescending(reason => reason.At)];
        }

        return true;
    }
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
            DisputeClock.AwaitedAnswerDue(standing, rulebook.Calendar),
            DisputeClock.Limit(standing, rulebook.Calendar)?.Date);
    }

    /// <summary>How it stands, as a status word.</summary>
    public string Word(DateOnly today) => DisputeWords.Standing(Standing.Phase, AnswerDue, today);
}
