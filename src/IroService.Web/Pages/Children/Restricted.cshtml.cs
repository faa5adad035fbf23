using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Restricts a child's record or lifts that, and names who may know of it.</summary>
[Asks(Act.Restrict)]
public class RestrictedModel(ReadChild read, ListPeople people, RestrictRecord restrict, NameForRestricted name, EndRestrictedAccess end) : ChildForm(read)
{
    /// <summary>Why the record is restricted, or no longer.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Who is to be named.</summary>
    [BindProperty]
    public int? Person { get; set; }

    [BindProperty]
    public TypedDate To { get; set; } = new();

    /// <summary>Why the person needs to know.</summary>
    [BindProperty]
    public string? Because { get; set; }

    /// <summary>Those who can be named.</summary>
    public IReadOnlyList<SignedInPerson> Colleagues { get; private set; } = [];

    /// <summary>Who is or was named, who still may know first.</summary>
    public IEnumerable<RestrictedAccess> Named => About.Child.RestrictedTo.OrderByDescending(named => named.HoldsOn(About.Today)).ThenByDescending(named => named.NamedAt);

    /// <summary>Who may know without being named.</summary>
    public IReadOnlyList<SignedInPerson> OfThemselves => [.. About.Allocated(Role.Iro).Concat(About.Allocated(Role.SocialWorker)).DistinctBy(person => person.Id).Select(SignedInPerson.Of)];

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await Knows(id, cancel))
            return NotFound();
        var toRestrict = !About.Child.Restricted;
        switch (await restrict.ApplyAsync(new() { ChildId = id, Restricted = toRestrict, Reason = Reason ?? "", RecordedById = Me.Id }, cancel))
        {
            case RecordRestricted.Refused refused:
                ModelState.AddModelError(nameof(Reason), refused.Why);
                return Page();
            case RecordRestricted.AlreadySo:
                SayOnTheNextPage("That was recorded before; nothing was changed.");
                break;
            default:
                SayOnTheNextPage(toRestrict ? "The record is restricted." : "The record is no longer restricted.");
                break;
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostNameAsync(int id, CancellationToken cancel)
    {
        // A number that is none is nobody.
        ModelState.Clear();
        if (!await Knows(id, cancel))
            return NotFound();
        if (Person is null)
            ModelState.AddModelError(nameof(Person), "Select the person");
        var to = To.IsBlank ? null : To.Read(nameof(To), "the last day", ModelState);
        if (!ModelState.IsValid)
            return Page();

        if (await name.ApplyAsync(new() { ChildId = id, PersonId = Person!.Value, To = to, Reason = Because ?? "", NamedById = Me.Id }, cancel) is NamedForRestricted.Refused refused)
        {
            ModelState.AddModelError(
                refused.Field switch
                {
                    nameof(NewRestrictedAccess.To) => $"{nameof(To)}.{nameof(TypedDate.Day)}",
                    nameof(NewRestrictedAccess.Reason) => nameof(Because),
                    _ => nameof(Person),
                },
                refused.Why);
            return Page();
        }

        SayOnTheNextPage("Named: the person may know of this record from now on.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostEndAsync(int id, int number, CancellationToken cancel)
    {
        if (!await end.ApplyAsync(id, number, Me.Id, cancel))
            return NotFound();
        SayOnTheNextPage("Ended: the person may not know of this record any more.");
        return RedirectToPage(new { id });
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        Colleagues = [.. (await people.ApplyAsync(cancel)).Where(person => person.Role.IsShownChildren()).Select(SignedInPerson.Of)];
        return await base.Knows(id, cancel);
    }
}
