using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Who;

/// <summary>Where a person goes on who has just come in.</summary>
static class Door
{
    /// <summary>Lets the person in.</summary>
    public static async Task<LocalRedirectResult> Enter(this PageModel page, int personId, SignedInBy by, string? returnTo) =>
        page.LocalRedirect(await page.HttpContext.Enter(personId, by, returnTo));

    /// <inheritdoc cref="Enter(PageModel, int, SignedInBy, string?)"/>
    /// <returns>The way to what they had typed when their session ended, or to the page that they asked for.</returns>
    public static async Task<string> Enter(this HttpContext context, int personId, SignedInBy by, string? returnTo, string? directoryHash = null)
    {
        await context.LetIn(personId, by, directoryHash);
        await PasswordGiven.Forget(context);
        var kept = await context.RequestServices.GetRequiredService<KeepForm>().FindAsync(personId, context.RequestAborted);
        if (kept is not null)
            return TypedBeforeTimeOut.Page;
        if (RedirectHttpResult.IsLocalUrl(returnTo) && returnTo != "/" && !IsOfTheDoor(returnTo!))
            return returnTo!;
        var person = await context.RequestServices.GetRequiredService<ListPeople>().FindAsync(personId, context.RequestAborted);
        return person?.Role == Role.Administrator ? Administrator.StartPage : "/";
    }

    static bool IsOfTheDoor(string path) => new PathString(path.Split('?')[0]).StartsWithSegments(SessionCookie.SignInPage, StringComparison.Ordinal);
}
