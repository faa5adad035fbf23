namespace IroService.Casework.Tests.Workflows;

public class Whom_a_stage_tells_with_a_slip
{
    [Fact]
    public void A_ladder_that_goes_down() => Ladder("{ after: 2 weeks, to: team-manager }, { after: 5 working days, to: principal-iro }").IsTold(
        """workflows/local/calls.yaml:10:91: "5 working days" is not longer than "2 weeks" before it; the soonest was expected first, and each once.""");

    [Fact]
    public void Two_rungs_at_one_height() => Ladder("{ after: 7 days, to: team-manager }, { after: 1 week, to: principal-iro }").IsTold(
        """workflows/local/calls.yaml:10:90: "1 week" is not longer than "7 days" before it; the soonest was expected first, and each once.""");

    [Fact]
    public void A_role_on_two_rungs() => Ladder("{ after: 1 day, to: team-manager }, { after: 2 days, to: team-manager }").IsTold(
        """workflows/local/calls.yaml:10:110: "team-manager" stands twice in "escalate"; take it out.""");

    [Fact]
    public void The_owner_on_a_rung() => Ladder("{ after: 1 day, to: iro }").IsTold(
        """workflows/local/calls.yaml:10:73: "iro" owns the duty and is told in any case; take it out.""");

    [Fact]
    public void Who_is_told_in_any_case_on_a_rung() =>
        Calls.With("day] }", "day], tell: [team-manager], escalate: [{ after: 1 day, to: team-manager }] }").IsTold(
        """workflows/local/calls.yaml:10:95: "team-manager" stands in "tell" and is told in any case; take it out.""");

    [Fact]
    public void A_rung_without_a_role() => Ladder("{ after: 1 day }").IsTold(
        """workflows/local/calls.yaml:10:53: The key "to" is missing from a rung of "escalate".""");

    [Fact]
    public void A_rung_with_a_role_that_is_not_one_and_a_time_that_is_none() => Ladder("{ after: soon, to: boss }").IsTold(
        """workflows/local/calls.yaml:10:62: "soon" is not a length of time; a number and a unit were expected, as in "20 working days".""",
        """workflows/local/calls.yaml:10:72: "boss" is not a role; one of these was expected: iro, principal-iro, social-worker, team-manager, group-manager, head-of-service, business-support, analyst.""");

    [Fact]
    public void A_rung_that_is_no_rung() => Ladder("principal-iro").IsTold(
        """workflows/local/calls.yaml:10:53: A rung of "escalate" must be a set of keys; text stands here.""");

    [Fact]
    public void A_ladder_without_rungs() => Ladder("").IsTold(
        """workflows/local/calls.yaml:10:52: "escalate" holds nothing; at least one item was expected.""");

    [Fact]
    public void Whoever_works_without_names_is_told_of_no_child() =>
        Calls.With("owner: iro", "owner: analyst").With("day] }", "day], tell: [analyst], escalate: [{ after: 1 day, to: analyst }] }").IsTold(
        """workflows/local/calls.yaml:9:33: "analyst" works with figures, not with names, and is told of no child; name another role.""",
        """workflows/local/calls.yaml:10:49: "analyst" works with figures, not with names, and is told of no child; name another role.""",
        """workflows/local/calls.yaml:10:90: "analyst" works with figures, not with names, and is told of no child; name another role.""");

    [Fact]
    public void Overdue_twice_is_not_a_word() => Calls.With("day] }", "day], overdue: twice }").IsTold(
        """workflows/local/calls.yaml:10:51: "twice" does not say how often; "once", "every 5 working days" or the like was expected.""");

    private static string Ladder(string rungs) => Calls.With("day] }", $"day], escalate: [{rungs}] }}");
}
