using IroService.Domain.Disputes;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>Something that a person may do in a dispute as it stands.</summary>
/// <param name="Move">The step.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Asks">What is to be written; blank when nothing is.</param>
public sealed record DisputeOption(DisputeMove Move, string Label, string Asks)
{
    /// <summary>The stage to which it leads; null when to none.</summary>
    public DisputeStage? Stage { get; init; }

    /// <summary>Of a judgement.</summary>
    public DisputeVerdict? Verdict { get; init; }

    /// <summary>Of a move to another version of the process, which.</summary>
    public int? Version { get; init; }

    /// <summary>What helps to choose; blank when nothing.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Its name on the page: one of its kind.</summary>
    public string Value => string.Join('-', new[] { Domain.Workflows.Word.Of(Move), Verdict is { } verdict ? Domain.Workflows.Word.Of(verdict) : null, Stage?.Id, Version is { } version ? $"{version}" : null }.OfType<string>());

    /// <summary>The name of its box for words.</summary>
    public string Words => $"Words-{Value}";

    /// <summary>Everything that a person might do, in the order in which it is offered.</summary>
    public static IEnumerable<DisputeOption> All(DisputeStanding standing, DisputeProtocols protocols)
    {
        var protocol = protocols.Version(standing.Version);
        var above = protocol.Stages.Where(s => protocol.IsAbove(s, standing.Stage)).ToList();
        yield return new(DisputeMove.Answer, "Answer it", "What will be done, by whom and by when?");
        yield return new(DisputeMove.TakeUp, "Take it up to this stage", "What do you add? (optional)");
        yield return new(DisputeMove.Decline, "Do not take it up", "Why?");
        yield return new(DisputeMove.Judge, "Accept the answer", "What in it puts this right?") { Verdict = DisputeVerdict.Accepted, Hint = "It stays open until what was agreed is done" };
        yield return new(DisputeMove.Judge, "Accept it in part, and leave it at that", "What is missing, and why is that left?") { Verdict = DisputeVerdict.InPart };
        foreach (var stage in above)
        {
            yield return new(DisputeMove.Judge, $"Accept it in part, and take it to \"{stage.Title}\"", "What is missing?") { Verdict = DisputeVerdict.InPart, Stage = stage };
        }

        foreach (var stage in above)
        {
            yield return new(DisputeMove.Judge, $"Do not accept it, and take it to \"{stage.Title}\"", "Why does it not put this right?") { Verdict = DisputeVerdict.NotAccepted, Stage = stage };
        }

        yield return new(DisputeMove.Judge, "Do not accept it", "Why does it not put this right?") { Verdict = DisputeVerdict.NotAccepted, Hint = "There is no stage above" };
        foreach (var stage in above)
        {
            yield return new(DisputeMove.MoveUp, $"Take it to \"{stage.Title}\" now", "Why can it not wait?") { Stage = stage };
        }

        yield return new(DisputeMove.Keep, "Keep it at this stage when no answer comes in time", "Why?") { Hint = "It does not move up by itself any more" };
        yield return new(DisputeMove.Hold, "Hold the clock of this stage, as both agreed", "What did you agree, and why?") { Hint = $"{protocol.HoldAtMostWorkingDays} working days at most in all; the total of {DisputeProtocol.LimitWorkingDays} runs on" };
        yield return new(DisputeMove.EndHold, "End the hold today", "Why? (optional)");
        yield return new(DisputeMove.TryInformally, "Record an informal talk", "With whom, and what came of it?") { Hint = "It moves no clock" };
        yield return new(DisputeMove.ReferToCafcass, "Refer the case to Cafcass", "Why, and what was sent?") { Hint = "At any time, beside everything else (SI 2010/959 reg 45)" };
        yield return new(DisputeMove.AskLegalAdvice, "Ask for independent legal advice", "Whom, and about what?");
        yield return new(DisputeMove.RecordLegalAdvice, "Record the legal advice that came", "What was it?");
        foreach (var other in protocols.Versions.Where(v => v.Version != standing.Version))
        {
            yield return new(DisputeMove.MoveToVersion, $"Move it to version {other.Version} of \"{other.Title}\"", "Why?") { Version = other.Version, Hint = "The stage at which it stands keeps its times" };
        }

        yield return new(DisputeMove.Add, "Add something", "What is to be added?");
        yield return new(DisputeMove.Reopen, "Open it again", "Why?") { Hint = "It begins again at the stage at which it stood" };
    }

    /// <summary>The choice with its boxes.</summary>
    /// <param name="typed">What was typed into its box for words.</param>
    /// <param name="dates">The boxes for a date, of what asks for one.</param>
    public Choice AsChoice(string? typed, Func<DisputeMove, DateBoxes?> dates) =>
        new(Value, Label, Hint, [.. dates(Move) is { } boxes ? new object[] { boxes } : [], new WordsBox(Words, Asks, "", typed, DisputeStep.WordsLength)]);
}
