using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>Where the link of an email leads: a password is set.</summary>
[AllowAnonymous]
[CountsAttempts]
[Asks(Act.Open)]
public class PasswordModel(SetPassword set) : PageModel
{
    /// <summary>What stands in the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the account signs in with: password managers keep it together with the password. Null when the link opens nothing.</summary>
    public string? Address { get; private set; }

    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Address = (await set.OwnerOfAsync(Link ?? "", cancel))?.Address;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var answer = await set.ByLinkAsync(Link ?? "", Password ?? "", cancel);
        if (answer is { IsSet: true })
        {
            Said = "Your password is set. Sign in with it.";
            return RedirectToPage("/SignIn/Index");
        }

        if (answer?.Fault is { } fault)
            ModelState.AddModelError(nameof(Password), string.IsNullOrEmpty(Password) ? "Enter a password" : fault);
        await OnGetAsync(cancel);
        return Page();
    }
}
