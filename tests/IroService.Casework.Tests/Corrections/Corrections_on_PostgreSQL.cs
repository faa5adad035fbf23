using IroService.Casework.Imports;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Tests.Corrections;

public class Corrections_on_PostgreSQL
{
    static readonly string[] Episodes = ["2023-05-01 S C2 U6 2023-12-01 X1", "2023-12-01 P C2 U6"];

    [Fact]
    public async Task Do_what_they_do_on_SQLite()
    {
        using var here = await Corrections.OnAsync("2024-02-01");
        using var there = await Corrections.OnAsync("2024-02-01", await OnEachDatabase.MakeAsync(DatabaseProvider.PostgreSql));
        foreach (var step in Steps())
        {
            await step(here);
            await step(there);
            Assert.Equal(await StoredAsync(here), await StoredAsync(there));
        }

        Assert.Empty((await new Storage.History.VerifyHistory(there.Council.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    static IEnumerable<Func<Corrections, Task>> Steps()
    {
        yield return a => a.ImportAsync("2023-24", Episodes, ["2023-05-20 PN1", "2023-08-18 PN1"]);
        yield return async a => Assert.IsType<CorrectionOutcome.Checked>(await a.EpisodeAsync("2023-12-01", row => row with { Place = "A3" }, onlyCheck: true));
        yield return async a => Assert.IsType<CorrectionOutcome.Done>(await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4), Place = "A3" }));
        yield return async a => Assert.IsType<CorrectionOutcome.Done>(await a.ReviewAsync("2023-08-18", "2023-08-21", "PN2"));
        yield return async a => Assert.IsType<CorrectionOutcome.Done>(await a.WithdrawAsync("2023-05-20"));
        yield return a => a.ImportAsync("2023-24", [Episodes[0]], ["2023-05-20 PN1", "2023-08-21 PN3"]);
        yield return async a => Assert.IsType<CorrectionOutcome.Done>(await a.DecideAsync("2023-12-04", Decision.DidNotHappen));
        yield return async a => Assert.IsType<CorrectionOutcome.Done>(await a.WithdrawAsync("2023-05-20", putBack: true));
        yield return async a => Assert.IsType<ImportUndone.Done>(await a.Council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));
        yield return async a => Assert.IsType<ImportUndone.Done>(await a.Council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));
    }

    static async Task<IReadOnlyList<string>> StoredAsync(Corrections a)
    {
        var child = await a.AAsync();
        return
        [
            .. child.Episodes.Select(e => $"{e.Row} {e.Said} {e.Decision} {e.CorrectedBecause} {e.CollectionYear} {e.MissingSinceImportId}").Order(StringComparer.Ordinal),
            .. child.Reviews.Select(r => $"{r.Row} {r.Said} {r.Decision} {r.CorrectedBecause} {r.CollectionYear} {r.RecordedById}").Order(StringComparer.Ordinal),
            .. await a.OpenAsync(),
        ];
    }
}
