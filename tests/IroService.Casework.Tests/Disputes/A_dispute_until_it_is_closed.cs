using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Reports;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Disputes;

public class A_dispute_until_it_is_closed
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Goes_up_unanswered_over_Christmas_and_everybody_hears_what_is_theirs_once(DatabaseProvider provider)
    {
        using var child = await ADisputedChild.LivesAsync(await OnEachDatabase.MakeAsync(provider));
        await child.RaisedAsync();
        await child.TellAsync();
        await child.UntilAsync("2026-01-07");
        Assert.Equal(("stage-2", DisputePhase.AwaitsAnswer), await StandsAsync(child));

        Assert.IsType<DisputeWritten.Done>(await child.DoAsync("Grace", DisputeMove.Answer, "We will look at it again"));
        await child.TellAsync();
        var judged = child.Action(await child.LastAsync(), "Ruth", DisputeMove.Judge, "That names no day") with { Verdict = DisputeVerdict.NotAccepted, Stage = "stage-3" };
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(judged));
        await child.TellAsync();
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync("Hana", DisputeMove.Answer, "The plan is agreed and dated"));
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(child.Action(await child.LastAsync(), "Ruth", DisputeMove.Judge, "Yes") with { Verdict = DisputeVerdict.Accepted }));
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(child.Action(await child.LastAsync(), "Ruth", DisputeMove.Close, "The plan is in the file")
            with
        { Outcome = DisputeOutcome.Resolved, Impact = "You know where you will live", ToldChild = "Ruth told you when she saw you" }));
        await child.UntilAsync("2026-01-30");

        Assert.Equal(
            [
                "2025-12-18 Sam: 1 Raise",
                "2025-12-18 Ruth, Tom: Approaching stage-1-answer",
                "2025-12-24 Ruth, Tom: Approaching stage-1-answer",
                "2025-12-30 Ruth, Sam, Tom: 3 MoveUpBySilence",
                "2025-12-30 Grace, Helen, Ruth: Approaching stage-2-answer",
                "2026-01-06 Grace, Helen, Ruth: Approaching stage-2-answer",
                "2026-01-07 Helen: 4 Answer",
                "2026-01-07 Ruth: Approaching stage-2-judge",
                "2026-01-07 Grace, Sam: 5 Judge",
                "2026-01-07 Hana, Helen, Ruth: Approaching stage-3-answer",
                "2026-01-08 Grace, Hana, Helen, Sam, Tom: 8 Close",
            ],
            await child.HeardAsync());
        Assert.Empty(await child.OpenAsync());
        Assert.Equal(
            [
                "OpenDispute ", "MoveUpUnanswered ", "MoveDispute We will look at it again", "MoveDispute That names no day", "MoveDispute The plan is agreed and dated", "MoveDispute Yes", "MoveDispute The plan is in the file",
            ],
            (await child.HistoryAsync()).Select(h => $"{h.Split(' ')[0]} {string.Join(' ', h.Split(' ')[2..])}"));
        Assert.Equal(
            [
                "DisputeOpened { DisputeId = 1, ChildId = 1, Step = 1 }", "DisputeTalkedOver { DisputeId = 1, ChildId = 1, Step = 2 }",
                "DisputeEscalated { DisputeId = 1, ChildId = 1, Step = 3, BySilence = True }", "DisputeAnswered { DisputeId = 1, ChildId = 1, Step = 4 }",
                "DisputeEscalated { DisputeId = 1, ChildId = 1, Step = 5, BySilence = False }", "DisputeAnswered { DisputeId = 1, ChildId = 1, Step = 6 }", "DisputeJudged { DisputeId = 1, ChildId = 1, Step = 7 }",
                "DisputeResolved { DisputeId = 1, ChildId = 1, Step = 8 }",
            ],
            await child.MessagesAsync());
    }

    [Fact]
    public async Task That_moved_up_unanswered_stands_in_the_silence_register()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        await child.TellAsync();
        await child.UntilAsync("2025-12-30");
        var register = new ReadSilenceRegister(child.Council.Database.Open, ACouncil.Definitions, child.Council.Clock);
        var entry = Assert.Single(await register.ApplyAsync(child["Helen"].Id, new(2025, 12, 1), new(2025, 12, 31), TestContext.Current.CancellationToken));
        Assert.Equal(("Answer the dispute: Stage 1: Team Manager", new DateOnly(2025, 12, 29), new DateOnly(2025, 12, 30), "Tom's"), (entry.Duty, entry.DueOn, entry.On, entry.Team?.Name));
        Assert.Equal((Role.TeamManager, "Tom", Role.GroupManager, "Grace"), (entry.Owner, Assert.Single(entry.Owners).Name, entry.WentTo, Assert.Single(entry.Told).Name));
        Assert.Empty(await register.ApplyAsync(child["Helen"].Id, new(2025, 12, 1), new(2025, 12, 29), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Not_settled_after_20_working_days_is_told_to_the_Principal_IRO_and_the_head_of_service()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync(child.New with { Stage = "stage-3", StageBecause = "The head of service decides on the money" });
        await child.UntilAsync("2026-01-21");
        var heard = await child.HeardAsync();
        Assert.Contains("2026-01-19 Helen, Ruth: Approaching limit", heard);
        Assert.Contains("2026-01-21 Hana, Helen, Ruth: Overdue limit", heard);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Of_two_at_the_same_second_one_wins_and_the_other_is_told(DatabaseProvider provider)
    {
        using var child = await ADisputedChild.LivesAsync(await OnEachDatabase.MakeAsync(provider));
        var shown = await child.RaisedAsync();
        var answers = await Task.WhenAll(
            child.DoAsync(child.Action(shown, "Tom", DisputeMove.Answer, "It will be done")),
            child.DoAsync(child.Action(shown, "Ruth", DisputeMove.MoveUp, "It cannot wait") with { Stage = "stage-2" }),
            child.DoAsync(child.Action(shown, "Ruth", DisputeMove.Keep, "Tom is back on Monday")));
        Assert.Single(answers, a => a is DisputeWritten.Done);
        Assert.Equal(2, answers.Count(a => a is DisputeWritten.SomebodyWasFirst));
        var dispute = await child.LastAsync();
        Assert.Equal([1, 2, 3], dispute.InOrder.Select(s => s.Number));
        Assert.Equal(2, (await child.HistoryAsync()).Count);
    }

    [Fact]
    public async Task The_answer_and_the_clock_at_once_lose_nothing()
    {
        using var child = await ADisputedChild.LivesAsync();
        var shown = await child.RaisedAsync();
        child.Council.Clock.SetUtcNow(new(2025, 12, 30, 0, 0, 1, TimeSpan.Zero));
        var (moved, answered) = (child.MoveUpAsync(), child.DoAsync(child.Action(shown, "Tom", DisputeMove.Answer, "It will be done")));
        await Task.WhenAll(moved, answered);
        Assert.Equal(await moved == 1, await answered is DisputeWritten.SomebodyWasFirst);
        Assert.Equal(3, (await child.LastAsync()).Version);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_counts_once()
    {
        using var child = await ADisputedChild.LivesAsync();
        var shown = await child.RaisedAsync();
        Assert.IsType<DisputeWritten.AlreadyThere>(await child.RaiseAsync());
        var answer = child.Action(shown, "Tom", DisputeMove.Answer, "It will be done");
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(answer));
        Assert.IsType<DisputeWritten.AlreadyThere>(await child.DoAsync(answer));
        Assert.Equal(3, (await child.LastAsync()).Version);
    }

    [Fact]
    public async Task Each_does_what_is_theirs_and_a_deputy_does_it_for_them()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        Assert.Equal("The IRO raises this", Why(await child.RaiseAsync(child.New with { RecordedById = child["Tom"].Id, Theme = "Other" })));
        Assert.Equal("The team manager answers at this stage", Why(await child.DoAsync("Sam", DisputeMove.Answer)));
        Assert.Equal("The team manager answers at this stage", Why(await child.DoAsync("Ruth", DisputeMove.Answer)));
        Assert.Equal("The IRO does this", Why(await child.DoAsync("Tom", DisputeMove.Keep)));
        Assert.Equal("The Principal IRO moves a dispute to another version", Why(await child.DoAsync("Ruth", DisputeMove.MoveToVersion)));

        var ida = await child.Council.PersonAsync("Ida", Role.TeamManager);
        await child.Council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = child["Tom"].Id, DeputyId = ida.Id, From = new(2025, 12, 18), To = null, NamedById = child["Tom"].Id, NamedAt = child.Council.Clock.Moment() });
            return Task.CompletedTask;
        });
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(child.Action(await child.LastAsync(), "Tom", DisputeMove.Answer) with { RecordedById = ida.Id }));
        var answer = (await child.LastAsync()).InOrder.Last();
        Assert.Equal((ida.Id, child["Tom"].Id), (answer.RecordedById, answer.RecordedForId));
    }

    [Fact]
    public async Task Nobody_to_answer_is_told_to_the_Principal_IRO()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.Council.ChangeAsync(async db => (await db.Teams.SingleAsync(t => t.Name == "Tom's")).ManagerId = null);
        await child.RaisedAsync();
        await child.TellAsync();
        Assert.Equal(["2025-12-18 Sam: 1 Raise", "2025-12-18 Helen, Ruth: Approaching stage-1-answer"], await child.HeardAsync());
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync("Grace", DisputeMove.Answer));
    }

    [Fact]
    public async Task Counts_in_the_figures_and_speaks_against_a_green_rating()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        await child.UntilAsync("2026-01-02");
        var (figures, _) = await new ReadMeasures(child.Council.Database.Open, ACouncil.Definitions, child.Council.Clock).ApplyAsync(new(2025, 12, 1), new(2026, 1, 2), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["all 1", "opened-at:1 1", "reached:2 1", "theme:Drift and delay 1"],
            figures.Where(f => f.Measure == "disputes-opened").Select(f => $"{f.Slice} {f.Numerator}"));
        var find = await new FindPlanFacts(child.Council.Database.Open, ACouncil.Definitions).AsAtAsync(new(2026, 1, 2), TestContext.Current.CancellationToken);
        var file = await new ReadChild(child.Council.Database.Open, ACouncil.Definitions, child.Council.Clock).WithPlanFactsAsync(child["Ruth"].Id, child.Child.Id, TestContext.Current.CancellationToken);
        Assert.Contains(find(file!.Child), finding => finding.Fact == PlanFact.OpenDispute);
    }

    [Fact]
    public async Task An_outage_moves_it_one_stage_only()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        child.Council.Clock.SetUtcNow(new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 0), (await child.MoveUpAsync(), await child.MoveUpAsync()));
        Assert.Equal(("stage-2", DisputePhase.AwaitsAnswer), await StandsAsync(child));
    }

    [Fact]
    public async Task The_IROs_notes_stand_apart()
    {
        using var child = await ADisputedChild.LivesAsync();
        var dispute = await child.RaisedAsync();
        var write = new WriteDisputeNote(child.Council.ChangeChild, child.Council.Clock);
        Assert.IsType<DisputeWritten.Refused>(await write.ApplyAsync(child.Child.Id, dispute.Id, " ", child["Ruth"].Id, TestContext.Current.CancellationToken));
        Assert.IsType<DisputeWritten.Done>(await write.ApplyAsync(child.Child.Id, dispute.Id, "Ask Helen first", child["Ruth"].Id, TestContext.Current.CancellationToken));
        Assert.Equal("Ask Helen first", Assert.Single((await child.LastAsync()).Notes).Words);
        Assert.Equal(2, (await child.LastAsync()).Version);
    }

    private static async Task<(string, DisputePhase)> StandsAsync(ADisputedChild child) => await child.LastAsync() is var dispute ? (dispute.Stage, dispute.Phase) : default;

    private static string Why(DisputeWritten? written) => Assert.IsType<DisputeWritten.Refused>(written).Why;
}
