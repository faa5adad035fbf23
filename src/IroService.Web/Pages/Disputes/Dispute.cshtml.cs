using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Disputes;

/// <summary>One dispute: what is wrong, where it stands and by when, everything that was done, and what the person may do next.</summary>
[Asks(Act.SeeDisputes)]
public class DisputeModel(ReadChild read, MoveDispute move, WriteDisputeNote write, Rulebook rulebook) : ChildForm(read)
{
    private Func<DisputeMove, string?> _may = _ => "";
    private DisputeLife _life = null!;

    [FromRoute(Name = "disputeId")]
    public int DisputeId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public TypedDate TalkOn { get; set; } = new();

    [BindProperty]
    public TypedDate Until { get; set; } = new();

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? CameOfIt { get; set; }

    [BindProperty]
    public string? Impact { get; set; }

    [BindProperty]
    public string? ToldChild { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public ShownDispute One { get; private set; } = null!;

    /// <summary>What was typed and not saved, because somebody else was first; null otherwise.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>Whether the person carries such disputes: only they are shown what the IRO noted.</summary>
    public bool Carries => _may(DisputeMove.Keep) is null;

    /// <summary>Whether it may be closed by the person now.</summary>
    public bool MayClose => HttpContext.May(Act.ActInDispute) && One.Dispute.IsOpen && _may(DisputeMove.Close) is null;

    /// <summary>The working days of the formal process that have passed; null while it is not formal.</summary>
    public int? Taken => DisputeClock.WorkingDaysTaken(One.Standing, About.Today, About.Calendar);

    /// <summary>What is owed besides an answer.</summary>
    public IEnumerable<Deadline> Owed => About.Child.Deadlines.Where(d => d.DisputeId == DisputeId && d is { State: DeadlineState.Open, ClosedBy: null, Terms.DueOn: not null }
        && d.Duty != DisputeDuties.AnswerAt(One.Dispute.Protocol, One.Standing.Stage.Id) && d.Duty != DisputeDuties.LimitOf(One.Dispute.Protocol));

    /// <summary>What it began with, everything that was done in it, and who was told.</summary>
    public ThreadOfMatter Thread => ThreadOfMatter.Of(One.Dispute, About, rulebook, Terms, "steps");

    /// <summary>What the person may do as it stands.</summary>
    public IReadOnlyList<DisputeOption> Options { get; private set; } = [];

    public ChoiceOfOne Choices => new(
        nameof(What), "What do you do?", [.. Options.Select(option => option.AsChoice(Request.HasFormContentType ? Request.Form[option.Words] : "", Dates))], What ?? (Options.Count == 1 ? Options[0].Value : null));

    public ChoiceOfOne Outcomes => new(nameof(Outcome), "What came of it?", [.. Enum.GetValues<DisputeOutcome>().Select(o => new Choice(Word.Of(o), DisputeWords.Of(o)))], Outcome);

    public WordsBox Box(string field, string label, string hint, string? typed) => new(field, label, hint, typed, DisputeStep.WordsLength);

    [Asks(Act.ActInDispute)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var options = WhatWasOffered();
        if (options.Count == 0)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (options.FirstOrDefault(option => option.Value == What) is not { } chosen)
        {
            ModelState.AddModelError(nameof(What), "Select what you do");
            return Page();
        }

        var on = chosen.Move == DisputeMove.TryInformally ? TalkOn.Read(nameof(TalkOn), "the day of the talk", ModelState) : null;
        var until = chosen.Move == DisputeMove.Hold ? Until.Read(nameof(Until), "the last day of the hold", ModelState) : null;
        if (!ModelState.IsValid)
            return Page();
        return await Take(Action(chosen.Move, Request.Form[chosen.Words]) with { On = on, Until = until, Stage = chosen.Stage?.Id, Verdict = chosen.Verdict, ToVersion = chosen.Version }, chosen.Words, cancel);
    }

    [Asks(Act.ActInDispute)]
    public async Task<IActionResult> OnPostCloseAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (_may(DisputeMove.Close) is not null)
            return StatusCode(StatusCodes.Status403Forbidden);
        return await Take(Action(DisputeMove.Close, CameOfIt) with { Outcome = Word.Read<DisputeOutcome>(Outcome ?? ""), Impact = Impact ?? "", ToldChild = ToldChild ?? "" }, nameof(CameOfIt), cancel);
    }

