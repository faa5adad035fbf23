using IroService.Casework.Reports;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;

namespace IroService.Casework.Ratings;

/// <summary>Finds what the records say against a green rating of a child's care plan.</summary>
public sealed class FindPlanFacts(OpenDatabase open, Rulebook rulebook)
{
    /// <summary>How to find it as at a day, with the calendar and the settings that the database has now.</summary>
    /// <returns>A function of a child that is loaded with <see cref="PeriodsOfCare.ChildQueries.WithPlanFacts"/>.</returns>
    public async Task<Func<Child, IReadOnlyList<PlanFinding>>> AsAtAsync(DateOnly day, CancellationToken cancellation = default)
    {
        await using var db = open();
        var asAt = await ReadAsAt.OfAsync(db, rulebook, cancellation);
        return child => asAt.Findings(child, day);
    }
}
