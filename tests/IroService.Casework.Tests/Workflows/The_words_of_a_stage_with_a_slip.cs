using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class The_words_of_a_stage_with_a_slip
{
    [Fact]
    public void Without_one_the_rule_holds() => Calls.Text.Holds();

    [Fact]
    public void Every_key_at_once_holds() => Calls
        .With("before: [1 working day] }", "before: [1 working day], at-once: yes, overdue: once, tell: [business-support], escalate: [{ after: 2 working days, to: team-manager }, { after: 1 week, to: principal-iro }] }\n    silence: agrees")
        .With("ceased", "done: ended, not-applicable: ended, agreed-by-silence: ended, ceased").With("at: call }", "at: call, only-if: [under-five, six-monthly] }").With("begins:", "off: yes\nbegins:").Holds();

    [Fact]
    public void A_cycle_that_is_not_yes() => Calls.With("begins:", "cycle: no\nbegins:").At("workflows/statute/calls.yaml", Basis.Statute).Tells(
        """workflows/statute/calls.yaml:5:8: "no" is not "yes", the only word that may stand here; leave the key out to say otherwise.""");

    [Fact]
    public void A_cycle_that_is_not_the_laws() => Calls.With("begins:", "cycle: yes\nbegins:").IsTold(
        """workflows/local/calls.yaml:5:8: Only the law has cycles of reviews; take "cycle" out.""");

    [Fact]
    public void An_off_that_is_not_yes() => Calls.With("begins:", "off: no\nbegins:").IsTold(
        """workflows/local/calls.yaml:5:6: "no" is not "yes", the only word that may stand here; leave the key out to say otherwise.""");

    [Fact]
    public void An_at_once_that_is_not_yes() => Calls.With("day] }", "day], at-once: true }").IsTold(
        """workflows/local/calls.yaml:10:51: "true" is not "yes", the only word that may stand here; leave the key out to say otherwise.""");

    [Fact]
    public void A_silence_that_does_not_agree() => Calls.With("    on: { ceased", "    silence: objects\n    on: { ceased").IsTold(
        """workflows/local/calls.yaml:11:14: "objects" is not "agrees", the only word that may stand here; leave the key out to say otherwise.""");

    [Fact]
    public void A_silence_about_what_a_fact_shows() =>
        Calls.With("basis", "met-by: [midway-held], basis").With("    on: { ceased", "    silence: agrees\n    on: { midway-held: ended, ceased").IsTold(
        """workflows/local/calls.yaml:11:14: Only what a person answers by a due day can be agreed by silence; take "silence" out.""");

    [Fact]
    public void A_silence_by_no_day() => Calls.Due("not known").With("    announce: { before: [1 working day] }\n", "    silence: agrees\n").IsTold(
        """workflows/local/calls.yaml:10:14: Only what a person answers by a due day can be agreed by silence; take "silence" out.""");

    [Fact]
    public void What_silence_leads_to_where_it_agrees_to_nothing() => Calls.With("on: { ceased", "on: { agreed-by-silence: ended, ceased").IsTold(
        """workflows/local/calls.yaml:11:11: Silence agrees to nothing in this stage; add "silence: agrees" or take this out.""");

    [Fact]
    public void People_told_at_once_of_a_day_that_is_not_known() =>
        Calls.Due("not known").With("before: [1 working day]", "before: [1 working day], at-once: yes").IsTold(
        """workflows/local/calls.yaml:10:15: A stage whose due day is "not known" announces nothing; take "announce" out.""");

    [Fact]
    public void A_fact_that_shows_it_and_does_not_end_it() => Calls.With("basis", "met-by: [midway-held], basis").IsTold(
        """workflows/local/calls.yaml:9:87: "midway-held" is in "met-by" and not in "on", so it would not end the stage; add it there.""");

    [Fact]
    public void Facts_that_show_nothing() => Calls.With("basis", "met-by: [done, review-due, ceased-to-be-looked-after], basis").IsTold(
        """workflows/local/calls.yaml:9:87: "done" shows nothing to be done; take it out of "met-by".""",
        """workflows/local/calls.yaml:9:93: "review-due" shows nothing to be done; take it out of "met-by".""",
        """workflows/local/calls.yaml:9:105: "ceased-to-be-looked-after" shows nothing to be done; take it out of "met-by".""");

    [Fact]
    public void A_fact_that_shows_it_twice() =>
        Calls.With("basis", "met-by: [midway-held, midway-held], basis").With("on: { ceased", "on: { midway-held: ended, ceased").IsTold(
        """workflows/local/calls.yaml:9:100: "midway-held" stands twice in "met-by"; keep one.""");

    [Fact]
    public void What_is_shown_is_not_ticked() =>
        Calls.With("basis", "met-by: [midway-held], basis").With("on: { ceased", "on: { midway-held: ended, done: ended, ceased").IsTold(
        """workflows/local/calls.yaml:11:31: A duty with "met-by" is shown to be done by a fact, so nobody records "done"; take one of the two out.""");

    [Fact]
    public void What_is_shown_can_be_found_not_to_apply() =>
        Calls.With("basis", "met-by: [midway-held], basis").With("on: { ceased", "on: { midway-held: ended, not-applicable: ended, ceased").Holds();

    [Fact]
    public void The_start_of_care_ends_nothing() => Calls.With("on: { ceased", "on: { became-looked-after: ended, ceased").IsTold(
        """workflows/local/calls.yaml:11:11: "became-looked-after" is where a period of care begins, so it ends no stage; take it out.""");

    [Fact]
    public void A_day_before_which_no_review_counts_where_none_ends_the_stage() => Calls.With("basis", "not-before: 5 days after review-held, basis").IsTold(
        """workflows/local/calls.yaml:9:90: "not-before" says which reviews do not count, and no review ends this stage; add "review-held" to "on" or take it out.""");

    [Theory]
    [InlineData("on review-due")]
    [InlineData("5 days before review-due")]
    [InlineData("halfway from review-held to review-due")]
    public void A_day_before_which_no_review_counts_is_a_length_after_a_fact(string notBefore) =>
        Calls.With("basis", $"not-before: {notBefore}, basis").With("on: { ceased", "on: { review-held: ended, ceased").IsTold(
        """workflows/local/calls.yaml:9:90: "not-before" is a length after a fact; "28 days after returned-from-adoption" or the like was expected.""");

    [Theory]
    [InlineData("SI 2010/959 reg 33(1)")]
    [InlineData("the Children Act 1989 s.25A")]
    [InlineData("Care Planning (England) Regulations 2010, reg 33")]
    [InlineData("Adoption and Children Act 2002")]
    [InlineData("reg 33(1)")]
    [InlineData("s.25B(1)")]
    [InlineData("Statutory duty")]
    [InlineData("S.I. 2010/959")]
    public void A_basis_that_claims_to_be_the_law(string basis) =>
        Calls.With("Policy 4", $"\"{basis}\"").IsTold(
        $"""workflows/local/calls.yaml:9:85: "{basis}" claims to be the law, which stands in statute alone; name the council's own policy.""");

    [Theory]
    [InlineData("Local, rests on SI 2010/959 reg 14")]
    [InlineData("Section 4 of our policy")]
    [InlineData("Regional procedures 2.1")]
    [InlineData("Local policy under the Children Act 1989")]
    public void A_basis_that_only_names_the_law_holds(string basis) => Calls.With("Policy 4", $"\"{basis}\"").Holds();

    [Fact]
    public void Guidance_is_not_the_law_either() =>
        Calls.With("Policy 4", "statute").At("workflows/guidance/calls.yaml", Basis.Guidance).Tells(
        """workflows/guidance/calls.yaml:9:85: "statute" claims to be the law, which stands in statute alone; name the guidance.""");
}
