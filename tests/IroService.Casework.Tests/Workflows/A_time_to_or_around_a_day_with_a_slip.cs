namespace IroService.Casework.Tests.Workflows;

public class A_time_to_or_around_a_day_with_a_slip
{
    [Theory]
    [InlineData("review-held", "3 working days before review-due")]
    [InlineData("review-held", "\"1 month before review-booked, or review-due\"")]
    [InlineData("review-booked", "on review-booked")]
    [InlineData("review-booked", "2 weeks before review-booked")]
    [InlineData("custody-to-end", "1 day before custody-to-end")]
    [InlineData("iro-asked-for-review", "on iro-asked-for-review")]
    [InlineData("review-held", "halfway from review-held to review-due")]
    [InlineData("moved-home", "\"halfway from moved-home, or became-looked-after to review-due\"")]
    public void Each_form_holds(string by, string due) => Calls.Begun(by, due).Holds();

    [Fact]
    public void Before_without_a_length() => Calls.Due("before review-due").IsTold(
        """workflows/local/calls.yaml:9:43: "before review-due" is not a time; "20 working days after became-looked-after" or the like, or "not known", was expected.""");

    [Fact]
    public void Before_with_a_slip_in_its_length() => Calls.Due("3 working day before review-due").IsTold(
        """workflows/local/calls.yaml:9:43: "3 working day" is written "3 working days".""");

    [Fact]
    public void Before_a_fact_that_is_not_one() => Calls.Due("3 working days before review-dew").IsTold(
        """workflows/local/calls.yaml:9:65: "review-dew" is not a fact (several are parted by ", or "); did you mean "review-due"?""");

    [Fact]
    public void Before_what_has_happened() => Calls.Due("3 working days before review-held").IsTold(
        """workflows/local/calls.yaml:9:65: "review-held" has happened when it is known; only from a day to come can be counted back: police-or-remand-to-end, custody-to-end, section20-to-end, iro-asked-for-review, welfare-not-safeguarded, review-due, review-booked, recommended.""");

    [Fact]
    public void Before_a_booking_that_need_not_be_there() => Calls.Due("3 working days before review-booked").IsTold(
        """workflows/local/calls.yaml:9:65: "review-booked" need not have happened when the stage "call" is entered by review-held > call.""");

    [Fact]
    public void Before_and_after_at_once() => Calls.Due("3 days after review-held before review-due").IsTold(
        """workflows/local/calls.yaml:9:45: "days after review-held" is not a unit; one of these was expected: working days, days, weeks, months.""");

    [Fact]
    public void On_nothing() => Calls.Due("on").IsTold(
        """workflows/local/calls.yaml:9:43: "on" is not a time; "20 working days after became-looked-after" or the like, or "not known", was expected.""");

    [Fact]
    public void On_a_fact_that_is_not_one() => Calls.Due("on review-dew").IsTold(
        """workflows/local/calls.yaml:9:46: "review-dew" is not a fact (several are parted by ", or "); did you mean "review-due"?""");

    [Fact]
    public void On_a_booking_that_need_not_be_there() => Calls.Due("on review-booked").IsTold(
        """workflows/local/calls.yaml:9:46: "review-booked" need not have happened when the stage "call" is entered by review-held > call.""");

    [Fact]
    public void On_a_date() => Calls.Due("on 2026-04-01").IsTold(
        $"""workflows/local/calls.yaml:9:46: "2026-04-01" is not a fact (several are parted by ", or "); one of these was expected: {Visits.Facts}.""");

    [Fact]
    public void Halfway_to_nothing() => Calls.Due("halfway from review-held").IsTold(
        """workflows/local/calls.yaml:9:43: "halfway from review-held" does not say to what; "halfway from review-held to review-due" was expected.""");

    [Fact]
    public void Halfway_from_a_fact_that_is_not_one() => Calls.Due("halfway from review-hold to review-due").IsTold(
        """workflows/local/calls.yaml:9:56: "review-hold" is not a fact (several are parted by ", or "); did you mean "review-held"?""");

    [Fact]
    public void Halfway_to_a_fact_that_is_not_one() => Calls.Due("halfway from review-held to review-dew").IsTold(
        """workflows/local/calls.yaml:9:71: "review-dew" is not a fact; did you mean "review-due"?""");

    [Fact]
    public void Halfway_to_what_has_happened() => Calls.Due("halfway from review-held to became-looked-after").IsTold(
        """workflows/local/calls.yaml:9:71: "became-looked-after" has happened when it is known; halfway leads to a day to come: police-or-remand-to-end, custody-to-end, section20-to-end, iro-asked-for-review, welfare-not-safeguarded, review-due, review-booked, recommended.""");

    [Fact]
    public void Halfway_the_wrong_way_round() => Calls.Due("halfway from review-due to review-held").IsTold(
        """workflows/local/calls.yaml:9:56: "review-due" names a day to come; halfway begins at what has happened.""",
        """workflows/local/calls.yaml:9:70: "review-held" has happened when it is known; halfway leads to a day to come: police-or-remand-to-end, custody-to-end, section20-to-end, iro-asked-for-review, welfare-not-safeguarded, review-due, review-booked, recommended.""");

    [Fact]
    public void Halfway_from_a_day_to_itself() => Calls.Due("halfway from review-due to review-due").IsTold(
        """workflows/local/calls.yaml:9:56: "review-due" names a day to come; halfway begins at what has happened.""");

    [Fact]
    public void Halfway_to_a_booking_that_need_not_be_there() => Calls.Due("halfway from review-held to review-booked").IsTold(
        """workflows/local/calls.yaml:9:71: "review-booked" need not have happened when the stage "call" is entered by review-held > call.""");

    [Fact]
    public void Halfway_from_a_move_that_need_not_have_been() => Calls.Due("halfway from moved-home to review-due").IsTold(
        """workflows/local/calls.yaml:9:56: "moved-home" need not have happened when the stage "call" is entered by review-held > call.""");

    [Fact]
    public void Halfway_between() => Calls.Due("halfway between review-held and review-due").IsTold(
        """workflows/local/calls.yaml:9:43: "halfway between review-held and review-due" is not a time; "20 working days after became-looked-after" or the like, or "not known", was expected.""");
}
