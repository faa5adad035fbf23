using IroService.Domain.Ssda903;

namespace IroService.Domain.Tests.Ssda903;

public class Several_years_of_returns_read_as_one
{
    static readonly DateOnly AsAt = new(2024, 3, 31);

    [Fact]
    public void Of_episodes_with_one_DECOM_those_of_the_last_folder_count()
    {
        var child = Combine(
            Year(episodes: [Episode("A", "2022-05-01", rne: "S"), Episode("A", "2022-09-01", rne: "P")]),
            Year(episodes: [Episode("A", "2022-09-01", rne: "P", dec: "2023-06-01", rec: "E4A")])).Children.Single();
        Assert.Equal([("S", null), ("P", new DateOnly(2023, 6, 1))], child.Episodes.OrderBy(e => e.Decom).Select(e => (e.Rne, e.Dec)));
    }

    [Fact]
    public void Two_episodes_with_one_DECOM_in_the_last_folder_both_count()
    {
        var child = Combine(
            Year(episodes: [Episode("A", "2022-05-01", rne: "S")]),
            Year(episodes: [Episode("A", "2022-05-01", rne: "P"), Episode("A", "2022-05-01", rne: "L")])).Children.Single();
        Assert.Equal(["L", "P"], child.Episodes.Select(e => e.Rne).Order());
    }

    [Fact]
    public void Another_childs_episode_of_the_same_day_replaces_nothing() => Assert.Equal(
        ["A", "B"],
        Combine(Year(episodes: [Episode("A", "2022-05-01")]), Year(episodes: [Episode("B", "2022-05-01")])).Children.Select(c => c.Episodes.Single().Child));

    [Fact]
    public void An_episode_that_only_the_older_folder_has_stays() => Assert.Single(
        Combine(Year(episodes: [Episode("A", "2022-05-01", dec: "2022-06-01", rec: "E4A")]), Year()).Children.Single().Episodes);

    [Fact]
    public void The_birthday_is_of_the_childs_first_header_row_in_the_last_folder_that_has_the_child()
    {
        var combined = Combine(
            Year(headers: [Header("A", "2010-01-01"), Header("B", "2011-01-01")]),
            Year(headers: [Header("A", "2010-02-02"), Header("A", "2010-03-03")]),
            Year());
        Assert.Equal([("A", "2010-02-02"), ("B", "2011-01-01")], combined.Children.Select(c => (c.Child, Iso(c.DateOfBirth))));
    }

    [Fact]
    public void A_header_row_without_a_birthday_in_the_last_folder_hides_an_older_one() =>
        Assert.Null(Combine(Year(headers: [Header("A", "2010-01-01")]), Year(headers: [Header("A", null)])).Children.Single().DateOfBirth);

    [Fact]
    public void Reviews_are_put_together_in_the_order_of_the_folders() => Assert.Equal(
        ["PN1", "PN2", "PN3"],
        Combine(
            Year(reviews: [Review("A", "2022-06-01", "PN1")]),
            Year(reviews: [Review("A", "2023-05-01", "PN2"), Review("A", "2022-06-01", "PN3")])).Children.Single().Reviews.Select(r => r.Code));

    [Fact]
    public void Children_are_ordered_by_code_point() => Assert.Equal(
        ["10", "9", "B", "a"],
        Combine(Year([Header("a", null)], [Episode("B", "2022-05-01")], [Review("9", "2022-06-01"), Review("10", "2022-06-01")])).Children.Select(c => c.Child));

    [Fact]
    public void No_folder_at_all_has_no_child() => Assert.Empty(Combine().Children);

    static CombinedReturns Combine(params Ssda903Return[] years) => CombinedReturns.Of(years, null, AsAt);

    internal static Ssda903Return Year(Ssda903Header[]? headers = null, Ssda903Episode[]? episodes = null, Ssda903Review[]? reviews = null) =>
        new(headers ?? [], episodes ?? [], reviews ?? []);

    internal static Ssda903Header Header(string child, string? born) => new(child, born is null ? null : DateOnly.Parse(born), "1", "");

    internal static Ssda903Episode Episode(string child, string decom, string rne = "", string? dec = null, string rec = "") =>
        new(child, DateOnly.Parse(decom), rne, "C2", "U1", dec is null ? null : DateOnly.Parse(dec), rec);

    internal static Ssda903Review Review(string child, string day, string code = "PN1") => new(child, DateOnly.Parse(day), code);

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}

public class Reviews_are_known_from
{
    [Theory]
    [InlineData("2021-04-01", "2021-04-01")]
    [InlineData("2021-03-31", "2020-04-01")]
    [InlineData("2021-12-31", "2021-04-01")]
    [InlineData("2021-01-01", "2020-04-01")]
    public void The_1_April_on_or_before_the_earliest_review(string earliest, string from)
    {
        Ssda903Review[] reviews = [Several_years_of_returns_read_as_one.Review("A", "2024-01-01"), Several_years_of_returns_read_as_one.Review("B", earliest)];
        Assert.Equal(DateOnly.Parse(from), CombinedReturns.KnownFrom(reviews, null, new DateOnly(2026, 3, 31)));
    }

    [Theory]
    [InlineData("2024-03-31", "2023-04-01")]
    [InlineData("2024-04-01", "2024-04-01")]
    [InlineData("0001-01-01", "0001-01-01")]
    public void The_1_April_on_or_before_the_as_at_date_when_there_is_no_review(string asAt, string from) =>
        Assert.Equal(DateOnly.Parse(from), CombinedReturns.KnownFrom([], null, DateOnly.Parse(asAt)));

    [Fact]
    public void The_day_the_council_says_and_reviews_from_before_it_are_left_out()
    {
        var combined = CombinedReturns.Of(
            [Several_years_of_returns_read_as_one.Year(reviews:
            [
                Several_years_of_returns_read_as_one.Review("A", "2022-06-14"), Several_years_of_returns_read_as_one.Review("A", "2022-06-15"),
            ])],
            new DateOnly(2022, 6, 15),
            new DateOnly(2024, 3, 31));
        Assert.Equal(new DateOnly(2022, 6, 15), combined.ReviewsKnownFrom);
        Assert.Equal([new DateOnly(2022, 6, 15)], combined.Children.Single().Reviews.Select(r => r.Review));
    }
}

public class A_date_of_the_DfEs_tables
{
    [Theory]
    [InlineData("01/02/2023", "2023-02-01")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("31/12/9999", "9999-12-31")]
    public void Is_a_real_day_written_with_all_its_digits(string text, string day) => Assert.Equal(DateOnly.Parse(day), DfeDate.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("1/2/2023")]
    [InlineData("29/02/2023")]
    [InlineData("31/04/2023")]
    [InlineData("00/04/2023")]
    [InlineData("01/00/2023")]
    [InlineData("01/13/2023")]
    [InlineData("01/01/0000")]
    [InlineData("01/01/23")]
    [InlineData("2023-01-01")]
    [InlineData("01-01-2023")]
    [InlineData("01/01/2023 00:00")]
    [InlineData("٠١/٠١/٢٠٢٣")]
    [InlineData("not a date")]
    public void Is_nothing_else(string text) => Assert.Null(DfeDate.Read(text));
}
