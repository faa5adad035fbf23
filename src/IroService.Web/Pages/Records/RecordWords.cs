using IroService.Domain.Participation;
using IroService.Domain.Records;
using IroService.Domain.Reviews;

namespace IroService.Web.Pages.Records;

/// <summary>What a page says of reviews and their records.</summary>
public static class RecordWords
{
    /// <summary>How far a record is, as a status word.</summary>
    public static string Standing(ReviewRecord? record) => record switch
    {
        { SignedOff: not null } => "Signed off",
        { Edits: > 0 } => "Being written",
        _ => "Not written",
    };

    /// <summary>How the child took part, in words.</summary>
    public static string Participation(Review review) => ParticipationCode.Find(review.ParticipationCode)?.InWords
        ?? (review.ParticipationCode.Length == 0 ? "Not recorded" : $"Code {review.ParticipationCode}, which is not known");

    /// <summary>How far the letter to the child is.</summary>
    public static string Letter(ReviewRecord? record) => record switch
    {
        null => "Not written",
        _ when record.Steps.Exists(step => step.Kind == RecordStepKind.LetterSent) => "With the child",
        _ when record.Answer(RecordForm.Letter).Length > 0 => "Written",
        _ => "Not written",
    };

    /// <summary>How well a review is prepared, as a status word.</summary>
    public static string Of(Readiness readiness) => readiness switch
    {
        Readiness.Ready => "Ready",
        Readiness.AtRisk => "At risk",
        Readiness.NotReady => "Not ready",
        _ => "Being prepared",
    };
}
