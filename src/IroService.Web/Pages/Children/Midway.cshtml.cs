using IroService.Casework.Access;
using IroService.Casework.Midway;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Disputes;
using IroService.Domain.Midway;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Records a midway review: whether the child was met, what has changed since the review, and what it leads to.</summary>
[Asks(Act.RecordMidway)]
public class MidwayModel(ReadChild read, RecordMidway record) : ChildForm(read)
{
    [BindProperty]
    public TypedDate HeldOn { get; set; } = new();

    [BindProperty]
    public string? ChildMet { get; set; }

    [BindProperty]
    public string? NotMetBecause { get; set; }

    [BindProperty]
    public string? Changes { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? NoticeWords { get; set; }

    [BindProperty]
    public TypedDate ReviewBy { get; set; } = new();

    [BindProperty]
    public string? BringForwardWords { get; set; }

    [BindProperty]
    public string? DisputeWords { get; set; }

    /// <summary>How far each recommendation has come.</summary>
    public ProgressForm Progress => new(About, Request.HasFormContentType ? Request.Form : null, Terms);

    /// <summary>By when the midway review is due, when one is; null otherwise.</summary>
    public DateOnly? IsDue => About.Open.FirstOrDefault(d => About.StageOf(d)?.Duty.MetBy.Contains(FactKind.MidwayHeld) == true)?.Terms.DueOn;

    /// <summary>The last review, which this one comes after; null when none is known.</summary>
    public DateOnly? LastReview => About.Child.StandingReviews.Select(review => (DateOnly?)review.HeldOn).Max();

    public ChoiceOfOne Met => new(nameof(ChildMet), "Was the child seen or spoken to?",
    [
        new(Word.Of(Domain.Midway.ChildMet.Seen), "Seen"),
        new(Word.Of(Domain.Midway.ChildMet.SpokenTo), "Spoken to by phone or video"),
        new(Word.Of(Domain.Midway.ChildMet.No), "Neither", "", new WordsBox(nameof(NotMetBecause), "Why not?", "", NotMetBecause, MidwayReview.WordsLength)),
    ], ChildMet);

    public ChoiceOfOne LeadsTo => new(nameof(Outcome), "What does it lead to?",
    [
        new(Word.Of(MidwayOutcome.None), "Nothing more: the plan is being followed"),
        new(Word.Of(MidwayOutcome.Notice), "Somebody is to be told of something", "", new WordsBox(nameof(NoticeWords), "Who is to be told of what?", "", NoticeWords, MidwayReview.WordsLength)),
        new(Word.Of(MidwayOutcome.BringForward), $"The {Terms.Review} is to be held earlier", "",
            new DateBoxes(nameof(ReviewBy), $"By when is the {Terms.Review} wanted?", "Before the day by which the law wants it anyway", ReviewBy),
            new WordsBox(nameof(BringForwardWords), "Why is it wanted earlier?", "", BringForwardWords, MidwayReview.WordsLength)),
        new(Word.Of(MidwayOutcome.DisputeWanted), "A dispute is wanted", "You go on to raise it; until you have, it stands on the page of the child's disputes",
            new WordsBox(nameof(DisputeWords), "What is it about?", "", DisputeWords, MidwayReview.WordsLength)),
    ], Outcome);

    MidwayOutcome? Chosen => Word.Read<MidwayOutcome>(Outcome ?? "");

    string WordsField => Chosen switch
    {
        MidwayOutcome.Notice => nameof(NoticeWords),
        MidwayOutcome.BringForward => nameof(BringForwardWords),
        _ => nameof(DisputeWords),
    };

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var day = HeldOn.Read(nameof(HeldOn), $"the day of the {Terms.MidwayReview}", ModelState);
        var met = Word.Read<ChildMet>(ChildMet ?? "");
        if (met is null)
            ModelState.AddModelError(nameof(ChildMet), "Select whether the child was seen or spoken to");
        if (Chosen is null)
            ModelState.AddModelError(nameof(Outcome), $"Select what the {Terms.MidwayReview} leads to");
        var by = Chosen == MidwayOutcome.BringForward ? ReviewBy.Read(nameof(ReviewBy), $"the day by which the {Terms.Review} is wanted", ModelState) : null;
        var progress = Progress.Read(ModelState);
        if (!ModelState.IsValid || day is not { } heldOn || met is not { } childMet || Chosen is not { } outcome)
            return Page();

        var answer = await record.ApplyAsync(
            new()
            {
                ChildId = id,
                HeldOn = heldOn,
                ChildMet = childMet,
                NotMetBecause = NotMetBecause ?? "",
                Changes = Changes ?? "",
                Outcome = outcome,
                OutcomeWords = (outcome switch
                {
                    MidwayOutcome.Notice => NoticeWords,
                    MidwayOutcome.BringForward => BringForwardWords,
                    MidwayOutcome.DisputeWanted => DisputeWords,
                    _ => "",
                }) ?? "",
                ReviewBy = by,
                Progress = progress,
                RecordedById = Me.Id,
            },
            cancel);
        if (answer is MidwayRecorded.Refused refused)
        {
            ModelState.AddModelError(refused.RecommendationId is { } wrong ? Progress.WrongField(wrong) : FieldOf(refused.Field), refused.Why);
            return Page();
        }

        SayOnTheNextPage(answer is MidwayRecorded.AlreadyThere ? "It was recorded before; nothing was changed."
            : by is { } wanted ? $"{Terms.MidwayReview.Start} recorded. The {Terms.Review} is wanted by {DateWords.Of(wanted)}."
            : $"{Terms.MidwayReview.Start} recorded.");
        return outcome == MidwayOutcome.DisputeWanted && HttpContext.May(Act.RaiseDispute) && await Knows(id, cancel) && About.Child.Midways.Find(m => m.HeldOn == heldOn) is { } recorded
            ? Redirect($"/children/{id}/disputes/raise?offer={Word.Of(OfferedBecause.WantedAtMidway)}-{recorded.Id}")
            : RedirectToPage("/Children/Child", new { id });
    }

    string FieldOf(string field) => field switch
    {
        nameof(HeldMidway.HeldOn) => $"{nameof(HeldOn)}.{nameof(TypedDate.Day)}",
        nameof(HeldMidway.ReviewBy) => $"{nameof(ReviewBy)}.{nameof(TypedDate.Day)}",
        nameof(HeldMidway.OutcomeWords) => WordsField,
        _ => field,
    };
}
