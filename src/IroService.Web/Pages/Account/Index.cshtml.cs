using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Hosting;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Account;

/// <summary>How the person signs in.</summary>
[CountsAttempts]
[Asks(Act.SeeOwnAccount)]
public class IndexModel(ListAccounts list, SetPassword set, ChangeAccount change, EndSessions end) : CasePage
{
    /// <summary>The password up to now.</summary>
    [BindProperty]
    public string? Before { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public PersonWithAccount Person { get; private set; } = null!;

    public IReadOnlyList<EventAtTheDoor> Events { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(cancel);
        if (Person.Account is null)
            return Page();
        if (string.IsNullOrEmpty(Before))
            ModelState.AddModelError(nameof(Before), "Enter the password that you have now");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter the new password");
        if (!ModelState.IsValid)
            return Page();
        switch (await set.AnotherAsync(Me.Id, Before!, Password!, SessionCookie.KeyOf(User), cancel))
        {
            case null:
                ModelState.AddModelError(nameof(Before), $"This is not the password that you have now. After {CountTries.AtMost} wrong tries your account is closed for {CountTries.LockedFor.TotalMinutes:0} minutes");
                return Page();
            case { Fault: { } fault }:
                ModelState.AddModelError(nameof(Password), fault);
                return Page();
        }

        SayOnTheNextPage("Your password is changed. Wherever else you were signed in, you are signed out.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancel)
    {
        await end.AllOfAsync(Me.Id, SessionCookie.KeyOf(User), cancel);
        SayOnTheNextPage("Wherever else you were signed in, you are signed out.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAuthenticatorAsync(CancellationToken cancel)
    {
        if (await change.ApplyAsync(Me.Id, AccountChange.RemoveAuthenticator, Me.Id, cancel) is { } fault)
        {
            ModelState.Clear();
            ModelState.AddModelError("", fault);
            await ReadAsync(cancel);
            return Page();
        }

        await HttpContext.LetOut();
        return RedirectToPage("/SignIn/Index");
    }

    async Task ReadAsync(CancellationToken cancel) => (Person, Events) = (await list.FindAsync(Me.Id, cancel))!.Value;
}
