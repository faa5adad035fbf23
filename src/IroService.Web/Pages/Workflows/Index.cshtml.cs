using IroService.Casework.Access;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Workflows;

/// <summary>Every definition that this service goes by, and how many go by each.</summary>
[Asks(Act.SeeWorkflows)]
public class IndexModel(CountByDefinition count, Rulebook rulebook, TimeProvider clock) : WorkflowPage(count, rulebook, clock)
{
    /// <summary>Those of the council first: it is the one that changes them.</summary>
    public IEnumerable<IGrouping<Basis, DefinitionRead>> ByBasis =>
        Rulebook.Definitions.OrderByDescending(d => d.Basis).ThenBy(d => d.Disputes is null).ThenBy(d => d.Id, StringComparer.Ordinal).ThenByDescending(d => d.Version).GroupBy(d => d.Basis);

    /// <summary>From when, and whether still.</summary>
    public string InForce(DefinitionRead one)
    {
        var from = $"From {DateWords.Of(one.InForceFrom)}";
        return one.IsOff ? "Switched off"
            : one.InForceFrom <= Today && InForceNow(one.Id) is { } now && now.Version > one.Version ? $"{from}, until version {now.Version}"
            : from;
    }

    /// <summary>How many go by it: "12 deadlines, 3 overdue"; "2 disputes"; blank when nothing does, or the number is not for the person.</summary>
    public string Live(DefinitionRead one)
    {
        if (one.Disputes is not null)
            return SeesDisputesOf(one) ? WorkflowWords.Count(DisputesBy(one).Count(), "dispute") : "";
        var duties = DutiesBy(one);
        var overdue = duties.Sum(d => d.Overdue);
        return $"{WorkflowWords.Count(duties.Sum(d => d.Open), "deadline")}{(overdue > 0 ? $", {overdue} overdue" : "")}";
    }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);
}
