using CsCheck;
using IroService.Casework.Imports;
using IroService.Domain.Ssda903;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class Imports_in_any_order
{
    static readonly string[] Children = ["A", "B", "C"];
    static readonly string[] Codes = ["PN1", "PN2", "PN3"];
    static readonly Gen<DateOnly> Day = Gen.Int[0, 1400].Select(n => new DateOnly(2020, 6, 1).AddDays(n / 40 * 40));
    static readonly Gen<string> Header = Gen.Select(One(Children), Day, Gen.Bool, (child, day, blank) => $"{child} {(blank ? "-" : $"{day.AddYears(-9):yyyy-MM-dd}")}");

    static readonly Gen<string> Episode = Gen.Select(
        One(Children), Day, One("S", "P", "L"), One("C2", "C2", "E1", "V4"), One("U1", "A3"), Gen.Int[-1, 9], One("X1", "E11"),
        (child, day, rne, status, place, length, rec) => $"{child} {day:yyyy-MM-dd} {rne} {status} {place} {(length < 0 ? "- -" : $"{day.AddDays(40 * length):yyyy-MM-dd} {rec}")}");

    static readonly Gen<string> Review = Gen.Select(One(Children), Day, One(Codes), (child, day, code) => $"{child} {day:yyyy-MM-dd} {code}");
    static readonly Gen<Year> OneYear = Gen.Select(Header.Array[0, 4], Episode.Array[0, 5], Review.Array[1, 6], (h, e, r) => new Year(h, e, r));

    [Fact]
    public void Give_the_same_facts_and_open_deadlines_and_those_that_the_folders_read_as_one_have() =>
        Gen.Select(OneYear.Array[2, 4], Gen.Shuffle(Enumerable.Range(0, 4).ToArray())).Sample(
            (years, order) => CheckAsync(years, order).GetAwaiter().GetResult(), iter: 25, threads: 1);

    [Fact]
    public void Killed_between_batches_and_run_again_give_the_same_as_undisturbed() =>
        Gen.Select(OneYear.Array[2, 3], Gen.Int[1, 3]).Sample((years, batches) => CheckKilledAsync(years, batches).GetAwaiter().GetResult(), iter: 15, threads: 1);

    static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    static async Task CheckAsync(Year[] years, int[] order)
    {
        using var inOrder = await Council.OnAsync("2024-02-01");
        await inOrder.ImportAsync(Folders(inOrder, years));
        var expected = await Facts.OfAsync(inOrder);
        using var shuffled = await Council.OnAsync("2024-02-01");
        var folders = Folders(shuffled, years);
        foreach (var index in order.Where(i => i < folders.Length).Concat(order.Where(i => i < folders.Length)))
        {
            await shuffled.ImportAsync(folders[index]);
        }

        Assert.Equal(expected, await Facts.OfAsync(shuffled));
        Assert.Equal(Combined(years), await StoredAsync(shuffled));
    }

    static async Task CheckKilledAsync(Year[] years, int batches)
    {
        using var undisturbed = await Council.OnAsync("2024-02-01");
        await undisturbed.ImportAsync(Folders(undisturbed, years));
        using var killed = await Council.OnAsync("2024-02-01");
        killed.BatchSize = 1;
        var folders = Folders(killed, years);
        foreach (var folder in folders)
        {
            var plan = await killed.PlanAsync(folder);
            if (plan.Children.Count >= batches)
            {
                await killed.KilledAfterAsync(batches, folder);
            }

            await killed.ImportAsync(folder);
        }

        Assert.Equal(await Facts.OfAsync(undisturbed), await Facts.OfAsync(killed));
    }

    static ReturnFolder[] Folders(Council council, Year[] years) => [.. years.Select((y, i) => council.Folder($"{2020 + i}-{21 + i}", y.Headers, y.Episodes, y.Reviews))];

    /// <summary>What the reading of several folders as one says (contracts.md, section 2), in the words of <see cref="StoredAsync"/>.</summary>
    static List<string> Combined(Year[] years)
    {
        var returns = years.Select(y => new Ssda903Return(
            [.. y.Headers.Select(h => h.Split(' ')).Select(w => new Ssda903Header(w[0], w[1] == "-" ? null : Council.Day(w[1]), "1", ""))],
            [.. y.Episodes.Select(e => e.Split(' ')).Select(w => new Ssda903Episode(w[0], Council.Day(w[1]), w[2], w[3], w[4], w[5] == "-" ? null : Council.Day(w[5]), w[6] == "-" ? "" : w[6]))],
            [.. y.Reviews.Select(r => r.Split(' ')).Select(w => new Ssda903Review(w[0], Council.Day(w[1]), w[2]))])).ToList();
        var combined = CombinedReturns.Of(returns, null, Council.Day("2024-02-01"));
        return
        [
            $"{combined.ReviewsKnownFrom:yyyy-MM-dd}",
            .. combined.Children.SelectMany(c => (string[])[
                $"{c.Child} {c.DateOfBirth:yyyy-MM-dd}",
                .. c.Episodes.Select(e => $"{c.Child} {e.Decom:yyyy-MM-dd} {e.Rne} {e.LegalStatus} {e.Place} {e.Dec:yyyy-MM-dd} {e.Rec}"),
                .. c.Reviews.DistinctBy(r => r.Review).Select(r => $"{c.Child} {r.Review:yyyy-MM-dd} {r.Code}")]).Order(StringComparer.Ordinal),
        ];
    }

    static async Task<List<string>> StoredAsync(Council council)
    {
        await using var db = council.Open();
        var children = await db.Children.AsNoTracking().Include(c => c.Episodes).Include(c => c.Reviews).AsSplitQuery().ToListAsync(TestContext.Current.CancellationToken);
        var settings = await db.CouncilSettings.SingleAsync(TestContext.Current.CancellationToken);
        return
        [
            $"{settings.ReviewsKnownFrom:yyyy-MM-dd}",
            .. children.SelectMany(c => (string[])[
                $"{c.Reference} {c.DateOfBirth:yyyy-MM-dd}",
                .. c.Episodes.Select(e => $"{c.Reference} {e.Decom:yyyy-MM-dd} {e.Rne} {e.LegalStatus} {e.Place} {e.Dec:yyyy-MM-dd} {e.Rec}"),
                .. c.Reviews.Select(r => $"{c.Reference} {r.HeldOn:yyyy-MM-dd} {r.ParticipationCode}")]).Order(StringComparer.Ordinal),
        ];
    }
}

/// <summary>One folder's rows.</summary>
sealed record Year(string[] Headers, string[] Episodes, string[] Reviews);
