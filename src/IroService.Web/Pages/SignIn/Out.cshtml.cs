using IroService.Casework.Access;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>The person goes out. On a shared computer the Back button then shows nothing.</summary>
[AllowAnonymous]
[Asks(Act.Open)]
public class OutModel : PageModel
{
    [TempData]
    public string? Said { get; set; }

    /// <summary>Where the person signs out of the council's account too.</summary>
    public string WayOut { get; private set; } = "";

    public IActionResult OnGet() => RedirectToPage("/SignIn/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        TempData.Clear();
        var byCouncilAccount = SessionCookie.IsByCouncilAccount(User);
        await HttpContext.LetOut();
        await PasswordGiven.Forget(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        Said = "You are signed out.";
        if (!byCouncilAccount || await CouncilSignIn.WayOut(HttpContext) is not { } wayOut)
            return RedirectToPage("/SignIn/Index");
        // A form may lead to no other site, so it is a page that leads there.
        WayOut = wayOut;
        return Page();
    }
}
