using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Records;
using IroService.Domain.Notifications;
using IroService.Domain.Participation;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Records;

/// <summary>The letter to the child about a review: begun from its record, written by the IRO, printed.</summary>
[Asks(Act.SeeChild)]
public class LetterModel(ReadChild read, SaveRecord save, AddToRecord add) : RecordPage(read)
{
    [FromRoute(Name = "reviewId")]
    public int ReviewId { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty(Name = "edit")]
    public int Edit { get; set; }

    public Review Review { get; private set; } = null!;

    public RecordStep? Sent { get; private set; }

    /// <summary>The letter as it is kept; blank when none is.</summary>
    public string Kept { get; private set; } = "";

    public bool IsSaved => Kept.Length > 0;

    public bool MayWrite => Sent is null && HttpContext.May(Act.WriteRecord);

    [Asks(Act.WriteRecord)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (Sent is not null)
            return Say("The letter is with the child: it was not changed.");
        var saved = await save.ApplyAsync(
            new() { ChildId = id, ReviewId = ReviewId, Edit = Edit, Answers = new Dictionary<string, string> { [RecordForm.Letter] = (Words ?? "").ReplaceLineEndings("\n").Trim() }, RecordedById = Me.Id }, cancel);
        await Knows(id, cancel);
        switch (saved)
        {
            case RecordSaved.SomebodyWasFirst first:
                ModelState.AddModelError(nameof(Words), $"{About.NameOf(first.By.RecordedById, first.By.RecordedForId)} saved another letter while you wrote: it stands below. Save again if yours is to stand in its place");
                ModelState.Remove("edit");
                Edit = About.Child.RecordOf(Review, About.Today)!.Edits;
                return Page();
            case RecordSaved.Refused refused:
                ModelState.AddModelError(nameof(Words), refused.Why);
                return Page();
            default:
                return Say("The letter is saved.");
        }
    }

    [Asks(Act.WriteRecord)]
    public async Task<IActionResult> OnPostSentAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        return await add.ApplyAsync(new() { ChildId = id, ReviewId = ReviewId, Kind = RecordStepKind.LetterSent, Words = "", RecordedById = Me.Id }, cancel) switch
        {
            RecordAddedTo.Refused refused => Say(refused.Why),
            RecordAddedTo.AlreadyThere => Say("It was recorded before; nothing was changed."),
            RecordAddedTo.Done => Say("Recorded: the child has the letter."),
            _ => Say("Save the letter before you say that it is with the child."),
        };
    }

    protected override bool Begins()
    {
        Words = IsSaved ? Kept : LetterToChild.Draft(
            About.Child.RecordOf(Review, About.Today) ?? new ReviewRecord { BegunOn = About.Today },
            About.Child is { KnownAs.Length: > 0 } known ? known.KnownAs : About.Child.GivenName is { Length: > 0 } given ? given : About.Child.Name,
            Review.HeldOn,
            ParticipationCode.Find(Review.ParticipationCode)?.Attended,
            About.Child.Recommendations.Where(one => one.MadeAt == RecommendedAt.Review && one.MadeOn == Review.HeldOn && one.State != RecommendationState.Withdrawn).Select(one => one.Terms),
            About.Child.StandingReviews.Any(later => later.HeldOn > Review.HeldOn) ? null : About.Next?.Terms.DueOn,
            string.Join(" and ", About.Allocated(Role.Iro).Select(person => person.NameOrReference)) is { Length: > 0 } iro ? iro : Me.Name,
            Terms);
        return true;
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.StandingReviews.SingleOrDefault(review => review.Id == ReviewId) is not { } found)
            return false;
        var record = About.Child.RecordOf(found, About.Today);
        (Review, Kept, Sent) = (found, record?.Answer(RecordForm.Letter) ?? "", record?.Steps.Find(step => step.Kind == RecordStepKind.LetterSent));
        if (HttpMethods.IsGet(Request.Method))
            Edit = record?.Edits ?? 0;
        return true;
    }

    RedirectResult Say(string sentence)
    {
        SayOnTheNextPage(sentence);
        return Redirect(RecordLinks.Letter(Review));
    }
}
