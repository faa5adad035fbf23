using IroService.Casework.Notifications;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IroService.Web.Who;

/// <summary>Until people sign in: a cookie that says which person of the list was chosen at this computer.</summary>
static class ChosenPerson
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddWho(this IServiceCollection services) =>
        services.AddAuthentication(Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "iro-person";
            cookie.LoginPath = "/who";
            cookie.ReturnUrlParameter = "returnTo";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnValidatePrincipal = LookUpAgain;
            // A page that says so, and no way round.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });

    // The database decides, not the cookie: who has left is asked again, and a new name or role shows at once.
    static async Task LookUpAgain(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } administrator && Administrator.Is(administrator))
            return;
        var people = context.HttpContext.RequestServices.GetRequiredService<ListPeople>();
        var asked = context.Principal is { } user ? SignedInPerson.From(user) : null;
        if (asked is not null && await people.FindAsync(asked.Id, context.HttpContext.RequestAborted) is { } person)
        {
            context.ReplacePrincipal(SignedInPerson.Of(person).ToUser(Scheme));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
