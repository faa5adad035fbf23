using IroService.Casework.Access;
using IroService.Casework.Operations;
using IroService.Casework.Storage.Outbox;
using IroService.Web.Access;
using IroService.Web.Health;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.Operations;

/// <summary>How the service stands, and the messages that do not arrive, for whoever runs it: ids and kinds, never a child.</summary>
[Asks(Act.Operate)]
public class IndexModel(ListUndelivered list, RetryFailedMessages sendAgain, HealthReport health) : PageModel
{
    /// <summary>The messages that were chosen, by their ids.</summary>
    [BindProperty]
    public IReadOnlyList<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<UndeliveredMessage> Messages { get; private set; } = [];

    /// <summary>What is past due, in a sentence; null when the database does not answer.</summary>
    public string? Overdue { get; private set; }

    [TempData]
    public string? Said { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // An id that is none is none of ours.
        ModelState.Clear();
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose the messages that are to be sent again");
            await ShowAsync(cancel);
            return Page();
        }

        var again = await sendAgain.ApplyAsync(cancel, Chosen);
        Said = again == 1 ? "1 message is sent again." : $"{again} messages are sent again.";
        return RedirectToPage();
    }

    async Task ShowAsync(CancellationToken cancel)
    {
        (Findings, var standing) = await health.ReadAsync(cancel);
        if (standing is not null)
        {
            Overdue = standing.OverdueInWords;
            Messages = await list.ApplyAsync(cancel);
        }
    }
}
