using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>Leads to the council's own sign-in. A page that is read, not a form that is sent: forms lead to no other site.</summary>
[AllowAnonymous]
[Asks(Act.Open)]
public class CouncilModel(CouncilDirectory? directory = null) : PageModel
{
    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (directory is null)
            return NotFound();
        try
        {
            await HttpContext.ChallengeAsync(CouncilSignIn.Scheme, new() { RedirectUri = Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/" });
            return new EmptyResult();
        }
        catch (Exception unreachable) when (CouncilSignIn.IsUnreachable(unreachable))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
