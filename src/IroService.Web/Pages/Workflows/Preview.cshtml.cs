using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Workflows;

/// <summary>What a new version of how disputes go would change in those that are open, before it is put in force. Nothing is kept.</summary>
[Asks(Act.PreviewWorkflows)]
public class PreviewModel(ReadNewVersion read, ListDisputes list, Rulebook rulebook, TimeProvider clock) : CasePage
{
    /// <summary>How many problems are shown: rubbish has more than anybody reads.</summary>
    public const int MostProblems = 50;

    [BindProperty]
    public string? Yaml { get; set; }

    /// <summary>The last version that there is.</summary>
    public DisputeProtocol Latest { get; private set; } = null!;

    /// <summary>What keeps the text from being a new version; none before it is sent.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; private set; } = [];

    /// <summary>The new version; null while there is none that holds.</summary>
    public NewVersion.Read? Read { get; private set; }

    /// <summary>The open disputes of earlier versions that the person is shown, as they are and as moved.</summary>
    public ComparedDisputes? Compared { get; private set; }

    public IActionResult OnGet(string definition) => Finds(definition) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string definition, CancellationToken cancel)
    {
        if (Finds(definition) is not { } protocols)
            return NotFound();
        if (string.IsNullOrWhiteSpace(Yaml))
        {
            ModelState.AddModelError(nameof(Yaml), "Paste the text of the new version");
            return Page();
        }

        switch (read.Of(protocols, Yaml))
        {
            case NewVersion.Refused refused:
                Problems = refused.Problems;
                ModelState.AddModelError(nameof(Yaml), $"{(Problems.Count == 1 ? "One thing is" : $"{Problems.Count} things are")} wrong in the text: see the table");
                break;
            case NewVersion.Read found:
                Read = found;
                Compared = ComparedDisputes.Of(await list.OpenByAsync(Latest.Id, Me.Id, cancel), found.Version, found.Rule, rulebook.Calendar, clock.Today());
                break;
        }

        return Page();
    }

    private DisputeProtocols? Finds(string definition)
    {
        var protocols = rulebook.Rules.FirstOrDefault(r => r.Id == definition)?.Disputes;
        if (protocols is not null)
            Latest = protocols.Versions[^1];
        return protocols;
    }
}
