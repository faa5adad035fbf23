using IroService.Casework.Ratings;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Ratings;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Ratings;

/// <summary>On 10 June 2026, the last review held on 27 April: no midway review yet, none wanted before 27 July.</summary>
public class Rating_a_care_plan
{
    private static readonly RatingForms Forms = RatingForms.Load(null);

    [Fact]
    public async Task Is_kept_with_its_domains_and_what_was_suggested_and_meets_the_duty()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(DeadlineState.Open, (await desk.DutyAsync("rate-after-review")).State);
        var done = Assert.IsType<PlanRated.Done>(await RateAsync(desk, Given(desk, "amber", "The school place is late")));
        var kept = await KeptAsync(desk, done.Rating.Id);
        Assert.Equal((RatingColour.Amber, "The school place is late", RatedAfter.Review, RatingColour.Amber), (kept.Rating, kept.Reason, kept.After, kept.Suggested));
        Assert.Equal([PlanFact.MidwayMissed], kept.Shown);
        Assert.Equal(Forms.On(kept.RatedOn).Domains.Select(d => (d.Id, RatingColour.Green)), kept.Domains.Select(d => (d.Domain, d.Colour)));
        Assert.Equal(DeadlineState.Met, (await desk.DutyAsync("rate-after-review")).State);
    }

    [Fact]
    public async Task Sent_twice_is_kept_once()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var first = Assert.IsType<PlanRated.Done>(await RateAsync(desk, Given(desk, "green", "")));
        Assert.Equal(first.Rating.Id, Assert.IsType<PlanRated.AlreadyThere>(await RateAsync(desk, Given(desk, "green", " "))).Rating.Id);
        Assert.Equal(1, await desk.Council.ReadAsync(db => db.Ratings.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Changed_keeps_the_first_and_says_why()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var first = Assert.IsType<PlanRated.Done>(await RateAsync(desk, Given(desk, "green", "")));
        Assert.Equal(["Point"], Fields(await RateAsync(desk, Given(desk, "amber", "Late"))));
        Assert.Equal(["ChangedBecause"], Fields(await RateAsync(desk, Given(desk, "amber", "Late") with { Replaces = first.Rating.Id })));
        var changed = Assert.IsType<PlanRated.Done>(await RateAsync(desk, Given(desk, "amber", "Late") with { Replaces = first.Rating.Id, ChangedBecause = "I had not seen the midway review" }));
        var kept = await KeptAsync(desk, changed.Rating.Id);
        Assert.Equal((first.Rating.Id, "I had not seen the midway review"), (kept.ReplacesId, kept.ChangedBecause));
        Assert.Equal((RatingColour.Green, ""), ((await KeptAsync(desk, first.Rating.Id)).Rating, (await KeptAsync(desk, first.Rating.Id)).ChangedBecause));
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_is_told()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var first = Assert.IsType<PlanRated.Done>(await RateAsync(desk, Given(desk, "green", "")));
        await RateAsync(desk, Given(desk, "amber", "Late") with { Replaces = first.Rating.Id, ChangedBecause = "One" });
        var refused = Assert.IsType<PlanRated.Refused>(await RateAsync(desk, Given(desk, "red", "Harmed") with { Replaces = first.Rating.Id, ChangedBecause = "Two" }));
        Assert.Equal("Another rating was recorded meanwhile: look at it before you change it", Assert.Single(refused.Wrong).Why);
    }

    [Fact]
    public async Task Names_everything_that_is_missing_at_once()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var given = Given(desk, "red", " ") with { Domains = [new("recommendations", "amber", ""), new("drift", "purple", ""), new("needs", "green", new string('x', 1001))] };
        Assert.Equal(
            ["Reason", "Domains.recommendations.Reason", "Domains.partner-agencies", "Domains.plans-complete", "Domains.needs.Reason", "Domains.drift"],
            Fields(await RateAsync(desk, given)));
        Assert.Equal((0, 0), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Waits_for_a_review()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        var refused = Assert.IsType<PlanRated.Refused>(await RateAsync(desk, Given(desk, "green", "")));
        Assert.StartsWith("No review or midway review", Assert.Single(refused.Wrong).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_an_old_form_is_asked_for_again()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var refused = Assert.IsType<PlanRated.Refused>(await RateAsync(desk, Given(desk, "green", "") with { FormVersion = 0 }));
        Assert.StartsWith("The council rates by a new form", Assert.Single(refused.Wrong).Why, StringComparison.Ordinal);
    }

    private static GivenRating Given(ADesk desk, string point, string reason) => new()
    {
        ChildId = desk.Child.Id,
        FormVersion = 1,
        Point = point,
        Reason = reason,
        Domains = [.. Forms.All[0].Domains.Select(d => new GivenDomain(d.Id, "green", ""))],
        Replaces = null,
        ChangedBecause = "",
        RecordedById = desk.Iro.Id,
    };

    private static Task<PlanRated?> RateAsync(ADesk desk, GivenRating given) =>
        new RatePlan(desk.Council.ChangeChild, new FindPlanFacts(desk.Council.Database.Open, ACouncil.Definitions), Forms, desk.Council.Clock).ApplyAsync(given);

    private static IEnumerable<string> Fields(PlanRated? answer) => Assert.IsType<PlanRated.Refused>(answer).Wrong.Select(w => w.Field);

    private static Task<CarePlanRating> KeptAsync(ADesk desk, int id) =>
        desk.Council.ReadAsync(db => db.Ratings.AsNoTracking().Include(r => r.Domains.OrderBy(d => d.Id)).SingleAsync(r => r.Id == id, TestContext.Current.CancellationToken));
}
