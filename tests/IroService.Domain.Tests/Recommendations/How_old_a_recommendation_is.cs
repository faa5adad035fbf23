using CsCheck;
using IroService.Domain.Recommendations;

namespace IroService.Domain.Tests.Recommendations;

/// <summary>On 31 August 2026.</summary>
public class How_old_a_recommendation_is
{
    private static readonly DateOnly Today = new(2026, 8, 31);

    [Theory]
    [InlineData("2026-09-01", OverdueBand.NotYetDue)]
    [InlineData("2026-08-31", OverdueBand.NotYetDue)]
    [InlineData("2026-08-30", OverdueBand.UpToOneMonth)]
    [InlineData("2026-07-31", OverdueBand.UpToOneMonth)]
    [InlineData("2026-07-30", OverdueBand.UpToThreeMonths)]
    [InlineData("2026-05-31", OverdueBand.UpToThreeMonths)]
    [InlineData("2026-05-30", OverdueBand.UpToSixMonths)]
    [InlineData("2026-02-28", OverdueBand.OverSixMonths)]
    [InlineData("2026-03-01", OverdueBand.UpToSixMonths)]
    public void Counts_in_calendar_months_from_its_own_day(string dueOn, OverdueBand band) =>
        Assert.Equal(band, OverdueBands.Of(RecommendationState.Open, DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Fact]
    public void What_waits_for_the_IRO_is_not_overdue_whatever_its_day()
    {
        Assert.Equal(OverdueBand.WaitsForIro, OverdueBands.Of(RecommendationState.SaidDone, new(2025, 1, 1), Today));
        Assert.False(OverdueBand.WaitsForIro.IsOverdue());
    }

    [Fact]
    public void No_band_is_younger_than_that_of_a_later_day() => Gen.Select(Gen.Int[-800, 100], Gen.Int[0, 400]).Sample((day, later) =>
        Assert.True(OverdueBands.Of(RecommendationState.Open, Today.AddDays(day), Today) >= OverdueBands.Of(RecommendationState.Open, Today.AddDays(day + later), Today)));
}
