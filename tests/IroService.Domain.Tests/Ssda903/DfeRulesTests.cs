using IroService.Domain.Ssda903.DfeRules;

namespace IroService.Domain.Tests.Ssda903;

/// <summary>The public validator's own test case of each rule, and what the contract adds.</summary>
public class The_rules_on_one_review_row
{
    [Fact]
    public void Rule_166_flags_a_date_that_does_not_exist_a_short_year_and_a_blank() => Assert.Equal(
        [2, 3, 4],
        Rows(ReviewRules.DateOfReview(Reviews(("", "01/01/2021", ""), ("", "19/02/2010", ""), ("", "38/04/2019", ""), ("", "01/01/19", ""), ("", "", "")))));

    [Fact]
    public void Rule_166_flags_a_date_without_its_zeros_and_29_February_of_a_common_year() => Assert.Equal(
        [0, 1, 3],
        Rows(ReviewRules.DateOfReview(Reviews(("", "1/2/2023", ""), ("", "29/02/2023", ""), ("", "29/02/2024", ""), ("", "2023-02-01", "")))));

    [Fact]
    public void Rule_167_flags_unknown_codes_and_a_review_without_a_code() => Assert.Equal(
        [0, 1, 3],
        Rows(ReviewRules.Participation(Reviews(
            ("", "01/02/2020", "PR0"), ("", "31/03/2020", "CHILD TOO YOUNG"), ("", "12/12/2019", "PN3"), ("", "05/07/2020", ""), ("", "", "")))));

    [Fact]
    public void Rule_167_flags_a_code_without_a_review_and_the_local_PN8() => Assert.Equal(
        [0, 1], Rows(ReviewRules.Participation(Reviews(("", "", "PN1"), ("", "01/02/2020", "PN8"), ("", "38/04/2019", "PN1")))));

    [Fact]
    public void Rule_440_flags_PN0_after_the_fourth_birthday() => Assert.Equal(
        [3, 4],
        Rows(ReviewRules.SaidToBeUnderFour(Reviews(
            ("01/01/2004", "31/12/2007", "PN0"), ("01/01/2006", "01/01/2007", "PN0"), ("01/01/2007", "", "PN0"), ("01/01/2008", "01/01/2013", "PN0"),
            ("01/01/2010", "01/01/2015", "PN0"), ("01/01/2012", "01/01/2014", "PN0"), ("01/01/2014", "01/01/2020", "PN1")))));

    [Fact]
    public void Rule_441_flags_PN1_to_PN7_before_the_fourth_birthday() => Assert.Equal(
        [3, 4],
        Rows(ReviewRules.SaidToBeFourOrOver(Reviews(
            ("01/01/2004", "31/12/2008", "PN1"), ("01/01/2006", "01/01/2012", "PN2"), ("01/01/2007", "", "PN3"), ("01/01/2008", "01/01/2009", "PN4"),
            ("01/01/2010", "01/01/2012", "PN5"), ("01/01/2012", "01/01/2017", "PN6"), ("01/01/2014", "01/01/2021", "PN7"), ("01/06/2014", "01/01/2015", "PN0")))));

    [Theory]
    [InlineData("PN0")]
    [InlineData("PN1")]
    public void On_the_fourth_birthday_both_are_accepted(string code)
    {
        var reviews = Reviews(("29/02/2020", "29/02/2024", code), ("01/06/2019", "01/06/2023", code));
        Assert.Empty(ReviewRules.SaidToBeUnderFour(reviews).Concat(ReviewRules.SaidToBeFourOrOver(reviews)));
    }

    [Fact]
    public void A_birth_date_that_is_not_real_flags_nothing_and_one_at_the_end_of_time_does_not_stop_the_rule()
    {
        var reviews = Reviews(("31/06/2010", "01/06/2023", "PN0"), ("31/06/2022", "01/06/2023", "PN1"), ("01/01/9998", "01/06/2023", "PN1"));
        Assert.Equal([2], Rows(ReviewRules.SaidToBeUnderFour(reviews).Concat(ReviewRules.SaidToBeFourOrOver(reviews))));
    }

    static IReadOnlyList<ReviewAsFiled> Reviews(params (string Born, string Review, string Code)[] rows) =>
        [.. rows.Select((r, i) => new ReviewAsFiled(i, "101", r.Born, r.Review, r.Code))];

    static IEnumerable<int> Rows(IEnumerable<FlaggedRow> flagged) => flagged.Select(f => f.Row);
}

public class The_rules_across_tables
{
    [Fact]
    public void Rule_1012_flags_a_review_of_a_child_without_an_episode() => Assert.Equal(
        [("1012", "reviews", 2, "999")],
        Flags(AcrossTablesRules.ReviewWithoutEpisode(Filed(
            episodes: [("111", ""), ("222", ""), ("333", ""), ("444", ""), ("555", ""), ("555", ""), ("666", ""), ("666", "")],
            reviews: [("111", "", "", ""), ("222", "", "", ""), ("999", "", "", ""), ("444", "", "", ""), ("555", "", "", ""), ("666", "", "", "")]))));

    [Fact]
    public void INT08_flags_a_child_of_the_reviews_who_is_not_in_the_header() =>
        Assert.Equal([("INT08", "reviews", 3, "105")], Flags(AcrossTablesRules.ReviewWithoutHeader(InternalChecks)));

    [Fact]
    public void INT17_flags_a_birth_date_that_differs_from_the_header() =>
        Assert.Equal([("INT17", "reviews", 2, "103")], Flags(AcrossTablesRules.BornOnAnotherDay(InternalChecks)));

