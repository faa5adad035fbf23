using System.Globalization;
using System.Text.Json;
using IroService.Casework.WorkingDays;
using IroService.Domain.WorkingDays;

namespace IroService.TestKit.WorkingDays;

/// <summary>GOV.UK's bank holidays as they might have been, told from the shipped ones: <c>AFeed.Shipped.Of(2022).Without("2022-09-19")</c>. Dates are ISO.</summary>
public sealed record AFeed(IReadOnlyList<BankHoliday> BankHolidays)
{
    public static AFeed Shipped { get; } = new([.. BankHolidayFeed.Shipped().BankHolidays]);

    public WorkingDayCalendar Calendar => new(BankHolidays);

    /// <summary>As a command reads it from a file of that name.</summary>
    public BankHolidayFile File => new("bank-holidays.json", BankHolidays);

    /// <summary>As GOV.UK publishes it, with the divisions that do not count.</summary>
    public string Json => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["england-and-wales"] = Division("england-and-wales", BankHolidays),
        ["scotland"] = Division("scotland", [new BankHoliday(new(2026, 11, 30), "St Andrew’s Day")]),
    });

    public AFeed Of(params int[] years) => new([.. BankHolidays.Where(h => years.Contains(h.Date.Year))]);

    public AFeed Without(string day) => new([.. BankHolidays.Where(h => h.Date != Day(day))]);

    public AFeed With(string day, string title) => new([.. Without(day).BankHolidays.Append(new BankHoliday(Day(day), title)).OrderBy(h => h.Date)]);

    /// <summary>With a year of eight days that are no weekend in 2029.</summary>
    public AFeed WithYear(int year) => new([.. BankHolidays, .. Eight.Select(day => new BankHoliday(Day($"{year}-{day}"), "A bank holiday"))]);

    private static string[] Eight => ["01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"];

    private static object Division(string name, IEnumerable<BankHoliday> days) => new
    {
        division = name,
        events = days.Select(h => new { title = h.Title, date = h.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), notes = "", bunting = true }),
    };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
