using IroService.Domain.Deadlines;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.WorkingDays;

/// <summary>What importing a list of bank holidays would do, worked out without writing anything.</summary>
public sealed record CalendarPlan
{
    /// <summary>The list.</summary>
    public required BankHolidayFile File { get; init; }

    /// <summary>The calendar before, by its number in <see cref="Storage.CouncilSettings.CalendarVersion"/>.</summary>
    public required int Version { get; init; }

    /// <summary>What becomes of the calendar.</summary>
    public required CalendarUpdate Update { get; init; }

    /// <summary>The deadlines whose date would move; empty when they were not asked for or there is a <see cref="Gap"/>.</summary>
    public required IReadOnlyList<MovedDeadline> Moved { get; init; }

    /// <summary>The numbers of calendar imports that were broken off and would be finished with it.</summary>
    public required IReadOnlyList<int> Resumes { get; init; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool ChangesNothing => Update.Changes.Count == 0 && Resumes.Count == 0;

    /// <summary>Why no calendar can be made of it, in a sentence; null when one can.</summary>
    public string? Gap => Update.Gap is { } year
        ? $"{File.Path}: with it the calendar would have no bank holidays for {year}, between {Update.BankHolidays[0].Date.Year} and {Update.BankHolidays[^1].Date.Year}. "
            + "Nothing was written; import a list that has every year."
        : null;

    /// <summary>Why somebody has to confirm it, in sentences; null when nobody has to.</summary>
    public string? ToConfirm
    {
        get
        {
            string[] doubts =
            [
                .. Update.Lost.Select(lost => $"{Explanation.Written(lost.Date)} ({lost.Before}) is a bank holiday now, and the list does not have it."),
                .. Update.ShortYears.Select(year =>
                    $"{year} would have fewer bank holidays than every year has ({Update.BankHolidays.Count(h => h.Date.Year == year)} of at least {CalendarUpdate.FewestInAYear}): the list may have been cut off."),
            ];
            return doubts.Length == 0
                ? null
                : $"{File.Path}: {string.Join(' ', doubts)} Dates would come earlier. Nothing was written; if that is right all the same, run it again with --confirm.";
        }
    }

    /// <summary>Why it is not done, in sentences; null when it can be.</summary>
    /// <param name="confirmed">Whether somebody says that it is right.</param>
    public string? Refusal(bool confirmed) => Gap ?? (confirmed ? null : ToConfirm);
}

/// <summary>A deadline that is due on another day than before.</summary>
/// <param name="Child">The case system's number.</param>
/// <param name="Title">The duty.</param>
/// <param name="From">The last day in time as it is stored; null when it was not known.</param>
/// <param name="To">The last day in time then; null when it is not known any more.</param>
/// <param name="IsOpen">Whether it is still owed.</param>
public sealed record MovedDeadline(string Child, string Title, DateOnly? From, DateOnly? To, bool IsOpen);
