using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Disputes;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Workflows;

/// <summary>One version of a definition as a diagram, with how many stand at each of its stages; of disputes also which, and those that go by an earlier version.</summary>
[Asks(Act.SeeWorkflows)]
public class WorkflowModel(CountByDefinition count, ListDisputes list, Rulebook rulebook, TimeProvider clock) : WorkflowPage(count, rulebook, clock)
{
    /// <summary>The stage whose open disputes are asked for; every one when blank.</summary>
    [FromQuery(Name = "stage")]
    public string? Stage { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public DefinitionRead One { get; private set; } = null!;

    /// <summary>Its other versions, in order.</summary>
    public IReadOnlyList<DefinitionRead> Others => [.. Rulebook.Definitions.Where(d => d.Id == One.Id && d.Version != One.Version)];

    /// <summary>The later version that is in force instead; null when there is none.</summary>
    public DefinitionRead? Newer => InForceNow(One.Id) is { } now && now.Version > One.Version ? now : null;

    /// <summary>Whether the person is shown which disputes these are.</summary>
    public bool ListsDisputes => SeesDisputesOf(One) && HttpContext.May(Act.ListDisputes);

    /// <summary>The open disputes that go by this version, at the stage that is asked for.</summary>
    public IReadOnlyList<ListedDispute> Open { get; private set; } = [];

    /// <summary>Those of this version as moved to the one in force, or of earlier versions as moved to this one; null where there is nothing to compare.</summary>
    public ComparedDisputes? Compared { get; private set; }

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Open.Count);

    public ShownDispute Shown(ListedDispute one) => ShownDispute.Of(one.Dispute, Rulebook);

    /// <summary>The open disputes at a stage, by their status word.</summary>
    public IEnumerable<(string Word, int Count)> At(DisputeStage stage) => DisputesBy(One).Where(d => d.Stage == stage.Id)
        .GroupBy(d => d.IsHeld ? "Clock held" : DisputeWords.Standing(d.Phase, d.AnswerDue, Today))
        .Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal);

    /// <summary>The open deadlines of a stage.</summary>
    public (int Open, int Overdue) At(string stage) => (DutiesBy(One).Where(d => d.Duty == stage).Sum(d => d.Open), DutiesBy(One).Where(d => d.Duty == stage).Sum(d => d.Overdue));

    /// <summary>The duty of guidance for which a time is set.</summary>
    public Duty DutyOf(LocalTime time) => Rulebook.Definitions.Select(d => d.Timing).OfType<TimingRuleVersion>().Where(t => t.Basis == Basis.Guidance && t.Has(time.Stage)).MaxBy(t => t.Version)!.Stage(time.Stage).Duty;

    public async Task<IActionResult> OnGetAsync(string definition, int version, CancellationToken cancel)
    {
        if (Rulebook.Definitions.FirstOrDefault(d => d.Id == definition && d.Version == version) is not { } found)
            return NotFound();
        One = found;
        await ReadAsync(cancel);
        if (ListsDisputes)
            Sort(await list.OpenByAsync(One.Id, Me.Id, cancel));
        return Page();
    }

    private void Sort(IReadOnlyList<ListedDispute> all)
    {
        var by = all.ToLookup(d => Rulebook.StandingOf(d.Dispute).InForce.Version);
        Open = [.. by[One.Version].Where(d => string.IsNullOrEmpty(Stage) || Shown(d).Standing.Stage.Id == Stage)];
        var (to, compared) = Newer is { } newer ? (newer.Disputes!, Open) : (One.Disputes!, by.Where(g => g.Key < One.Version).SelectMany(g => g));
        Compared = ComparedDisputes.Of(compared, to, Rulebook.Rules.First(r => r.Id == One.Id), Rulebook.Calendar, Today);
    }
}
