using System.Globalization;
using System.Text.Json;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.WorkingDays;

/// <summary>Reads bank holidays in the shape of GOV.UK's public feed (bank-holidays.json); only the division of England and Wales counts.</summary>
public static class BankHolidayFeed
{
    private const string Division = "england-and-wales";

    /// <summary>The calendar that the service ships with.</summary>
    public static WorkingDayCalendar Shipped()
    {
        using var stream = typeof(BankHolidayFeed).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("bank-holidays.json is not in the assembly.");
        return new WorkingDayCalendar(Read(stream, "bank-holidays.json"));
    }

    /// <summary>The bank holidays of England and Wales.</summary>
    /// <param name="feed">The JSON.</param>
    /// <param name="name">What to call the file in a complaint.</param>
    /// <exception cref="InvalidDataException">It is not such a feed; the message says where and what was expected.</exception>
    public static IReadOnlyList<BankHoliday> Read(Stream feed, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(feed);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty(Division, out var division)
                || !division.TryGetProperty("events", out var events)
                || events.ValueKind != JsonValueKind.Array)
            {
                throw new InvalidDataException($"{name}: expected an object with \"{Division}\" and its \"events\", as GOV.UK publishes it.");
            }

            return [.. events.EnumerateArray().Select((e, i) => ReadEvent(e, $"{name}: {Division} event {i + 1}"))];
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"{name}:{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}: not JSON; expected GOV.UK's bank holidays feed.", fault);
        }
    }

    private static BankHoliday ReadEvent(JsonElement element, string where)
    {
        var date = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("date", out var value) ? value.GetString() : null;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new InvalidDataException($"{where}: date is \"{date}\"; expected a real date such as 2026-12-25.");
        }

        return new BankHoliday(day, element.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "");
    }
}
