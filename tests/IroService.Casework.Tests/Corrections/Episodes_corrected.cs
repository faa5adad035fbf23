using IroService.Casework.Tests.Imports;
using IroService.Domain.Deadlines;

namespace IroService.Casework.Tests.Corrections;

/// <summary>Looked after since 1 May 2023 with a move on 1 December; reviewed on 20 May and 18 August. It is 1 February 2024.</summary>
public class Episodes_corrected
{
    static readonly string[] Episodes = ["2023-05-01 S C2 U6 2023-12-01 X1", "2023-12-01 P C2 U6"];
    static readonly string[] Reviews = ["2023-05-20 PN1", "2023-08-18 PN1"];

    [Theory]
    [InlineData("A3")]
    [InlineData("A4")]
    [InlineData("A5")]
    [InlineData("A6")]
    public async Task Into_a_placement_for_adoption_and_back_close_the_cycle_and_bring_the_same_deadlines_again(string place)
    {
        using var a = await OfAsync();
        Assert.Equal(["subsequent-review by 2024-02-18"], await a.OpenAsync());
        var cycle = (await a.AAsync()).Deadlines.Single(d => d.State == DeadlineState.Open).Id;

        await a.EpisodeAsync("2023-12-01", row => row with { Place = place });
        Assert.Equal(["adoption-placed-first by 2023-12-29"], await a.OpenAsync());
        var placed = (await a.AAsync()).Deadlines.Single(d => d.State == DeadlineState.Open).Id;
        Assert.Equal(DeadlineState.Ended, (await a.AAsync()).Deadlines.Single(d => d.Id == cycle).State);

        await a.EpisodeAsync("2023-12-01", row => row with { Place = "U6" });
        Assert.Equal(["subsequent-review by 2024-02-18"], await a.OpenAsync());
        var child = await a.AAsync();
        Assert.Equal(DeadlineState.Open, child.Deadlines.Single(d => d.Id == cycle).State);
        Assert.Equal(DeadlineState.Withdrawn, child.Deadlines.Single(d => d.Id == placed).State);

        var numbers = await a.NumbersAsync();
        await a.EpisodeAsync("2023-12-01", row => row with { Place = place });
        Assert.Equal(placed, (await a.AAsync()).Deadlines.Single(d => d.State == DeadlineState.Open).Id);
        Assert.Equal(numbers, await a.NumbersAsync());
    }

    [Fact]
    public async Task To_a_placement_order_and_back_open_and_withdraw_the_reviews_of_the_authority()
    {
        using var a = await OfAsync();
        await a.EpisodeAsync("2023-12-01", row => row with { LegalStatus = "E1" });
        Assert.Equal(["adoption-authorised-first by 2024-03-01", "subsequent-review by 2024-02-18"], await a.OpenAsync());
        var numbers = await a.NumbersAsync();
        await a.EpisodeAsync("2023-12-01", row => row with { LegalStatus = "C2" });
        Assert.Equal(["subsequent-review by 2024-02-18"], await a.OpenAsync());
        await a.EpisodeAsync("2023-12-01", row => row with { LegalStatus = "E1" });
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.Equal(2, (await a.OpenAsync()).Count);
    }

