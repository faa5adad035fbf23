using IroService.Web.Who;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages;

/// <summary>Until people sign in: choose the person that you are.</summary>
[AllowAnonymous]
public class WhoModel(ListPeople list) : PageModel
{
    /// <summary>Id of the person who was chosen.</summary>
    [BindProperty]
    public string? Person { get; set; }

    /// <summary>The page that was asked for before anyone was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<SignedInPerson> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        People = await list(cancel);
        Person = SignedInPerson.From(User)?.Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        People = await list(cancel);
        if (People.FirstOrDefault(person => person.Id == Person) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Person), "Choose the person that you are");
            return Page();
        }

        await HttpContext.SignInAsync(ChosenPerson.Scheme, chosen.ToUser(ChosenPerson.Scheme));
        return Url.IsLocalUrl(ReturnTo) ? LocalRedirect(ReturnTo) : LocalRedirect("/");
    }
}
