using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
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
        await rulebook.RefreshAsync(db, cancellation);
        var settings = await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var knownFrom = settings?.ReviewsKnownFrom ?? CollectionYear.StartOf(days.To);
        var calendar = rulebook.Calendar;
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var children = await db.Children.AsNoTracking().WithRecords().WithPlanFacts().OrderBy(c => c.Id).ToListAsync(cancellation);
        var reported = children.ConvertAll(child => new ReportedChild(
            MeasuredChild.Of(child, days.To, Statute.Rules, knownFrom, calendar),
            TeamOf(child, days.To, people, teams),
            [.. RatingMovement.Counting(child.Ratings, days.To).Where(r => r.RatedOn >= days.From).Select(rating => Reported(child, rating, knownFrom))]));
        var range = new MeasuredRange(days.From, days.To, [.. reported.Select(r => r.Of)], calendar);
        var (figures, lacking) = Measure.Of(range);
        return lacking is null
            ? (new QuarterFacts(range, figures, reported, forms.All.SelectMany(f => f.Domains).GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.Last().Title), terms), null)
            : (null, lacking);
    }

    // By the facts of its day, whatever was recorded since; only of a green one is anything asked.
    private ReportedRating Reported(Child child, CarePlanRating rating, DateOnly knownFrom)
    {
        var findings = rating.Rating == RatingColour.Green
            ? PlanFindings.Of(MeasuredChild.Of(child, rating.RatedOn, Statute.Rules, knownFrom, rulebook.Calendar), rating.RatedOn)
            : [];
        return new(rating, findings, forms.On(rating.RatedOn).Suggest(findings).Colour);
    }

    private static string TeamOf(Child child, DateOnly day, Dictionary<int, Person> people, Dictionary<int, Team> teams)
    {
        var worker = child.Allocations.Where(a => a.Role == Role.SocialWorker && a.From <= day).OrderBy(a => a.From).ThenBy(a => a.Id).LastOrDefault();
        return worker is not null && people[worker.PersonId].TeamId is { } team ? (teams[team].Name.Length > 0 ? teams[team].Name : teams[team].Reference) : "";
    }
}
