using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IroService.Web.Pages.Shared;

/// <summary>A time of day as a person types it.</summary>
public static class TypedTime
{
    static readonly string[] formats = ["H:mm", "H.mm", "HHmm", "htt", "h:mmtt", "h.mmtt"];

    /// <summary>The time; null when nothing was typed, and when it is wrong, with the reason among the errors.</summary>
    public static TimeOnly? Read(string? typed, string field, ModelStateDictionary errors)
    {
        var word = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (word.Length == 0)
            return null;
        if (TimeOnly.TryParseExact(word, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        errors.AddModelError(field, "Enter a time such as 14:30 or 2:30pm, or leave it blank");
        return null;
    }

    /// <summary>As pages and sentences write it: "14:30".</summary>
    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
