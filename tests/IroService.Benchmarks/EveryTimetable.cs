using BenchmarkDotNet.Attributes;
using IroService.Casework.Demo;
using IroService.Casework.Files;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Domain.WorkingDays;

namespace IroService.Benchmarks;

/// <summary>How long a council's whole timetable takes: what the home page's first number and a night's recompute rest on.</summary>
[MemoryDiagnoser]
public class EveryTimetable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly WorkingDayCalendar _calendar = BankHolidayFeed.Shipped();
    private List<Ssda903Return> _returns = [];
    private List<(DateOnly? Born, List<Episode> Episodes, List<Review> Reviews)> _children = [];

    [GlobalSetup]
    public void MakeTheDemoCouncil()
    {
        var folder = Directory.CreateTempSubdirectory("iro-benchmark-");
        var council = DemoCouncil.Write(folder.FullName, Today);
        _returns = [.. council.Ssda903Folders.Select(f => ReadSsda903Folder.Read(f, TablesNeeded.All, _ => { }))];
        folder.Delete(recursive: true);
        _children = [.. CombinedReturns.Of(_returns, null, Today).Children.Select(c => (
            c.DateOfBirth,
            c.Episodes.Select(e => new Episode { Decom = e.Decom, Rne = e.Rne, LegalStatus = e.LegalStatus, Place = e.Place, Dec = e.Dec, Rec = e.Rec }).ToList(),
            c.Reviews.DistinctBy(r => r.Review).Select(r => new Review { HeldOn = r.Review, ParticipationCode = r.Code }).ToList()))];
    }

    [Benchmark(Description = "put seven years' returns together")]
    public int Combine() => CombinedReturns.Of(_returns, null, Today).Children.Count;

    [Benchmark(Description = "fold every child's timetable")]
    public int Fold()
    {
        var knownFrom = CombinedReturns.KnownFrom(_returns.SelectMany(r => r.Reviews), null, Today);
        return _children.Sum(child => CareHistory.Periods(child.Episodes, child.Born, Today, knownFrom)
            .Sum(period => Timetable.Of(Statute.Rules, period, child.Reviews, knownFrom, _calendar).Rows.Count));
    }
}
