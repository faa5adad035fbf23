namespace IroService.Domain.WorkingDays;

/// <summary>
/// What a newer list of bank holidays makes of a calendar: a year that the list has replaces that year whole, every other year stays.
/// A holiday that is proclaimed (19 September 2022 was, nine days before) or moved reaches the calendar in this way and in no other.
/// </summary>
public sealed class CalendarUpdate
{
    /// <summary>
    /// What England and Wales have every year: New Year, Good Friday, Easter Monday, two in May, one in August, two at Christmas
    /// (Banking and Financial Dealings Act 1971, Schedule 1 and the yearly proclamations; Good Friday and Christmas Day by common law).
    /// </summary>
    public const int FewestInAYear = 8;

    private CalendarUpdate(IReadOnlyList<BankHoliday> bankHolidays, IReadOnlyList<CalendarChange> changes)
    {
        (BankHolidays, Changes) = (bankHolidays, changes);
        var years = bankHolidays.Select(h => h.Date.Year).ToHashSet();
        Gap = years.Count == 0 ? null : years.Where(y => y < years.Max() && !years.Contains(y + 1)).Select(y => (int?)(y + 1)).Min();
        ShortYears = [.. bankHolidays.GroupBy(h => h.Date.Year).Where(y => y.Count() < FewestInAYear && Touched.Contains(y.Key)).Select(y => y.Key)];
    }

    /// <summary>All bank holidays afterwards, in order.</summary>
    public IReadOnlyList<BankHoliday> BankHolidays { get; }

    /// <summary>What is added, lost or renamed, in order.</summary>
    public IReadOnlyList<CalendarChange> Changes { get; }

    /// <summary>The years in which anything changes, in order.</summary>
    public IReadOnlyList<int> Touched => [.. Changes.Select(c => c.Date.Year).Distinct()];

    /// <summary>The first year without bank holidays between others: no calendar can be made of that; null when there is none.</summary>
    public int? Gap { get; }

    /// <summary>The bank holidays that would be working days afterwards: dates would come earlier.</summary>
    public IEnumerable<CalendarChange> Lost => Changes.Where(c => c.Kind == CalendarChangeKind.Lost && c.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>The changed years with fewer bank holidays than every year has: the list may have been cut off.</summary>
    public IReadOnlyList<int> ShortYears { get; }

    /// <summary>Works it out.</summary>
    /// <param name="before">The bank holidays as they are; no day twice.</param>
    /// <param name="newer">The list; no day twice.</param>
    public static CalendarUpdate Of(IEnumerable<BankHoliday> before, IReadOnlyCollection<BankHoliday> newer)
    {
        var years = newer.Select(h => h.Date.Year).ToHashSet();
        var old = before.ToDictionary(h => h.Date);
        BankHoliday[] after = [.. old.Values.Where(h => !years.Contains(h.Date.Year)).Concat(newer).OrderBy(h => h.Date)];
        var now = after.ToDictionary(h => h.Date);
        var changes = old.Keys.Union(now.Keys).Order()
            .Select(day => new CalendarChange(day, old.GetValueOrDefault(day)?.Title, now.GetValueOrDefault(day)?.Title))
            .Where(c => c.Before != c.After);
        return new CalendarUpdate(after, [.. changes]);
    }
}

/// <summary>What becomes of a day of the calendar.</summary>
public enum CalendarChangeKind
{
    /// <summary>It becomes a bank holiday.</summary>
    Added,

    /// <summary>It is none any more.</summary>
    Lost,

    /// <summary>It is one under another name.</summary>
    Renamed,
}

/// <summary>One change of a calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Before">What it was called; null when it was no bank holiday.</param>
/// <param name="After">What it is called; null when it is none any more.</param>
public sealed record CalendarChange(DateOnly Date, string? Before, string? After)
{
    /// <summary>What becomes of the day.</summary>
    public CalendarChangeKind Kind => (Before, After) switch
    {
        (null, _) => CalendarChangeKind.Added,
        (_, null) => CalendarChangeKind.Lost,
        _ => CalendarChangeKind.Renamed,
    };
}
