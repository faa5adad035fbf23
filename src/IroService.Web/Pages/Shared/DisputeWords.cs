using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Web.Pages.Shared;

/// <summary>What a page says of a dispute.</summary>
public static class DisputeWords
{
    /// <summary>A kind: "The council's care of the child".</summary>
    public static string Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Care => "The council's care of the child",
        DisputeKind.OtherAgency => "What another agency owes the child",
        DisputeKind.AboutIro => "The IRO, or how a review was chaired",
        _ => "Good practice",
    };

    /// <summary>How one stands, as a status word.</summary>
    /// <param name="phase">What it waits for.</param>
    /// <param name="answerDue">The last day in time to answer; null when no answer is awaited.</param>
    /// <param name="today">The day it is.</param>
    public static string Standing(DisputePhase phase, DateOnly? answerDue, DateOnly today) => phase switch
    {
        DisputePhase.AwaitsTakingUp => "To be taken up",
        DisputePhase.AwaitsAnswer => answerDue < today ? "Answer overdue" : "To be answered",
        DisputePhase.AwaitsJudgement => "To be judged",
        DisputePhase.Agreed => "Agreed",
        DisputePhase.Undecided => "To be decided on",
        _ => "Closed",
    };

    /// <summary>What was done, at the head of a line of its history.</summary>
    public static string Of(DisputeStep step, DisputeProtocol? protocol) => step.Kind switch
    {
        DisputeMove.Raise => $"Raised at \"{Stage(step, protocol)}\"",
        DisputeMove.TryInformally => "Informal talk",
        DisputeMove.TakeUp => "Taken up",
        DisputeMove.Decline => "Not taken up",
        DisputeMove.Answer => "Answered",
        DisputeMove.Judge => $"{Of(step.Verdict)}{(step.Stage is null ? "" : $": to \"{Stage(step, protocol)}\"")}",
        DisputeMove.MoveUp => $"Taken to \"{Stage(step, protocol)}\"",
        DisputeMove.MoveUpBySilence => $"Not answered in time: moved to \"{Stage(step, protocol)}\" by itself",
        DisputeMove.Keep => "Kept at its stage",
        DisputeMove.Hold => $"Clock held until {DateWords.Of(step.Until!.Value)}",
        DisputeMove.EndHold => "Hold ended",
        DisputeMove.ReferToCafcass => "Referred to Cafcass",
        DisputeMove.AskLegalAdvice => "Independent legal advice asked for",
        DisputeMove.RecordLegalAdvice => "Independent legal advice came",
        DisputeMove.Close => $"Closed: {DutyWords.Lower(Of(step.Outcome!.Value))}",
        DisputeMove.Add => "Added",
        DisputeMove.Reopen => "Opened again",
        _ => $"Moved to version {step.Version} of the process",
    };

    /// <summary>The same without the names of stages.</summary>
    public static string InShort(DisputeStep step) => step.Kind switch
    {
        DisputeMove.Raise => "Raised",
        DisputeMove.Judge => Of(step.Verdict),
        DisputeMove.MoveUp => "Taken to a higher stage",
        DisputeMove.MoveUpBySilence => "Not answered in time: moved up by itself",
        _ => Of(step, null),
    };

    /// <summary>A verdict on an answer.</summary>
    public static string Of(DisputeVerdict? verdict) => verdict switch
    {
        DisputeVerdict.Accepted => "Answer accepted",
        DisputeVerdict.InPart => "Answer accepted in part",
        _ => "Answer not accepted",
    };

    /// <summary>An outcome.</summary>
    public static string Of(DisputeOutcome outcome) => outcome switch
    {
        DisputeOutcome.Resolved => "Resolved",
        DisputeOutcome.ResolvedInPart => "Resolved in part",
        DisputeOutcome.NotResolved => "Not resolved",
        _ => "Withdrawn, or no longer needed",
    };

    /// <summary>How far one has come in the formal process, at the head of a column.</summary>
    public static string Of(FormalAge age) => age switch
    {
        FormalAge.UpToFiveDays => "Day 0 to 5",
        FormalAge.UpToTenDays => "Day 6 to 10",
        FormalAge.UpToFifteenDays => "Day 11 to 15",
        FormalAge.UpToTwentyDays => "Day 16 to 20",
        FormalAge.OverTwentyDays => "Over 20 days",
        _ => "Not formal",
    };

    /// <summary>What it was raised from, with its link; null when from nothing that stands in the records.</summary>
    public static (string Text, string Href)? From(Dispute dispute) => dispute.Source switch
    {
        DisputeSource.Review => ("a review", $"/children/{dispute.ChildId}/reviews/{dispute.SourceId}"),
        DisputeSource.Recommendation => ("a recommendation", $"/children/{dispute.ChildId}/recommendations/{dispute.SourceId}"),
        DisputeSource.Rating => ("a rating of the care plan", $"/children/{dispute.ChildId}/ratings/{dispute.SourceId}"),
        DisputeSource.Midway => ("a midway review", $"/children/{dispute.ChildId}"),
        _ => null,
    };

    /// <summary>The page on which a dispute is raised from a record.</summary>
    public static string RaiseFrom(int childId, DisputeSource source, int recordId) => $"/children/{childId}/disputes/raise?from={Word.Of(source)}&record={recordId}";

    /// <summary>Who did a step.</summary>
    public static string By(DisputeStep step, ChildFile file) => step.RecordedById is { } person ? file.NameOf(person, step.RecordedForId) : "The clock";

    /// <summary>Whether somebody is shown a dispute of a kind: a concern about the IRO is kept apart from IROs.</summary>
    public static bool IsShownTo(DisputeKind kind, Role role) => kind.KeptFrom() != role;

    /// <summary>The disputes about a child that its reader is shown: who is shown the child is not always shown its disputes.</summary>
    public static IEnumerable<Dispute> ShownOf(ChildFile file) =>
        file.Viewer.Role.May(Act.SeeDisputes) ? file.Child.Disputes.Where(one => IsShownTo(one.Kind, file.Viewer.Role)) : [];

    /// <summary>Its page.</summary>
    public static string Page(Dispute dispute) => $"/children/{dispute.ChildId}/disputes/{dispute.Id}";

    private static string Stage(DisputeStep step, DisputeProtocol? protocol) => protocol?.Find(step.Stage ?? "")?.Title ?? step.Stage ?? "";
}