    [Asks(Act.ActInDispute)]
    public async Task<IActionResult> OnPostNoteAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (!Carries)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await write.ApplyAsync(id, DisputeId, Note ?? "", Me.Id, cancel) is DisputeWritten.Refused refused)
        {
            ModelState.AddModelError(nameof(Note), refused.Why);
            return Page();
        }

        SayOnTheNextPage("Noted.");
        return Redirect(DisputeWords.Page(One.Dispute));
    }

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.WithDisputeNotesAsync(Me.Id, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Disputes.Find(d => d.Id == DisputeId) is not { } found || !DisputeWords.IsShownTo(found.Kind, Me.Role))
            return false;
        _may = await move.MayAsync(About.Child, found, Me.Id, cancel);
        _life = rulebook.LifeOf(found);
        One = ShownDispute.Of(found, rulebook);
        Options = HttpContext.May(Act.ActInDispute) ? [.. Offered(One.Standing).Where(option => _may(option.Move) is null)] : [];
        return true;
    }

    protected override bool Begins()
    {
        Version = One.Dispute.Version;
        return true;
    }

    private DateBoxes? Dates(DisputeMove asked) => asked switch
    {
        DisputeMove.TryInformally => new(nameof(TalkOn), "When was it?", $"For example, {About.Today.Day} {About.Today.Month} {About.Today.Year}", TalkOn),
        DisputeMove.Hold => new(nameof(Until), "Until which day does the clock stand?", $"For example, {About.Today.AddDays(3).Day} {About.Today.AddDays(3).Month} {About.Today.AddDays(3).Year}", Until),
        _ => null,
    };

    private DisputeAction Action(DisputeMove what, string? words) =>
        new() { ChildId = About.Child.Id, DisputeId = DisputeId, Version = Version, Move = what, Words = words ?? "", RecordedById = Me.Id };

    // Of a page that somebody else has overtaken, what it offered: the answer then says who was first, and what was typed is not lost.
    private IReadOnlyList<DisputeOption> WhatWasOffered()
    {
        if (Version == One.Dispute.Version || Version < 1 || Version > One.Dispute.Version)
            return Options;
        return [.. Offered(_life.Of(One.Dispute.InOrder.Take(Version)))];
    }

    private IEnumerable<DisputeOption> Offered(DisputeStanding standing) =>
        DisputeOption.All(standing, rulebook.DisputesOf(One.Dispute)).Where(option => _life.WhyNot(standing, Tried(option)) is null);

    // What is still to be typed does not stand against it yet: a hold is tried with its shortest.
    private DisputeStep Tried(DisputeOption option) => new()
    {
        Kind = option.Move,
        On = About.Today,
        Words = "",
        Stage = option.Stage?.Id,
        Verdict = option.Verdict,
        Version = option.Version,
        Until = option.Move == DisputeMove.Hold ? About.Today.AddDays(1) : null,
        RecordedById = Me.Id,
        At = default,
    };

    private async Task<IActionResult> Take(DisputeAction action, string wordsField, CancellationToken cancel)
    {
        var written = await move.ApplyAsync(action, cancel);
        await Knows(About.Child.Id, cancel);
        switch (written)
        {
            case DisputeWritten.Refused refused:
                ModelState.AddModelError(
                    refused.Field switch
                    {
                        nameof(DisputeAction.Words) => wordsField,
                        nameof(DisputeAction.On) => $"{nameof(TalkOn)}.{nameof(TypedDate.Day)}",
                        nameof(DisputeAction.Until) => $"{nameof(Until)}.{nameof(TypedDate.Day)}",
                        nameof(DisputeAction.Outcome) or nameof(DisputeAction.Impact) or nameof(DisputeAction.ToldChild) => refused.Field,
                        _ => nameof(What),
                    },
                    refused.Why);
                return Page();
            case DisputeWritten.SomebodyWasFirst { Step: var step }:
                NotSaved = action.Words;
                ModelState.AddModelError("steps", $"{DisputeWords.By(step, About)} was first, on {DateWords.Of(ReviewWords.DayOf(step.At))}: {DutyWords.Lower(DisputeWords.Of(step, One.Protocol))}. Yours was not saved");
                ModelState.Remove(nameof(Version));
                Version = One.Dispute.Version;
                return Page();
            case null:
                return NotFound();
            default:
                SayOnTheNextPage(written is DisputeWritten.AlreadyThere ? "It was recorded before; nothing was changed." : "Recorded.");
                return Redirect(DisputeWords.Page(One.Dispute));
        }
    }
}
