using IroService.Casework.Access;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.BreakGlass;

/// <summary>Opens the record of a child that the person may not see otherwise.</summary>
[Asks(Act.OpenInEmergency)]
public class IndexModel(OpenInEmergency open) : CasePage
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        switch (await open.ApplyAsync(Me.Id, Number ?? "", Reason ?? "", cancel))
        {
            case null:
                return NotFound();
            case EmergencyOpened.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Why);
                return Page();
            case EmergencyOpened.Done done:
                SayOnTheNextPage($"The record is open to you until {OpeningWords.Moment(done.Until)}.");
                return RedirectToPage("/Children/Child", new { id = done.ChildId });
            case var answer:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }
}
