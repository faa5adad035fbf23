using IroService.Casework.Access;
using IroService.Casework.Events;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Events;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Tells the child's IRO between reviews of something that happened or is proposed.</summary>
[Asks(Act.TellIro)]
public class TellIroModel(ReadChild read, TellIro tell) : ChildForm(read)
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public TypedDate HappenedOn { get; set; } = new();

    [BindProperty]
    public string? Words { get; set; }

    public ChoiceOfOne Kinds => new(nameof(Kind), "What is it?", [.. Enum.GetValues<SignificantEventKind>().Select(kind => new Choice(Word.Of(kind), CaseWords.Of(kind)))], Kind);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var chosen = Word.Read<SignificantEventKind>(Kind ?? "");
        if (chosen is null)
            ModelState.AddModelError(nameof(Kind), "Select what it is");
        var day = HappenedOn.Read(nameof(HappenedOn), "the day on which it happened", ModelState);
        if (!ModelState.IsValid || chosen is not { } kind || day is not { } happenedOn)
            return Page();

        var answer = await tell.ApplyAsync(new() { ChildId = id, Kind = kind, HappenedOn = happenedOn, Words = Words ?? "", RecordedById = Me.Id }, cancel);
        if (answer is IroTold.Refused refused)
        {
            ModelState.AddModelError(refused.Field == nameof(NewSignificantEvent.HappenedOn) ? $"{nameof(HappenedOn)}.{nameof(TypedDate.Day)}" : refused.Field, refused.Why);
            return Page();
        }

        SayOnTheNextPage(answer is IroTold.AlreadyThere ? $"The {Terms.Iro} was told of this before; nothing was changed." : $"Recorded: the {Terms.Iro} will be told.");
        return RedirectToPage("/Children/Child", new { id });
    }
}
