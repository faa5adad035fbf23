using System.Globalization;
using IroService.Casework.Demo;
using IroService.TestKit;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// The demo council's files as they would have been handed in on any day before the one that they were made for: what came later is not
/// there yet, and nobody knows of an end before it comes.
/// </summary>
sealed class CouncilOverTime : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DemoSummary _demo;

    public CouncilOverTime(DateOnly lastDay, int children)
    {
        _demo = DemoCouncil.Write(_folder.FileNamed("whole"), lastDay, children);
        Reviews = _demo.Ssda903Folders
            .SelectMany(folder => CsvRows.Read(Path.Combine(folder, "reviews.csv")).Rows)
            .Where(row => DfeDay(row[2]) is not null)
            .Select(row => new HeldOne(DfeDay(row[2])!.Value, row[0], row[3]))
            .Distinct()
            .ToLookup(review => review.On);
    }

    /// <summary>The reviews by the day on which they were held.</summary>
    public ILookup<DateOnly, HeldOne> Reviews { get; }

    /// <summary>Writes the files as they stood at the end of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="years">How many collection years back, that of the day among them.</param>
    public (IReadOnlyList<string> Returns, string Service) AsAt(DateOnly day, int years)
    {
        var to = Directory.CreateDirectory(_folder.FileNamed($"{day:yyyy-MM-dd}")).FullName;
        var thisYear = day.Month >= 4 ? day.Year : day.Year - 1;
        var known = new HashSet<string>();
        var returns = new List<string>();
        foreach (var from in _demo.Ssda903Folders.Where(f => FirstYear(f) <= thisYear))
        {
            var own = Path.Combine(to, Path.GetFileName(from));
            var children = WriteReturn(from, own, day);
            known.UnionWith(children);
            if (FirstYear(from) > thisYear - years && children.Count > 0)
            {
                returns.Add(own);
            }
        }

        return (returns, WriteService(Path.Combine(to, "service"), day, known));
    }

    public void Dispose() => _folder.Dispose();

    private static HashSet<string> WriteReturn(string from, string to, DateOnly day)
    {
        Directory.CreateDirectory(to);
        var episodes = CsvRows.Read(Path.Combine(from, "episodes.csv"));
        episodes.Keep("DECOM", decom => !(DfeDay(decom) > day));
        episodes.BlankWhen("DEC", dec => DfeDay(dec) > day, "DEC", "REC", "REASON_PLACE_CHANGE");
        episodes.Write(Path.Combine(to, "episodes.csv"));
        var children = episodes.Values("CHILD").ToHashSet();
        var header = CsvRows.Read(Path.Combine(from, "header.csv"));
        header.Keep("CHILD", children.Contains);
        header.Write(Path.Combine(to, "header.csv"));
        var reviews = CsvRows.Read(Path.Combine(from, "reviews.csv"));
        reviews.Keep("REVIEW", held => !(DfeDay(held) > day));
        reviews.Write(Path.Combine(to, "reviews.csv"));
        return children;
    }

    private string WriteService(string to, DateOnly day, HashSet<string> known)
    {
        Directory.CreateDirectory(to);
        Table("people", people =>
        {
            people.Keep("FROM", from => !(IsoDay(from) > day));
            people.BlankWhen("TO", until => IsoDay(until) > day, "TO");
        });
        Table("teams", _ => { });
        Table("children", _ => { });
        Table("allocations", allocations =>
        {
            allocations.Keep("FROM", from => IsoDay(from) <= day);
            allocations.BlankWhen("TO", until => IsoDay(until) > day, "TO");
        });
        Table("notifications", notifications => notifications.Keep("NOTIFIED_ON", on => IsoDay(on) <= day));
        Table("bookings", bookings => bookings.Keep("BOOKED_FOR", on => IsoDay(on) <= day));
        return to;

        void Table(string name, Action<CsvRows> asAtThatDay)
        {
            var rows = CsvRows.Read(Path.Combine(_demo.ServiceFolder, $"{name}.csv"));
            asAtThatDay(rows);
            if (rows.Has("CHILD"))
            {
                rows.Keep("CHILD", known.Contains);
            }

            rows.Write(Path.Combine(to, $"{name}.csv"));
        }
    }

    private static int FirstYear(string folder) => int.Parse(Path.GetFileName(folder).AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static DateOnly? DfeDay(string text) => Day(text, "dd/MM/yyyy");

    private static DateOnly? IsoDay(string text) => Day(text, "yyyy-MM-dd");

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A review of the demo council.</summary>
sealed record HeldOne(DateOnly On, string Child, string Code);
