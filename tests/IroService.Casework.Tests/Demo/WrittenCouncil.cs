using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using IroService.Casework.Demo;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.Tests.Demo;

/// <summary>A council written to a folder of its own, read back as anybody would read it.</summary>
sealed class WrittenCouncil : IDisposable
{
    public static readonly DateOnly Wednesday = new(2026, 6, 17);

    static readonly Lazy<WrittenCouncil> once = new(() => new(Wednesday));
    readonly ConcurrentDictionary<string, List<Dictionary<string, string>>> tables = new(StringComparer.Ordinal);
    readonly string folder = Directory.CreateTempSubdirectory("demo-council").FullName;

    public WrittenCouncil(DateOnly today, int children = 650, int seed = DemoCouncil.DefaultSeed)
    {
        Today = today;
        Summary = DemoCouncil.Write(folder, today, children, seed);
        Files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>The council that most tests look at.</summary>
    public static WrittenCouncil Usual => once.Value;

    public DateOnly Today { get; }
    public DemoSummary Summary { get; }
    public IReadOnlyList<string> Files { get; }

    public static WorkingDayCalendar Calendar { get; } = ReadCalendar();

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(folder, file));

    public List<Dictionary<string, string>> Table(string file)
    {
        if (tables.TryGetValue(file, out var known)) return known;
        var lines = File.ReadAllText(Path.Combine(folder, file)).TrimEnd('\n').Split('\n').Select(Fields).ToList();
        return tables[file] = [.. lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal))];
    }

    /// <summary>The fields of a line; a quoted one may hold commas and doubled quotes.</summary>
    static List<string> Fields(string line)
    {
        var fields = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end = quoted ? line.IndexOf("\",", at + 1, StringComparison.Ordinal) is >= 0 and var close ? close + 1 : line.Length : line.IndexOf(',', at) is >= 0 and var comma ? comma : line.Length;
            fields.Add(quoted ? line[(at + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal) : line[at..end]);
            at = end;
        }
        return fields;
    }

    public List<Dictionary<string, string>> Service(string name) => Table($"service/{name}.csv");

    /// <summary>The episodes of all years read as one: of the same child and DECOM the last year's.</summary>
    public Dictionary<string, List<Episode>> Episodes()
    {
        var last = new Dictionary<(string, DateOnly), Episode>();
        foreach (var file in Files.Where(file => file.EndsWith("episodes.csv", StringComparison.Ordinal)))
            foreach (var row in Table(file))
                last[(row["CHILD"], Day(row["DECOM"]))] = new()
                {
                    Decom = Day(row["DECOM"]),
                    Rne = row["RNE"],
                    LegalStatus = row["LS"],
                    Place = row["PLACE"],
                    Dec = row["DEC"].Length > 0 ? Day(row["DEC"]) : null,
                    Rec = row["REC"],
                };
        return last.GroupBy(entry => entry.Key.Item1).ToDictionary(child => child.Key, child => child.Select(entry => entry.Value).OrderBy(e => e.Decom).ToList(), StringComparer.Ordinal);
    }

    public Dictionary<string, DateOnly> Births() => Files.Where(file => file.EndsWith("header.csv", StringComparison.Ordinal)).SelectMany(Table)
        .Where(row => row["DOB"].Length > 0).GroupBy(row => row["CHILD"]).ToDictionary(child => child.Key, child => Day(child.Last()["DOB"]), StringComparer.Ordinal);

    public IEnumerable<(string Child, DateOnly Held, string Code)> Reviews() => Files.Where(file => file.EndsWith("reviews.csv", StringComparison.Ordinal)).SelectMany(Table)
        .Where(row => TryDay(row["REVIEW"], out _)).Select(row => (row["CHILD"], Day(row["REVIEW"]), row["REVIEW_CODE"]));

    /// <summary>The periods of care that the service itself works out from the files.</summary>
    public IEnumerable<(string Child, DerivedPeriod Period)> Periods()
    {
        var births = Births();
        return Episodes().SelectMany(child => CareHistory.Periods(child.Value, births.TryGetValue(child.Key, out var born) ? born : null, Today, HistoryStart).Select(period => (child.Key, period)));
    }

    public DateOnly HistoryStart => new(int.Parse(Path.GetFileName(Summary.Ssda903Folders[0]).AsSpan(0, 4), CultureInfo.InvariantCulture), 4, 1);

    public HashSet<string> Faulty => Summary.Faults.Select(fault => fault.Child).ToHashSet(StringComparer.Ordinal);

    public static DateOnly Day(string ssda903) => DateOnly.ParseExact(ssda903, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static bool TryDay(string ssda903, out DateOnly day) => DateOnly.TryParseExact(ssda903, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static WorkingDayCalendar ReadCalendar()
    {
        using var stream = typeof(DemoCouncil).Assembly.GetManifestResourceStream("bank-holidays.json")!;
        using var json = JsonDocument.Parse(stream);
        return new([.. json.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray()
            .Select(day => new BankHoliday(Iso(day.GetProperty("date").GetString()!), day.GetProperty("title").GetString()!))]);
    }
}
