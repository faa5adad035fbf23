using IroService.Casework.Access;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.BreakGlass;

/// <summary>The records opened in an emergency that the person was told of; the Principal IRO sees all.</summary>
[Asks(Act.SeeEmergencies)]
public class OpenedModel(ListEmergencies list, LookIntoEmergency lookInto) : CasePage
{
    [BindProperty]
    public int Access { get; set; }

    public IReadOnlyList<EmergencyListed> Accesses { get; private set; } = [];

    /// <summary>The box for what was found: each access on the page has its own.</summary>
    public static string Found(int accessId) => $"Found-{accessId}";

    /// <summary>What was typed into the box of an access.</summary>
    public string Typed(int accessId) => Request.HasFormContentType ? Request.Form[Found(accessId)].ToString() : "";

    public async Task OnGetAsync(CancellationToken cancel) => Accesses = await list.ApplyAsync(Me.Id, cancel);

    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken cancel)
    {
        if (!await lookInto.AcknowledgeAsync(Access, Me.Id, cancel))
            return NotFound();
        SayOnTheNextPage("Acknowledged.");
        return RedirectToPage();
    }

    [Asks(Act.LookIntoEmergency)]
    public async Task<IActionResult> OnPostLookIntoAsync(CancellationToken cancel)
    {
        switch (await lookInto.ApplyAsync(Access, Me.Id, Typed(Access), cancel))
        {
            case null:
                return NotFound();
            case "":
                SayOnTheNextPage("It is looked into.");
                return RedirectToPage();
            case var wrong:
                Accesses = await list.ApplyAsync(Me.Id, cancel);
                ModelState.AddModelError(Found(Access), wrong);
                return Page();
        }
    }
}
