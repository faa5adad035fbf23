using IroService.Casework.Notifications;
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
    const int LongList = 20;

    IReadOnlyList<SignedInPerson> everyone = [];

    /// <summary>Our own number of the person who was chosen.</summary>
    [BindProperty]
    public int? Person { get; set; }

    /// <summary>A part of the name that is looked for.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The page that was asked for before anyone was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>Whether there is anybody to be.</summary>
    public bool AnyoneHere => everyone.Count > 0;

    public bool IsLongList => everyone.Count > LongList;

    /// <summary>Those who may be chosen: everyone, or those whose name was looked for.</summary>
    public IReadOnlyList<SignedInPerson> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadPeople(cancel);
        Person = SignedInPerson.From(User)?.Id;
    }

    public async Task OnPostFindAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadPeople(cancel);
        var name = Name?.Trim() ?? "";
        People = [.. everyone.Where(person => person.Name.Contains(name, StringComparison.OrdinalIgnoreCase))];
        if (People.Count > 0)
        {
            Person = People.Count == 1 ? People[0].Id : null;
            return;
        }

        People = everyone;
        ModelState.AddModelError(nameof(Person), $"Nobody's name contains \"{name}\": this is the whole list");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A number that is none is nobody.
        ModelState.Clear();
        await ReadPeople(cancel);
        if (People.FirstOrDefault(person => person.Id == Person) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Person), "Choose the person that you are");
            return Page();
        }

        // What the person before looked for is none of this one's business.
        TempData.Clear();
        await HttpContext.SignInAsync(ChosenPerson.Scheme, chosen.ToUser(ChosenPerson.Scheme));
        return Url.IsLocalUrl(ReturnTo) ? LocalRedirect(ReturnTo) : LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostAdministratorAsync()
    {
        TempData.Clear();
        await HttpContext.SignInAsync(ChosenPerson.Scheme, Administrator.ToUser(ChosenPerson.Scheme));
        return LocalRedirect(Administrator.StartPage);
    }

    async Task ReadPeople(CancellationToken cancel) =>
        People = everyone = [.. (await list.ApplyAsync(cancel)).Select(SignedInPerson.Of)];
}
