using IroService.Casework.Disputes;
using IroService.Casework.Events;
using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.Midway;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Reviews;
using IroService.Casework.WorkingDays;
using IroService.Domain.Naming;

namespace IroService.Casework.Deadlines;

/// <summary>Why a date changed, in words that follow "because". A cause is an operation's name or a sentence of the program, never what a person typed.</summary>
public static class CauseInWords
{
    /// <summary>The words, with what the council calls things; a cause that is a sentence already stays as it is.</summary>
    public static string Of(string cause, Terminology terms) => cause switch
    {
        nameof(RecordReviewHeld) => $"{terms.Review.A} was recorded here",
        nameof(RecordBooking) => "a booking was recorded here",
        nameof(CancelBooking) => "a booking was cancelled here",
        nameof(RecordAdjournment) => "an adjournment was recorded here",
        nameof(RecordDeath) => "the child's death was recorded here",
        nameof(RecordMidway) => $"{terms.MidwayReview.A} was recorded here",
        nameof(CallForEarlyReview) => $"an early {terms.Review} was called for",
        nameof(WithdrawEarlyReviewCall) => $"an early {terms.Review} is no longer called for",
        nameof(MakeRecommendation) or nameof(ChangeRecommendation) or nameof(MoveRecommendation) => "something was recorded here of a recommendation",
        nameof(OpenDispute) => "a dispute was raised here",
        nameof(MoveDispute) => "something was done here in a dispute",
        nameof(MoveUpUnanswered) => "a dispute was not answered in time and moved up",
        nameof(TellIro) => $"the {terms.Iro} was told of something",
        nameof(AnswerDuty) => "it was answered here",
        nameof(TakeBackAnswer) => "an answer was taken back",
        nameof(AgreeBySilence) => "silence agreed",
        nameof(CorrectEpisode) => "an episode was corrected here",
        nameof(CorrectReview) => $"{terms.Review.A} was corrected here",
        nameof(WithdrawReview) => $"it was decided here whether {terms.Review.A} was held",
        nameof(DecideDisputedFact) => "it was decided here whether something happened that the case system no longer has",
        nameof(HandOver) => "the child was handed over here",
        nameof(ImportCalendar) => "the bank holidays were imported",
        nameof(ImportSsda903) => "the case system's return was imported",
        nameof(ImportServiceFiles) => "the service's own files were imported",
        nameof(UndoImport) => "an import was taken back",
        "A new day" => "a new day began",
        "Start of the service" => "everything was worked out afresh when the service started",
        _ => cause,
    };
}
