using IroService.Casework.Deadlines;

namespace IroService.Web.Pages.Work;

/// <summary>One choice of the list of duties, by date.</summary>
/// <param name="Word">As it stands in the address.</param>
/// <param name="Title">As a person reads it.</param>
/// <param name="Window">Which duties it shows.</param>
/// <param name="Empty">What an empty list says.</param>
public sealed record WorkFilter(string Word, string Title, DutyWindow Window, string Empty)
{
    public static readonly IReadOnlyList<WorkFilter> All =
    [
        new("all", "All", DutyWindow.All, "Nothing is owed by you. Duties come by themselves from what is recorded of each child."),
        new("overdue", "Overdue", DutyWindow.Overdue, "Nothing is overdue."),
        new("week", "Due this week", DutyWindow.ThisWeek, "Nothing is due this week."),
        new("soon", "Due in the next 20 working days", DutyWindow.Soon, "Nothing is due in the next 20 working days."),
    ];

    /// <summary>The choice of this word; all for a word that is none.</summary>
    public static WorkFilter Of(string? word) => All.FirstOrDefault(filter => filter.Word == word) ?? All[0];
}
