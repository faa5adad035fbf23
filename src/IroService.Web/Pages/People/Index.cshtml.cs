using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.People;

/// <summary>The people of the service and how they sign in.</summary>
[Asks(Act.KeepPeople)]
public class IndexModel(ListAccounts list, InvitePerson invite) : CasePage
{
    /// <summary>Those who are to be invited, by our own numbers.</summary>
    [BindProperty]
    public IReadOnlyList<int> Chosen { get; set; } = [];

    /// <summary>Which of them are listed: everybody, or those without an account.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public IReadOnlyList<PersonWithAccount> People { get; private set; } = [];

    public int WithoutAccount { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A number that is none is nobody.
        ModelState.Clear();
        if (Chosen.Count == 0)
            ModelState.AddModelError(nameof(Chosen), "Choose the people to invite");
        var invited = 0;
        foreach (var person in Chosen.Distinct())
        {
            switch (await invite.ApplyAsync(person, Me.Id, byEmail: true, cancel))
            {
                case Invited.Done:
                    invited++;
                    break;
                case Invited.Refused refused:
                    ModelState.AddModelError(nameof(Chosen), $"{await NameOf(person, cancel)}: {refused.Why}");
                    break;
            }
        }

        if (!ModelState.IsValid)
        {
            await ReadAsync(cancel);
            return Page();
        }

        SayOnTheNextPage(invited == 1 ? "1 person is invited by email." : $"{invited} people are invited by email.");
        return RedirectToPage(new { Show });
    }

    async Task<string> NameOf(int person, CancellationToken cancel) => (await list.FindAsync(person, cancel))?.Person.Person.NameOrReference ?? "Nobody";

    async Task ReadAsync(CancellationToken cancel)
    {
        var all = await list.ApplyAsync(cancel);
        WithoutAccount = all.Count(one => one.Standing == AccountStanding.None);
        People = Show == "none" ? [.. all.Where(one => one.Standing == AccountStanding.None)] : all;
    }
}
