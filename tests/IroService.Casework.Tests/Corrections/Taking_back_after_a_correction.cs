using IroService.Casework.Imports;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Tests.Corrections;

/// <summary>The first folder says: looked after since 1 December 2023, reviewed on 20 December; the second one comes after and is taken back.</summary>
public class Taking_back_after_a_correction
{
    const string Episode = "2023-12-01 S C2 U1";
    const string Review = "2023-12-20 PN1";

    [Fact]
    public async Task Keeps_a_correction_that_the_import_left_alone()
    {
        using var a = await ImportedAsync();
        await CorrectAsync(a);
        await ImportAsync(a, [$"{Episode} 2024-01-10 X1", "2024-01-10 P C2 U6"], [Review, "2024-01-05 PN1"]);
        await UndoAsync(a);
        Assert.Equal(["2023-12-04 E1  said 2023-12-01 C2 ", "2023-12-21 PN1 said 2023-12-20 PN1"], await StoredAsync(a));
        Assert.Equal(["It was typed wrong"], (await a.AAsync()).Episodes.Select(e => e.CorrectedBecause));
    }

    [Fact]
    public async Task Keeps_a_correction_that_was_made_since()
    {
        using var a = await ImportedAsync();
        await ImportAsync(a, ["2023-12-01 S C2 U6"], ["2023-12-20 PN2"]);
        await CorrectAsync(a);
        await UndoAsync(a);
        Assert.Equal(["2023-12-04 E1  said 2023-12-01 C2 ", "2023-12-21 PN1 said 2023-12-20 PN1"], await StoredAsync(a));
        Assert.Equal("U1", (await a.AAsync()).Episodes.Single().Place);
    }

    [Theory]
    [InlineData("2023-12-04 S E1 U1", "2023-12-21 PN1")]
    [InlineData("2023-12-01 S V2 U1", "2023-12-20 PN3")]
    public async Task Brings_back_a_correction_that_the_import_had_caught_up_with_or_overruled(string episode, string review)
    {
        using var a = await ImportedAsync();
        await CorrectAsync(a);
        await ImportAsync(a, [episode], [review]);
        await UndoAsync(a);
        Assert.Equal(["2023-12-04 E1  said 2023-12-01 C2 ", "2023-12-21 PN1 said 2023-12-20 PN1"], await StoredAsync(a));
        Assert.IsType<ImportOutcome.NothingNew>(await ImportAsync(a, [Episode], [Review]));
    }

    [Fact]
    public async Task Does_not_revive_a_correction_that_was_corrected_back()
    {
        using var a = await ImportedAsync();
        await CorrectAsync(a);
        await ImportAsync(a, [Episode, "2024-01-10 P C2 U6"], [Review, "2024-01-05 PN1"]);
        await a.EpisodeAsync("2023-12-04", row => row with { Decom = new(2023, 12, 1), LegalStatus = "C2" });
        await a.ReviewAsync("2023-12-21", "2023-12-20");
        await UndoAsync(a);
        Assert.Equal(["2023-12-01 C2 ", "2023-12-20 PN1"], await StoredAsync(a));
    }

    [Fact]
    public async Task Of_a_fact_that_only_it_brought_leaves_what_a_person_has_corrected_as_theirs()
    {
        using var a = await ImportedAsync();
        await ImportAsync(a, [$"{Episode} 2024-01-10 X1", "2024-01-10 P C2 U6"], [Review, "2024-01-05 PN1", "2024-01-08 PN1"]);
        await a.ReviewAsync("2024-01-05", "2024-01-04");
        await a.WithdrawAsync("2024-01-08");
        await UndoAsync(a);
        var child = await a.AAsync();
        Assert.Equal([(new(2023, 12, 20), null, 2023), (new(2024, 1, 4), a.IroId, null), (new DateOnly(2024, 1, 8), (int?)a.IroId, (int?)null)],
            child.Reviews.OrderBy(r => r.HeldOn).Select(r => (r.HeldOn, r.RecordedById, r.CollectionYear)));

        await ImportAsync(a, [Episode], [Review, "2024-01-05 PN1", "2024-01-08 PN1"]);
        Assert.Equal(["2023-12-20", "2024-01-04"], (await a.AAsync()).StandingReviews.Select(r => $"{r.HeldOn:yyyy-MM-dd}").Order());
    }

    [Fact]
    public async Task Keeps_what_was_decided_and_brings_back_a_decision_that_the_import_had_opened()
    {
        using var a = await ImportedAsync();
        await ImportAsync(a, [Episode], []);
        await a.DecideAsync("2023-12-20", Decision.DidNotHappen, aReview: true);
        await ImportAsync(a, [Episode], [Review]);
        Assert.False((await a.AAsync()).Reviews.Single().IsWithdrawn);
        await UndoAsync(a);
        Assert.True((await a.AAsync()).Reviews.Single().IsWithdrawn);
        await UndoAsync(a);
        Assert.Equal((true, null), ((await a.AAsync()).Reviews.Single().IsWithdrawn, (await a.AAsync()).Reviews.Single().MissingSinceImportId));
    }

    static async Task<Corrections> ImportedAsync()
    {
        var a = await Corrections.OnAsync("2024-02-01");
        await a.ImportAsync("2023-24", [Episode], [Review]);
        return a;
    }

    static async Task CorrectAsync(Corrections a)
    {
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4), LegalStatus = "E1" });
        await a.ReviewAsync("2023-12-20", "2023-12-21");
    }

    static Task<ImportOutcome> ImportAsync(Corrections a, string[] episodes, string[] reviews) => a.Council.ImportAsync(
        a.Council.Folder("2023-24", ["A 2012-06-05"], [.. episodes.Select(e => $"A {e}")], [.. reviews.Select(r => $"A {r}")]));

    static async Task UndoAsync(Corrections a) => Assert.IsType<ImportUndone.Done>(await a.Council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));

    static async Task<IEnumerable<string>> StoredAsync(Corrections a)
    {
        var child = await a.AAsync();
        return child.Episodes.Select(e => $"{Text(e.Row)}{(e.Said is { } said ? $" said {Text(said)}" : "")}")
            .Concat(child.Reviews.Select(r => $"{r.HeldOn:yyyy-MM-dd} {r.ParticipationCode}{(r.Said is { } said ? $" said {said.HeldOn:yyyy-MM-dd} {said.ParticipationCode}" : "")}"));

        static string Text(EpisodeRow row) => $"{row.Decom:yyyy-MM-dd} {row.LegalStatus} {row.Dec:yyyy-MM-dd}";
    }
}
