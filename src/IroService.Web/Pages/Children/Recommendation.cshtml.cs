using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Workflows;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Disputes;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Pages.Children;

/// <summary>One recommendation with what became of it: its owner says that it is done, and the IRO accepts that or decides otherwise.</summary>
[Asks(Act.SeeChild)]
public class RecommendationModel(ReadChild read, MoveRecommendation move, Rulebook rulebook) : ChildForm(read)
{
    /// <summary>The choice of an IRO who has seen that it is done.</summary>
    public const string SeenDone = "seen-done";

    /// <summary><c>work</c> when the page was opened from the person's own duties; null from elsewhere.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromRoute(Name = "recommendationId")]
    public int RecommendationId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public TypedDate DoneOn { get; set; } = new();

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? SentBackBecause { get; set; }

    [BindProperty]
    public string? NotNeededBecause { get; set; }

    [BindProperty]
    public string? WithdrawnBecause { get; set; }

    [BindProperty]
    public string? OpenBecause { get; set; }

    public Recommendation One { get; private set; } = null!;

    /// <summary>The one in whose place it stands; null when it does not.</summary>
    public Recommendation? Before => About.Child.Recommendations.Find(one => one.Id == One.ReplacesId);

    /// <summary>The one that stands in its place; null when none does.</summary>
    public Recommendation? After => About.Child.Recommendations.Find(one => one.ReplacesId == One.Id);

    /// <summary>From the recommendation to what changed for the child.</summary>
    public ThreadOfMatter Thread => ThreadOfMatter.Of(One, About, rulebook, Terms);

    /// <summary>What was typed and not saved, because somebody else was first; null otherwise.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>Whether it is theirs to say that it is done: they own it, stand in for who does, or manage one who does.</summary>
    public bool MaySayDone => IsTheirs(Act.SayRecommendationDone, One.AnsweredBy) && One.State == RecommendationState.Open;

    /// <summary>Whether it is theirs to decide: they are the child's IRO, the deputy, or the Principal IRO.</summary>
    public bool MayDecide => IsTheirs(Act.DecideRecommendation, Role.Iro) && Decisions.Options.Count > 0;

    /// <summary>Whether what they saw themselves is enough: they act as the child's IRO. The Principal IRO does where there is none.</summary>
    public bool MayHaveSeenIt => Me.Role != Role.PrincipalIro || !About.Allocated(Role.Iro).Any();

    public string BackTo => From == "work" ? "/work" : $"/children/{About.Child.Id}/recommendations";

    public string BackWords => From == "work" ? "Back to my duties" : "Back to the recommendations";

    public DateBoxes DoneOnBoxes => new(nameof(DoneOn), "When was it done?", $"For example, {About.Today.Day} {About.Today.Month} {About.Today.Year}", DoneOn);

    public WordsBox EvidenceBox => new(nameof(Evidence), "What shows it?", "For example, where the record is kept, or what was seen", Evidence, RecommendationStep.WordsLength);

    public ChoiceOfOne Decisions
    {
        get
        {
            List<Choice> options = One.State switch
            {
                RecommendationState.SaidDone =>
                [
                    new(Word.Of(RecommendationMove.Accept), "Accept: it is done"),
                    new(Word.Of(RecommendationMove.SendBack), "Send it back: it is not done yet", "", Why(nameof(SentBackBecause), "What is missing?", SentBackBecause)),
                ],
                RecommendationState.Open => MayHaveSeenIt ? [new(SeenDone, "It is done: I have seen it", "", DoneOnBoxes, EvidenceBox)] : [],
                RecommendationState.Replaced => [],
                _ => [new(Word.Of(RecommendationMove.Reopen), "It is to be done after all", "", Why(nameof(OpenBecause), "Why?", OpenBecause))],
            };
            if (One.IsLive)
            {
                options.Add(new(Word.Of(RecommendationMove.NotNeeded), "It is no longer needed", "What it was for has gone", Why(nameof(NotNeededBecause), "Why?", NotNeededBecause)));
                options.Add(new(Word.Of(RecommendationMove.Withdraw), "Withdraw it", "It should not have been made, or not so", Why(nameof(WithdrawnBecause), "Why?", WithdrawnBecause)));
            }

            return new(nameof(Decision), One.State == RecommendationState.SaidDone ? "Is it done?" : "What becomes of it?", options, Decision);
        }
    }

