using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class An_owner_that_a_fact_names
{
    private static readonly string Asked = Calls.Begun("recommended", "on recommended").With("owner: iro", "owner: its-owner");

    [Fact]
    public void Owns_the_stages_of_the_run_that_the_fact_began() => Asked.Holds();

    [Fact]
    public void Need_not_own_them() => Calls.Begun("recommended", "5 working days before recommended").Holds();

    [Fact]
    public void Owns_nothing_that_another_fact_begins() => Calls.With("owner: iro", "owner: its-owner").IsTold(
        """workflows/local/calls.yaml:9:33: "its-owner" is whoever the fact names that began the run, and the stage "call" is entered by review-held > call, where none does; name a role.""");

    [Fact]
    public void Is_told_of_nothing_else_by_that_word() => Calls.With("day] }", "day], tell: [its-owner] }").IsTold(
        """workflows/local/calls.yaml:10:49: "its-owner" is not a role; one of these was expected: iro, principal-iro, social-worker, team-manager, group-manager, head-of-service, business-support, analyst.""");

    [Fact]
    public void Is_not_shown_by_another_fact_to_have_done_it() => Asked.With("on recommended", "on recommended, met-by: [midway-held]").With("on: { ceased", "on: { midway-held: ended, ceased").IsTold(
        """workflows/local/calls.yaml:9:74: What becomes of "recommended" is recorded there and closes the stages of its run, so no other fact shows that this one is done; take "met-by" out.""");

    [Fact]
    public void Agrees_to_nothing_by_silence() => Asked.With("    on: {", "    silence: agrees\n    on: {").IsTold(
        """workflows/local/calls.yaml:8:9: What becomes of "recommended" is recorded there and closes the stages of its run, so no silence agrees; take "silence" out of "call".""");

    [Fact]
    public void Another_such_fact_ends_no_stage() => Calls.With("on: { ceased", "on: { recommended: ended, ceased").IsTold(
        """workflows/local/calls.yaml:11:11: "recommended" begins a run of its own each time, so it ends no stage; take it out.""");
}
