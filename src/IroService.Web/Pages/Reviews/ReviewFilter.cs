using IroService.Casework.Reviews;

namespace IroService.Web.Pages.Reviews;

/// <summary>One choice of the list of reviews.</summary>
/// <param name="Word">As it stands in the address.</param>
/// <param name="Title">As a person reads it.</param>
/// <param name="Holds">Which reviews it shows.</param>
/// <param name="Empty">What an empty list says.</param>
public sealed record ReviewFilter(string Word, string Title, Func<NextReview, bool> Holds, string Empty)
{
    public static readonly IReadOnlyList<ReviewFilter> All =
    [
        new("all", "All", _ => true, "No child is allocated to you today. Allocations come from the case system; if one is missing, ask whoever imports them."),
        new("overdue", "Overdue", review => review.Standing == ReviewStanding.Overdue, "Nothing is overdue."),
        new("due-soon", "Due in the next 20 working days", review => review.IsSoon, "Nothing is due in the next 20 working days."),
        new("to-book", "Due in the next 20 working days, not booked in time", review => review is { IsSoon: true, Standing: ReviewStanding.DueSoon or ReviewStanding.AtRisk },
            "Every review that is due in the next 20 working days is booked in time."),
        new("booked", "Booked in time", review => review.Standing == ReviewStanding.Booked, "No review is booked in time."),
        new("booked-late", "Booked after the due date", review => review.IsBookedLate, "No review is booked for a day after its due date."),
        new("not-booked", "Not booked", review => review.BookedFor is null, "Every review is booked."),
        new("date-not-known", "Date not known", review => review.Standing == ReviewStanding.DateNotKnown, "Every child has a next date."),
    ];

    /// <summary>The choice of this word; all for a word that is none.</summary>
    public static ReviewFilter Of(string? word) => All.FirstOrDefault(filter => filter.Word == word) ?? All[0];
}
