using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.Ssda903;

public class A_date_at_the_end_of_time
{
    static readonly DateOnly AsAt = new(2024, 3, 31);

    [Theory]
    [InlineData("C2")]
    [InlineData("V3")]
    public void As_DEC_is_an_episode_that_has_not_ended(string legalStatus) =>
        Assert.Null(Periods(legalStatus, new DateOnly(9999, 12, 31), new DateOnly(2010, 1, 1), AsAt).Single().EndedOn);

    [Fact]
    public void As_DOB_never_comes_of_age() => Assert.Null(Periods("C2", null, new DateOnly(9990, 1, 1), AsAt).Single().EndedOn);

    [Fact]
    public void As_the_day_reviews_are_known_from_leaves_the_start_unknown() =>
        Assert.False(Periods("V3", null, null, DateOnly.MaxValue).Single().StartKnown);

    static IReadOnlyList<DerivedPeriod> Periods(string legalStatus, DateOnly? dec, DateOnly? born, DateOnly reviewsKnownFrom) => CareHistory.Periods(
        [new Episode { Decom = new DateOnly(2023, 5, 1), Rne = "S", LegalStatus = legalStatus, Place = "U1", Dec = dec, Rec = "" }], born, AsAt, reviewsKnownFrom);
}
