using System.Globalization;
using System.Text.RegularExpressions;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Imports;

/// <summary>
/// Which collection year a folder speaks for: what the operator says, else what its name says (<c>2023-24</c>, <c>2023_24</c>, <c>2023-2024</c>),
/// else the year of the latest date in it that is not after today.
/// </summary>
public static partial class YearOfFolder
{
    /// <summary>Finds it.</summary>
    /// <param name="name">The folder's last name.</param>
    /// <param name="rows">What is in it.</param>
    /// <param name="said">What the operator says; null when nothing.</param>
    /// <param name="today">The day in Europe/London.</param>
    /// <returns>The year by its first calendar year, and how it was found in words; null when nothing in the folder tells.</returns>
    public static (int Year, string From)? Find(string name, Ssda903Return rows, int? said, DateOnly today)
    {
        if (said is { } year)
        {
            return (year, "as --year says");
        }

        if (InName(name) is { } named)
        {
            return (named, "by the folder's name");
        }

        var days = rows.Episodes.Select(e => e.Decom)
            .Concat(rows.Episodes.Select(e => e.Dec).OfType<DateOnly>())
            .Concat(rows.Reviews.Select(r => r.Review))
            .Where(d => d <= today)
            .ToList();
        return days.Count > 0
            ? (CollectionYear.Of(days.Max()), $"by its latest date, {days.Max():yyyy-MM-dd}; --year says otherwise")
            : null;
    }

    private static int? InName(string name)
    {
        foreach (Match match in Years().Matches(name))
        {
            var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            var second = int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture);
            if (second == first + 1 || (match.Groups["second"].Length == 2 && second == (first + 1) % 100))
            {
                return first;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)(?<first>(19|20)\d\d)[-_](?<second>(19|20)\d\d|\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Years();
}
