using IroService.Casework.Midway;
using IroService.Casework.Recommendations;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Midway;
using IroService.Domain.Recommendations;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Recommendations;

public class Progress_at_a_midway_review
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_kept_with_the_recommendation_and_changes_nothing_of_it(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        var one = await new ARecommendation(desk).MadeAsync();
        Assert.IsType<MidwayRecorded.Done>(await RecordAsync(desk, "2026-06-09", new RecommendationSeen(one.Id, ProgressMade.Delayed, " The school is full ")));
        Assert.IsType<MidwayRecorded.AlreadyThere>(await RecordAsync(desk, "2026-06-09", new RecommendationSeen(one.Id, ProgressMade.Delayed, "The school is full")));
        var kept = await desk.Council.ReadAsync(db => db.Recommendations.Include(r => r.Progress).Include(r => r.Steps).SingleAsync(TestContext.Current.CancellationToken));
        var found = Assert.Single(kept.Progress);
        Assert.Equal((RecommendedAt.Midway, ADesk.Day("2026-06-09"), ProgressMade.Delayed, "The school is full", desk.Iro.Id), (found.SeenAt, found.SeenOn, found.Made, found.Words, found.RecordedById));
        Assert.Equal((RecommendationState.Open, 0), (kept.State, kept.Version));
    }

    [Fact]
    public async Task Is_of_what_was_recommended_for_this_child_before()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = await new ARecommendation(desk).MadeAsync();
        Assert.Equal("There is no such recommendation", await WhyNotAsync(desk, "2026-06-09", new RecommendationSeen(one.Id + 1, ProgressMade.OnTrack, "")));
        Assert.Equal("This was recommended after the day of the review", await WhyNotAsync(desk, "2026-04-26", new RecommendationSeen(one.Id, ProgressMade.OnTrack, "")));
        Assert.Equal(
            $"This must have 300 characters or fewer; it has 301", await WhyNotAsync(desk, "2026-06-09", new RecommendationSeen(one.Id, ProgressMade.Delayed, new string('x', 301))));
    }

    private static async Task<string> WhyNotAsync(ADesk desk, string day, RecommendationSeen seen)
    {
        var refused = Assert.IsType<MidwayRecorded.Refused>(await RecordAsync(desk, day, seen));
        Assert.Equal((nameof(HeldMidway.Progress), (int?)seen.RecommendationId), (refused.Field, refused.RecommendationId));
        return refused.Why;
    }

    private static Task<MidwayRecorded?> RecordAsync(ADesk desk, string day, RecommendationSeen seen) => new RecordMidway(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(new()
    {
        ChildId = desk.Child.Id,
        HeldOn = ADesk.Day(day),
        ChildMet = ChildMet.Seen,
        NotMetBecause = "",
        Changes = "",
        Outcome = MidwayOutcome.None,
        OutcomeWords = "",
        ReviewBy = null,
        Progress = [seen],
        RecordedById = desk.Iro.Id,
    });
}
