using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Agrees to a change of a meeting, or refuses it.</summary>
[Asks(Act.DecideMeetingChange)]
public class DecideMeetingModel(ReadChild read, DecideMeetingChange decide) : ChildForm(read)
{
    const string Agree = "agree", Refuse = "refuse";

    [FromRoute]
    public int BookingId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>What waits to be decided; null when nothing does.</summary>
    public BookingChange? Change => About.Child.BookingChanges.Where(one => one.BookingId == BookingId && one.State == ChangeState.Waiting).MinBy(one => one.Id);

    public Booking? Booking => About.Child.Bookings.Find(one => one.Id == BookingId);

    public ChoiceOfOne Choice => new(
        nameof(Answer),
        "What do you say?",
        [
            new(Agree, "I agree", Change?.MoveTo is null ? "The meeting is cancelled, and is to be booked again." : "The meeting is moved."),
            new(Refuse, "I refuse", "The meeting stays as it is booked."),
        ],
        Answer);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (Answer is not (Agree or Refuse))
            ModelState.AddModelError(nameof(Answer), "Select whether you agree");
        if (!ModelState.IsValid || Change is not { } change)
            return Page();
        switch (await decide.ApplyAsync(new() { ChildId = id, ChangeId = change.Id, Agrees = Answer == Agree, Because = Because ?? "", ById = Me.Id }, cancel))
        {
            case null:
                return StatusCode(StatusCodes.Status403Forbidden);
            case MeetingChangeDecided.Refused refused:
                ModelState.AddModelError(nameof(Because), refused.Why);
                return Page();
            case MeetingChangeDecided.Done { State: ChangeState.TooLate } late:
                SayOnTheNextPage($"You agreed too late: {DutyWords.Lower(late.Why)}. Nothing was changed.");
                break;
            case MeetingChangeDecided.Done done:
                SayOnTheNextPage(done.State == ChangeState.Refused ? "Refused. The meeting stays as it is booked." : change.MoveTo is { } day ? $"Agreed. The meeting is moved to {DateWords.Of(day)}." : "Agreed. The meeting is cancelled.");
                break;
            default:
                SayOnTheNextPage("Somebody had decided before; nothing was changed.");
                break;
        }

        return RedirectToPage("/Children/Child", new { id });
    }
}
