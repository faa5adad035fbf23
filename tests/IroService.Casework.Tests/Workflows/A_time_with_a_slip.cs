namespace IroService.Casework.Tests.Workflows;

public class A_time_with_a_slip
{
    private const string Good = "20 working days after became-looked-after";

    [Fact]
    public void A_singular_that_should_be_a_plural() =>
        Visits.With(Good, "20 working day after became-looked-after").Tells(
        """workflows/local/visits.yaml:10:60: "20 working day" is written "20 working days".""");

    [Fact]
    public void A_plural_that_should_be_a_singular() =>
        Visits.With("1 week", "1 weeks").Tells(
        """workflows/local/visits.yaml:11:43: "1 weeks" is written "1 week".""");

    [Fact]
    public void A_number_with_a_nought_before_it() =>
        Visits.With(Good, "020 working days after became-looked-after").Tells(
        """workflows/local/visits.yaml:10:60: "020 working days" is written "20 working days".""");

    [Fact]
    public void None_at_all() =>
        Visits.With(Good, "0 working days after became-looked-after").Tells(
        """workflows/local/visits.yaml:10:60: "0 working days" is too short; 1 to 25000 working days were expected.""");

    [Fact]
    public void Less_than_none() =>
        Visits.With(Good, "-20 working days after became-looked-after").Tells(
        """workflows/local/visits.yaml:10:60: "-20 working days" is too short; 1 to 25000 working days were expected.""");

    [Fact]
    public void More_than_a_hundred_years() =>
        Visits.With("6 months after", "1201 months after").Tells(
        """workflows/local/visits.yaml:14:60: "1201 months" is too long; 1 to 1200 months were expected.""");

    [Fact]
    public void A_hundred_years_are_allowed() => Visits.Holds(Visits.With("6 months after", "1200 months after").At(Visits.Path));

    [Fact]
    public void More_than_any_number() =>
        Visits.With("6 months after", "99999999999999999999 months after").Tells(
        """workflows/local/visits.yaml:14:60: "99999999999999999999 months" is too long; 1 to 1200 months were expected.""");

    [Fact]
    public void Half_a_month() =>
        Visits.With("6 months after", "0.5 months after").Tells(
        """workflows/local/visits.yaml:14:60: "0.5 months" is not a length of time; a number and a unit were expected, as in "20 working days".""");

    [Fact]
    public void A_unit_that_is_not_one() =>
        Visits.With("20 working days after", "20 workdays after").Tells(
        """workflows/local/visits.yaml:10:63: "workdays" is not a unit; did you mean "working days"?""");

    [Fact]
    public void No_unit() =>
        Visits.With("20 working days after", "20 after").Tells(
        """workflows/local/visits.yaml:10:60: "20" is not a length of time; a number and a unit were expected, as in "20 working days".""");

    [Fact]
    public void No_fact_to_count_from() =>
        Visits.With(Good, "20 working days").Tells(
        """workflows/local/visits.yaml:10:60: "20 working days" is not a time; "20 working days after became-looked-after" or the like, or "not known", was expected.""");

    [Fact]
    public void A_fact_that_is_not_one() =>
        Visits.With(Good, "20 working days after became-looked-over").Tells(
        """workflows/local/visits.yaml:10:82: "became-looked-over" is not a fact (several are parted by ", or "); did you mean "became-looked-after"?""");

    [Fact]
    public void A_second_fact_that_is_not_one() =>
        Visits.With("or returned-from-adoption", "or returned-from-holiday").Tells(
        """workflows/local/visits.yaml:14:91: "returned-from-holiday" is not a fact (several are parted by ", or "); did you mean "returned-from-adoption"?""");

    [Fact]
    public void A_fact_twice() =>
        Visits.With("or returned-from-adoption", "or review-held").With("not-before: 1 month after became-looked-after, ", "").With("at: next", "at: later").Tells(
        """workflows/local/visits.yaml:14:91: "review-held" stands twice in one time; keep one.""",
        """workflows/local/visits.yaml:18:75: "review-held" need not have happened when the stage "later" is entered by returned-from-adoption > later.""");

    [Fact]
    public void Facts_that_are_parted_otherwise() =>
        Visits.With("held, or returned", "held or returned").Tells(
        $"""workflows/local/visits.yaml:14:75: "review-held or returned-from-adoption" is not a fact (several are parted by ", or "); one of these was expected: {Visits.Facts}.""");

    [Fact]
    public void A_time_that_is_no_text() =>
        Visits.With(Good, "{ days: 20 }").Tells(
        """workflows/local/visits.yaml:10:60: "due" must be text; a set of keys stands here.""");

    [Fact]
    public void A_time_that_says_nothing() =>
        Visits.With(Good, "\"\"").Tells(
        """workflows/local/visits.yaml:10:60: "due" is empty.""");

    [Fact]
    public void How_often_without_every() =>
        Visits.With("every 5 working days", "5 working days").Tells(
        """workflows/local/visits.yaml:11:61: "5 working days" does not say how often; "once", "every 5 working days" or the like was expected.""");

    [Fact]
    public void How_often_with_a_slip() =>
        Visits.With("every 5 working days", "every 5 wroking days").Tells(
        """workflows/local/visits.yaml:11:69: "wroking days" is not a unit; did you mean "working days"?""");

    [Fact]
    public void The_shorter_time_before_the_longer() =>
        Visits.With("[10 working days, 1 week]", "[1 week, 10 working days]").Tells(
        """workflows/local/visits.yaml:11:34: "10 working days" is not shorter than "1 week" before it; the longest was expected first, and each once.""");

    [Fact]
    public void The_same_time_twice() =>
        Visits.With("[10 working days, 1 week]", "[10 working days, 10 working days]").Tells(
        """workflows/local/visits.yaml:11:43: "10 working days" is not shorter than "10 working days" before it; the longest was expected first, and each once.""");

    [Fact]
    public void The_same_time_in_two_units() =>
        Visits.With("[10 working days, 1 week]", "[7 days, 1 week]").Tells(
        """workflows/local/visits.yaml:11:34: "1 week" is not shorter than "7 days" before it; the longest was expected first, and each once.""");

    [Fact]
    public void A_review_that_cannot_be_in_time() =>
        Visits.With(Good, Good + ", not-before: 2 months after became-looked-after").Tells(
        """workflows/local/visits.yaml:10:115: "not-before" (2 months) is later than "due" (20 working days); no review could be in time.""");

    [Fact]
    public void No_day_before_a_day_that_is_not_known() =>
        Visits.With("due: not known", "due: not known, not-before: 1 day after review-held").Tells(
        """workflows/local/visits.yaml:22:82: A duty whose due day is "not known" has no "not-before"; take it out.""",
        """workflows/local/visits.yaml:22:94: "review-held" need not have happened on a day that is known when the stage "unknown" is entered by returned-from-adoption (not known) > unknown.""");
}
