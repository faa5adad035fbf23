using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Who;

/// <summary>Where a person goes on who has just come in.</summary>
static class Door
{
    /// <summary>Lets the person in, to what they had typed when their session ended, or to the page that they asked for.</summary>
    public static async Task<LocalRedirectResult> Enter(this PageModel page, int personId, SignedInBy by, string? returnTo)
    {
        var context = page.HttpContext;
        await context.LetIn(personId, by);
        await PasswordGiven.Forget(context);
        var kept = await context.RequestServices.GetRequiredService<KeepForm>().FindAsync(personId, context.RequestAborted);
        if (kept is not null)
            return page.LocalRedirect(TypedBeforeTimeOut.Page);
        if (page.Url.IsLocalUrl(returnTo) && returnTo != "/" && !IsOfTheDoor(returnTo!))
            return page.LocalRedirect(returnTo!);
        var person = await context.RequestServices.GetRequiredService<ListPeople>().FindAsync(personId, context.RequestAborted);
        return page.LocalRedirect(person?.Role == Role.Administrator ? Administrator.StartPage : "/");
    }

    static bool IsOfTheDoor(string path) => new PathString(path.Split('?')[0]).StartsWithSegments(SessionCookie.SignInPage, StringComparison.Ordinal);
}
