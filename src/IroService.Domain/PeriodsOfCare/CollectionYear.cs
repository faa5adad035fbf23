namespace IroService.Domain.PeriodsOfCare;

/// <summary>The year of the SSDA903 return: 1 April to 31 March, named here by the calendar year in which it begins.</summary>
public static class CollectionYear
{
    /// <summary>The year that a day lies in: 2023 for 31 March 2024.</summary>
    public static int Of(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    /// <summary>The year as people write it: <c>2023-24</c>.</summary>
    public static string Name(int year) => FormattableString.Invariant($"{year:0000}-{(year + 1) % 100:00}");

    /// <summary>The 1 April on or before a day; the first day there is, when that would lie before it.</summary>
    public static DateOnly StartOf(DateOnly day) => Of(day) is > 0 and var year ? new DateOnly(year, 4, 1) : DateOnly.MinValue;
}
