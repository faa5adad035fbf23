using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.People;

/// <summary>How one person signs in, for an administrator.</summary>
[Asks(Act.KeepPeople)]
public class PersonModel(ListAccounts list, InvitePerson invite, ChangeAccount change, LocalAccounts local) : CasePage
{
    /// <summary>Our own number of the person.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public AccountChange? Change { get; set; }

    public PersonWithAccount Person { get; private set; } = null!;

    public IReadOnlyList<EventAtTheDoor> Events { get; private set; } = [];

    /// <summary>Whether the person may be given a password of this service.</summary>
    public bool MayInvite => Person.Standing != AccountStanding.TurnedOff && !local.BreakGlassOnly;

    /// <summary>What may be done to the account as it stands, and what it does in words.</summary>
    public IEnumerable<(AccountChange Change, string Words)> Changes
    {
        get
        {
            var (account, standing) = (Person.Account, Person.Standing);
            if (standing == AccountStanding.TurnedOff)
                yield return (AccountChange.TurnOn, "Turn the account on again");
            if (standing == AccountStanding.Locked)
                yield return (AccountChange.Unlock, "Unlock");
            if (account is { TwoFactorEnabled: true } && standing != AccountStanding.TurnedOff)
                yield return (AccountChange.RemoveAuthenticator, "Remove a lost authenticator");
            if (standing is not (AccountStanding.None or AccountStanding.TurnedOff))
                yield return (AccountChange.SignOutEverywhere, "Sign out everywhere");
            if (Person.LinkedAt is not null)
                yield return (AccountChange.Unlink, "Part from the council account");
            if (account is not null && standing != AccountStanding.TurnedOff)
                yield return (AccountChange.TurnOff, "Turn the account off");
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel) =>
        await DoneAsync(await invite.ApplyAsync(Id, Me.Id, byEmail: true, cancel) is Invited.Refused refused ? refused.Why : null, "A link to set a password is on its way by email.", cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return Change is { } chosen && Enum.IsDefined(chosen)
            ? await DoneAsync(await change.ApplyAsync(Id, chosen, Me.Id, cancel), "The account is changed.", cancel)
            : RedirectToPage();
    }

    async Task<IActionResult> DoneAsync(string? fault, string said, CancellationToken cancel)
    {
        if (fault is null)
        {
            SayOnTheNextPage(said);
            return RedirectToPage();
        }

        if (!await ReadAsync(cancel))
            return NotFound();
        ModelState.AddModelError(nameof(Change), fault);
        return Page();
    }

    async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await list.FindAsync(Id, cancel) is not var (person, events))
            return false;
        (Person, Events) = (person, events);
        return true;
    }
}
