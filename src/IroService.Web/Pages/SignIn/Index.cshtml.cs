using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Web.Access;
using IroService.Web.Hosting;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.SignIn;

/// <summary>The first question at the door; in a made-up council, the only one: who are you?</summary>
[AllowAnonymous]
[CountsAttempts(nameof(Address))]
[Asks(Act.Open)]
public class IndexModel(WhoMayChoose choose, ListPeople people, ListAccounts accounts, CheckPassword check, LocalAccounts local, SignInTimes times, CouncilDirectory? directory = null) : PageModel
{
    /// <summary>An email address.</summary>
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Our own number of the person who was chosen from the list.</summary>
    [BindProperty]
    public int? Person { get; set; }

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>Whether there is anybody who could come in.</summary>
    public bool AnyoneHere { get; private set; }

    public bool FromAList => choose.FromAList;

    /// <summary>Whether people sign in with the council's own account.</summary>
    public bool ByCouncilAccount => directory is not null;

    /// <summary>Whether passwords of this service are for the day on which that is down.</summary>
    public bool PasswordsAreForEmergencies => local.BreakGlassOnly;

    public IReadOnlyList<SignedInPerson> People { get; private set; } = [];

    /// <summary>What the page before left to be said: that the person is out, or has a new password.</summary>
    [TempData]
    public string? Said { get; set; }

    public int IdleMinutes => (int)times.Idle.TotalMinutes;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (FromAList)
            return RedirectToPage();
        if (string.IsNullOrWhiteSpace(Address))
            ModelState.AddModelError(nameof(Address), "Enter your email address");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter your password");
        if (ModelState.IsValid && await check.ApplyAsync(Address!.Trim(), Password!, cancel) is { } account)
        {
            await PasswordGiven.Remember(HttpContext, account.Id);
            return RedirectToPage(account.TwoFactorEnabled ? "/SignIn/Code" : "/SignIn/Authenticator", new { ReturnTo });
        }

        // One sentence for everything that may be wrong: it tells nobody who has an account.
        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(Address), $"The email address or the password is wrong. After {CountTries.AtMost} wrong tries an account is closed for {CountTries.LockedFor.TotalMinutes:0} minutes");
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancel)
    {
        // A number that is none is nobody.
        ModelState.Clear();
        if (!FromAList)
            return RedirectToPage();
        await ReadAsync(cancel);
        if (People.FirstOrDefault(person => person.Id == Person) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Person), "Choose the person that you are");
            return Page();
        }

        // What the person before looked for is none of this one's business.
        TempData.Clear();
        return await this.Enter(chosen.Id, SignedInBy.Demo, ReturnTo);
    }

    async Task ReadAsync(CancellationToken cancel)
    {
        Password = null;
        People = FromAList ? [.. (await people.ApplyAsync(cancel)).Select(SignedInPerson.Of)] : [];
        AnyoneHere = FromAList ? People.Count > 0 : ByCouncilAccount || await accounts.AnyAsync(cancel);
    }
}
