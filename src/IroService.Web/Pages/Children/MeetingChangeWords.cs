using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Children;

/// <summary>What is said of a change of a meeting that was asked for.</summary>
public static class MeetingChangeWords
{
    /// <summary>What is asked for: "Move it to 3 June 2026 at 10:00".</summary>
    public static string What(BookingChange change) => change.MoveTo is { } day ? $"Move it to {ReviewWords.When(day, change.At)}" : "Cancel it";

    /// <summary>How it stands, in a sentence for who asked; null when nothing is to be said of it any more.</summary>
    public static string? Of(BookingChange change, ChildFile file)
    {
        var asked = $"{file.People[change.AskedById].NameOrReference} asked on {DateWords.Of(ReviewWords.DayOf(change.AskedAt))} to {(change.MoveTo is { } day ? $"move it to {ReviewWords.When(day, change.At)}" : "cancel it")} ({change.Reason})";
        var by = change.DecidedById is { } id ? file.People[id].NameOrReference : "";
        return change.State switch
        {
            ChangeState.Waiting => $"{asked}. It waits for somebody to agree; until then the meeting stands.",
            ChangeState.Refused => $"{asked}. {by} refused: {change.DecidedBecause}",
            ChangeState.TooLate => $"{asked}. {by} agreed too late: it could not be made any more.",
            _ => null,
        };
    }
}
