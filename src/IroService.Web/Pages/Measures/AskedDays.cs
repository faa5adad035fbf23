using System.Globalization;
using IroService.Domain.Reports;
using IroService.Domain.WorkingDays;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IroService.Web.Pages.Measures;

/// <summary>The days that a page of figures is asked for: by the boxes of its form, by the dates of a link (<c>?from=2026-01-01&amp;to=2026-03-31</c>), or the last quarter when the address says none.</summary>
/// <param name="From">The first day, as it was typed.</param>
/// <param name="To">The last.</param>
public sealed record AskedDays(TypedDate From, TypedDate To)
{
    /// <summary>Reads the address.</summary>
    public static AskedDays Of(IQueryCollection query, DateOnly today)
    {
        var usual = DaysOfReport.LastQuarter(today);
        var isAsked = query.Keys.Any(key => Names.Any(name => key.Equals(name, StringComparison.OrdinalIgnoreCase) || key.StartsWith($"{name}.", StringComparison.OrdinalIgnoreCase)));
        return isAsked ? new(Typed(query, nameof(From)), Typed(query, nameof(To))) : new(TypedDate.Of(usual.From), TypedDate.Of(usual.To));
    }

    /// <summary>The days, or null with the reasons among the errors.</summary>
    public DaysOfReport? Read(ModelStateDictionary errors, WorkingDayCalendar calendar, DateOnly today)
    {
        var (first, last) = (From.Read(nameof(From), "the first day", errors), To.Read(nameof(To), "the last day", errors));
        if (last > today)
            Wrong(nameof(To), "The last day must be today or in the past");
        if (first is { } from && !calendar.Covers(from))
            WrongYear(errors, nameof(From), from.Year);
        if (first is not { } begin || last is not { } end || !errors.IsValid)
            return null;
        if (end < begin)
            Wrong(nameof(To), "The last day must be the same as or after the first day");
        else if (!calendar.Covers(end))
            WrongYear(errors, nameof(To), end.Year);
        return errors.IsValid ? new(begin, end) : null;

        void Wrong(string field, string why) => errors.AddModelError($"{field}.{nameof(TypedDate.Day)}", why);
    }

    /// <summary>The calendar lacks a year that the days need.</summary>
    public static void WrongYear(ModelStateDictionary errors, string field, int year) => errors.AddModelError(
        $"{field}.{nameof(TypedDate.Year)}", string.Create(CultureInfo.InvariantCulture, $"The bank holidays of {year:0000} are not known, so these days cannot be counted: choose other days, or have the bank holidays of {year:0000} imported"));

    /// <summary>The days as a link holds them: <c>from=2026-01-01&amp;to=2026-03-31</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> InLink(DaysOfReport days) => [new("from", Iso(days.From)), new("to", Iso(days.To))];

    static readonly string[] Names = [nameof(From), nameof(To)];

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What is no date is shown as it came, for its writer to put right.
    static TypedDate Typed(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } word
        ? DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? TypedDate.Of(day) : new() { Day = word }
        : new() { Day = query[$"{name}.Day"], Month = query[$"{name}.Month"], Year = query[$"{name}.Year"] };
}
