using IroService.Casework.Ratings;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Ratings;

/// <summary>On 10 June 2026 and after: Ruth, the IRO, rated a plan in the quarter that ended on 31 March; Helen is the Principal IRO.</summary>
public class A_second_rating
{
    [Fact]
    public async Task Is_drawn_from_what_others_rated_here_in_the_last_quarter_and_counts()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await AddAsync(desk, new(2026, 2, 3), RatingColour.Green, desk.Iro.Id);
        await AddAsync(desk, new(2025, 12, 31), RatingColour.Green, desk.Iro.Id);
        await AddAsync(desk, new(2026, 2, 4), RatingColour.Green, desk.Principal.Id);
        await AddAsync(desk, new(2026, 2, 5), RatingColour.Green, null);
        Assert.Equal(1, await Draw(desk).ApplyAsync(desk.Principal.Id, 10, TestContext.Current.CancellationToken));
        Assert.Equal(0, await Draw(desk).ApplyAsync(desk.Principal.Id, 10, TestContext.Current.CancellationToken));
        var drawn = Assert.Single(await ListAsync(desk));
        Assert.Equal((new DateOnly(2026, 2, 3), (RatingColour?)null), (drawn.Rating.RatedOn, drawn.Rating.Second!.Colour));
    }

    [Fact]
    public async Task Is_not_drawn_of_one_that_was_changed()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await AddAsync(desk, new(2026, 2, 3), RatingColour.Green, desk.Iro.Id);
        await AddAsync(desk, new(2026, 2, 3), RatingColour.Amber, desk.Iro.Id, replaces: true);
        await Draw(desk).ApplyAsync(desk.Principal.Id, 10, TestContext.Current.CancellationToken);
        Assert.Equal(RatingColour.Amber, Assert.Single(await ListAsync(desk)).Rating.Rating);
    }

    [Fact]
    public async Task Changes_nothing_of_the_first_and_is_given_once()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await AddAsync(desk, new(2026, 2, 3), RatingColour.Green, desk.Iro.Id);
        await Draw(desk).ApplyAsync(desk.Principal.Id, 1, TestContext.Current.CancellationToken);
        var id = Assert.Single(await ListAsync(desk)).Rating.Id;
        Assert.Null(await RateAsync(desk, id, "red", "Harmed", desk.Iro.Id));
        Assert.Equal("Point", Assert.IsType<SecondRated.Refused>(await RateAsync(desk, id, "", "", desk.Principal.Id)).Field);
        Assert.Equal("Reason", Assert.IsType<SecondRated.Refused>(await RateAsync(desk, id, "red", " ", desk.Principal.Id)).Field);
        Assert.Equal(new SecondRated.Done(RatingColour.Green, RatingColour.Red), await RateAsync(desk, id, "red", "Harmed", desk.Principal.Id));
        Assert.Equal(new SecondRated.Done(RatingColour.Green, RatingColour.Red), await RateAsync(desk, id, "green", "", desk.Principal.Id));
        var rated = Assert.Single(await ListAsync(desk)).Rating;
        Assert.Equal((RatingColour.Green, RatingColour.Red, "Harmed"), (rated.Rating, rated.Second!.Colour, rated.Second.Reason));
    }

    private static DrawSecondRatings Draw(ADesk desk) => new(desk.Council.Database.Open, desk.Council.ChangeChild, desk.Council.Clock);

    private static Task<IReadOnlyList<DrawnRating>> ListAsync(ADesk desk) => new ListSecondRatings(desk.Council.Database.Open).ApplyAsync(desk.Principal.Id, TestContext.Current.CancellationToken);

    private static Task<SecondRated?> RateAsync(ADesk desk, int id, string point, string reason, int by) =>
        new RateSecond(desk.Council.ChangeChild, RatingForms.Load(null), desk.Council.Clock).ApplyAsync(new(desk.Child.Id, id, point, reason, by), TestContext.Current.CancellationToken);

    private static Task AddAsync(ADesk desk, DateOnly on, RatingColour colour, int? by, bool replaces = false) => desk.Council.ChangeAsync(async db =>
    {
        var child = await db.Children.Include(c => c.Ratings).SingleAsync(c => c.Id == desk.Child.Id);
        child.Ratings.Add(new CarePlanRating { RatedOn = on, Rating = colour, Reason = "", FormVersion = 1, RecordedById = by, Replaces = replaces ? child.Ratings[^1] : null });
    });
}
