using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static IroService.Domain.Recommendations.RecommendationMove;

namespace IroService.Casework.Tests.Recommendations;

/// <summary>Recommended to the social worker at the review of 27 April 2026, to be done by 1 June; it is 10 June.</summary>
public class A_recommendation_as_a_duty
{
    private const string Do = "do-what-was-recommended", Accepting = "accept-what-is-done";

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_answered_by_what_becomes_of_the_recommendation(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        var one = new ARecommendation(desk);
        await one.MadeAsync();
        var duty = await desk.DutyAsync(Do);
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-06-01"), Role.SocialWorker), (duty.State, duty.Terms.DueOn, duty.Terms.Owner));

        await one.TakeAsync(await one.LastAsync(), desk.Worker, "Minutes in the file", SayDone);
        var (said, accept) = (await desk.DutyAsync(Do), await desk.DutyAsync(Accepting));
        Assert.Equal((duty.Id, DeadlineState.Met, ADesk.Day("2026-06-09")), (said.Id, said.State, said.ClosedOn));
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-06-17"), Role.Iro), (accept.State, accept.Terms.DueOn, accept.Terms.Owner));

        await one.TakeAsync(await one.LastAsync(), desk.Iro, "The school has not signed", SendBack);
        Assert.Equal((DeadlineState.Open, DeadlineState.Withdrawn), ((await desk.DutyAsync(Do)).State, (await desk.DutyAsync(Accepting)).State));

        await one.TakeAsync(await one.LastAsync(), desk.Worker, "Signed", SayDone);
        await one.TakeAsync(await one.LastAsync(), desk.Iro, "", Accept);
        Assert.Equal((duty.Id, DeadlineState.Met), ((await desk.DutyAsync(Do)).Id, (await desk.DutyAsync(Do)).State));
        Assert.Equal((DeadlineState.Met, ADesk.Day("2026-06-10")), ((await desk.DutyAsync(Accepting)).State, (await desk.DutyAsync(Accepting)).ClosedOn));
        Assert.Empty(await desk.Council.ReadAsync(db => db.Answers.ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Moves_with_the_day_of_the_recommendation_and_ends_with_it()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        var shown = await one.MadeAsync();
        await one.ChangeAsync(shown, ARecommendation.Terms with { DueOn = ADesk.Day("2026-07-01"), Owner = Role.TeamManager });
        var moved = await desk.DutyAsync(Do);
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-07-01"), Role.TeamManager), (moved.State, moved.Terms.DueOn, moved.Terms.Owner));
        await one.TakeAsync(await one.LastAsync(), desk.Iro, "The child has moved", NotNeeded);
        Assert.Equal(DeadlineState.NotApplicable, (await desk.DutyAsync(Do)).State);
    }

    [Fact]
    public async Task Is_refused_as_a_duty_with_a_sentence_that_says_where_it_is_answered()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await new ARecommendation(desk).MadeAsync();
        var refused = await new AnswerDuty(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(
            new() { ChildId = desk.Child.Id, DeadlineId = (await desk.DutyAsync(Do)).Id, Kind = FactKind.Done, DoneOn = ADesk.Day("2026-06-09"), Words = "Done", RecordedById = desk.Worker.Id });
        Assert.Equal(new DutyAnswered.Refused(nameof(NewAnswer.Kind), "This is answered on the page of the recommendation, and nowhere else: open the recommendation"), refused);
    }

    [Fact]
    public async Task Is_not_owed_when_its_day_was_before_the_council_went_live()
    {
        using var desk = await ADesk.WithAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06").ReviewHeld("2025-10-28").ReviewHeld("2026-03-30"));
        var one = new ARecommendation(desk);
        await one.MadeAsync(one.New with { MadeOn = ADesk.Day("2026-03-30"), Terms = ARecommendation.Terms with { DueOn = ADesk.Day("2026-03-31") } });
        await one.MadeAsync(one.New with { MadeOn = ADesk.Day("2026-03-30"), Terms = ARecommendation.Terms with { DueOn = ADesk.Day("2026-04-01") } });
        Assert.Equal([ADesk.Day("2026-04-01")], await desk.Council.ReadAsync(db => db.Deadlines.Where(d => d.Duty == Do).Select(d => d.Terms.DueOn!.Value).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Stands_once_on_a_persons_list_with_the_recommendations_and_not_among_the_duties()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        await one.MadeAsync();
        var kinds = await new ListOwnDuties(desk.Council.Database.Open, ACouncil.Definitions, desk.Council.Clock).CountAsync(desk.Worker.Id);
        Assert.DoesNotContain(kinds, k => k.Duty == Do);
    }

    [Fact]
    public async Task Overdue_the_owner_and_the_IRO_are_told_then_the_manager_and_the_Principal_IRO()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await new ARecommendation(desk).MadeAsync();
        // On the seventh working day after 1 June the first rung of the ladder has been reached.
        Assert.Equal(["IRO: Ruth", "Social worker: Dev", "Team manager: Joanna"], await ToldAsync(desk));
        desk.Council.Clock.SetUtcNow(new(2026, 6, 15, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal(["IRO: Ruth", "Principal IRO: Helen", "Social worker: Dev", "Team manager: Joanna"], await ToldAsync(desk));
        Assert.Empty(await ToldAsync(desk));
    }

    [Fact]
    public async Task Whose_owner_alone_changes_is_told_to_the_new_owner_at_once_and_to_nobody_twice()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        var terms = ARecommendation.Terms with { DueOn = ADesk.Day("2026-06-15") };
        var shown = await one.MadeAsync(one.New with { Terms = terms });
        Assert.Equal(["IRO: Ruth", "Social worker: Dev"], await ToldAsync(desk));
        await one.ChangeAsync(shown, terms with { Owner = Role.TeamManager });
        Assert.Equal(["Team manager: Joanna"], await ToldAsync(desk));
        Assert.Empty(await ToldAsync(desk));
    }

    /// <summary>Who is told now of what was recommended, by the sweep and the notices that follow.</summary>
    private static async Task<string[]> ToldAsync(ADesk desk)
    {
        await new AnnounceDeadlines(desk.Council.Database.Open, ACouncil.Definitions, desk.Council.Clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(default);
        await using var db = desk.Council.Database.Open();
        var before = await db.Notices.Select(n => n.Id).ToListAsync();
        var ids = await db.Deadlines.Where(d => d.Duty == Do).Select(d => d.Id).ToListAsync();
        foreach (var message in await db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Number).ToListAsync())
        {
            var announced = message.Read() switch
            {
                DeadlineApproaching near => new Announced(near.DeadlineId, AnnouncementKind.Approaching, near.Number, near.DueOn),
                DeadlineOverdue overdue => new Announced(overdue.DeadlineId, AnnouncementKind.Overdue, overdue.Number, overdue.DueOn),
                _ => null,
            };
            if (announced is not null && ids.Contains(announced.DeadlineId))
            {
                await new TellPeople(desk.Council.Database.Open, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(announced, message.Id, "test", default);
            }

            message.SentAt = desk.Council.Clock.GetUtcNow().UtcDateTime;
        }

        await db.SaveChangesAsync();
        var told = await db.Notices.Where(n => !before.Contains(n.Id)).Join(db.People, n => n.PersonId, p => p.Id, (n, p) => n.AsRole + ": " + p.NameOrReference).ToListAsync();
        return [.. told.Order(StringComparer.Ordinal)];
    }
}
