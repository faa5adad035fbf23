using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>Somebody has forgotten a password.</summary>
[AllowAnonymous]
[CountsAttempts(nameof(Address))]
[Asks(Act.Open)]
public class ForgottenModel(AskForReset ask) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>Whether it was asked for. It says the same whoever asked.</summary>
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Address))
        {
            ModelState.AddModelError(nameof(Address), "Enter your email address");
            return Page();
        }

        await ask.ApplyAsync(Address.Trim(), cancel);
        IsAsked = true;
        return Page();
    }
}
