using IroService.Casework.Deadlines;
using IroService.Casework.Imports;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Tests.Corrections;

/// <summary>The file says: looked after since 1 December 2023, reviewed on 20 December. It is 1 February 2024.</summary>
public class Importing_after_a_correction
{
    const string Episode = "2023-12-01 S C2 U1";
    const string Review = "2023-12-20 PN1";

    [Fact]
    public async Task That_only_repeats_what_the_file_said_changes_nothing()
    {
        using var a = await CorrectedAsync();
        Assert.IsType<ImportOutcome.NothingNew>(await ImportAsync(a, [Episode], [Review]));
        var child = await a.AAsync();
        Assert.Equal((new DateOnly(2023, 12, 4), "E1"), (child.Episodes.Single().Decom, child.Episodes.Single().LegalStatus));
        Assert.Equal(new DateOnly(2023, 12, 21), child.Reviews.Single().HeldOn);
    }

    [Fact]
    public async Task That_has_caught_up_drops_the_mark_and_moves_nothing()
    {
        using var a = await CorrectedAsync();
        var (open, numbers) = (await a.OpenAsync(), await a.NumbersAsync());
        Assert.Equal([FactChangeKind.EpisodeAgrees, FactChangeKind.ReviewAgrees], await ChangesAsync(a, ["2023-12-04 S E1 U1"], ["2023-12-21 PN1"]));
        var child = await a.AAsync();
        Assert.Equal((null, "", null), (child.Episodes.Single().Said, child.Episodes.Single().CorrectedBecause, child.Reviews.Single().Said));
        Assert.Equal(open, await a.OpenAsync());
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.IsType<ImportOutcome.NothingNew>(await ImportAsync(a, ["2023-12-04 S E1 U1"], ["2023-12-21 PN1"]));
    }

    [Fact]
    public async Task That_says_a_third_thing_is_believed_and_says_so()
    {
        using var a = await CorrectedAsync();
        var done = Assert.IsType<ImportOutcome.Done>(await ImportAsync(a, ["2023-12-01 S V2 U1"], [Review]));
        Assert.Equal(
            "episode from 2023-12-04: was RNE S, LS V2, PLACE U1",
            done.Plan.Children.Single().All.Single().ToString().Replace("was RNE S, LS E1, PLACE U1, is ", "was ", StringComparison.Ordinal));
        var episode = (await a.AAsync()).Episodes.Single();
        Assert.Equal(("V2", new DateOnly(2023, 12, 4), new DateOnly(2023, 12, 1)), (episode.LegalStatus, episode.Decom, episode.Said!.Decom));
    }

    [Fact]
    public async Task That_gives_a_third_start_is_believed_in_place()
    {
        using var a = await CorrectedAsync();
        var id = (await a.AAsync()).Episodes.Single().Id;
        await a.EpisodeAsync("2023-12-04", row => row with { LegalStatus = "C2" });
        Assert.Equal([FactChangeKind.EpisodeOverruled], await ChangesAsync(a, ["2023-12-05 S C2 U1"], [Review]));
        var episode = (await a.AAsync()).Episodes.Single();
        Assert.Equal((id, new DateOnly(2023, 12, 5), null), (episode.Id, episode.Decom, episode.Said));
    }

    [Fact]
    public async Task That_has_the_episode_end_leaves_the_other_columns_corrected()
    {
        using var a = await CorrectedAsync();
        Assert.Equal(
            [FactChangeKind.EpisodeChanged, FactChangeKind.EpisodeAdded], await ChangesAsync(a, ["2023-12-01 S C2 U1 2024-01-10 X1", "2024-01-10 P C2 U6"], [Review]));
        var first = (await a.AAsync()).Episodes.Single(e => e.Rne == "S");
        Assert.Equal(("E1", new DateOnly(2023, 12, 4), new DateOnly(2024, 1, 10)), (first.LegalStatus, first.Decom, first.Dec!.Value));
    }

    [Fact]
    public async Task That_makes_a_correction_impossible_is_believed()
    {
        using var a = await CorrectedAsync();
        Assert.Equal([FactChangeKind.EpisodeOverruled], await ChangesAsync(a, ["2023-12-01 S C2 U1 2023-12-03 E4A"], [Review]));
        Assert.Null((await a.AAsync()).Episodes.Single().Said);
    }

    [Fact]
    public async Task That_gives_a_third_code_of_participation_is_believed_and_the_day_stays_corrected()
    {
        using var a = await CorrectedAsync();
        await a.ReviewAsync("2023-12-21", "2023-12-21", "PN2");
        Assert.Equal([FactChangeKind.ReviewOverruled], await ChangesAsync(a, [Episode], ["2023-12-20 PN3"]));
        Assert.Equal((new DateOnly(2023, 12, 21), "PN3"), ((await a.AAsync()).Reviews.Single().HeldOn, (await a.AAsync()).Reviews.Single().ParticipationCode));
    }

