using IroService.Casework.Recommendations;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Recommendations;

public class Recommendations_on_a_persons_list
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Are_the_owners_until_said_done_and_then_the_IROs(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        var one = new ARecommendation(desk);
        var manager = await desk.Council.ReadAsync(db => db.People.SingleAsync(p => p.Role == Role.TeamManager, TestContext.Current.CancellationToken));
        await one.MadeAsync(one.New with { Terms = ARecommendation.Terms with { Owner = Role.TeamManager, Words = "Sign the plan" } });
        await one.MadeAsync(one.New with { Terms = ARecommendation.Terms with { Owner = null, OwnerOutside = "School", Words = "Write the report", DueOn = ADesk.Day("2026-07-01") } });
        var made = await one.MadeAsync();
        Assert.Equal([("Agree the transition plan with the school", null), ("Write the report", (int?)15)], (await OfAsync(desk, desk.Worker)).ToDo.Select(r => (r.Recommendation.Terms.Words, r.WorkingDaysLeft is > 0 and var left ? (int?)left : null)));
        Assert.Equal(["Sign the plan"], (await OfAsync(desk, manager)).ToDo.Select(r => r.Recommendation.Terms.Words));
        Assert.Empty((await OfAsync(desk, desk.Iro)).ToDo);
        await one.TakeAsync(made, desk.Worker, "Minutes in the file", RecommendationMove.SayDone);
        Assert.Single((await OfAsync(desk, desk.Worker)).ToDo);
        Assert.Equal([made.Id], (await OfAsync(desk, desk.Iro)).ToAccept.Select(r => r.Recommendation.Id));
        Assert.Empty((await OfAsync(desk, desk.Principal)).ToAccept);
        await one.TakeAsync(await one.LastAsync(), desk.Iro, "", RecommendationMove.Accept);
        Assert.Empty((await OfAsync(desk, desk.Iro)).ToAccept);
    }

    [Fact]
    public async Task Are_a_deputys_too_and_the_Principal_IROs_when_nobody_is_allocated()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        await one.MadeAsync();
        var deputy = await desk.Council.PersonAsync("Eve", Role.SocialWorker);
        Assert.Empty((await OfAsync(desk, deputy)).ToDo);
        await desk.Council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = desk.Worker.Id, DeputyId = deputy.Id, From = ADesk.Day("2026-06-08"), To = null, NamedById = desk.Worker.Id, NamedAt = desk.Council.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });
        Assert.Single((await OfAsync(desk, deputy)).ToDo);
        Assert.Empty((await OfAsync(desk, desk.Principal)).ToDo);
        await desk.Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == desk.Worker.Id)).To = ADesk.Day("2026-06-09"));
        Assert.Single((await OfAsync(desk, desk.Principal)).ToDo);
    }

    [Fact]
    public async Task Of_a_restricted_child_are_not_shown_to_a_deputy_and_of_a_child_who_left_care_to_nobody()
    {
        using var restricted = await ADesk.WithAsync(ADesk.BetweenReviews.Restricted());
        await new ARecommendation(restricted).MadeAsync();
        var deputy = await restricted.Council.PersonAsync("Eve", Role.SocialWorker);
        await restricted.Council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = restricted.Worker.Id, DeputyId = deputy.Id, From = ADesk.Day("2026-06-08"), To = null, NamedById = restricted.Worker.Id, NamedAt = restricted.Council.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });
        Assert.Empty((await OfAsync(restricted, deputy)).ToDo);
        Assert.Single((await OfAsync(restricted, restricted.Worker)).ToDo);

        using var left = await ADesk.WithAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06", until: "2026-06-05").ReviewHeld("2026-04-27"));
        await new ARecommendation(left).MadeAsync();
        Assert.Empty((await OfAsync(left, left.Worker)).ToDo);
    }

    private static Task<OwnRecommendations> OfAsync(ADesk desk, Person person) =>
        new ListOwnRecommendations(desk.Council.Database.Open, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(person.Id);
}
