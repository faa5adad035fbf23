using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Pages.Work;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.Children;

/// <summary>One duty with its date, its answers, and the form to answer it.</summary>
[Asks(Act.SeeChild)]
public class DutyModel(ReadChild read, AnswerDuty answerDuty, TakeBackAnswer takeBack) : CasePage, IShowsAChild
{
    public const string Done = "done", NotApplicable = "not-applicable", Agree = "agree", Contest = "contest";

    /// <summary>From which choice of the person's own duties the page was opened; null from elsewhere.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public TypedDate DoneOn { get; set; } = new();

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int AnswerId { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public DeadlineOfChild Duty { get; private set; } = null!;

    ChildFile? IShowsAChild.Shown => Duty?.File;

    /// <summary>What was typed and not saved, because somebody else was first; null otherwise.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>The answer that stands and closed the duty; null when it is open, or something else closed it.</summary>
    public DutyAnswer? Standing => Duty.Answer;

    /// <summary>Whether it is the person's to answer: it is owed by them, or by the one in whose place they are, or they are the Principal IRO.</summary>
    public bool MayAnswer => HttpContext.Owes(Duty);

    public bool MayBeDone => Takes(FactKind.Done);

    public bool MayNotApply => Takes(FactKind.NotApplicable);

    /// <summary>Whether it is the manager's part to agree or contest.</summary>
    public bool IsForAgreement => Duty.Stage?.SilenceAgrees == true;

    public string BackTo => From is null ? $"/children/{Duty.File.Child.Id}" : $"/work?show={WorkFilter.Of(From).Word}";

    public string BackWords => From is null ? "Back to the child" : "Back to my duties";

    public async Task<IActionResult> OnGetAsync(int id, int deadlineId, CancellationToken cancel) => await Knows(id, deadlineId, cancel) ? Page() : NotFound();

    [Asks(Act.AnswerDuty)]
    public async Task<IActionResult> OnPostAsync(int id, int deadlineId, CancellationToken cancel)
    {
        if (!await Knows(id, deadlineId, cancel))
            return NotFound();
        if (!MayAnswer)
            return StatusCode(StatusCodes.Status403Forbidden);
        // A duty that is closed meanwhile offers nothing to choose; the operation says who closed it.
        var isOpen = Duty.Deadline.State == DeadlineState.Open;
        if (Answer is not (Done or NotApplicable or Agree or Contest) || (isOpen && IsForAgreement != (Answer is Agree or Contest)))
            ModelState.AddModelError(nameof(Answer), IsForAgreement ? "Select whether you agree" : "Select whether it is done");
        else if (Answer == Contest && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Enter what you contest and why");
        var doneOn = Answer == Done ? DoneOn.Read(nameof(DoneOn), "the day it was done", ModelState) : null;
        if (!ModelState.IsValid)
            return Page();

        var answer = await answerDuty.ApplyAsync(
            new()
            {
                ChildId = id,
                DeadlineId = deadlineId,
                Kind = Answer == NotApplicable ? FactKind.NotApplicable : FactKind.Done,
                DoneOn = Answer is Agree or Contest ? Duty.File.Today : doneOn,
                Words = Typed,
                RecordedById = Me.Id,
            },
            cancel);
        await Knows(id, deadlineId, cancel);
        return answer switch
        {
            DutyAnswered.Refused refused => Refuse(refused),
            DutyAnswered.AnsweredBefore { IsTheSame: false, Answer: var theirs } => SomebodyWasFirst(theirs),
            _ => Say($"{Duty.Terms.Title}: {Recorded}."),
        };
    }

    [Asks(Act.AnswerDuty)]
    public async Task<IActionResult> OnPostTakeBackAsync(int id, int deadlineId, CancellationToken cancel)
    {
        if (!await Knows(id, deadlineId, cancel) || Duty.Answers.All(answer => answer.Id != AnswerId))
            return NotFound();
        if (!MayAnswer)
            return StatusCode(StatusCodes.Status403Forbidden);
        var taken = await takeBack.ApplyAsync(new() { ChildId = id, AnswerId = AnswerId, Because = Because ?? "", RecordedById = Me.Id }, cancel);
        if (taken is AnswerTakenBack.Refused refused)
        {
            ModelState.AddModelError(nameof(Because), refused.Why);
            return Page();
        }

        await Knows(id, deadlineId, cancel);
        var what = taken is AnswerTakenBack.TakenBackBefore ? "The answer was taken back before; nothing was changed." : "The answer is taken back.";
        return Say($"{what} {(Duty.Deadline.State == DeadlineState.Open ? "It is owed again." : "It is not owed any more for another reason.")}");
    }

    string Typed => Answer switch
    {
        Done => Evidence ?? "",
        NotApplicable => Reason ?? "",
        Contest => DutyWords.Contested + Reason!.Trim(),
        _ => "Agreed",
    };

    string Recorded => Answer switch
    {
        Done => "recorded as done",
        NotApplicable => "recorded as not applicable",
        Contest => "recorded as contested",
        _ => "recorded as agreed",
    };

    RedirectResult Say(string sentence)
    {
        SayOnTheNextPage(sentence);
        return Redirect(BackTo);
    }

    PageResult Refuse(DutyAnswered.Refused refused)
    {
        ModelState.AddModelError(
            refused.Field switch
            {
                nameof(NewAnswer.DoneOn) => $"{nameof(DoneOn)}.{nameof(TypedDate.Day)}",
                nameof(NewAnswer.Words) => Answer == Done ? nameof(Evidence) : nameof(Reason),
                _ => nameof(Answer),
            },
            refused.Why);
        return Page();
    }

    PageResult SomebodyWasFirst(DutyAnswer theirs)
    {
        NotSaved = Typed;
        var who = theirs.RecordedById is null ? "Silence" : Duty.File.NameOf(theirs.RecordedById, theirs.RecordedForId);
        ModelState.AddModelError("answers", $"{who} answered first, on {DateWords.Of(ReviewWords.DayOf(theirs.At))}: {DutyWords.Lower(DutyWords.Of(theirs))}. Your answer was not saved");
        return Page();
    }

    bool Takes(FactKind answer) => MayAnswer && Duty.Deadline is { RecommendationId: null, DisputeId: null } && Duty.Deadline.State == DeadlineState.Open && Duty.Stage is { } stage
        && AnswersTaken.WhyNot(stage, Duty.Terms.BesideBasis ?? Duty.Terms.Basis, answer) is null;

    async Task<bool> Knows(int id, int deadlineId, CancellationToken cancel)
    {
        if (await read.ApplyAsync(Me.Id, id, cancel) is not { EmergencyUntil: null } file || file.Child.Deadlines.Find(deadline => deadline.Id == deadlineId) is not { } deadline)
            return false;
        Duty = new(file, deadline);
        return true;
    }
}
