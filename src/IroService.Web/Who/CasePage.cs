using IroService.Domain.Naming;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Who;

/// <summary>A page that is shown to somebody.</summary>
public abstract class CasePage : PageModel
{
    /// <summary>Who asks for it.</summary>
    public SignedInPerson Me => SignedInPerson.From(User) ?? throw new InvalidOperationException("A page for somebody was asked for by nobody.");

    /// <summary>What the council calls things.</summary>
    protected Terminology Terms => HttpContext.RequestServices.GetRequiredService<Terminology>();

    /// <summary>What the next page says once, at its top.</summary>
    protected void SayOnTheNextPage(string sentence) => TempData[nameof(SayOnTheNextPage)] = sentence;

    /// <summary>What the page before left to be said.</summary>
    public string? Said => TempData[nameof(SayOnTheNextPage)] as string;
}
