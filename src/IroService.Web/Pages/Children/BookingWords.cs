using System.Globalization;
using IroService.Casework.Reviews;
using IroService.Domain.Reviews;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Children;

/// <summary>What speaks for a day of a meeting and against it, in sentences.</summary>
static class BookingWords
{
    static readonly TimeOnly usualStart = new(7, 0), usualEnd = new(21, 0);

    /// <summary>The date in ISO form, as a form carries it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date that a form carries in ISO form; null when it is none.</summary>
    public static DateOnly? Iso(string? word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"Tuesday 17 March 2026".</summary>
    public static string WithWeekday(DateOnly day) => $"{day.DayOfWeek} {DateWords.Of(day)}";

    /// <summary>Why these days are suggested.</summary>
    public static string WhyTheseDays(SuggestedDays suggested, IReadOnlyList<ReviewToBook> reviews, DateOnly from)
    {
        var iros = reviews.SelectMany(review => review.Iros).Select(iro => iro.Name).Distinct(StringComparer.Ordinal).ToList();
        var free = iros.Count == 0 ? "nobody is allocated as IRO" : $"{string.Join(" and ", iros)} {(iros.Count == 1 ? "has" : "have")} no other meeting";
        return suggested switch
        {
            { Days.Count: 0 } => "No day can be suggested: the calendar of bank holidays ends.",
            { EarliestDue: null } => $"No due date is known. These are working days on which {free}.",
            { AreLate: true, EarliestDue: { } due } when due < from => $"The review was due by {DateWords.Of(due)}. These are the earliest working days on which {free}.",
            { AreLate: true, EarliestDue: { } due } => $"No working day up to {DateWords.Of(due)} is free. These are the earliest on which {free}; all are late.",
            _ => $"Working days on which {(reviews.Count > 1 ? "every review" : "the review")} is in time and {free}.",
        };
    }

    /// <summary>Why a suggested day suits: "8 days before the earliest due date (Ash A., 27 March 2026)".</summary>
    public static string OfDay(DateOnly day, IReadOnlyList<ReviewToBook> reviews, Booking? standing)
    {
        var now = standing?.BookedFor == day ? "Booked for this day now. " : "";
        if (reviews.Where(review => review.DueOn is not null).MinBy(review => review.DueOn) is not { DueOn: { } due } first)
            return $"{now}No due date is known";
        var date = reviews.Count > 1 ? $"the earliest due date ({Short(first)}, {DateWords.Of(due)})" : $"the due date, {DateWords.Of(due)}";
        return now + (due.DayNumber - day.DayNumber) switch
        {
            0 => $"On {date}",
            > 0 and var before => $"{ReviewWords.Days(before)} before {date}",
            var after => $"{ReviewWords.Days(-after)} after {date}",
        };
    }

    /// <summary>What is known of a brother's or sister's review.</summary>
    public static string OfSibling(ReviewToBook sibling) =>
        (sibling.DueOn is { } due ? $"Review due {DateWords.Of(due)}" : "Due date not known")
        + (sibling.Standing is { } booked ? $", booked for {ReviewWords.When(booked.BookedFor, booked.At)}" : ", not booked");

    /// <summary>That the day is too late for a review; null when it is not.</summary>
    public static string? Late(DateOnly day, ReviewToBook review, bool together) => review.DueOn is { } due && day > due
        ? $"{DateWords.Of(day)} is {ReviewWords.Days(day.DayNumber - due.DayNumber)} after the due date{(together ? $" of {review.Child.Name}" : "")}, {DateWords.Of(due)}. The review would be late."
        : null;

    /// <summary>That another meeting of the day stands in the way; null when it does not.</summary>
    public static string? Clash(OtherMeeting other, TimeOnly? at) => MeetingLength.Between(at, other.At) switch
    {
        MeetingClash.SameTime => $"{other.Iro.Name} has another meeting on {ReviewWords.When(other.On, other.At)} ({other.Child.Name}).",
        MeetingClash.SameDay => $"{other.Iro.Name} has another meeting on {ReviewWords.When(other.On, other.At)} ({other.Child.Name}){(other.At is null ? "; its time is not recorded" : "")}.",
        _ => null,
    };

    /// <summary>That a time is an odd one for a meeting, and may be a slip; null when it is not.</summary>
    public static string? OddTime(TimeOnly? at) => at is { } time && !time.IsBetween(usualStart, usualEnd) ? $"{TypedTime.Of(time)} is early in the morning or late in the evening." : null;

    /// <summary>What was done, for whom, and for whom not.</summary>
    public static string Done(NewBooking booking, IReadOnlyList<ReviewToBook> reviews, IReadOnlyList<BookedOfChild> booked, string due)
    {
        var done = booked.Where(one => one.Answer is BookingRecorded.Done).Select(one => one.ChildId).ToHashSet();
        var waits = booked.Where(one => one.Answer is BookingRecorded.Asked).Select(one => one.ChildId).ToHashSet();
        if (waits.Count > 0)
            return Asked(booking, reviews, done, waits, due);
        var others = reviews.Skip(1).ToLookup(review => done.Contains(review.Child.Id), review => review.Child.Name);
        var moved = booked is [{ Answer: BookingRecorded.Done { MovedFrom: not null } }, ..];
        return $"{(moved ? "Moved to" : "Booked for")} {ReviewWords.When(booking.BookedFor, booking.At)}"
            + (others[true].Any() ? $", together with {string.Join(" and ", others[true])}" : "")
            + $". {due}."
            + (others[false].Any() ? $" Not booked for {string.Join(" and ", others[false])}: try again on their page." : "");
    }

    static string Asked(NewBooking booking, IReadOnlyList<ReviewToBook> reviews, HashSet<int> done, HashSet<int> waits, string due)
    {
        string Of(HashSet<int> children) => string.Join(" and ", reviews.Where(review => children.Contains(review.Child.Id)).Select(review => review.Child.Name));
        return $"You asked to move the meeting of {Of(waits)} to {ReviewWords.When(booking.BookedFor, booking.At)}, after the due date. It stands as it was until somebody agrees."
            + (done.Count > 0 ? $" It is moved for {Of(done)}." : "")
            + $" {due}.";
    }

    // Names are long and the hint is one line: "Ash A.".
    static string Short(ReviewToBook review) => review.Child.FamilyName.Length > 0 && review.Child.Name.Split(' ')[0] is { Length: > 0 } first
        ? $"{first} {review.Child.FamilyName[0]}."
        : review.Child.Name;
}
