using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IroService.Web.Pages.Shared;

/// <summary>A date as a person types it into three boxes; what was typed stays, however wrong.</summary>
public sealed class TypedDate
{
    static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    /// <summary>Whether nothing was typed: for a date that may be left out.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The date, or null with the reason among the errors, at the first box that is wrong.</summary>
    /// <param name="field">The name of the three boxes: <c>HeldOn</c>.</param>
    /// <param name="what">In a sentence: "the date of the review".</param>
    /// <param name="errors">Where the reason goes.</param>
    public DateOnly? Read(string field, string what, ModelStateDictionary errors)
    {
        var named = char.ToUpperInvariant(what[0]) + what[1..];
        var missing = new[] { (nameof(Day), Day), (nameof(Month), Month), (nameof(Year), Year) }
            .Where(box => string.IsNullOrWhiteSpace(box.Item2)).Select(box => box.Item1).ToList();
        if (missing.Count == 3)
            return Wrong(nameof(Day), $"Enter {what}");
        if (missing.Count > 0)
            return Wrong(missing[0], $"{named} must include a {string.Join(" and a ", missing.Select(box => box.ToLowerInvariant()))}");
        if (Year!.Trim().Length != 4 || Number(Year) is not { } year)
            return Wrong(nameof(Year), "The year must have 4 numbers, such as 2026");
        if (MonthNumber() is not (>= 1 and <= 12 and var month))
            return Wrong(nameof(Month), $"{named} must be a real date: the month is 1 to 12");
        return Number(Day!) is { } day && year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : Wrong(nameof(Day), $"{named} must be a real date");

        DateOnly? Wrong(string box, string why)
        {
            errors.AddModelError($"{field}.{box}", why);
            return null;
        }
    }

    // A month's name, or its first three letters, is as good as its number.
    int? MonthNumber()
    {
        var typed = Month!.Trim().ToLowerInvariant();
        return Number(typed) ?? (typed.Length >= 3 && Array.IndexOf(months, typed[..3]) is >= 0 and var month ? month + 1 : null);
    }

    static int? Number(string typed) => int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What the three boxes of a date look like on a page.</summary>
/// <param name="Field">Their name.</param>
/// <param name="Legend">What is asked for.</param>
/// <param name="Hint">How to write it.</param>
/// <param name="Typed">What was typed.</param>
public sealed record DateBoxes(string Field, string Legend, string Hint, TypedDate Typed);
