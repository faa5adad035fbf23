using IroService.Domain.Disputes;

namespace IroService.Casework.Disputes;

/// <summary>What an email says of a step of a dispute: what was done, and neither how an answer was judged nor what came of it. That is read on its page.</summary>
internal static class StepInWords
{
    /// <summary>"Dispute moved to a higher stage, as it was not answered in time".</summary>
    public static string Of(DisputeStep step, DisputeProtocol protocol) => $"{protocol.CalledOne}{Of(step)}";

    private static string Of(DisputeStep step) => step.Kind switch
    {
        DisputeMove.Raise => " raised",
        DisputeMove.Reopen => " opened again",
        DisputeMove.MoveUpBySilence => " moved to a higher stage, as it was not answered in time",
        _ when step.Stage is not null => " taken to a higher stage",
        DisputeMove.TakeUp => " taken up",
        DisputeMove.Decline => " not taken up",
        DisputeMove.Answer => " answered",
        DisputeMove.Judge => ": the answer has been judged",
        DisputeMove.Keep => " kept at its stage",
        DisputeMove.ReferToCafcass => ": the case has been referred to Cafcass",
        DisputeMove.AskLegalAdvice => ": independent legal advice has been asked for",
        DisputeMove.RecordLegalAdvice => ": independent legal advice has come",
        DisputeMove.Close => " closed",
        DisputeMove.Add => " added to after it was closed",
        DisputeMove.MoveToVersion => " moved to another version of its process",
        _ => throw new InvalidOperationException($"Nobody is told of a step of kind {step.Kind}."),
    };
}
