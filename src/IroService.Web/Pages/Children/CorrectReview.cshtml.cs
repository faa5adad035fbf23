using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Participation;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Corrects the day of a review or how the child took part.</summary>
[Asks(Act.Correct)]
public class CorrectReviewModel(ReadChild read, CorrectReview correct) : CorrectionForm(read)
{
    [BindProperty(SupportsGet = true)]
    public int ReviewId { get; set; }

    [BindProperty]
    public TypedDate HeldOn { get; set; } = new();

    [BindProperty]
    public string? Participation { get; set; }

    public Review Review { get; private set; } = null!;

    /// <summary>The answers; a code that does not exist can stay as it is.</summary>
    public CodeChoice Participations => new(
        nameof(Participation), "How did the child take part?", Participation,
        ParticipationCode.Find(Review.ParticipationCode) is null ? Codes.Prepend(Review.ParticipationCode).Select(InWords) : Codes.Select(InWords));

    static IEnumerable<string> Codes => ParticipationCode.All.Select(code => code.Code);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel) || !Finds())
            return NotFound();
        if (!MayCorrect)
            return Page();
        var day = HeldOn.Read(nameof(HeldOn), "the date of the review", ModelState);
        if (!HasReason() || !ModelState.IsValid || day is not { } heldOn)
            return Page();

        var row = new ReviewRow(heldOn, Participation ?? "");
        return await Make(
            row,
            by => correct.ApplyAsync(new() { ChildId = id, ReviewId = ReviewId, Row = row, By = by }, cancel),
            field => field == nameof(ReviewRow.HeldOn) ? $"{nameof(HeldOn)}.{nameof(TypedDate.Day)}" : nameof(Participation),
            $"The {Terms.Review} of {DateWords.Of(heldOn)} is corrected.");
    }

    protected override bool Begins()
    {
        if (!Finds())
            return false;
        (HeldOn, Participation) = (TypedDate.Of(Review.HeldOn), Review.ParticipationCode);
        return true;
    }

    bool Finds()
    {
        Review = About.Child.Reviews.Find(review => review.Id == ReviewId)!;
        return Review is not null;
    }

    static (string Code, string InWords) InWords(string code) => (code, CorrectionWords.TookPart(code));
}
