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

    public IActionResult OnGet() => RedirectToPage("/SignIn/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        TempData.Clear();
        await HttpContext.LetOut();
        await PasswordGiven.Forget(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        Said = "You are signed out.";
        return RedirectToPage("/SignIn/Index");
    }
}
