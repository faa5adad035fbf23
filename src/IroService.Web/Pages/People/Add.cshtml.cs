using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.People;

/// <summary>Adds an administrator or an inspector, and invites them.</summary>
[Asks(Act.KeepPeople)]
public class AddModel(AddPerson add, InvitePerson invite) : CasePage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty]
    public TypedDate To { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var role = Role switch { "administrator" => Domain.Notifications.Role.Administrator, "inspector" => Domain.Notifications.Role.Inspector, _ => (Role?)null };
        if (role is null)
            ModelState.AddModelError(nameof(Role), "Select administrator or inspector");
        var to = role == Domain.Notifications.Role.Inspector ? To.Read(nameof(To), "the last day of the inspection", ModelState) : null;
        if (ModelState.IsValid)
        {
            var added = await add.ApplyAsync(new(Name ?? "", Email ?? "", role!.Value, to), cancel);
            if (added.PersonId is { } person)
            {
                await invite.ApplyAsync(person, Me.Id, byEmail: true, cancel);
                SayOnTheNextPage("Added, and invited by email.");
                return LocalRedirect($"/people/{person}");
            }

            ModelState.AddModelError(added.Field == nameof(To) ? $"{nameof(To)}.{nameof(TypedDate.Day)}" : added.Field, added.Why);
        }

        return Page();
    }
}
