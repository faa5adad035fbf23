using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Recommendations;

/// <summary>A recommendation on a person's list.</summary>
/// <param name="Recommendation">With its steps.</param>
/// <param name="Child">The child.</param>
/// <param name="WorkingDaysLeft">Working days after today up to and including its day; null beyond the calendar.</param>
public sealed record RecommendationOnList(Recommendation Recommendation, Child Child, int? WorkingDaysLeft);

/// <summary>A person's recommendations.</summary>
/// <param name="ToDo">What is theirs to do, or whose deputy they are: by day.</param>
/// <param name="ToAccept">What is said to be done and waits for them as the child's IRO: what was said first comes first.</param>
/// <param name="Today">The day it is.</param>
public sealed record OwnRecommendations(IReadOnlyList<RecommendationOnList> ToDo, IReadOnlyList<RecommendationOnList> ToAccept, DateOnly Today);

/// <summary>
/// The recommendations that are a person's to do today, and those that wait for the person to accept, of children in care whom the person may know of. They follow
/// allocations, teams and deputies as duties do.
/// </summary>
public sealed class ListOwnRecommendations(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Lists them.</summary>
    public async Task<OwnRecommendations> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        if (await RolesFilled.ByAsync(db, personId, today, cancellation) is not { } roles
            || await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return new OwnRecommendations([], [], today);
        }

        var own = new Dictionary<Role, HashSet<int>>();
        foreach (var role in RecommendationTerms.Owners)
        {
            own[role] = await roles.ChildrenWithDeputiesAsync(db, role, cancellation);
        }

        var ids = own.Values.SelectMany(children => children).Distinct().ToList();
        var children = await sight.Known(db.Children.AsNoTracking())
            .Where(c => ids.Contains(c.Id) && c.Recommendations.Any(r => r.State == RecommendationState.Open || r.State == RecommendationState.SaidDone))
            .Include(c => c.Periods)
            .Include(c => c.Recommendations.Where(r => r.State == RecommendationState.Open || r.State == RecommendationState.SaidDone)).ThenInclude(r => r.Steps)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var live = children.Where(c => c.IsInCareOn(today)).SelectMany(c => c.Recommendations.Select(r => OnList(r, c, today))).ToList();
        return new OwnRecommendations(
            [.. live.Where(one => one.Recommendation.State == RecommendationState.Open && own[one.Recommendation.AnsweredBy].Contains(one.Child.Id))
                .OrderBy(one => one.Recommendation.Terms.DueOn).ThenByDescending(one => one.Recommendation.Terms.Starred).ThenBy(one => one.Recommendation.Id)],
            [.. live.Where(one => one.Recommendation.State == RecommendationState.SaidDone && own[Role.Iro].Contains(one.Child.Id))
                .OrderBy(one => one.Recommendation.Last!.At).ThenBy(one => one.Recommendation.Id)],
            today);
    }

    private RecommendationOnList OnList(Recommendation recommendation, Child child, DateOnly today) =>
        new(recommendation, child, rulebook.Calendar.Between(today, recommendation.Terms.DueOn));
}
