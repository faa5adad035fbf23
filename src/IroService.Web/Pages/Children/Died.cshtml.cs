using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Records that a child died, or takes that back.</summary>
[Asks(Act.RecordDeath)]
public class DiedModel(ReadChild read, RecordDeath record) : ChildForm(read)
{
    [BindProperty]
    public TypedDate On { get; set; } = new();

    [BindProperty]
    public string? Because { get; set; }

    public bool May => RecordDeath.May(About.Viewer, About.Child, About.Today);

    /// <summary>The death that was recorded here and stands; null when none does.</summary>
    public Death? Standing => About.Child.Deaths.Find(death => death.Stands);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (On.Read(nameof(On), "the day on which the child died", ModelState) is not { } day)
            return Page();
        return Answer(await record.ApplyAsync(id, day, Me.Id, cancel), $"{nameof(On)}.{nameof(TypedDate.Day)}", "It is recorded. Nothing more is owed, said or booked for this child.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken cancel) => await Knows(id, cancel)
        ? Answer(await record.TakeBackAsync(id, Me.Id, Because ?? "", cancel), nameof(Because), "It is taken back. What is owed is owed again; book the meetings anew.")
        : NotFound();

    IActionResult Answer(DeathRecorded? answer, string field, string said)
    {
        switch (answer)
        {
            case null:
                return NotFound();
            case DeathRecorded.Refused refused:
                ModelState.AddModelError(field, refused.Why);
                return Page();
            default:
                SayOnTheNextPage(said);
                return RedirectToPage("/Children/Child", new { id = About.Child.Id });
        }
    }
}