    [Fact]
    public void The_flags_of_all_rules_are_ordered_by_rule_and_table_as_text_and_row_as_a_number()
    {
        (string, string, string, string)[] three = [("101", "", "", "PN0"), ("9", "01/01/2010", "01/02/2020", "PN0"), ("101", "02/01/2019", "01/02/2020", "PN1")];
        var reviews = Enumerable.Repeat(three, 5).SelectMany(r => r).ToArray();
        var flags = AllRules.Check(Filed(headers: [("101", "01/01/2019", "1")], episodes: [("101", "V3"), ("101", "V4")], reviews: reviews)).ToList();
        Assert.Equal(["1012", "166", "167", "399", "440", "441", "INT08", "INT17"], flags.Select(f => f.Rule).Distinct());
        Assert.Equal(
            flags.OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Table, StringComparer.Ordinal).ThenBy(f => f.Row), flags);
        Assert.Equal(["episodes", "header", "reviews"], flags.Where(f => f.Rule == "399").Select(f => f.Table).Distinct());
    }

    static ReturnAsFiled InternalChecks => Filed(
        headers:
        [
            ("101", "01/04/2020", ""), ("102", "", ""), ("103", "01/04/2020", ""), ("104", "", ""),
            ("101", "01/04/2020", ""), ("102", "", ""), ("103", "01/04/2020", ""), ("104", "", ""), ("106", "", ""),
        ],
        reviews: [("101", "01/04/2020", "", ""), ("102", "", "", ""), ("103", "04/01/2020", "", ""), ("105", "01/04/2020", "", "")]);

    internal static ReturnAsFiled Filed(
        (string Child, string Born, string Mother)[]? headers = null,
        (string Child, string LegalStatus)[]? episodes = null,
        (string Child, string Born, string Review, string Code)[]? reviews = null) => new(
            [.. (headers ?? []).Select((h, i) => new HeaderAsFiled(i, h.Child, h.Born, h.Mother))],
            [.. (episodes ?? []).Select((e, i) => new EpisodeAsFiled(i, e.Child, e.LegalStatus))],
            [.. (reviews ?? []).Select((r, i) => new ReviewAsFiled(i, r.Child, r.Born, r.Review, r.Code))]);

    internal static IEnumerable<(string Rule, string Table, int Row, string Child)> Flags(IEnumerable<FlaggedRow> flagged) =>
        flagged.Select(f => (f.Rule, f.Table, f.Row, f.Child));
}

public class Rule_399_for_short_breaks
{
    [Fact]
    public void Only_children_whose_episodes_are_all_V3_or_V4_are_flagged()
    {
        var flags = ShortBreakRule.NothingButEpisodes(The_rules_across_tables.Filed(
            headers:
            [
                ("101", "", "0"), ("102", "", "0"), ("103", "", ""), ("104", "", ""), ("105", "", "1"), ("106", "", "0"), ("108", "", "1"), ("109", "", ""),
            ],
            episodes: [("101", "V4"), ("101", "V4"), ("103", "V3"), ("104", "L4"), ("105", ""), ("106", "V4"), ("108", "V3"), ("108", "XO")],
            reviews:
            [
                ("101", "", "31/12/2008", "PN1"), ("102", "", "01/01/2012", "PN2"), ("103", "", "", ""), ("104", "", "01/01/2009", "PN4"),
                ("105", "", "01/01/2012", "PN5"), ("106", "", "01/01/2017", "PN6"), ("108", "", "01/01/2021", "PN7"), ("109", "", "01/01/2015", "PN0"),
            ])).ToList();
        Assert.Equal([0, 5], Rows(flags, "header"));
        Assert.Equal([0, 5], Rows(flags, "reviews"));
        Assert.Equal([0, 1, 5], Rows(flags, "episodes"));
    }

    [Fact]
    public void MOTHER_alone_flags_that_header_row_and_the_episodes_but_no_empty_review_row()
    {
        var flags = ShortBreakRule.NothingButEpisodes(The_rules_across_tables.Filed(
            headers: [("1", "", ""), ("1", "", "1")], episodes: [("1", "V3"), ("1", "V4")], reviews: [("1", "", "", "")])).ToList();
        Assert.Equal([1], Rows(flags, "header"));
        Assert.Equal([0, 1], Rows(flags, "episodes"));
        Assert.Empty(Rows(flags, "reviews"));
    }

    [Fact]
    public void A_code_alone_is_a_review_and_flags_every_header_row_of_the_child()
    {
        var flags = ShortBreakRule.NothingButEpisodes(The_rules_across_tables.Filed(
            headers: [("1", "", ""), ("1", "", "")], episodes: [("1", "V3")], reviews: [("1", "", "", ""), ("1", "", "", "PN1")])).ToList();
        Assert.Equal([0, 1], Rows(flags, "header"));
        Assert.Equal([1], Rows(flags, "reviews"));
    }

    [Fact]
    public void A_child_in_no_header_and_a_blank_child_are_judged_by_what_is_there()
    {
        var flags = ShortBreakRule.NothingButEpisodes(The_rules_across_tables.Filed(
            episodes: [("1", "V3"), ("", "V3")], reviews: [("1", "", "01/01/2020", ""), ("", "", "01/01/2020", "PN1")])).ToList();
        Assert.Equal([("399", "episodes", 0, "1"), ("399", "reviews", 0, "1")], The_rules_across_tables.Flags(flags));
    }

    static IEnumerable<int> Rows(IEnumerable<FlaggedRow> flags, string table) => flags.Where(f => f.Table == table).Select(f => f.Row);
}
