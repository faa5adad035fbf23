using IroService.Casework.Recommendations;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using static IroService.Domain.Recommendations.RecommendationMove;

namespace IroService.Casework.Tests.Recommendations;

public class A_recommendation_until_it_is_done
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_made_said_done_sent_back_and_accepted_each_with_its_history(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        var one = new ARecommendation(desk);
        await one.MadeAsync();
        Assert.IsType<RecommendationWritten.AlreadyThere>(await one.MakeAsync());
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(await one.LastAsync(), desk.Worker, "Minutes in the file", SayDone));
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(await one.LastAsync(), desk.Iro, "The school has not signed", SendBack));
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(await one.LastAsync(), desk.Worker, "Signed on 9 June", SayDone));
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(await one.LastAsync(), desk.Iro, "", Accept));
        var done = await one.LastAsync();
        Assert.Equal(ARecommendation.Terms, done.Terms);
        Assert.Equal(RecommendationState.Done, done.State);
        Assert.Equal([SayDone, SendBack, SayDone, Accept], done.InOrder.Select(s => s.Kind));
        Assert.Equal([desk.Worker.Id, desk.Iro.Id, desk.Worker.Id, desk.Iro.Id], done.InOrder.Select(s => s.RecordedById));
        Assert.Equal(ADesk.Day("2026-06-09"), done.InOrder.First().On);
        Assert.Equal(
            ["MakeRecommendation ", "MoveRecommendation Minutes in the file", "MoveRecommendation The school has not signed", "MoveRecommendation Signed on 9 June", "MoveRecommendation "],
            await one.HistoryAsync());
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Of_two_at_once_one_counts_and_the_other_is_told(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        var one = new ARecommendation(desk);
        var shown = await one.MadeAsync();
        var answers = await Task.WhenAll(
            one.TakeAsync(shown, desk.Worker, "Minutes in the file", SayDone),
            one.TakeAsync(shown, desk.Iro, "The child has moved", NotNeeded),
            one.ChangeAsync(shown, ARecommendation.Terms with { DueOn = ADesk.Day("2026-07-01") }));
        Assert.Single(answers, a => a is RecommendationWritten.Done);
        Assert.Equal(2, answers.Count(a => a is RecommendationWritten.SomebodyWasFirst));
        Assert.Single((await one.LastAsync()).Steps);
        Assert.Equal(2, (await one.HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_counts_once()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        var shown = await one.MadeAsync();
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(shown, desk.Iro, "Seen in the file", RecommendationSteps.SeenDone));
        Assert.IsType<RecommendationWritten.AlreadyThere>(await one.TakeAsync(shown, desk.Iro, "Seen in the file", RecommendationSteps.SeenDone));
        var first = Assert.IsType<RecommendationWritten.SomebodyWasFirst>(await one.TakeAsync(shown, desk.Iro, "Another reason", Withdraw));
        Assert.Equal(Accept, first.Step.Kind);
        Assert.Equal(2, (await one.LastAsync()).Steps.Count);
    }

    [Fact]
    public async Task Is_accepted_by_the_childs_IRO_also_when_the_IRO_saw_it_but_not_by_another_who_said_it()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        Assert.Equal(
            new RecommendationWritten.Refused(nameof(RecommendationSteps.Moves), "You said yourself that it is done: the child's IRO accepts it"),
            await one.TakeAsync(await one.MadeAsync(), desk.Principal, "Seen", RecommendationSteps.SeenDone));
        Assert.Empty((await one.LastAsync()).Steps);
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(await one.LastAsync(), desk.Iro, "Seen", RecommendationSteps.SeenDone));
        Assert.Equal(RecommendationState.Done, (await one.LastAsync()).State);
    }

    [Fact]
    public async Task Is_accepted_by_who_stands_in_for_the_IRO_and_says_for_whom()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        var shown = await one.MadeAsync();
        var deputy = await desk.Council.PersonAsync("Martin", Role.Iro);
        await desk.Council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = desk.Iro.Id, DeputyId = deputy.Id, From = ADesk.Day("2026-06-08"), To = null, NamedById = desk.Iro.Id, NamedAt = desk.Council.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });
        Assert.IsType<RecommendationWritten.Done>(await one.TakeAsync(shown, deputy, "Seen", RecommendationSteps.SeenDone));
        Assert.All((await one.LastAsync()).Steps, step => Assert.Equal((deputy.Id, (int?)desk.Iro.Id), (step.RecordedById, step.RecordedForId)));
    }

    [Fact]
    public async Task Is_changed_with_what_it_said_before_and_corrected_with_a_reason()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        var later = ARecommendation.Terms with { DueOn = ADesk.Day("2026-07-01") };
        Assert.IsType<RecommendationWritten.Done>(await one.ChangeAsync(await one.MadeAsync(), later));
        Assert.IsType<RecommendationWritten.AlreadyThere>(await one.ChangeAsync(await one.LastAsync(), later));
        await one.TakeAsync(await one.LastAsync(), desk.Worker, "Minutes in the file", SayDone);
        var school = later with { Owner = null, OwnerOutside = " School " };
        Assert.Equal(new RecommendationWritten.Refused(nameof(ChangedRecommendation.Because), "Enter why it is corrected"), await one.ChangeAsync(await one.LastAsync(), school));
        Assert.IsType<RecommendationWritten.Done>(await one.ChangeAsync(await one.LastAsync(), school, "It was the school's"));
        var kept = await one.LastAsync();
        Assert.Equal(("School", RecommendationState.SaidDone), (kept.Terms.OwnerInWords, kept.State));
        Assert.Equal([("By 1 June 2026.", ""), ("", "Minutes in the file"), ("Owner: Social worker.", "It was the school's")], kept.InOrder.Select(s => (s.Before, s.Words)));
        var payload = await desk.Council.ReadAsync(db => db.History.OrderByDescending(h => h.Number).Select(h => h.Payload).FirstAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"OwnerOutside\":\"School\"", payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_replaced_by_another_in_one_transaction()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews.MidwayHeld("2026-06-01"));
        var one = new ARecommendation(desk);
        var shown = await one.MadeAsync();
        var other = one.New with { MadeAt = RecommendedAt.Midway, MadeOn = ADesk.Day("2026-06-01"), Terms = ARecommendation.Terms with { DueOn = ADesk.Day("2026-08-03") }, Replaces = (shown.Id, shown.Version) };
        Assert.IsType<RecommendationWritten.Done>(await one.MakeAsync(other));
        Assert.IsType<RecommendationWritten.AlreadyThere>(await one.MakeAsync(other));
        Assert.IsType<RecommendationWritten.SomebodyWasFirst>(await one.MakeAsync(other with { Terms = other.Terms with { Starred = false } }));
        var all = await one.AllAsync();
        Assert.Equal([RecommendationState.Replaced, RecommendationState.Open], all.Select(r => r.State));
        Assert.Equal(all[0].Id, all[1].ReplacesId);
        Assert.Equal(2, (await one.HistoryAsync()).Count);
    }

    public static TheoryData<Func<NewRecommendation, NewRecommendation>, string, string> Refusals => new()
    {
        { r => r with { MadeOn = ADesk.Day("2026-04-28") }, nameof(NewRecommendation.MadeOn), "No review was held on that day, as far as it is recorded: record the review first" },
        { r => r with { MadeAt = RecommendedAt.Midway }, nameof(NewRecommendation.MadeOn), "No review was held on that day, as far as it is recorded: record the review first" },
        { r => r with { Terms = r.Terms with { Words = " " } }, nameof(RecommendationTerms.Words), "Enter what is to be done" },
        { r => r with { Terms = r.Terms with { DueOn = ADesk.Day("2026-04-26") } }, nameof(RecommendationTerms.DueOn), "The day must be 27 April 2026, the day of the review, or later" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(Func<NewRecommendation, NewRecommendation> wrong, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        Assert.Equal(new RecommendationWritten.Refused(field, why), await one.MakeAsync(wrong(one.New)));
        Assert.Empty(await one.AllAsync());
        Assert.Empty(await one.HistoryAsync());
    }

    public static TheoryData<Func<RecommendationSteps, RecommendationSteps>, string, string> WrongSteps => new()
    {
        { s => s with { DoneOn = null }, nameof(RecommendationSteps.DoneOn), "Enter the day it was done" },
        { s => s with { DoneOn = ADesk.Day("2026-06-11") }, nameof(RecommendationSteps.DoneOn), "The day it was done must be today or in the past" },
        { s => s with { DoneOn = ADesk.Day("2026-04-26") }, nameof(RecommendationSteps.DoneOn), "The day it was done must not be before 27 April 2026, when it was recommended" },
        { s => s with { Words = " " }, nameof(RecommendationSteps.Words), "Enter what shows that it was done" },
        { s => s with { Moves = [Withdraw], Words = "" }, nameof(RecommendationSteps.Words), "Enter why" },
        { s => s with { Moves = [Accept] }, nameof(RecommendationSteps.Moves), "It is open: nobody has said that it is done" },
    };

    [Theory]
    [MemberData(nameof(WrongSteps), DisableDiscoveryEnumeration = true)]
    public async Task Takes_no_step_that_says_too_little_or_too_early(Func<RecommendationSteps, RecommendationSteps> wrong, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var one = new ARecommendation(desk);
        var steps = one.Steps(await one.MadeAsync(), desk.Worker, "Minutes in the file", SayDone);
        Assert.Equal(new RecommendationWritten.Refused(field, why), await one.TakeAsync(wrong(steps)));
        Assert.Empty((await one.LastAsync()).Steps);
    }
}
