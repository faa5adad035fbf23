using System.Globalization;
using IroService.Casework.Midway;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Domain.Disputes;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Disputes;

/// <summary>From what was recommended to what changed for the child, on one line of time.</summary>
public class The_thread_of_a_matter
{
    private static readonly string[] UntilItIsRaised = ["28 Oct Recommended", "28 Nov Due: passed", "10 Dec Midway: Delayed, DisputeWanted", "10 Dec TryInformally", "18 Dec Raise"];

    [Fact]
    public async Task Goes_from_the_recommendation_by_midway_review_and_notice_to_what_changed_for_the_child()
    {
        using var ben = await ADisputedChild.LivesAsync();
        var (one, _) = await RecommendedAsync(ben);
        await ben.RaisedAsync(ben.New with { From = (DisputeSource.Recommendation, one) });
        await ben.TellAsync();
        await ben.UntilAsync("2025-12-22");
        await ben.DoAsync("Tom", DisputeMove.Answer);
        await ben.DoAsync(ben.Action(await ben.LastAsync(), "Ruth", DisputeMove.Judge) with { Verdict = DisputeVerdict.Accepted });
        await ben.DoAsync(ben.Action(await ben.LastAsync(), "Ruth", DisputeMove.Close) with { Outcome = DisputeOutcome.Resolved, Impact = "You sleep", ToldChild = "On a visit" });
        var thread = await ThreadAsync(ben, "Ruth", (thread, child) => thread.Of(child.Disputes.Single()));
        Assert.Equal(
            [.. UntilItIsRaised, "18 Dec Told Approaching: Team manager, IRO", "22 Dec Answer", "22 Dec Judge", "22 Dec Close: You sleep"],
            thread);
        Assert.Equal(thread, await ThreadAsync(ben, "Ruth", (thread, child) => thread.Of(child.Recommendations.Single(r => r.Id == one), child.Disputes)));
    }

    [Fact]
    public async Task Of_a_dispute_raised_from_a_midway_review_holds_what_that_found_not_done()
    {
        using var ben = await ADisputedChild.LivesAsync();
        var (_, midway) = await RecommendedAsync(ben);
        await ben.RaisedAsync(ben.New with { From = (DisputeSource.Midway, midway) });
        Assert.Equal(UntilItIsRaised, await ThreadAsync(ben, "Ruth", (thread, child) => thread.Of(child.Disputes.Single())));
    }

    [Fact]
    public async Task Of_a_recommendation_holds_no_dispute_that_is_about_something_else_or_that_the_reader_is_not_shown()
    {
        using var ben = await ADisputedChild.LivesAsync();
        var (one, _) = await RecommendedAsync(ben);
        await ben.RaisedAsync();
        await ben.RaisedAsync(ben.New with { From = (DisputeSource.Recommendation, one), Theme = "Other" });
        var thread = await ThreadAsync(ben, "Ruth", (thread, child) => thread.Of(child.Recommendations.Single(r => r.Id == one), child.Disputes));
        Assert.Single(thread, line => line.EndsWith("Raise", StringComparison.Ordinal));
        Assert.Equal(UntilItIsRaised.Take(3), await ThreadAsync(ben, "Ruth", (thread, child) => thread.Of(child.Recommendations.Single(r => r.Id == one), [])));
    }

    [Fact]
    public async Task Of_a_dispute_of_the_IROs_own_judgement_begins_with_what_was_tried()
    {
        using var ben = await ADisputedChild.LivesAsync();
        await RecommendedAsync(ben);
        await ben.RaisedAsync();
        Assert.Equal(["10 Dec TryInformally", "18 Dec Raise"], await ThreadAsync(ben, "Tom", (thread, child) => thread.Of(child.Disputes.Single())));
    }

    private static async Task<(int Recommendation, int Midway)> RecommendedAsync(ADisputedChild ben)
    {
        var council = ben.Council;
        var made = Assert.IsType<RecommendationWritten.Done>(await new MakeRecommendation(council.ChangeChild, council.Clock).ApplyAsync(
            new()
            {
                ChildId = ben.Child.Id,
                MadeAt = RecommendedAt.Review,
                MadeOn = new(2025, 10, 28),
                Terms = new() { Words = "Decide on the match at panel", Owner = Role.TeamManager, OwnerOutside = "", DueOn = new(2025, 11, 28), Theme = RecommendationTheme.Permanence, Starred = false },
                RecordedById = ben["Ruth"].Id,
            },
            TestContext.Current.CancellationToken));
        Assert.NotNull(made);
        var one = await council.ReadAsync(db => db.Recommendations.Select(r => r.Id).SingleAsync(TestContext.Current.CancellationToken));
        Assert.IsType<MidwayRecorded.Done>(await new RecordMidway(council.ChangeChild, ACouncil.Definitions, council.Clock).ApplyAsync(
            new()
            {
                ChildId = ben.Child.Id,
                HeldOn = new(2025, 12, 10),
                ChildMet = ChildMet.Seen,
                NotMetBecause = "",
                Changes = "",
                Outcome = MidwayOutcome.DisputeWanted,
                OutcomeWords = "There is no day for the panel",
                ReviewBy = null,
                Progress = [new RecommendationSeen(one, ProgressMade.Delayed, "")],
                RecordedById = ben["Ruth"].Id,
            },
            TestContext.Current.CancellationToken));
        return (one, await council.ReadAsync(db => db.Children.SelectMany(c => c.Midways).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<IReadOnlyList<string>> ThreadAsync(ADisputedChild ben, string reader, Func<MatterThread, Domain.PeriodsOfCare.Child, IReadOnlyList<ThreadEvent>> of)
    {
        var file = await new ReadChild(ben.Council.Database.Open, ACouncil.Definitions, ben.Council.Clock).ApplyAsync(ben[reader].Id, ben.Child.Id, TestContext.Current.CancellationToken);
        var thread = of(new MatterThread(file!.Child, deadline => file.ToldOf[deadline.Id].Select(told => told.Notice), file.Today), file.Child);
        return [.. thread.Select(one => $"{one.On.ToString("d MMM", CultureInfo.InvariantCulture)} {InShort(one)}")];
    }

    private static string InShort(ThreadEvent one) => one switch
    {
        ThreadEvent.Due(_, var passed) => passed ? "Due: passed" : "Due",
        ThreadEvent.LookedAt seen => $"{seen.Kind}: {string.Join(", ", seen.Found.Select(f => $"{f.Progress.Made}"))}, {seen.Midway?.Outcome}",
        ThreadEvent.Told told => $"Told {told.Kind}: {string.Join(", ", told.AsRoles)}",
        ThreadEvent.Disputed(_, { Kind: DisputeMove.Close } step) => $"Close: {step.Impact}",
        ThreadEvent.Disputed(_, var step) => $"{step.Kind}",
        _ => one.GetType().Name,
    };
}
