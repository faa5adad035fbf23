using IroService.Casework.Disputes;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Disputes;

/// <summary>Whoever owes something hears of that duty; everybody else who is to know hears of the step, once, and is left with no notice of what is past.</summary>
public class What_people_are_told_of_a_dispute
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_each_step_once_and_what_is_past_closes_by_itself(DatabaseProvider provider)
    {
        using var child = await ADisputedChild.LivesAsync(await OnEachDatabase.MakeAsync(provider));
        await child.RaisedAsync();
        await child.TellAsync();
        await IsOpenAsync(child, "Sam: 1 Raise", "Ruth, Tom: Approaching stage-1-answer");

        await child.UntilAsync("2025-12-30");
        await IsOpenAsync(child, "Ruth, Sam, Tom: 3 MoveUpBySilence", "Grace, Helen, Ruth: Approaching stage-2-answer");

        Assert.IsType<DisputeWritten.Done>(await child.DoAsync("Grace", DisputeMove.Answer, "We will look at it again"));
        await child.TellAsync();
        await IsOpenAsync(child, "Ruth, Sam, Tom: 3 MoveUpBySilence", "Helen: 4 Answer", "Ruth: Approaching stage-2-judge");

        await JudgeAsync(child, DisputeVerdict.NotAccepted, "stage-3");
        await IsOpenAsync(child, "Grace, Sam: 5 Judge", "Hana, Helen, Ruth: Approaching stage-3-answer");

        Assert.IsType<DisputeWritten.Done>(await child.DoAsync("Hana", DisputeMove.Answer, "The plan is agreed and dated"));
        await child.TellAsync();
        await IsOpenAsync(child, "Grace, Sam: 5 Judge", "Helen: 6 Answer", "Ruth: Approaching stage-3-judge");

        await JudgeAsync(child, DisputeVerdict.Accepted, stage: null);
        await IsOpenAsync(child, "Grace, Sam: 5 Judge", "Hana, Helen, Sam: 7 Judge");

        await CloseAsync(child);
        await IsOpenAsync(child, "Grace, Hana, Helen, Sam, Tom: 8 Close");
        var closed = await child.ListedAsync(NoticesShown.Closed);
        Assert.Contains("Ruth, Sam, Tom: 3 MoveUpBySilence", closed);

        var heard = await child.HeardAsync();
        Assert.Equal(
            [
                "2025-12-18 Sam: 1 Raise",
                "2025-12-18 Ruth, Tom: Approaching stage-1-answer",
                "2025-12-24 Ruth, Tom: Approaching stage-1-answer",
                "2025-12-30 Ruth, Sam, Tom: 3 MoveUpBySilence",
                "2025-12-30 Grace, Helen, Ruth: Approaching stage-2-answer",
                "2025-12-30 Helen: 4 Answer",
                "2025-12-30 Ruth: Approaching stage-2-judge",
                "2025-12-30 Grace, Sam: 5 Judge",
                "2025-12-30 Hana, Helen, Ruth: Approaching stage-3-answer",
                "2025-12-30 Helen: 6 Answer",
                "2025-12-30 Ruth: Approaching stage-3-judge",
                "2025-12-30 Hana, Helen, Sam: 7 Judge",
                "2025-12-30 Grace, Hana, Helen, Sam, Tom: 8 Close",
            ],
            heard);
        await child.TellAgainAsync();
        Assert.Equal(heard, await child.HeardAsync());

        var ids = await child.Council.ReadAsync(db => db.Notices.Select(n => n.Id).ToListAsync(TestContext.Current.CancellationToken));
        foreach (var name in new[] { "Grace", "Hana", "Helen", "Sam", "Tom" })
        {
            await new AcknowledgeNotice(child.Council.Database.Open, child.Council.Clock).ApplyAsync(ids, child[name].Id, TestContext.Current.CancellationToken);
        }

        Assert.Empty(await child.ListedAsync(NoticesShown.Open));
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task The_same_message_twice_at_once_is_told_once(DatabaseProvider provider)
    {
        using var child = await ADisputedChild.LivesAsync(await OnEachDatabase.MakeAsync(provider));
        var dispute = await child.RaisedAsync();
        var message = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(TellOrLose)));
        Assert.Equal(["2025-12-18 Sam: 1 Raise"], await child.HeardAsync());

        async Task TellOrLose()
        {
            try
            {
                await new TellPeople(child.Council.Database.Open, TestKit.Councils.ACouncil.Definitions, child.Council.Clock)
                    .ApplyAsync(new StepTaken(dispute.Id, 1), message, "test", TestContext.Current.CancellationToken);
            }
            catch (DbUpdateException)
            {
                // The broker brings it again, and the receipt is there.
            }
        }
    }

    [Fact]
    public async Task What_moves_nothing_reaches_the_Principal_IRO_and_stays_until_it_is_read()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        await DoAsync("Ruth", DisputeMove.ReferToCafcass);
        await DoAsync("Ruth", DisputeMove.AskLegalAdvice);
        await DoAsync("Ruth", DisputeMove.Keep);
        await IsOpenAsync(child, "Sam: 1 Raise", "Helen, Tom: 3 ReferToCafcass", "Helen: 4 AskLegalAdvice", "Tom: 5 Keep", "Ruth, Tom: Approaching stage-1-answer");
        await CloseAsync(child);
        await IsOpenAsync(child, "Helen, Tom: 3 ReferToCafcass", "Helen: 4 AskLegalAdvice", "Sam, Tom: 6 Close");
        await DoAsync("Ruth", DisputeMove.Add);
        await DoAsync("Ruth", DisputeMove.Reopen);
        await IsOpenAsync(
            child, "Helen, Tom: 3 ReferToCafcass", "Helen: 4 AskLegalAdvice", "Tom: 7 Add", "Sam: 8 Reopen", "Ruth, Tom: Approaching stage-1-answer");

        async Task DoAsync(string by, DisputeMove move)
        {
            Assert.IsType<DisputeWritten.Done>(await child.DoAsync(by, move));
            await child.TellAsync();
        }
    }

    [Fact]
    public async Task Of_a_hold_is_the_date_that_it_moves_and_nothing_else()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        await child.TellAsync();
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(child.Action(await child.LastAsync(), "Ruth", DisputeMove.Hold) with { Until = new(2025, 12, 22) }));
        await child.TellAsync();
        Assert.Equal(["2025-12-18 Sam: 1 Raise", "2025-12-18 Ruth, Tom: Approaching stage-1-answer", "2025-12-18 Ruth, Tom: Moved stage-1-answer"], await child.HeardAsync());
    }

    [Fact]
    public async Task Of_a_concern_about_the_IRO_is_told_to_no_IRO_not_even_to_one_who_stands_in_for_the_Principal_IRO()
    {
        using var child = await ADisputedChild.LivesAsync();
        await StandsInAsync(child, "Ruth", forWhom: "Helen");
        await child.RaisedAsync(child.New with
        {
            Kind = DisputeKind.AboutIro,
            Theme = "The child was not spoken to",
            Stage = "concern-stage-1",
            RecordedById = child["Tom"].Id,
        });
        await child.TellAsync();
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync("Helen", DisputeMove.Answer));
        await child.TellAsync();

        // That nobody stands in for her who may know of it is said where what reaches nobody is sorted out.
        Assert.Equal(["2025-12-18 Helen, Tom, nobody: Approaching concern-about-iro-concern-stage-1-answer", "2025-12-18 Tom: Approaching concern-about-iro-concern-stage-1-judge"], await child.HeardAsync());
        var unheard = await child.Council.ReadAsync(db => db.Notices.SingleAsync(n => n.PersonId == null, TestContext.Current.CancellationToken));
        Assert.Equal("In place of the deputy for the Principal IRO: it is kept from IROs", unheard.AsRole);
    }

    [Fact]
    public async Task Reaches_a_deputy_and_the_Principal_IRO_in_place_of_one_who_has_left()
    {
        using var child = await ADisputedChild.LivesAsync();
        await StandsInAsync(child, "Grace", forWhom: "Tom");
        await child.Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Name == "Sam")).To = new(2025, 12, 1));
        await child.RaisedAsync(child.New with { Stage = "stage-2", StageBecause = "Grace holds the money" });
        await child.TellAsync();
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(child.Action(await child.LastAsync(), "Ruth", DisputeMove.ReferToCafcass)));
        await child.TellAsync();
        Assert.Equal(
            ["2025-12-18 Grace, Helen, Ruth: Approaching stage-2-answer", "2025-12-18 Grace, Helen: 3 ReferToCafcass"],
            (await child.HeardAsync()).Where(h => !h.Contains("Raise", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_leaver_did_not_read_is_told_to_who_has_the_child_now()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        await child.TellAsync();
        await child.Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Name == "Sam")).To = new(2025, 12, 17));
        var passOn = new PassOnNotices(child.Council.Database.Open, TestKit.Councils.ACouncil.Definitions, child.Council.Clock);
        Assert.Equal((1, 0), (await passOn.ApplyAsync(TestContext.Current.CancellationToken), await passOn.ApplyAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(["2025-12-18 Helen, Sam: 1 Raise", "2025-12-18 Ruth, Tom: Approaching stage-1-answer"], await child.HeardAsync());
    }

    private static async Task JudgeAsync(ADisputedChild child, DisputeVerdict verdict, string? stage)
    {
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(child.Action(await child.LastAsync(), "Ruth", DisputeMove.Judge) with { Verdict = verdict, Stage = stage }));
        await child.TellAsync();
    }

    private static async Task CloseAsync(ADisputedChild child)
    {
        var close = child.Action(await child.LastAsync(), "Ruth", DisputeMove.Close) with { Outcome = DisputeOutcome.Resolved, Impact = "You know where you will live", ToldChild = "Ruth told you" };
        Assert.IsType<DisputeWritten.Done>(await child.DoAsync(close));
        await child.TellAsync();
    }

    private static Task StandsInAsync(ADisputedChild child, string name, string forWhom) => child.Council.ChangeAsync(db =>
    {
        db.Deputies.Add(new Deputy { PersonId = child[forWhom].Id, DeputyId = child[name].Id, From = new(2025, 12, 18), To = null, NamedById = child[forWhom].Id, NamedAt = child.Council.Clock.Moment() });
        return Task.CompletedTask;
    });

    private static async Task IsOpenAsync(ADisputedChild child, params string[] expected) => Assert.Equal(expected.Order(), (await child.ListedAsync(NoticesShown.Open)).Order());
}
