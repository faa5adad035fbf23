using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Records that the meeting of a review was begun and adjourned.</summary>
[Asks(Act.Adjourn)]
public class AdjournModel(ReadChild read, RecordAdjournment record) : ChildForm(read)
{
    [BindProperty]
    public TypedDate On { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (On.Read(nameof(On), "the day of the meeting", ModelState) is not { } day)
            return Page();

        var answer = await record.ApplyAsync(new() { ChildId = id, On = day, Reason = Reason ?? "", RecordedById = Me.Id }, cancel);
        if (answer is AdjournmentRecorded.Refused refused)
        {
            ModelState.AddModelError(refused.Field == nameof(AdjournedMeeting.On) ? $"{nameof(On)}.{nameof(TypedDate.Day)}" : nameof(Reason), refused.Why);
            return Page();
        }

        SayOnTheNextPage(answer switch
        {
            AdjournmentRecorded.Done { CompleteBy: { } by } => $"Adjournment recorded. Complete the {Terms.Review} by {DateWords.Of(by)}.",
            AdjournmentRecorded.AlreadyThere => "The adjournment was recorded before; nothing was changed.",
            _ => "Adjournment recorded.",
        });
        return RedirectToPage("/Children/Child", new { id });
    }
}
