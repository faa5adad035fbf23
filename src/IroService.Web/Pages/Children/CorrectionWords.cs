using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Children;

/// <summary>Corrections in the words of the pages.</summary>
static class CorrectionWords
{
    /// <summary>What the file says of an episode where it was corrected here: "Began 1 December 2023; placement: Foster care". Blank when it was not.</summary>
    public static string Entered(Episode episode)
    {
        if (episode.Said is not { } said)
            return "";
        List<string> differences =
        [
            .. said.Decom != episode.Decom ? [$"began {DateWords.Of(said.Decom)}"] : Array.Empty<string>(),
            .. said.Rne != episode.Rne ? [$"why it began: {CodeWords.Reason(said.Rne)}"] : Array.Empty<string>(),
            .. said.LegalStatus != episode.LegalStatus ? [$"legal status: {CodeWords.LegalStatus(said.LegalStatus)}"] : Array.Empty<string>(),
            .. said.Place != episode.Place ? [$"placement: {CodeWords.Placement(said.Place)}"] : Array.Empty<string>(),
            .. said.Dec != episode.Dec ? [said.Dec is { } ended ? $"ended {DateWords.Of(ended)}" : "not ended"] : Array.Empty<string>(),
            .. said.Rec != episode.Rec ? [$"why it ended: {WhyEnded(said.Rec)}"] : Array.Empty<string>(),
        ];
        return $"Entered before: {string.Join("; ", differences)}.";
    }

    /// <summary>What was entered of a review before it was corrected here; blank when it was not.</summary>
    public static string Entered(Review review) => review.Said switch
    {
        null => "",
        var said when said.HeldOn == review.HeldOn => $"Entered before: {TookPart(said.ParticipationCode)}.",
        var said when said.ParticipationCode == review.ParticipationCode => $"Entered before: {DateWords.Of(said.HeldOn)}.",
        var said => $"Entered before: {DateWords.Of(said.HeldOn)}; {TookPart(said.ParticipationCode)}.",
    };

    /// <summary>How a child took part: "Came and spoke for themselves".</summary>
    public static string TookPart(string code) => ParticipationCode.Find(code)?.InWords ?? (code.Length == 0 ? "Not recorded" : $"Code {code}");

    /// <summary>Why an episode ended: "Another episode began"; blank when it has not.</summary>
    public static string WhyEnded(string code) => code switch
    {
        "" => "not known",
        "X1" => "Care went on, another episode began that day",
        _ => CodeWords.EndOfCare(code),
    };

    /// <summary>What a correction does to a date: "First review: from 3 January 2024 to 4 January 2024".</summary>
    public static string Of(DeadlineAfterCorrection moved) => moved switch
    {
        { Before: DeadlineState.Open, After: DeadlineState.Open } => $"{moved.Title}: from {Due(moved.DueBefore)} to {Due(moved.DueAfter)}",
        { After: DeadlineState.Open } => $"{moved.Title}: will be due, {Due(moved.DueAfter)}",
        { After: DeadlineState.Met } => $"{moved.Title}: done, no longer due on {Due(moved.DueBefore)}",
        _ => $"{moved.Title}: no longer due on {Due(moved.DueBefore)}",
    };

    static string Due(DateOnly? day) => day is { } due ? DateWords.Of(due) : "a day that is not known";
}