    [Fact]
    public async Task Of_the_day_of_a_move_take_the_end_of_the_episode_before_with_them()
    {
        using var a = await OfAsync();
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 4) });
        var first = (await a.AAsync()).Episodes.Single(e => e.Decom == new DateOnly(2023, 5, 1));
        Assert.Equal((new DateOnly(2023, 12, 4), "X1", new DateOnly(2023, 12, 1), "It was typed wrong"), (first.Dec!.Value, first.Rec, first.Said!.Dec!.Value, first.CorrectedBecause));
        Assert.Single((await a.AAsync()).Periods, p => !p.Withdrawn);
        await a.EpisodeAsync("2023-12-04", row => row with { Decom = new(2023, 12, 1) });
        Assert.All((await a.AAsync()).Episodes, e => Assert.Null(e.Said));
    }

    [Fact]
    public async Task Into_care_again_the_next_day_begin_a_new_period_that_old_reviews_do_not_satisfy()
    {
        using var a = await OfAsync();
        await a.EpisodeAsync("2023-12-01", row => row with { Decom = new(2023, 12, 2), Rne = "S" });
        await a.EpisodeAsync("2023-05-01", row => row with { Dec = new(2023, 12, 1), Rec = "E4A" });
        Assert.Equal(["first-review by 2024-01-03"], await a.OpenAsync());
        var periods = (await a.AAsync()).Periods.Where(p => !p.Withdrawn).OrderBy(p => p.StartedOn).ToList();
        Assert.Equal([(new(2023, 5, 1), new(2023, 12, 1)), (new(2023, 12, 2), null)], periods.Select(p => (p.StartedOn, p.EndedOn)));
        Assert.True(periods[1].StartKnown);
    }

    [Theory]
    [InlineData("2024-01-30", DeadlineState.Ended)]
    [InlineData("2024-02-18", DeadlineState.Ended)]
    public async Task To_an_end_on_the_due_date_or_before_leave_nothing_owed(string end, DeadlineState state)
    {
        using var a = await OfAsync();
        a.Council.ItIs("2024-02-19");
        var owed = (await a.AAsync()).Deadlines.Single(d => d.State == DeadlineState.Open).Id;
        await a.EpisodeAsync("2023-12-01", row => row with { Dec = Council.Day(end), Rec = "E4A" });
        Assert.Empty(await a.OpenAsync());
        Assert.Equal(state, (await a.AAsync()).Deadlines.Single(d => d.Id == owed).State);
        Assert.Null((await a.AAsync()).Deadlines.Single(d => d.Id == owed).AnnounceOn);

        await a.EpisodeAsync("2023-12-01", row => row with { Dec = null, Rec = "" });
        Assert.Equal(owed, (await a.AAsync()).Deadlines.Single(d => d.State == DeadlineState.Open).Id);
    }

    [Theory]
    [InlineData("2006-02-28", "2024-02-27", "2024-02-28")]
    [InlineData("2004-02-29", "2022-02-28", "2022-03-01")]
    public async Task Of_a_child_who_turns_18_hold_until_the_birthday(string born, string dayBefore, string eighteenth)
    {
        using var a = await Corrections.OnAsync(dayBefore);
        var year = dayBefore == "2024-02-27" ? 2023 : 2021;
        await a.ImportAsync($"{year}-{(year + 1) % 100}", [$"{year}-11-01 S C2 U6"], [$"{year}-11-20 PN1"], born);
        Assert.Equal([$"second-review by {year + 1}-02-20"], await a.OpenAsync());
        await a.EpisodeAsync($"{year}-11-01", row => row with { Decom = new(year, 11, 2) });
        Assert.Equal([$"second-review by {year + 1}-02-20"], await a.OpenAsync());
        a.Council.ItIs(eighteenth);
        await a.EpisodeAsync($"{year}-11-02", row => row with { Decom = new(year, 11, 3) });
        Assert.Empty(await a.OpenAsync());
        Assert.Equal(Council.Day(eighteenth), (await a.AAsync()).Periods.Single(p => !p.Withdrawn).EndedOn);
    }

    [Fact]
    public async Task Stay_with_the_child_when_another_IRO_takes_over_who_alone_is_told_of_what_comes_next()
    {
        using var a = await OfAsync();
        Assert.Equal(["Approaching to Ira"], await a.ToldOnAsync("2024-02-05"));
        var (open, numbers) = (await a.OpenAsync(), await a.NumbersAsync());
        await a.AllocateAsync(await a.Council.PersonAsync("Noor"), "2024-02-06");
        a.Council.ItIs("2024-02-06");
        await a.Council.Recompute.ApplyAsync("A new day", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(open, await a.OpenAsync());
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.Equal(["Approaching to Noor"], await a.ToldOnAsync("2024-02-12"));
        await a.ReviewAsync("2023-08-18", "2023-08-21");
        Assert.Equal(["subsequent-review by 2024-02-21"], await a.OpenAsync());
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.Equal(["Moved to Noor"], await a.ToldOnAsync("2024-02-13"));
    }

    static async Task<Corrections> OfAsync()
    {
        var a = await Corrections.OnAsync("2024-02-01");
        await a.ImportAsync("2023-24", Episodes, Reviews);
        return a;
    }
}
