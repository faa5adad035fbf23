using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class Versions_of_a_rule
{
    private static readonly DefinitionFile First = Visits.Text.At(Visits.Path);

    [Fact]
    public void They_come_in_their_order()
    {
        var rule = Assert.Single(Visits.Holds(Second(), First));

        Assert.Equal([1, 2], rule.Versions.Select(v => v.Version));
        Assert.Equal("30 working days", rule.Versions[1].Stage("first").Duty.Due!.Duration!.ToString());
    }

    [Fact]
    public void The_version_in_force_on_the_day_applies_and_the_first_also_earlier()
    {
        var rule = Assert.Single(Visits.Holds(First, Second()));

        Assert.Equal(1, rule.InForceOn(new DateOnly(2001, 1, 1)).Version);
        Assert.Equal(1, rule.InForceOn(new DateOnly(2024, 3, 31)).Version);
        Assert.Equal(2, rule.InForceOn(new DateOnly(2024, 4, 1)).Version);
    }

    [Fact]
    public void One_version_twice() => new[] { First, Visits.Text.At("workflows/local/visits.v1.yaml") }.Tell(
        "workflows/local/visits.yaml:2:10: visits@1 stands in workflows/local/visits.v1.yaml too; a later version has a number of its own.");

    [Fact]
    public void The_same_day_twice() => new[] { First, Second(from: "2020-04-01") }.Tell(
        "workflows/local/visits.v2.yaml:4:19: Version 2 is in force from 2020-04-01, which is not after version 1 (2020-04-01, workflows/local/visits.yaml).");

    [Fact]
    public void A_later_version_for_an_earlier_day() => new[] { First, Second(from: "2019-04-01") }.Tell(
        "workflows/local/visits.v2.yaml:4:19: Version 2 is in force from 2019-04-01, which is not after version 1 (2020-04-01, workflows/local/visits.yaml).");

    [Fact]
    public void A_stage_that_a_later_version_drops() => new[]
    {
        First, Second(v => v.With("  - id: unknown", "  - id: start-unknown").With("if-unknown: unknown", "if-unknown: start-unknown")),
    }.Tell(
        """workflows/local/visits.v2.yaml:9:3: Version 2 has no stage "unknown", in which version 1 (workflows/local/visits.yaml) may have left a child; keep the stage.""");

    [Fact]
    public void A_stage_in_which_only_an_earlier_version_leaves_a_child_is_no_dead_end() =>
        Visits.Holds(First, Second(v => v.With(", if-unknown: unknown", "").With("review-held: next", "review-held: later")));

    [Fact]
    public void A_time_is_checked_on_the_paths_of_earlier_versions_too() => new[]
    {
        First,
        Second(v => v.With("{ on: returned-from-adoption, at: next, if-unknown: unknown }", "{ on: returned-from-adoption, at: unknown }")
            .With("due: \"6 months after review-held, or returned-from-adoption\", not-before: 1 month after became-looked-after", "due: 6 months after became-looked-after")
            .With("due: not known, ", "due: 2 months after returned-from-adoption, ")
            .With("basis: Policy 6 }\n", "basis: Policy 6 }\n    announce: { before: [1 day] }\n")
            .With("review-held: later, ceased", "review-held: unknown, ceased")
            .With("basis: Policy 6 }\n    announce: { before: [1 day] }\n    on: { review-held: later, ", "basis: Policy 6 }\n    announce: { before: [1 day] }\n    on: { ")),
    }.Tell(
        """workflows/local/visits.v2.yaml:22:74: "returned-from-adoption" need not have happened when the stage "unknown" is entered by became-looked-after > first > review-held > next > review-held > unknown.""");

    [Fact]
    public void A_local_rule_may_not_take_the_name_of_the_law() => Statute.Files
        .Append(Visits.With("id: visits", "id: reg33").At("workflows/local/reg33.yaml")).Tell(
        """workflows/local/reg33.yaml:1:5: "reg33" is the name of a statute rule (workflows/statute/reg33.yaml); a local rule needs a name of its own.""");

    [Fact]
    public void Not_even_as_a_later_version_of_it() => Statute.Files
        .Append(Visits.With("id: visits", "id: reg33").With("version: 1", "version: 2").At("workflows/guidance/reg33.v2.yaml", Basis.Guidance)).Tell(
        """workflows/guidance/reg33.v2.yaml:1:5: "reg33" is the name of a statute rule (workflows/statute/reg33.yaml); a guidance rule needs a name of its own.""");

    private static DefinitionFile Second(Func<string, string>? change = null, string from = "2024-04-01") =>
        (change ?? (v => v.With("20 working days", "30 working days")))(Visits.With("version: 1", "version: 2").With("2020-04-01", from)).At("workflows/local/visits.v2.yaml");
}
