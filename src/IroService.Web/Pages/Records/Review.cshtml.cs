using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Records;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Records;

/// <summary>One review: what is to follow it and by when, what it recommended, and its record, to be read, printed, signed off and added to.</summary>
[Asks(Act.SeeChild)]
public class ReviewModel(ReadChild read, AnswerDuty answer, SignOffRecord signOff, AddToRecord add) : RecordPage(read)
{
    [FromRoute(Name = "reviewId")]
    public int ReviewId { get; set; }

    [BindProperty]
    public string? Addendum { get; set; }

    public Review Review { get; private set; } = null!;

    public ReviewRecord? Record { get; private set; }

    /// <summary>What is missing from the record, when somebody asked to sign it off.</summary>
    public IReadOnlyList<(string Question, string Why)> Gaps { get; private set; } = [];

    /// <summary>What is to follow the review: decisions, the manager's answer, the record, who has it.</summary>
    public IReadOnlyList<DeadlineOfChild> Clocks => [.. RecordDuties.After(About.Child, Review).Select(deadline => new DeadlineOfChild(About, deadline))];

    public bool MaySendDecisions => Decisions is { } duty && HttpContext.Owes(duty);

    public IReadOnlyList<Recommendation> Recommended =>
    [
        .. About.Child.Recommendations.Where(one => one.MadeAt == RecommendedAt.Review && one.MadeOn == Review.HeldOn).OrderBy(one => one.Terms.DueOn).ThenBy(one => one.Id)
    ];

    /// <summary>The sections in which anything is written.</summary>
    public IEnumerable<RecordSection> Parts => RecordForm.Of(About.Child.RecordSubjectOn(Review.HeldOn)).Prepend(RecordForm.Preparation)
        .Append(new("progress", "Recommendations of before", [.. LastTimes.LookedAt(About.Child.Recommendations, Record, Review.HeldOn).SelectMany(LastTimes.Questions)]))
        .Where(part => Answered(part).Any());

    DeadlineOfChild? Decisions => Clocks.FirstOrDefault(one => one.Deadline is { Duty: RecordDuties.Decisions, State: DeadlineState.Open });

    /// <summary>The questions of a section that are answered, and the answers, in words.</summary>
    public IEnumerable<(string Words, string Answer)> Answered(RecordSection part) =>
        from question in part.Questions
        where question.Id != RecordForm.NoteForChair
        let said = Record!.Answer(question.Id)
        where said.Length > 0
        select (question.Words, question.InWords(said));

    [Asks(Act.SignOffRecord)]
    public async Task<IActionResult> OnPostSignOffAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel) || await signOff.ApplyAsync(id, ReviewId, Me.Id, cancel) is not { } signed)
            return NotFound();
        await Knows(id, cancel);
        if (signed is RecordSignedOff.Incomplete incomplete)
        {
            Gaps = incomplete.Gaps;
            return Page();
        }

        return Say(signed is RecordSignedOff.Before before
            ? $"{About.NameOf(before.By.RecordedById, before.By.RecordedForId)} had signed it off before; nothing was changed."
            : "The record is signed off.");
    }

    [Asks(Act.SignOffRecord)]
    public async Task<IActionResult> OnPostAddAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel)
            || await add.ApplyAsync(new() { ChildId = id, ReviewId = ReviewId, Kind = RecordStepKind.Addendum, Words = Addendum ?? "", RecordedById = Me.Id }, cancel) is not { } added)
            return NotFound();
        if (added is RecordAddedTo.Refused refused)
        {
            ModelState.AddModelError(nameof(Addendum), refused.Why);
            return Page();
        }

        return Say(added is RecordAddedTo.AlreadyThere ? "It was added before; nothing was changed." : "Added to the record.");
    }

    [Asks(Act.AnswerDuty)]
    public async Task<IActionResult> OnPostDecisionsAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (!About.AnswersAs(Role.Iro))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (Decisions is not { } duty)
            return Say("Nothing is left to be sent: nothing was changed.");
        var words = Recommended.Count == 0 ? "No recommendation was made" : $"{Recommended.Count} recommendation{(Recommended.Count == 1 ? "" : "s")} of the {Terms.Review}";
        await answer.ApplyAsync(new() { ChildId = id, DeadlineId = duty.Deadline.Id, Kind = FactKind.Done, DoneOn = About.Today, Words = words, RecordedById = Me.Id }, cancel);
        return Say("The decisions are with the manager, who is asked to agree or contest them.");
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.StandingReviews.SingleOrDefault(review => review.Id == ReviewId) is not { } found)
            return false;
        (Review, Record) = (found, About.Child.RecordOf(found, About.Today));
        return true;
    }

    RedirectResult Say(string sentence)
    {
        SayOnTheNextPage(sentence);
        return Redirect(RecordLinks.Review(Review));
    }
}
