using System.Globalization;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Deadlines;

/// <summary>Says in a sentence why a deadline is on its day: what was counted, from what, and what was not counted.</summary>
public static class Explanation
{
    private const string WantedByLaw = "by which the law wants the next review";

    /// <summary>One sentence or two, ending with the source: "20 working days after 1 December 2023 … is 3 January 2024; not counted: …".</summary>
    /// <param name="terms">The inputs that are stored with the deadline.</param>
    /// <param name="calendar">The calendar in force.</param>
    public static string Of(DeadlineTerms terms, WorkingDayCalendar calendar)
    {
        var sentence = terms switch
        {
            { How: null } => NotKnown(terms),
            { DueOn: null, CalendarEndsBefore: { } year } => $"{Counted(terms)} is not yet known: it needs the bank holidays of {year} and the calendar ends {calendar.LastYear}.",
            { How: Reckoning.On, DueOn: { } due } => $"{Written(due)} is the day {NamedBy(terms.Anchor)}.{Practical(due, calendar)}",
            { DueOn: { } due } => $"{Counted(terms)} is {Written(due)}{NotCounted(terms, due, calendar)}.{Practical(due, calendar)}{Window(terms)}",
            _ => "Not yet known: the day that it counts from is not recorded.",
        };
        return $"{sentence} Source: {terms.Source}.{Beside(terms)}";
    }

    /// <summary>A date as people write it: "3 January 2024".</summary>
    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What happened, to be read before a date: "the child became looked after on".</summary>
    public static string WhatHappened(FactKind kind) => kind switch
    {
        FactKind.BecameLookedAfter => "the child became looked after",
        FactKind.ShortBreaksBegan => "the first short break began",
        FactKind.ReviewHeld => "the last review was held",
        FactKind.AuthorisedForAdoption => "the agency had authority to place for adoption",
        FactKind.AuthorityToPlaceEnded => "the authority to place ended",
        FactKind.PlacedForAdoption => "the child was placed for adoption",
        FactKind.ReturnedFromAdoption => "the child was returned from the adoption placement",
        FactKind.CeasedToBeLookedAfter => "the child ceased to be looked after",
        FactKind.MovedHome => "the child moved to a new home",
        FactKind.PoliceOrRemandBegan => "police or remand accommodation began",
        FactKind.PoliceOrRemandEnded => "police or remand accommodation ended",
        FactKind.PoliceOrRemandToEnd => "police or remand accommodation ends",
        FactKind.CustodyToEnd => "custody ends",
        FactKind.Section20ToEnd => "accommodation under section 20 ends",
        FactKind.IroAskedForReview => "the IRO wants an early review to be held at the latest",
        FactKind.WelfareNotSafeguarded => "the review is wanted at the latest, the child's welfare not being safeguarded",
        FactKind.ReviewDue => "the law wants the next review to be held at the latest",
        FactKind.ReviewBooked => "the meeting is booked",
        FactKind.ReviewAdjourned => "the meeting was adjourned",
        FactKind.MidwayHeld => "the midway review was held",
        FactKind.PlanRated => "the care plan was rated",
        FactKind.IroServiceTold => "the IRO service was told",
        FactKind.IroAllocated => "the child had an IRO",
        FactKind.Recommended => "it is to be done as recommended",
        FactKind.IroToldOfEvent => "the IRO was told of it",
        FactKind.Done => "what came before was done",
        FactKind.NotApplicable => "what came before was found not to apply",
        FactKind.AgreedBySilence => "silence agreed",
        FactKind.DisputeOpened => "the formal process began",
        FactKind.DisputeAtStage => "the dispute came to this stage",
        FactKind.DisputeTakenUp => "the dispute was taken up",
        FactKind.DisputeAnswered => "the answer came",
        FactKind.DisputeJudged => "the answer was judged",
        FactKind.DisputeUndecided => "no answer was owed any more",
        FactKind.DisputeWentOn => "the dispute went on or was closed",
        FactKind.DisputeMovedOn => "the dispute went past it",
        FactKind.DisputeSettled => "the dispute was settled",
        _ => throw new InvalidOperationException($"Unknown fact {kind}."),
    };

