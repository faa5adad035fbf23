using IroService.Casework.Access;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;

namespace IroService.Web.Pages.Workflows;

/// <summary>A page of definitions with what goes by them.</summary>
public abstract class WorkflowPage(CountByDefinition count, Rulebook rulebook, TimeProvider clock) : CasePage
{
    protected Rulebook Rulebook => rulebook;

    public DateOnly Today => clock.Today();

    /// <summary>Whether the person is shown numbers: an administrator is shown none of children.</summary>
    public bool Counts => HttpContext.May(Act.SeeFigures);

    private LiveByDefinition All { get; set; } = LiveByDefinition.None;

    /// <summary>Whether the person is shown numbers of disputes, and of these.</summary>
    public bool SeesDisputesOf(DefinitionRead one) => one.Disputes is { } protocol
        && (HttpContext.May(Act.ListDisputes) || HttpContext.May(Act.SeeMeasures))
        && protocol.Kinds.All(kind => DisputeWords.IsShownTo(kind, Me.Role));

    /// <summary>The open disputes that go by a version.</summary>
    public IEnumerable<LiveDispute> DisputesBy(DefinitionRead one) => SeesDisputesOf(one) ? All.Disputes.Where(d => d.Protocol == one.Id && d.Version == one.Version) : [];

    /// <summary>The open deadlines that a version gives: of one that sets times, those whose day stands on its word.</summary>
    public IReadOnlyList<LiveDuty> DutiesBy(DefinitionRead one) =>
    [
        .. All.Duties.Where(d => one.IsTimes ? one.Times.Any(t => t.Stage == d.Duty && t.Source == d.Source) : one.Disputes is null && d.Rule == one.Id && d.Version == one.Version),
    ];

    /// <summary>The version of a definition that is in force today; null when none is, or all are off.</summary>
    public DefinitionRead? InForceNow(string id) => Rulebook.Definitions.Where(d => d.Id == id && !d.IsOff && d.InForceFrom <= Today).MaxBy(d => d.Version);

    protected async Task ReadAsync(CancellationToken cancel)
    {
        if (Counts)
            All = await count.ApplyAsync(Me.Id, cancel);
    }
}