    [Fact]
    public async Task That_gives_a_third_day_of_a_review_leaves_it_to_a_person()
    {
        using var a = await CorrectedAsync();
        Assert.Equal([FactChangeKind.ReviewMissing, FactChangeKind.ReviewAdded], await ChangesAsync(a, [Episode], ["2023-12-22 PN1"]));
        Assert.Equal(["Decide whether it happened: the review of 21 December 2023 is no longer in the newest extract of its year. It counts until then."], await DisputedAsync(a));
    }

    [Fact]
    public async Task That_has_the_wrong_day_and_the_right_one_has_one_review()
    {
        using var a = await CorrectedAsync();
        Assert.IsType<ImportOutcome.NothingNew>(await ImportAsync(a, [Episode], [Review, "2023-12-21 PN1"]));
        Assert.Single((await a.AAsync()).Reviews);
    }

    [Fact]
    public async Task That_catches_up_with_a_review_recorded_here_and_corrected_here_knows_it_again()
    {
        using var a = await CorrectedAsync();
        await a.RecordAsync("2024-01-15");
        await a.ReviewAsync("2024-01-15", "2024-01-16");
        await ImportAsync(a, [Episode], [Review, "2024-01-15 PN1"]);
        Assert.Equal([new(2023, 12, 21), new DateOnly(2024, 1, 16)], (await a.AAsync()).Reviews.Select(r => r.HeldOn).Order());
    }

    [Fact]
    public async Task That_repeats_a_review_that_was_withdrawn_does_not_bring_it_back_and_that_lacks_it_disputes_nothing()
    {
        using var a = await CorrectedAsync();
        await a.WithdrawAsync("2023-12-21");
        Assert.IsType<ImportOutcome.NothingNew>(await ImportAsync(a, [Episode], [Review]));
        Assert.True((await a.AAsync()).Reviews.Single().IsWithdrawn);
        Assert.Equal([FactChangeKind.ReviewAgrees], await ChangesAsync(a, [Episode], []));
        Assert.Empty(await DisputedAsync(a));
    }

    [Fact]
    public async Task That_still_lacks_what_was_decided_to_have_happened_disputes_it_only_anew()
    {
        using var a = await CorrectedAsync();
        await ImportAsync(a, [Episode], []);
        Assert.Single(await DisputedAsync(a));
        Assert.IsType<PeriodsOfCare.CorrectionOutcome.Done>(await a.DecideAsync("2023-12-21", Decision.Happened, aReview: true));
        Assert.Empty(await DisputedAsync(a));
        await ImportAsync(a, [Episode, "2024-01-15 P C2 U1"], []);
        Assert.Empty(await DisputedAsync(a));

        await ImportAsync(a, [Episode], [Review]);
        await ImportAsync(a, [Episode], []);
        Assert.Contains(await DisputedAsync(a), sentence => sentence.Contains("review of 21 December 2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_repeats_an_episode_that_did_not_happen_leaves_it_out_and_that_has_it_anew_brings_it_back()
    {
        using var a = await Corrections.OnAsync("2024-02-01");
        await a.ImportAsync("2023-24", [Episode, "2024-01-15 P C2 A6"], [Review]);
        await ImportAsync(a, [Episode], [Review]);
        Assert.Contains("adoption-placed-first by 2024-02-12", await a.OpenAsync());
        Assert.IsType<PeriodsOfCare.CorrectionOutcome.Done>(await a.DecideAsync("2024-01-15", Decision.DidNotHappen));
        Assert.Equal(["second-review by 2024-03-20"], await a.OpenAsync());
        Assert.Empty(await DisputedAsync(a));
        Assert.IsType<ImportOutcome.NothingNew>(await ImportAsync(a, [Episode], [Review]));

        Assert.Equal([FactChangeKind.EpisodeBack], await ChangesAsync(a, [Episode, "2024-01-15 P C2 A6"], [Review]));
        Assert.Contains("adoption-placed-first by 2024-02-12", await a.OpenAsync());
    }

    static async Task<Corrections> CorrectedAsync()
    {
        var a = await Corrections.OnAsync("2024-02-01");
        await a.ImportAsync("2023-24", [Episode], [Review]);
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4), LegalStatus = "E1" });
        await a.ReviewAsync("2023-12-20", "2023-12-21");
        return a;
    }

    static Task<ImportOutcome> ImportAsync(Corrections a, string[] episodes, string[] reviews) => a.Council.ImportAsync(
        a.Council.Folder("2023-24", ["A 2012-06-05"], [.. episodes.Select(e => $"A {e}")], [.. reviews.Select(r => $"A {r}")]));

    static async Task<IEnumerable<FactChangeKind>> ChangesAsync(Corrections a, string[] episodes, string[] reviews) =>
        Assert.IsType<ImportOutcome.Done>(await ImportAsync(a, episodes, reviews)).Plan.Children.Single().All.Select(c => c.Kind);

    static async Task<IReadOnlyList<string>> DisputedAsync(Corrections a) =>
        [.. (await a.Council.DutiesToSortOut.ApplyAsync(TestContext.Current.CancellationToken)).Where(d => d.Kind == SortOutKind.DisputedFact).Select(d => d.Sentence)];
}
