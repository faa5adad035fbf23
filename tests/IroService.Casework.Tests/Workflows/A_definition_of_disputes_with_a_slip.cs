using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class A_definition_of_disputes_with_a_slip
{
    [Fact]
    public void Without_a_slip_it_holds() => Visits.Holds(ADisputeDefinition.Text.At(ADisputeDefinition.Path));

    [Fact]
    public void Every_example_holds_alone() => Assert.All(Shipped.Examples, example => Visits.Holds(example));

    [Fact]
    public void Stages_that_take_longer_than_the_Handbook_allows_are_refused_by_name() =>
        ADisputeDefinition.With("answer: 12 working days", "answer: 13 working days").OfDisputesTells(
        """workflows/local/alerts.yaml:12:3: The formal stages of "alerts" take 21 working days, judging and taking up included (first 6, second 15); the whole process takes at most 20 (IRO Handbook (2010) 6.2).""");

    [Fact]
    public void Taking_up_counts_too() =>
        ADisputeDefinition.With("handler: head-of-service", "handler: head-of-service\n    raised-by: { role: principal-iro, within: 1 working day }").OfDisputesTells(
        """workflows/local/alerts.yaml:12:3: The formal stages of "alerts" take 21 working days, judging and taking up included (first 6, second 15); the whole process takes at most 20 (IRO Handbook (2010) 6.2).""");

    [Fact]
    public void What_comes_before_the_formal_process_does_not_count() => Visits.Holds(
        ADisputeDefinition.With("title: First", "title: First\n    formal: no").With("answer: 5 working days", "answer: 30 working days").At(ADisputeDefinition.Path));

    [Fact]
    public void An_informal_stage_after_a_formal_one() =>
        ADisputeDefinition.With("title: Second", "title: Second\n    formal: no").OfDisputesTells(
        """workflows/local/alerts.yaml:19:5: The stage "second" is not formal and stands after a formal one; what comes before the formal process stands before it.""");

    [Fact]
    public void A_time_that_is_not_in_working_days() =>
        ADisputeDefinition.With("answer: 5 working days", "answer: 1 week").OfDisputesTells(
        """workflows/local/alerts.yaml:15:13: "1 week" cannot stand here; disputes count in working days, at most 250.""");

    [Fact]
    public void An_IRO_who_would_not_hear_the_day_before() =>
        ADisputeDefinition.With("[1 working day], tell: [iro]", "[2 working days]").OfDisputesTells(
        """workflows/local/alerts.yaml:18:15: "iro" must be told the day before the dispute moves up by itself: "1 working day" was expected in "before", and "iro" in "tell".""");

    [Fact]
    public void A_handler_who_judges_the_answers() =>
        ADisputeDefinition.With("handler: team-manager", "handler: iro").With("tell: [iro]", "tell: [team-manager]").OfDisputesTells(
        """workflows/local/alerts.yaml:14:14: "iro" raises these disputes and judges the answers, and does not answer them; name another role.""",
        """workflows/local/alerts.yaml:18:15: "iro" must be told the day before the dispute moves up by itself: "1 working day" was expected in "before", and "iro" in "tell".""");

    [Fact]
    public void A_judgement_where_no_answer_is_asked_for() =>
        ADisputeDefinition.With("answer: 12 working days", "answer: not asked").OfDisputesTells(
        """workflows/local/alerts.yaml:23:12: No answer is asked for at this stage; take "judge" out.""",
        """workflows/local/alerts.yaml:25:15: No answer is asked for at this stage; take "announce" out.""");

    [Fact]
    public void An_answer_that_nobody_judges() =>
        ADisputeDefinition.With("    judge: 1 working day\n", "").OfDisputesTells(
        """workflows/local/alerts.yaml:12:5: The key "judge" is missing from a stage that asks for an answer.""");

    [Fact]
    public void A_basis_that_claims_to_be_the_law() =>
        ADisputeDefinition.With("basis: Policy 7", "basis: SI 2010/959 reg 45").OfDisputesTells(
        """workflows/local/alerts.yaml:17:12: "SI 2010/959 reg 45" claims to be the law, which stands in statute alone; name the council's own policy.""");

    [Fact]
    public void A_key_with_a_typing_slip_is_one_problem() =>
        ADisputeDefinition.With("disputes:", "dispute:").OfDisputesTells(
        """workflows/local/alerts.yaml:5:1: "dispute" is not a key of a definition of disputes; did you mean "disputes"?""");

    [Fact]
    public void A_kind_that_goes_by_two_definitions() => new[]
    {
        ADisputeDefinition.Text.At(ADisputeDefinition.Path), ADisputeDefinition.With("id: alerts", "id: other-alerts").At("workflows/local/other-alerts.yaml"),
    }.Tell("""workflows/local/other-alerts.yaml:6:8: "care" goes by workflows/local/alerts.yaml already; switch one of the two off.""");

    [Fact]
    public void Two_definitions_of_one_kind_hold_when_one_is_off() => Visits.Holds(
        ADisputeDefinition.Text.At(ADisputeDefinition.Path),
        ADisputeDefinition.With("id: alerts", "id: other-alerts").With("disputes:", "off: yes\ndisputes:").At("workflows/local/other-alerts.yaml"));

    [Fact]
    public void A_version_that_was_taken_away() =>
        ADisputeDefinition.With("version: 1", "version: 2").At("workflows/local/alerts.v2.yaml").Tells(
        """workflows/local/alerts.v2.yaml:2:10: Version 1 of "alerts" is missing; disputes that were opened under it still go by it, so keep its file.""");

    [Fact]
    public void One_that_stands_in_guidance() => ADisputeDefinition.Text.At("workflows/guidance/alerts.yaml", Basis.Guidance).Tells(
        "workflows/guidance/alerts.yaml:1:1: How disputes are resolved is the council's own; the definition stands in local.");
}
