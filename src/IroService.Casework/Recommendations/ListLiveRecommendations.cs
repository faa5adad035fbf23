using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Recommendations;

/// <summary>A recommendation that is neither done nor ended otherwise.</summary>
/// <param name="Recommendation">Without its steps.</param>
/// <param name="Child">The child.</param>
/// <param name="Team">The team of the child's social worker today; null when there is none.</param>
/// <param name="Band">How old it is.</param>
public sealed record LiveRecommendation(Recommendation Recommendation, Child Child, Team? Team, OverdueBand Band);

/// <summary>Every live recommendation of children in care whom a person may know of: what is still open of what the IROs recommended, and since when.</summary>
public sealed class ListLiveRecommendations(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Lists them, by day; of one day the starred first.</summary>
    public async Task<IReadOnlyList<LiveRecommendation>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return [];
        }

        var children = await sight.Known(db.Children.AsNoTracking())
            .Where(c => c.Recommendations.Any(r => r.State == RecommendationState.Open || r.State == RecommendationState.SaidDone))
            .Include(c => c.Periods)
            .Include(c => c.Allocations.Where(a => a.Role == Role.SocialWorker && a.From <= today && (a.To == null || a.To >= today)))
            .Include(c => c.Recommendations.Where(r => r.State == RecommendationState.Open || r.State == RecommendationState.SaidDone))
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var teamOf = await db.People.AsNoTracking().Where(p => p.TeamId != null).ToDictionaryAsync(p => p.Id, p => p.TeamId!.Value, cancellation);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        return
        [
            .. from child in children
               where child.IsInCareOn(today)
               let worker = child.Allocations.OrderBy(a => a.From).ThenBy(a => a.Id).Select(a => (int?)a.PersonId).FirstOrDefault(id => teamOf.ContainsKey(id!.Value))
               let team = worker is { } id ? teams[teamOf[id]] : null
               from one in child.Recommendations
               orderby one.Terms.DueOn, one.Terms.Starred descending, one.Id
               select new LiveRecommendation(one, child, team, OverdueBands.Of(one.State, one.Terms.DueOn, today))
        ];
    }
}
