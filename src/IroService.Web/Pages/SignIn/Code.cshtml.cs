using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Hosting;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>The second question at the door: a code of the authenticator.</summary>
[AllowAnonymous]
[CountsAttempts]
[Asks(Act.Open)]
public class CodeModel(CheckCode check) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnGetAsync() => await PasswordGiven.AccountIn(HttpContext) is null ? RedirectToPage("/SignIn/Index", new { ReturnTo }) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await PasswordGiven.AccountIn(HttpContext) is not { } account)
            return RedirectToPage("/SignIn/Index", new { ReturnTo });
        if (string.IsNullOrWhiteSpace(Code))
            ModelState.AddModelError(nameof(Code), "Enter the code");
        else if (await check.ApplyAsync(account, Code, cancel) is var (person, by))
            return await this.Enter(person, by, ReturnTo);
        else
            ModelState.AddModelError(nameof(Code), "The code is wrong, or was used before: wait for the next one and enter that");
        return Page();
    }
}