    public string Action(string handler) => $"?handler={handler}{(From == "work" ? "&from=work" : "")}";

    [Asks(Act.SayRecommendationDone)]
    public async Task<IActionResult> OnPostDoneAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (!IsTheirs(Act.SayRecommendationDone, One.AnsweredBy))
            return StatusCode(StatusCodes.Status403Forbidden);
        return await Take(id, [RecommendationMove.SayDone], nameof(Evidence), Evidence, "It waits for the IRO to accept it.", cancel);
    }

    [Asks(Act.DecideRecommendation)]
    public async Task<IActionResult> OnPostDecideAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (!IsTheirs(Act.DecideRecommendation, Role.Iro))
            return StatusCode(StatusCodes.Status403Forbidden);
        return (Decision, Word.Read<RecommendationMove>(Decision ?? "")) switch
        {
            (SeenDone, _) => await Take(id, RecommendationSteps.SeenDone, nameof(Evidence), Evidence, "Recorded as done.", cancel),
            (_, RecommendationMove.Accept) => await Take(id, [RecommendationMove.Accept], nameof(Decision), "", "Accepted as done.", cancel),
            (_, RecommendationMove.SendBack) => await Take(id, [RecommendationMove.SendBack], nameof(SentBackBecause), SentBackBecause, "Sent back: it is open again.", cancel),
            (_, RecommendationMove.NotNeeded) => await Take(id, [RecommendationMove.NotNeeded], nameof(NotNeededBecause), NotNeededBecause, "Recorded as no longer needed.", cancel),
            (_, RecommendationMove.Withdraw) => await Take(id, [RecommendationMove.Withdraw], nameof(WithdrawnBecause), WithdrawnBecause, "The recommendation is withdrawn.", cancel),
            (_, RecommendationMove.Reopen) => await Take(id, [RecommendationMove.Reopen], nameof(OpenBecause), OpenBecause, "It is open again.", cancel),
            _ => Select(),
        };
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Recommendations.Find(one => one.Id == RecommendationId) is not { } found)
            return false;
        One = found;
        return true;
    }

    async Task<IActionResult> Take(int id, IReadOnlyList<RecommendationMove> moves, string wordsField, string? words, string done, CancellationToken cancel)
    {
        var doneOn = moves.Contains(RecommendationMove.SayDone) ? DoneOn.Read(nameof(DoneOn), "the day it was done", ModelState) : null;
        if (!ModelState.IsValid)
            return Page();
        var answer = await move.ApplyAsync(
            new() { ChildId = id, RecommendationId = RecommendationId, Version = Version, Moves = moves, DoneOn = doneOn, Words = words ?? "", RecordedById = Me.Id }, cancel);
        await Knows(id, cancel);
        switch (answer)
        {
            case RecommendationWritten.Refused refused:
                ModelState.AddModelError(
                    refused.Field switch
                    {
                        nameof(RecommendationSteps.DoneOn) => $"{nameof(DoneOn)}.{nameof(TypedDate.Day)}",
                        nameof(RecommendationSteps.Words) => wordsField,
                        _ => One.Steps.Count > 0 ? "steps" : nameof(Decision),
                    },
                    refused.Why);
                return Page();
            case RecommendationWritten.SomebodyWasFirst { Step: var step }:
                NotSaved = words;
                ModelState.AddModelError("steps", $"{About.NameOf(step.RecordedById, step.RecordedForId)} was first, on {DateWords.Of(ReviewWords.DayOf(step.At))}: {DutyWords.Lower(RecommendationWords.Of(step.Kind))}. Yours was not saved");
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                SayOnTheNextPage(answer is RecommendationWritten.AlreadyThere ? "It was recorded before; nothing was changed." : done);
                return Redirect(BackTo);
        }
    }

    PageResult Select()
    {
        ModelState.AddModelError(nameof(Decision), One.State == RecommendationState.SaidDone ? "Select whether it is done" : "Select what becomes of it");
        return Page();
    }

    bool IsTheirs(Act act, Role role) => HttpContext.May(act) && About.AnswersAs(role);

    static WordsBox Why(string field, string label, string? typed) => new(field, label, "", typed, RecommendationStep.WordsLength);
}
