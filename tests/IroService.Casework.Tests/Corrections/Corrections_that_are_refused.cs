using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Tests.Imports;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Tests.Corrections;

/// <summary>Three episodes of 2023: from 1 May, from 1 June, and from 1 August to 1 November; it is 1 February 2024.</summary>
public class Corrections_that_are_refused
{
    [Theory]
    [InlineData("2023-05-01", "2011-01-01", "The child was born on 5 June 2012: it must have begun on that day or later")]
    [InlineData("2023-08-01", "2024-02-02", "The day it began must be today or in the past")]
    [InlineData("2023-06-01", "2023-05-01", "The episode before it began on 1 May 2023: this one must have begun later")]
    [InlineData("2023-06-01", "2023-08-01", "The next episode began on 1 August 2023: this one must have begun earlier")]
    [InlineData("2023-08-01", "2023-11-01", "It ended on 1 November 2023: it must have begun earlier")]
    [InlineData("2023-08-01", "2023-08-01", "Nothing differs from what is recorded: change what is wrong")]
    public async Task A_start(string from, string to, string why) =>
        await RefusedAsync(from, row => row with { Decom = Council.Day(to) }, nameof(EpisodeRow.Decom), why);

    [Theory]
    [InlineData("2023-08-01", "2024-02-02", "E4A", nameof(EpisodeRow.Dec), "The day it ended must be today or in the past")]
    [InlineData("2023-08-01", "2023-08-01", "E4A", nameof(EpisodeRow.Dec), "It began on 1 August 2023: it must have ended later")]
    [InlineData("2023-05-01", "2023-06-02", "X1", nameof(EpisodeRow.Dec), "The next episode began on 1 June 2023: this one must have ended on that day or earlier")]
    [InlineData("2023-05-01", "", "", nameof(EpisodeRow.Dec), "Another episode began on 1 June 2023: enter the day on which this one ended")]
    [InlineData("2023-05-01", "2023-05-20", "X1", nameof(EpisodeRow.Rec), "No other episode began on the day on which this one ended: select why care ended")]
    [InlineData("2023-05-01", "2023-06-01", "E4A", nameof(EpisodeRow.Rec), "Another episode began on the day on which this one ended: select that care went on")]
    [InlineData("2023-08-01", "2023-11-02", "", nameof(EpisodeRow.Rec), "Select why it ended")]
    [InlineData("2023-08-01", "", "E4A", nameof(EpisodeRow.Rec), "It has not ended: select no reason, or enter the day on which it ended")]
    public async Task An_end(string from, string to, string rec, string field, string why) =>
        await RefusedAsync(from, row => row with { Dec = to.Length == 0 ? null : Council.Day(to), Rec = rec }, field, why);

    [Theory]
    [InlineData("S", "C9", "U1", nameof(EpisodeRow.LegalStatus), "Select the legal status")]
    [InlineData("S", "C2", "Q1", nameof(EpisodeRow.Place), "Select the placement")]
    [InlineData("Q", "C2", "U1", nameof(EpisodeRow.Rne), "Select why it began")]
    public async Task A_code_that_does_not_exist(string rne, string status, string place, string field, string why) =>
        await RefusedAsync("2023-05-01", row => row with { Rne = rne, LegalStatus = status, Place = place }, field, why);

    [Theory]
    [InlineData("2024-02-02", "PN1", "The date of the review must be today or in the past")]
    [InlineData("2023-07-03", "PN1", "Another review is recorded on that day")]
    [InlineData("2023-04-30", "PN1", "The child was not looked after on that day, as far as the records say")]
    [InlineData("2023-11-02", "PN1", "The child was not looked after on that day, as far as the records say")]
    [InlineData("2023-05-20", "PN9", "Select how the child took part")]
    [InlineData("2023-05-20", "PN0", "The child was 4 or older on the day of the review: say how they took part")]
    [InlineData("2023-05-20", "PN1", "Nothing differs from what is recorded: change what is wrong")]
    public async Task A_review(string to, string code, string why)
    {
        using var a = await OfThreeEpisodesAsync();
        Assert.Equal(why, Assert.IsType<CorrectionOutcome.Refused>(await a.ReviewAsync("2023-05-20", to, code)).Why);
    }

