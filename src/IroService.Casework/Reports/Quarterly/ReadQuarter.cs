using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>Works out everything that the quarterly report counts, from the stored facts.</summary>
public sealed class ReadQuarter(OpenDatabase open, Rulebook rulebook, RatingForms forms, Terminology terms)
{
    /// <summary>Works it out.</summary>
    /// <param name="days">The quarter.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The facts, or the year whose bank holidays the calendar would need.</returns>
    public async Task<(QuarterFacts? Facts, int? CalendarEndsBefore)> ApplyAsync(DaysOfReport days, CancellationToken cancellation = default)
    {
        await using var db = open();
        var asAt = await ReadAsAt.OfAsync(db, rulebook, cancellation);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var children = await db.Children.AsNoTracking().WithRecords().WithPlanFacts().OrderBy(c => c.Id).ToListAsync(cancellation);
        var reported = children.ConvertAll(child => new ReportedChild(
            asAt.Child(child, days.To), TeamOf(child, days.To, people, teams), asAt.Ratings(child, days.From, days.To, forms)));
        var range = new MeasuredRange(days.From, days.To, [.. reported.Select(r => r.Of)], asAt.Calendar);
        var (figures, lacking) = Measure.Of(range);
        return lacking is null
            ? (new QuarterFacts(range, figures, reported, forms.All.SelectMany(f => f.Domains).GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.Last().Title), terms), null)
            : (null, lacking);
    }

    private static string TeamOf(Child child, DateOnly day, Dictionary<int, Person> people, Dictionary<int, Team> teams)
    {
        var worker = child.Allocations.Where(a => a.Role == Role.SocialWorker && a.From <= day).OrderBy(a => a.From).ThenBy(a => a.Id).LastOrDefault();
        return worker is not null && people[worker.PersonId].TeamId is { } team ? (teams[team].Name.Length > 0 ? teams[team].Name : teams[team].Reference) : "";
    }
}
