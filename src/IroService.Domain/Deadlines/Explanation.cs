using System.Globalization;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Deadlines;

/// <summary>Says in a sentence why a deadline is on its day: what was counted, from what, and what was not counted.</summary>
public static class Explanation
{
    /// <summary>One sentence or two, ending with the source: "20 working days after 1 December 2023 … is 3 January 2024; not counted: …".</summary>
    /// <param name="terms">The inputs that are stored with the deadline.</param>
    /// <param name="calendar">The calendar in force.</param>
    public static string Of(DeadlineTerms terms, WorkingDayCalendar calendar)
    {
        var sentence = terms switch
        {
            { Count: null, CountsFrom: { } since } => NotKnown(terms, since),
            { DueOn: null, CalendarEndsBefore: { } year } => $"{Counted(terms)} is not yet known: it needs the bank holidays of {year} and the calendar ends {calendar.LastYear}.",
            { DueOn: { } due } => $"{Counted(terms)} is {Written(due)}{NotCounted(terms, due, calendar)}.{Practical(due, calendar)}{Window(terms)}",
            _ => "The date cannot be worked out from what is recorded.",
        };
        return $"{sentence} Source: {terms.Source}.";
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
        _ => throw new InvalidOperationException($"Unknown fact {kind}."),
    };

    private static string Counted(DeadlineTerms terms) =>
        $"{new Duration(terms.Count!.Value, terms.Unit!.Value)} after {Written(terms.CountsFrom!.Value)}, when {WhatHappened(terms.Anchor)},";

    private static string NotKnown(DeadlineTerms terms, DateOnly since) =>
        $"Not known: the records do not say which review came before. Looked after since at least {Written(since)}"
        + (terms.DueAtLatest is { } latest ? $", so a review was due by {Written(latest)} at the latest" : "")
        + ". Enter the last review held.";

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

        var between = Enumerable.Range(1, due.DayNumber - from.DayNumber).Select(from.AddDays).ToList();
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
