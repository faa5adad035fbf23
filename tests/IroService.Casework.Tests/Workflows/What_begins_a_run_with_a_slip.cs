using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class What_begins_a_run_with_a_slip
{
    private const string Second = """
          - id: second-call
            duty: { title: Second call, owner: iro, due: 15 working days after review-held, basis: Policy 5 }
            announce: { before: [1 working day] }
            on: { ceased-to-be-looked-after: ended }

        """;

    [Fact]
    public void A_condition_that_is_not_one() => OnlyIf("under-fives").IsTold(
        """workflows/local/calls.yaml:6:44: "under-fives" is not a condition; did you mean "under-five"?""");

    [Fact]
    public void A_condition_that_is_like_none() => OnlyIf("placed-far-away").IsTold(
        """workflows/local/calls.yaml:6:44: "placed-far-away" is not a condition; one of these was expected: under-five, placement-order, six-monthly, booked-after-due.""");

    [Fact]
    public void A_condition_twice() => OnlyIf("under-five, under-five").IsTold(
        """workflows/local/calls.yaml:6:56: "under-five" stands twice in "only-if"; keep one.""");

    [Fact]
    public void Conditions_that_are_no_list() => Calls.With("at: call }", "at: call, only-if: under-five }").IsTold(
        """workflows/local/calls.yaml:6:43: "only-if" must be a list; text stands here.""");

    [Fact]
    public void No_conditions() => OnlyIf("").IsTold(
        """workflows/local/calls.yaml:6:43: "only-if" holds nothing; at least one item was expected.""");

    [Fact]
    public void A_condition_of_bookings_on_another_fact() => OnlyIf("booked-after-due").IsTold(
        """workflows/local/calls.yaml:6:44: "booked-after-due" never holds for "review-held", so no run would begin; take it out.""");

    [Fact]
    public void A_condition_that_never_holds_at_the_start_of_care() =>
        Calls.Begun("became-looked-after", "5 days after became-looked-after").With("at: call }", "at: call, only-if: [six-monthly] }").IsTold(
        """workflows/local/calls.yaml:6:52: "six-monthly" never holds for "became-looked-after", so no run would begin; take it out.""");

    [Fact]
    public void Every_condition_can_hold() =>
        Calls.Begun("review-booked", "on review-booked").With("at: call }", $"at: call, only-if: [{string.Join(", ", Word.All<Condition>())}] }}").Holds();

    [Theory]
    [InlineData("done")]
    [InlineData("not-applicable")]
    [InlineData("agreed-by-silence")]
    public void An_answer_begins_nothing(string answer) => Calls.Begun(answer, $"5 days after {answer}").IsTold(
        $"""workflows/local/calls.yaml:6:11: Nothing begins with "{answer}"; it answers one stage and leads to another in its "on".""");

    [Fact]
    public void One_fact_twice_at_one_stage() => Begins("review-held, at: call").IsTold(
        """workflows/local/calls.yaml:7:11: The fact "review-held" begins a run twice at "call"; keep one.""");

    [Fact]
    public void One_fact_at_two_stages_holds() => Two("review-held").Holds();

    [Fact]
    public void One_fact_at_two_stages_that_come_together() =>
        Two("review-held").With("on: { ceased", "on: { done: second-call, ceased").IsTold(
        """workflows/local/calls.yaml:7:11: This run and the one that "review-held" begins at "call" can come from one record and both come to "second-call", which would be owed twice; keep them apart.""");

    [Fact]
    public void What_speaks_of_one_wait_at_one_stage() =>
        Calls.Begun("review-due", "\"on review-booked, or review-due\"").With("at: call }", "at: call }\n  - { on: review-booked, at: call }").IsTold(
        """workflows/local/calls.yaml:7:11: This run and the one that "review-due" begins at "call" can come from one record and both come to "call", which would be owed twice; keep them apart.""");

    [Fact]
    public void What_one_episode_can_say_at_one_stage() =>
        Calls.Begun("moved-home", "5 days after became-looked-after").With("at: call }", "at: call }\n  - { on: police-or-remand-began, at: call }").IsTold(
        """workflows/local/calls.yaml:7:11: This run and the one that "moved-home" begins at "call" can come from one record and both come to "call", which would be owed twice; keep them apart.""");

    [Fact]
    public void A_stage_that_leads_back_to_itself_by_something_else() => Calls.With("on: { ceased", "on: { done: call, ceased").IsTold(
        """workflows/local/calls.yaml:11:11: "done" leads back to "call", which would count from the same "review-held" again; only "review-held" itself can lead back to it.""");

    [Fact]
    public void A_stage_that_another_leads_back_to_by_something_else() =>
        (Calls.With("on: { ceased", "on: { midway-held: second-call, ceased") + Second.With("on: { ceased", "on: { moved-home: call, ceased")).IsTold(
        """workflows/local/calls.yaml:11:11: "midway-held" leads back to "call", which would count from the same "review-held" again; only "review-held" itself can lead back to it.""",
        """workflows/local/calls.yaml:15:11: "moved-home" leads back to "second-call", which would count from the same "review-held" again; only "review-held" itself can lead back to it.""");

    [Fact]
    public void A_stage_that_what_it_counts_from_leads_back_to_holds() => Calls.With("on: { ceased", "on: { review-held: call, ceased").Holds();

    [Fact]
    public void A_stage_that_counts_to_the_next_review_is_led_back_to_by_a_review() =>
        Calls.Due("5 days before review-due").With("on: { ceased", "on: { review-held: call, ceased").Holds();

    private static string OnlyIf(string conditions) => Calls.With("at: call }", $"at: call, only-if: [{conditions}] }}");

    private static string Begins(string another) => Calls.With("at: call }", $"at: call }}\n  - {{ on: {another} }}");

    private static string Two(string by) => Begins($"{by}, at: second-call") + Second;
}
