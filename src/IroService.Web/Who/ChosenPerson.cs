using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IroService.Web.Who;

/// <summary>Until people sign in: a cookie that says which person of the list was chosen at this computer.</summary>
static class ChosenPerson
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddWho(this IServiceCollection services)
    {
        services.AddScoped<ListPeople>(_ => MadeUpPeople.List);
        services.AddAuthentication(Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "iro-person";
            cookie.LoginPath = "/who";
            cookie.ReturnUrlParameter = "returnTo";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnValidatePrincipal = LookUpAgain;
        });
    }

    // The list decides, not the cookie: who has left is asked again, and a new name or role shows at once.
    static async Task LookUpAgain(CookieValidatePrincipalContext context)
    {
        var list = context.HttpContext.RequestServices.GetRequiredService<ListPeople>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var person = (await list(context.HttpContext.RequestAborted)).FirstOrDefault(person => person.Id == id);
        if (person is not null)
        {
            context.ReplacePrincipal(person.ToUser(Scheme));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
