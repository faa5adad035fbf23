using CsCheck;
using IroService.Casework.Tests.Imports;
using IroService.Domain.Deadlines;

namespace IroService.Casework.Tests.Corrections;

/// <summary>
/// Import two years' folders, record a review, correct the start, a move, a status and a review, each possibly there and back and there again,
/// and import everything again in between: whatever the order, the same deadlines are open, and nothing was made twice.
/// </summary>
public class Facts_in_any_order
{
    const string Start = "2022-11-07";

    // Each step names the row by what the file said, as a person knows it by its place in a list.
    static readonly Func<Corrections, Task>[] Steps =
    [
        a => FolderAsync(a, "2022-23"),
        a => FolderAsync(a, "2023-24"),
        async a => _ = await FoundAsync(a) is null ? null : await a.RecordAsync("2023-10-02"),
        a => EpisodeAsync(a, Start, "2022-11-01", "C2", "U6"),
        a => EpisodeAsync(a, "2023-06-05", "2023-06-12", "E1", "U6"),
        a => EpisodeAsync(a, "2023-11-06", "2023-11-07", "E1", "A5"),
        a => ReviewAsync(a, "2022-12-01", "2022-12-08"),
        a => ReviewAsync(a, "2023-05-20", "2023-05-30"),
    ];

    static readonly Func<Corrections, Task>[] Back =
    [
        a => EpisodeAsync(a, Start, Start, "C2", "U6"),
        a => EpisodeAsync(a, "2023-06-05", "2023-06-05", "C2", "U6"),
        a => EpisodeAsync(a, "2023-11-06", "2023-11-06", "C2", "U6"),
        a => ReviewAsync(a, "2022-12-01", "2022-12-01"),
        a => ReviewAsync(a, "2023-05-20", "2023-05-20"),
    ];

    [Fact]
    public void Give_the_same_open_deadlines() => Gen.Select(
        Gen.Shuffle(Enumerable.Range(0, Steps.Length).ToArray()),
        Gen.Shuffle(Enumerable.Range(0, Steps.Length).ToArray()),
        Gen.Int[0, Back.Length].SelectMany(n => Gen.Int[0, Back.Length - 1].Array[n]))
        .Sample((first, then, back) => CheckAsync(first, then, back).GetAwaiter().GetResult(), iter: 30, threads: 1);

    /// <summary>All steps in one order, some of them taken back, and all in another order: what could not be done yet is done the second time.</summary>
    static async Task CheckAsync(int[] first, int[] then, int[] back)
    {
        using var straight = await Corrections.OnAsync("2024-02-01");
        await AllAsync(straight, Steps);
        await AllAsync(straight, Steps);
        using var shuffled = await Corrections.OnAsync("2024-02-01");
        await AllAsync(shuffled, first.Select(i => Steps[i]));
        await AllAsync(shuffled, back.Select(i => Back[i]));
        await AllAsync(shuffled, then.Select(i => Steps[i]));
        await AllAsync(shuffled, then.Select(i => Steps[i]));
        Assert.Equal(await DeadlinesAsync(straight), await DeadlinesAsync(shuffled));
        var (child, same) = (await shuffled.AAsync(), await straight.AAsync());
        Assert.Equal(same.Reviews.Select(r => r.Row).Order(ByDay), child.Reviews.Select(r => r.Row).Order(ByDay));
        Assert.Equal((same.Episodes.Count, same.Periods.Count), (child.Episodes.Count, child.Periods.Count));
        Assert.Empty((await new Storage.History.VerifyHistory(shuffled.Council.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    static Comparer<Domain.Reviews.ReviewRow> ByDay => Comparer<Domain.Reviews.ReviewRow>.Create((x, y) => x.HeldOn.CompareTo(y.HeldOn));

    static async Task AllAsync(Corrections a, IEnumerable<Func<Corrections, Task>> steps)
    {
        foreach (var step in steps)
        {
            await step(a);
        }
    }

    static async Task<IReadOnlyList<string>> DeadlinesAsync(Corrections a) =>
    [
        .. (await a.AAsync()).Deadlines.Where(d => d.State is DeadlineState.Open or DeadlineState.Met)
            .Select(d => $"{d.State} {d.Rule} {d.Duty} from {d.Terms.CountsFrom:yyyy-MM-dd} by {d.Terms.DueOn:yyyy-MM-dd}").Order(StringComparer.Ordinal),
    ];

    static Task FolderAsync(Corrections a, string year) => year == "2022-23"
        ? a.ImportAsync(year, [$"{Start} S C2 U6"], ["2022-12-01 PN1"])
        : a.ImportAsync(
            year,
            [$"{Start} S C2 U6 2023-06-05 X1", "2023-06-05 L C2 U6 2023-11-06 X1", "2023-11-06 P C2 U6"],
            ["2023-05-20 PN1"]);

    static async Task EpisodeAsync(Corrections a, string said, string decom, string status, string place)
    {
        if (await FoundAsync(a) is { } child && child.Episodes.Find(e => e.SaidRow.Decom == Council.Day(said)) is { } episode)
        {
            await a.EpisodeAsync($"{episode.Decom:yyyy-MM-dd}", row => row with { Decom = Council.Day(decom), LegalStatus = status, Place = place });
        }
    }

    static async Task ReviewAsync(Corrections a, string said, string heldOn)
    {
        if (await FoundAsync(a) is { } child && child.Reviews.Find(r => r.SaidRow.HeldOn == Council.Day(said)) is { } review)
        {
            await a.ReviewAsync($"{review.HeldOn:yyyy-MM-dd}", heldOn);
        }
    }

    static async Task<Domain.PeriodsOfCare.Child?> FoundAsync(Corrections a) => await a.Council.AskAsync(db => Task.FromResult(db.Children.Any())) ? await a.AAsync() : null;
}
