using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class Duties_of_several_files
{
    [Fact]
    public void A_duty_with_the_name_of_one_of_the_law() =>
        Statute.Files.Append(Visits.With("id: first\n", "id: first-review\n").With("at: first", "at: first-review").At(Visits.Path)).Tell(
        """workflows/local/visits.yaml:9:9: The stage "first-review" stands in workflows/statute/reg33.yaml too; lists know a duty by its name, so each needs one of its own.""");

    [Fact]
    public void Two_duties_of_guidance_with_one_name() => new[]
    {
        Calls.Text.At("workflows/guidance/calls.yaml", Basis.Guidance), Calls.With("id: calls", "id: visits").At("workflows/guidance/visits.yaml", Basis.Guidance),
    }.Tell(
        """workflows/guidance/visits.yaml:8:9: The stage "call" stands in workflows/guidance/calls.yaml too; lists know a duty by its name, so each needs one of its own.""");

    [Fact]
    public void Versions_of_one_rule_keep_their_names() =>
        Visits.Holds(Calls.Text.At(Calls.Path), Calls.With("version: 1", "version: 2").With("2026-04-01", "2027-04-01").At("workflows/local/calls.v2.yaml"));

    [Fact]
    public void The_first_version_is_off_and_the_second_is_not() => new[]
    {
        Calls.With("begins:", "off: yes\nbegins:").At(Calls.Path), Calls.With("version: 1", "version: 2").With("2026-04-01", "2027-04-01").At("workflows/local/calls.v2.yaml"),
    }.Tell(
        "workflows/local/calls.yaml:5:6: Version 1 is off and version 2 (workflows/local/calls.v2.yaml) is not, which would then serve the days before it too; switch the later one off as well, or neither.");

    [Fact]
    public void The_second_version_is_kept_ready()
    {
        var rule = Assert.Single(Visits.Holds(
            Calls.Text.At(Calls.Path), Calls.With("version: 1", "version: 2").With("2026-04-01", "2027-04-01").With("begins:", "off: yes\nbegins:").At("workflows/local/calls.v2.yaml")));

        Assert.Equal(1, Assert.Single(rule.Versions).Version);
    }

    [Fact]
    public void A_rule_that_is_off_is_checked_and_not_used()
    {
        Assert.Empty(Visits.Holds(Calls.With("begins:", "off: yes\nbegins:").At(Calls.Path)));
        Calls.With("begins:", "off: yes\nbegins:").With("at: call", "at: cell").IsTold(
        """workflows/local/calls.yaml:7:28: "cell" is not a stage of this definition; did you mean "call"?""");
    }
}