    // "by which" of a review that is not booked yet says that there is no booking.
    private static string NamedBy(FactKind kind) => kind switch
    {
        FactKind.ReviewDue => $"{WantedByLaw}; no meeting is booked yet",
        FactKind.ReviewBooked => "for which the meeting is booked",
        FactKind.IroAskedForReview => "by which the IRO wants the review",
        FactKind.WelfareNotSafeguarded => "by which the review is wanted, the child's welfare not being safeguarded",
        FactKind.Recommended => "by which it is to be done, as recommended",
        _ => $"on which {WhatHappened(kind)}",
    };

    private static string Counted(DeadlineTerms terms) => terms.How switch
    {
        Reckoning.Halfway =>
            $"Halfway from {Written(terms.CountsFrom!.Value)}, when {WhatHappened(terms.Anchor)}, to {Written(terms.CountsTo!.Value)}, the day {WantedByLaw},",
        Reckoning.Before => $"{Length(terms)} before {Written(terms.CountsFrom!.Value)}, the day {NamedBy(terms.Anchor)},",
        _ => $"{Length(terms)} after {Written(terms.CountsFrom!.Value)}, when {WhatHappened(terms.Anchor)},",
    };

    private static Duration Length(DeadlineTerms terms) => new(terms.Count!.Value, terms.Unit!.Value);

    private static string NotKnown(DeadlineTerms terms) => terms.DueAtLatest is { } latest
        ? $"Not known: the records do not say which review came before. Looked after since at least {Written(terms.CountsFrom!.Value)}"
            + $", so a review was due by {Written(latest)} at the latest. Enter the last review held."
        : $"Not known until it is entered: since {Written(terms.CountsFrom!.Value)}, when {WhatHappened(terms.Anchor)}.";

    private static string Beside(DeadlineTerms terms) => terms.BesideBasis is not { } basis
        ? ""
        : $" That is the council's own time; {(basis == Basis.Guidance ? "statutory guidance" : "the law")} says {(terms.BesideDueOn is { } due ? Written(due) : "a day that is not known")} ({terms.BesideSource}).";

    private static string NotCounted(DeadlineTerms terms, DateOnly due, WorkingDayCalendar calendar)
    {
        var from = terms.CountsFrom!.Value;
        if (terms.Unit == TimeUnit.Months)
        {
            return due.Day < from.Day ? $", the last day of a month without a {Ordinal(from.Day)}" : "";
        }

        if (terms.Unit != TimeUnit.WorkingDays)
        {
            return "";
        }

        // The day of the event is not counted, in whichever direction.
        var between = from < due
            ? Enumerable.Range(1, due.DayNumber - from.DayNumber).Select(from.AddDays).ToList()
            : Enumerable.Range(0, from.DayNumber - due.DayNumber).Select(due.AddDays).ToList();
        var weekend = between.Count(IsWeekend);
        var holidays = between.Where(d => !IsWeekend(d) && calendar.HolidayOn(d) is not null).ToList();
        return $"; not counted: {string.Join(", ", Days(holidays).Append($"{weekend} weekend day{(weekend == 1 ? "" : "s")}"))}";
    }

    private static IEnumerable<string> Days(IEnumerable<DateOnly> holidays) => holidays
        .GroupBy(d => (d.Year, d.Month))
        .Select(month => Listed([.. month.Select(d => d.Day.ToString(CultureInfo.InvariantCulture))])
            + month.First().ToString(" MMMM", CultureInfo.InvariantCulture));

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    private static string Practical(DateOnly due, WorkingDayCalendar calendar)
    {
        if (!calendar.Covers(due) || calendar.IsWorkingDay(due) || calendar.Before(due, 1).Date is not { } before)
        {
            return "";
        }

        var day = calendar.HolidayOn(due) is { } holiday && !IsWeekend(due) ? $"a bank holiday ({holiday})" : $"a {due.DayOfWeek}";
        return $" That is {day}: the last working day in time is {before.DayOfWeek} {Written(before)}.";
    }

    private static string Window(DeadlineTerms terms) =>
        terms.NotBefore is { } start ? $" A review before {Written(start)} does not count." : "";

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string Ordinal(int day) => $"{day}{(day is 11 or 12 or 13 ? "th" : (day % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    })}";
}