    [Fact]
    public async Task A_day_of_a_review_that_was_withdrawn()
    {
        using var a = await OfThreeEpisodesAsync();
        await a.WithdrawAsync("2023-07-03");
        Assert.Equal("A review of that day was withdrawn: put that one back, and withdraw this one", Assert.IsType<CorrectionOutcome.Refused>(await a.ReviewAsync("2023-05-20", "2023-07-03")).Why);
        Assert.Equal("This review was withdrawn: put it back before you correct it", Assert.IsType<CorrectionOutcome.Refused>(await a.ReviewAsync("2023-07-03", "2023-07-04")).Why);
        Assert.Equal("The review was withdrawn before: nothing would change", Assert.IsType<CorrectionOutcome.Refused>(await a.WithdrawAsync("2023-07-03")).Why);
        Assert.Equal("The review counts already: nothing would change", Assert.IsType<CorrectionOutcome.Refused>(await a.WithdrawAsync("2023-05-20", putBack: true)).Why);
    }

    [Theory]
    [InlineData("", "Enter the reason")]
    [InlineData("  ", "Enter the reason")]
    [InlineData("long", "The reason must have 500 characters or fewer; it has 501")]
    public async Task Without_a_reason_that_can_be_kept(string reason, string why)
    {
        using var a = await OfThreeEpisodesAsync();
        var child = await a.AAsync();
        var by = new CorrectionBy { PersonId = a.IroId, Reason = reason == "long" ? new string('x', 501) : reason };
        var refused = Assert.IsType<CorrectionOutcome.Refused>(await a.Council.WithdrawReview.ApplyAsync(
            new() { ChildId = child.Id, ReviewId = child.Reviews[0].Id, By = by }, TestContext.Current.CancellationToken));
        Assert.Equal((nameof(CorrectionBy.Reason), why), (refused.Field, refused.Why));
    }

    [Fact]
    public async Task A_decision_of_what_the_newest_extract_has()
    {
        using var a = await OfThreeEpisodesAsync();
        Assert.Equal(
            "The newest extract of its year has it: there is nothing to decide", Assert.IsType<CorrectionOutcome.Refused>(await a.DecideAsync("2023-06-01", Decision.DidNotHappen)).Why);
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_nothing()
    {
        using var a = await OfThreeEpisodesAsync();
        var (by, id) = (new CorrectionBy { PersonId = a.IroId, Reason = "So" }, (await a.AAsync()).Id);
        var row = new EpisodeRow(new(2023, 5, 1), "S", "C2", "U1", null, "");
        Assert.Null(await a.Council.CorrectEpisode.ApplyAsync(new() { ChildId = id, EpisodeId = 999, Row = row, By = by }, TestContext.Current.CancellationToken));
        Assert.Null(await a.Council.CorrectReview.ApplyAsync(new() { ChildId = 999, ReviewId = 1, Row = new(new(2023, 5, 1), "PN1"), By = by }, TestContext.Current.CancellationToken));
        Assert.Null(await a.Council.WithdrawReview.ApplyAsync(new() { ChildId = id, ReviewId = 999, By = by with { OnlyCheck = true } }, TestContext.Current.CancellationToken));
        Assert.Null(await a.Council.DecideDisputedFact.ApplyAsync(new() { ChildId = id, Decision = Decision.Happened, By = by }, TestContext.Current.CancellationToken));
    }

    static async Task RefusedAsync(string from, Func<EpisodeRow, EpisodeRow> to, string field, string why)
    {
        using var a = await OfThreeEpisodesAsync();
        var refused = Assert.IsType<CorrectionOutcome.Refused>(await a.EpisodeAsync(from, to));
        Assert.Equal((field, why), (refused.Field, refused.Why));
        Assert.All((await a.AAsync()).Episodes, e => Assert.Null(e.Said));
    }

    static async Task<Corrections> OfThreeEpisodesAsync()
    {
        var a = await Corrections.OnAsync("2024-02-01");
        await a.ImportAsync(
            "2023-24",
            ["2023-05-01 S C2 U1 2023-06-01 X1", "2023-06-01 P C2 U6 2023-08-01 X1", "2023-08-01 L C2 U6 2023-11-01 E4A"],
            ["2023-05-20 PN1", "2023-07-03 PN1"]);
        return a;
    }
}
