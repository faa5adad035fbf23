using IroService.Domain.Ratings;
using static IroService.Domain.Tests.Measures.AMeasuredChild;

namespace IroService.Domain.Tests.Ratings;

public class How_a_rating_moves
{
    [Fact]
    public void Not_at_all_while_there_is_none() => Assert.Null(LookedAfter("2023-01-02").Rated("2023-02-02", RatingColour.Green).Movement("2023-02-01"));

    [Fact]
    public void From_the_rating_before_that_counted()
    {
        var child = LookedAfter("2023-01-02").Rated("2023-02-01", RatingColour.Green).Rated("2023-02-01", RatingColour.Red).Rated("2023-05-01", RatingColour.Amber);
        Assert.Equal((RatingColour.Amber, RatingColour.Red, -1), Moved(child.Movement("2023-05-01")!));
        Assert.Equal(0, child.Movement("2023-02-01")!.Direction);

        static (RatingColour, RatingColour?, int) Moved(RatingMovement m) => (m.Last.Rating, m.Before?.Rating, m.Direction);
    }

    [Fact]
    public void With_the_days_in_red_in_all_and_since_when()
    {
        var child = LookedAfter("2023-01-02").Rated("2023-02-01", RatingColour.Red).Rated("2023-02-11", RatingColour.Green).Rated("2023-03-01", RatingColour.Red).Rated("2023-03-06", RatingColour.Red);
        Assert.Equal((10, null), InRed("2023-02-20"));
        Assert.Equal((10 + 9, new DateOnly(2023, 3, 1)), InRed("2023-03-10"));

        (int, DateOnly?) InRed(string on) => (child.Movement(on)!.DaysInRed, child.Movement(on)!.RedSince);
    }
}
