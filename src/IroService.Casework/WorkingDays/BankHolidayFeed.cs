using System.Globalization;
using System.Text.Json;
using IroService.Casework.Files;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.WorkingDays;

/// <summary>Reads bank holidays in the shape of GOV.UK's public feed (bank-holidays.json); only the division of England and Wales counts.</summary>
public static class BankHolidayFeed
{
    private const string Division = "england-and-wales";
    private const string Expected = "expected GOV.UK's bank holidays feed (www.gov.uk/bank-holidays.json)";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The calendar that the service ships with.</summary>
    public static WorkingDayCalendar Shipped()
    {
        using var stream = typeof(BankHolidayFeed).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("bank-holidays.json is not in the assembly.");
        using var text = new StreamReader(stream);
        return new WorkingDayCalendar(Read(text.ReadToEnd(), "bank-holidays.json"));
    }

    /// <summary>The bank holidays of England and Wales, in order.</summary>
    /// <param name="json">The feed.</param>
    /// <param name="name">What to call the file in a complaint.</param>
    /// <exception cref="UnusableFilesException">It is not such a feed; every problem is named with its place.</exception>
    public static IReadOnlyList<BankHoliday> Read(string json, string name)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new UnusableFilesException(name, $"the file is empty; {Expected}.");
        }

        using var feed = Parse(json, name);
        return ReadEvents(EventsOf(feed.RootElement, name), name);
    }

    private static JsonDocument Parse(string json, string name)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException fault)
        {
            throw new UnusableFilesException(name, $"not JSON at character {fault.BytePositionInLine + 1} of the line; {Expected}.", fault.LineNumber + 1);
        }
        catch (InvalidOperationException)
        {
            // A key that is written with half of a surrogate pair.
            throw new UnusableFilesException(name, $"a key is no text; {Expected}.");
        }
    }

    private static JsonElement EventsOf(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Division, out var division) || division.ValueKind != JsonValueKind.Object)
        {
            throw new UnusableFilesException(name, $"there is no division \"{Division}\"; {Expected}.");
        }

        if (division.TryGetProperty("division", out var called) && TextOf(called) != Division)
        {
            throw new UnusableFilesException(name, $"what stands as \"{Division}\" calls itself division {called.GetRawText()}; {Expected}.");
        }

        return division.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array && events.GetArrayLength() > 0
            ? events
            : throw new UnusableFilesException(name, $"\"{Division}\" has no \"events\"; {Expected}.");
    }

    private static List<BankHoliday> ReadEvents(JsonElement events, string name)
    {
        var problems = new List<FileNote>();
        var holidays = new Dictionary<DateOnly, (int Number, BankHoliday Holiday)>();
        foreach (var (index, element) in events.EnumerateArray().Index())
        {
            var number = index + 1;
            if (Problem(element, holidays, out var holiday) is { } problem)
            {
                problems.Add(new FileNote(FileNoteKind.Unusable, name, null, $"{Division} event {number}", problem));
            }
            else
            {
                holidays.Add(holiday!.Date, (number, holiday));
            }
        }

        return problems.Count == 0 ? [.. holidays.Values.Select(h => h.Holiday).OrderBy(h => h.Date)] : throw new UnusableFilesException(problems);
    }

    private static string? Problem(JsonElement element, Dictionary<DateOnly, (int Number, BankHoliday Holiday)> before, out BankHoliday? holiday)
    {
        holiday = null;
        if (element.ValueKind != JsonValueKind.Object)
        {
            return "expected an object with a \"title\" and a \"date\".";
        }

        var date = element.TryGetProperty("date", out var value) ? value : default;
        if (!DateOnly.TryParseExact(TextOf(date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return date.ValueKind == JsonValueKind.Undefined
                ? "there is no date; expected a real date such as 2026-12-25."
                : $"date is {Shown(date)}; expected a real date such as 2026-12-25.";
        }

        // GOV.UK has written New Year's Day with either apostrophe: that is no change.
        var title = element.TryGetProperty("title", out var text) ? TextOf(text)?.Trim().Replace('’', '\'') : null;
        holiday = new BankHoliday(day, title ?? "");
        return holiday switch
        {
            _ when before.TryGetValue(day, out var first) => $"{day:yyyy-MM-dd} stands at event {first.Number} already; expected each day once.",
            { Date.DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => $"{day:yyyy-MM-dd} is a {day.DayOfWeek}; expected the substitute day, as GOV.UK lists it.",
            { Title: "" } => $"{day:yyyy-MM-dd} has no title; expected what the bank holiday is called.",
            { Title.Length: > BankHoliday.TitleLength } => $"the title of {day:yyyy-MM-dd} has {holiday.Title.Length} characters; expected {BankHoliday.TitleLength} at most.",
            _ when holiday.Title.Any(char.IsControl) => $"the title of {day:yyyy-MM-dd} holds a line break or another control character; expected plain text.",
            _ => null,
        };
    }

    private static string Shown(JsonElement element) => element.GetRawText() is { Length: > 40 } raw ? $"{raw[..40]}…" : element.GetRawText();

    // Half of a surrogate pair can be written in JSON and is no text.
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
