using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Tests.Imports;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Corrections;

/// <summary>The file says 1 December 2023; the first review is due by 3 January 2024.</summary>
public class A_start_of_care_corrected
{
    [Theory]
    [InlineData("2023-11-24", "first-review by 2023-12-22")]
    [InlineData("2023-12-04", "first-review by 2024-01-04")]
    public async Task Moves_the_same_deadline_keeps_one_change_with_its_cause_and_tells_once(string start, string then)
    {
        using var a = await Told(reminders: 2);
        var deadline = (await a.AAsync()).Deadlines.Single();
        Assert.IsType<CorrectionOutcome.Done>(await a.EpisodeAsync("2023-12-01", row => row with { Decom = Council.Day(start) }));
        Assert.Equal([then], await a.OpenAsync());
        Assert.Equal(deadline.Id, (await a.AAsync()).Deadlines.Single().Id);
        var change = await a.Council.AskAsync(db => db.DeadlineChanges.SingleAsync());
        Assert.Equal((nameof(CorrectEpisode), deadline.Terms.DueOn), (change.Cause, change.DueBefore));

        Assert.Equal(["Moved to Ira"], await a.ToldOnAsync("2023-12-22"));
        Assert.Empty(await a.ToldOnAsync("2023-12-22"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Tells_of_the_move_once_however_often_it_was_reminded(int reminders)
    {
        using var a = await Told(reminders);
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 8) });
        var told = await a.ToldOnAsync("2023-12-22");
        Assert.Equal(reminders == 0 ? ["Approaching to Ira"] : ["Moved to Ira"], told);
    }

    [Fact]
    public async Task Stands_in_the_childs_history_with_who_and_why()
    {
        using var a = await Told(reminders: 0);
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4) });
        var entry = await a.Council.AskAsync(db => db.History.OrderByDescending(h => h.Number).FirstAsync());
        Assert.Equal((nameof(CorrectEpisode), $"person:{a.IroId}", "It was typed wrong"), (entry.What, entry.Who, entry.Why));
        Assert.Empty((await new Storage.History.VerifyHistory(a.Council.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task Only_checked_says_what_would_move_and_writes_nothing()
    {
        using var a = await Told(reminders: 0);
        var checkedOnly = Assert.IsType<CorrectionOutcome.Checked>(await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4) }, onlyCheck: true));
        Assert.Equal(
            new DeadlineAfterCorrection("First review", DeadlineState.Open, new(2024, 1, 3), DeadlineState.Open, new(2024, 1, 4)), Assert.Single(checkedOnly.Moved));
        Assert.Equal(["first-review by 2024-01-03"], await a.OpenAsync());
        Assert.Null((await a.AAsync()).Episodes.Single().Said);
        Assert.Equal(1, await a.Council.AskAsync(db => db.History.CountAsync()));
    }

    [Fact]
    public async Task Corrected_back_is_as_if_nothing_had_been()
    {
        using var a = await Told(reminders: 0);
        var before = await a.NumbersAsync();
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4) });
        await a.EpisodeAsync("2023-12-04", row => row with { Decom = new(2023, 12, 1) });
        var episode = (await a.AAsync()).Episodes.Single();
        Assert.Equal((null, "", (int?)null), (episode.Said, episode.CorrectedBecause, episode.CorrectedById));
        Assert.Equal(["first-review by 2024-01-03"], await a.OpenAsync());
        Assert.Equal(before, await a.NumbersAsync());
    }

    [Fact]
    public async Task By_somebody_who_may_not_is_refused_in_a_sentence()
    {
        using var a = await Told(reminders: 0);
        var child = await a.AAsync();
        var worker = await a.Council.PersonAsync("Wes", Domain.Notifications.Role.SocialWorker);
        var refused = Assert.IsType<CorrectionOutcome.Refused>(await a.Council.CorrectEpisode.ApplyAsync(
            new() { ChildId = child.Id, EpisodeId = child.Episodes[0].Id, Row = child.Episodes[0].Row with { Place = "U6" }, By = new() { PersonId = worker, Reason = "So" } },
            TestContext.Current.CancellationToken));
        Assert.Equal(WhoMayCorrect.Sentence, refused.Why);
    }

    /// <summary>The child with as many reminders sent as said; the first, of 4 December, was the silent import's.</summary>
    static async Task<Corrections> Told(int reminders)
    {
        var a = await Corrections.OnAsync("2023-12-04");
        await a.ImportAsync("2023-24", ["2023-12-01 S C2 U1"], ["2023-04-02 PN1"]);
        foreach (var day in new[] { "2023-12-15", "2023-12-22" }.Take(reminders))
        {
            Assert.Equal(["Approaching to Ira"], await a.ToldOnAsync(day));
        }

        a.Council.ItIs("2023-12-22");
        Assert.Equal(["first-review by 2024-01-03"], await a.OpenAsync());
        return a;
    }
}
