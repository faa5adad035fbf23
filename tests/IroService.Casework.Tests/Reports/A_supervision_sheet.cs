using System.Globalization;
using IroService.Casework.Disputes;
using IroService.Casework.Ratings;
using IroService.Casework.Reports.Supervision;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Naming;
using IroService.Domain.Ratings;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Reports;

/// <summary>On 10 June 2026: Ruth's sheets, with one child whose review of 27 April was in time and before which no midway review was held.</summary>
public class A_supervision_sheet
{
    [Fact]
    public async Task Says_what_was_due_and_in_time()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(["Reviews 1/1", "Records of reviews 0/0", "Midway reviews 0/0"], await RowsAsync(desk, "2026-04", "due"));
        Assert.Equal(["Reviews 0/0", "Records of reviews 0/1", "Midway reviews 0/0"], await RowsAsync(desk, "2026-05", "due"));
        Assert.Equal(["Reviews 0/0", "Records of reviews 0/0", "Midway reviews 0/1"], await RowsAsync(desk, "2026-01", "due"));
        Assert.Equal(1, (await SheetAsync(desk, "2026-04"))!.Caseload);
    }

    [Fact]
    public async Task Says_which_green_ratings_the_facts_contradict_and_counts_only_those_that_the_IRO_gave()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await desk.Council.ChangeAsync(async db => (await db.Children.Include(c => c.Ratings).SingleAsync(c => c.Id == desk.Child.Id)).Ratings.AddRange(
            Rated(new(2026, 4, 28), RatingColour.Green, desk.Iro.Id), Rated(new(2026, 4, 29), RatingColour.Amber, desk.Iro.Id), Rated(new(2026, 4, 30), RatingColour.Red, desk.Principal.Id)));
        Assert.Equal(["Green 1", "Amber 1", "Red 0", "Green and contradicted 1/1"], await RowsAsync(desk, "2026-04", "ratings"));

        static CarePlanRating Rated(DateOnly on, RatingColour colour, int by) => new() { RatedOn = on, Rating = colour, Reason = "", FormVersion = 1, RecordedById = by };
    }

    [Fact]
    public async Task Says_where_a_dispute_was_not_raised_though_the_facts_meet_the_threshold()
    {
        using var desk = await ADesk.WithAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06").ReviewHeld("2025-01-31").ReviewHeld("2025-04-29").ReviewHeld("2025-10-28", "PN7").ReviewHeld("2026-05-06", "PN7"));
        Assert.Equal(["Raised 0", "Not raised, with a reason 0", "Not raised, though the facts meet the threshold 1"], await RowsAsync(desk, "2026-05", "disputes"));
        await desk.Council.ChangeAsync(async db => (await db.Children.SingleAsync(c => c.Id == desk.Child.Id)).DisputesOnFile.Add(new DisputeOnFile
        {
            Reference = "D1",
            Kind = "",
            OpenedOn = new(2026, 5, 20),
            Theme = "Drift",
            StageOpened = "1",
            StageReached = "1",
            RespondedOn = null,
            ResolvedOn = null,
            Outcome = "",
        }));
        Assert.Equal(["Raised 1", "Not raised, with a reason 0", "Not raised, though the facts meet the threshold 0"], await RowsAsync(desk, "2026-05", "disputes"));
        Assert.Equal(["No reason recorded 1"], await RowsAsync(desk, "2026-05", "late"));
        Assert.Equal(["PN7: Did not come and did not share their views 1/1"], await RowsAsync(desk, "2026-05", "participation"));
    }

    [Fact]
    public async Task Says_why_the_IRO_did_not_raise_what_the_records_offered_in_the_month_in_which_that_was_said()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var offer = new DisputeOffer(OfferedBecause.MidwayMissed, new(2026, 1, 27), null, "");
        Assert.Equal("Enter why it is not raised", await new DeclineOffer(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(desk.Child.Id, offer, " ", desk.Iro.Id, TestContext.Current.CancellationToken));
        var sentTwice = Enumerable.Repeat("I was ill", 3).Select(why => new DeclineOffer(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(desk.Child.Id, offer, why, desk.Iro.Id, TestContext.Current.CancellationToken));
        Assert.All(await Task.WhenAll(sentTwice), Assert.Null);
        Assert.Equal("Not raised, with a reason 1", (await RowsAsync(desk, "2026-06", "disputes"))[1]);
        Assert.Equal("I was ill", Assert.Single((await SheetAsync(desk, "2026-06"))!.NotRaised).Reason.Why);
        Assert.Empty((await SheetAsync(desk, "2026-05"))!.NotRaised);
    }

    [Fact]
    public async Task Asks_for_no_dispute_and_no_midway_review_once_care_has_ended()
    {
        using var desk = await ADesk.WithAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06", until: "2025-12-22")
            .ReviewHeld("2025-01-31").ReviewHeld("2025-04-29", "PN7").ReviewHeld("2025-11-10", "PN7"));
        Assert.Equal(["Raised 0", "Not raised, with a reason 0", "Not raised, though the facts meet the threshold 0"], await RowsAsync(desk, "2026-05", "disputes"));
        Assert.Equal(["Reviews 0/0", "Records of reviews 0/0", "Midway reviews 0/0"], await RowsAsync(desk, "2026-02", "due"));
    }

    [Fact]
    public async Task Carries_what_was_agreed_from_month_to_month_until_it_is_done()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var write = new WriteSupervision(desk.Council.Database.Open, desk.Council.Clock);
        Assert.Equal("Enter what was agreed", await write.AddAsync(desk.Iro.Id, new(2026, 4, 3), " ", desk.Principal.Id, TestContext.Current.CancellationToken));
        Assert.Null(await write.AddAsync(desk.Iro.Id, new(2026, 4, 3), "See the child", desk.Principal.Id, TestContext.Current.CancellationToken));
        Assert.Null(await write.AddAsync(desk.Iro.Id, new(2026, 4, 3), "See the child ", desk.Principal.Id, TestContext.Current.CancellationToken));
        Assert.Empty((await SheetAsync(desk, "2026-03"))!.Actions);
        var action = Assert.Single((await SheetAsync(desk, "2026-06"))!.Actions);
        Assert.False(await write.DoneAsync(desk.Worker.Id, action.Id, TestContext.Current.CancellationToken));
        Assert.True(await write.DoneAsync(desk.Iro.Id, action.Id, TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2026, 6, 10), Assert.Single((await SheetAsync(desk, "2026-06"))!.Actions).DoneOn);
        Assert.False(action.IsOn(new(2026, 3, 1)));
        Assert.True(action.IsOn(new(2026, 7, 1)));
    }

    [Fact]
    public async Task Is_of_no_month_to_come_and_of_no_other_role()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Null(await SheetAsync(desk, "2026-07"));
        Assert.Null(await Read(desk).ApplyAsync(desk.Worker.Id, new(2026, 4, 1), TestContext.Current.CancellationToken));
    }

    private static ReadSupervision Read(ADesk desk) => new(desk.Council.Database.Open, ACouncil.Definitions, RatingForms.Load(null), Terminology.Usual, desk.Council.Clock);

    private static Task<SupervisionRead?> SheetAsync(ADesk desk, string month) =>
        Read(desk).ApplyAsync(desk.Iro.Id, DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);

    private static async Task<string[]> RowsAsync(ADesk desk, string month, string table) => [.. (await SheetAsync(desk, month))!.Tables.Single(t => t.Key == table).Rows
        .Select(row => $"{row.Name} {row.Cells[0]!.Numerator}{(row.Cells[0]!.Denominator is { } of ? $"/{of}" : "")}")];
}
