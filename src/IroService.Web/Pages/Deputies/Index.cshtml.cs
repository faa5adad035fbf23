using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Deputies;

/// <summary>Who stands in for whom while somebody is away.</summary>
[Asks(Act.NameDeputy)]
public class IndexModel(ListDeputies list, ListPeople people, NameDeputy name, EndDeputy end) : CasePage
{
    /// <summary>Who is away: the person, unless they answer for others.</summary>
    [BindProperty]
    public int? Away { get; set; }

    /// <summary>Who is to stand in.</summary>
    [BindProperty]
    public int? Deputy { get; set; }

    [BindProperty]
    public TypedDate From { get; set; } = new();

    [BindProperty]
    public TypedDate To { get; set; } = new();

    public DeputyLists Lists { get; private set; } = new([], [], [], []);

    /// <summary>Those who can stand in.</summary>
    public IReadOnlyList<SignedInPerson> Colleagues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Read(cancel);
        Away = Me.Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A number that is none is nobody.
        ModelState.Clear();
        await Read(cancel);
        Away ??= Me.Id;
        if (Deputy is null)
            ModelState.AddModelError(nameof(Deputy), "Select the deputy");
        var from = From.Read(nameof(From), "the first day", ModelState);
        var to = To.IsBlank ? null : To.Read(nameof(To), "the last day", ModelState);
        if (!ModelState.IsValid || from is not { } first)
            return Page();

        switch (await name.ApplyAsync(new() { PersonId = Away.Value, DeputyId = Deputy!.Value, From = first, To = to, NamedById = Me.Id }, cancel))
        {
            case null:
                return NotFound();
            case DeputyNamed.Refused refused:
                ModelState.AddModelError(FieldOf(refused.Field), refused.Why);
                return Page();
            default:
                SayOnTheNextPage($"The deputy stands in from {DateWords.Of(first)}{(to is { } last ? $" to {DateWords.Of(last)}" : " until you end it")}.");
                return RedirectToPage();
        }
    }

    public async Task<IActionResult> OnPostEndAsync(int number, CancellationToken cancel)
    {
        if (!await end.ApplyAsync(number, Me.Id, cancel))
            return NotFound();
        SayOnTheNextPage("Ended. Nobody stands in any more.");
        return RedirectToPage();
    }

    static string FieldOf(string field) => field switch
    {
        nameof(NewDeputy.PersonId) => nameof(Away),
        nameof(NewDeputy.DeputyId) => nameof(Deputy),
        nameof(NewDeputy.To) => $"{nameof(To)}.{nameof(TypedDate.Day)}",
        _ => $"{nameof(From)}.{nameof(TypedDate.Day)}",
    };

    async Task Read(CancellationToken cancel)
    {
        Lists = await list.ApplyAsync(Me.Id, cancel);
        Colleagues = [.. (await people.ApplyAsync(cancel)).Where(person => person.Role.WorksWithChildren()).Select(SignedInPerson.Of)];
    }
}
