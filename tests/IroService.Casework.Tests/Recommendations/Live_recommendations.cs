using IroService.Casework.Recommendations;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Recommendations;

/// <summary>On 10 June 2026.</summary>
public class Live_recommendations
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Are_listed_by_day_with_their_age_and_the_team_of_the_social_worker(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        var one = new ARecommendation(desk);
        await one.MadeAsync(one.New with { Terms = ARecommendation.Terms with { Words = "Later", DueOn = ADesk.Day("2026-07-01") } });
        await one.MadeAsync(one.New with { Terms = ARecommendation.Terms with { Words = "Long ago", DueOn = ADesk.Day("2026-05-04") } });
        await one.TakeAsync(await one.MadeAsync(one.New with { Terms = ARecommendation.Terms with { Words = "Said" } }), desk.Worker, "Seen", RecommendationMove.SayDone);
        await one.TakeAsync(await one.MadeAsync(one.New with { Terms = ARecommendation.Terms with { Words = "Closed" } }), desk.Iro, "Moved", RecommendationMove.NotNeeded);
        Assert.Equal(
            [("Long ago", "North", OverdueBand.UpToThreeMonths), ("Said", "North", OverdueBand.WaitsForIro), ("Later", "North", OverdueBand.NotYetDue)],
            (await OfAsync(desk, desk.Principal)).Select(r => (r.Recommendation.Terms.Words, r.Team!.Name, r.Band)));
    }

    [Fact]
    public async Task Are_of_children_whom_the_person_may_know_of_and_who_are_in_care()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await new ARecommendation(desk).MadeAsync();
        var other = await desk.Council.PersonAsync("Eve", Role.TeamManager);
        Assert.Empty(await OfAsync(desk, other));
        Assert.Single(await OfAsync(desk, desk.Iro));
        await desk.Council.ChangeAsync(async db => (await db.Periods.SingleAsync()).EndedOn = ADesk.Day("2026-06-09"));
        Assert.Empty(await OfAsync(desk, desk.Principal));
    }

    private static Task<IReadOnlyList<LiveRecommendation>> OfAsync(ADesk desk, Person person) =>
        new ListLiveRecommendations(desk.Council.Database.Open, desk.Council.Clock).ApplyAsync(person.Id);
}
