using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class The_councils_own_times_with_a_slip
{
    [Fact]
    public void Without_one_the_duty_has_two_times()
    {
        var rule = Assert.Single(Visits.Holds(Calls.Times.BesideGuidance()));

        Assert.Equal("10 working days", rule.Versions[0].Stage("call").Duty.Due!.Duration!.ToString());
        Assert.Equal("20 working days", rule.LocalTimeOn("call", new(2026, 4, 1))!.Due.Duration!.ToString());
        Assert.Null(rule.LocalTimeOn("call", new(2026, 3, 31)));
    }

    [Theory]
    [InlineData(Basis.Statute)]
    [InlineData(Basis.Guidance)]
    public void They_stand_in_local(Basis basis) =>
        new[] { Calls.Text.At("workflows/guidance/calls.yaml", Basis.Guidance), Calls.Times.At($"workflows/{Word.Of(basis)}/own-times.yaml", basis) }.Tell(
        $"workflows/{Word.Of(basis)}/own-times.yaml:1:1: A definition of times is the council's own; it stands in local.");

    [Fact]
    public void For_a_duty_that_there_is_not() => Calls.Times.With("duty: call", "duty: cull").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:6:13: "cull" is not a duty of guidance; did you mean "call"?""");

    [Fact]
    public void For_a_duty_of_the_law() => Statute.Files.Concat(Calls.Times.With("duty: call", "duty: second-review").BesideGuidance()).Tell(
        """workflows/local/own-times.yaml:6:13: "second-review" is a duty of the law (SI 2010/959 reg 33(2)), whose time no council changes; a tighter time is a rule of its own in local.""");

    [Fact]
    public void For_a_duty_of_the_councils_own() => Calls.Times.With("duty: call", "duty: first").BesideGuidance().Append(Visits.Text.At(Visits.Path)).Tell(
        """workflows/local/own-times.yaml:6:13: "first" is the council's own duty; change its time in workflows/local/visits.yaml.""");

    [Fact]
    public void For_a_duty_that_is_off() => Calls.Times.BesideGuidance(Calls.With("begins:", "off: yes\nbegins:")).Tell(
        """workflows/local/own-times.yaml:6:13: "call" is off in workflows/guidance/calls.yaml, so it has no time to change; take one of the two away.""");

    [Fact]
    public void For_a_duty_whose_day_is_entered() =>
        Calls.Times.BesideGuidance(Calls.Due("not known").With("    announce: { before: [1 working day] }\n", "")).Tell(
        """workflows/local/own-times.yaml:6:13: The day of "call" is not known until a fact is entered, so it has no time to change.""");

    [Fact]
    public void Twice_in_one_file() =>
        Calls.Times.With("times:", "times:\n  - { duty: call, due: 15 working days after review-held, basis: Policy 8 }").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:7:13: The time of "call" stands twice; keep one.""");

    [Fact]
    public void In_two_files() => Calls.Times.BesideGuidance().Append(Calls.Times.With("id: own-times", "id: times-too").At("workflows/local/times-too.yaml")).Tell(
        """workflows/local/times-too.yaml:6:13: The time of "call" is set in workflows/local/own-times.yaml too; keep one, and let a later time be a later version of it.""");

    [Fact]
    public void In_two_files_of_which_one_is_off_holds() =>
        Visits.Holds([.. Calls.Times.BesideGuidance(), Calls.Times.With("id: own-times", "id: times-too").With("times:", "off: yes\ntimes:").At("workflows/local/times-too.yaml")]);

    [Fact]
    public void Both_times_and_stages() => (Calls.Text + "times:\n  - { duty: call, due: 20 working days after review-held, basis: Policy 9 }\n").IsTold(
        """workflows/local/calls.yaml:12:1: A definition holds either "times" or "begins" and "stages"; make two files of it.""");

    [Fact]
    public void Times_with_a_typing_slip() => Calls.Times.With("times:", "tmies:").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:5:1: "tmies" is not a key of a definition of times; did you mean "times"?""");

    [Fact]
    public void A_key_of_stages_among_times() => Calls.Times.With("times:", "cycle: yes\ntimes:").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:5:1: "cycle" is not a key of a definition of times; one of these was expected: id, version, title, in-force, off, times.""");

    [Fact]
    public void No_times() => Calls.Times.With("\n  - { duty: call, due: 20 working days after review-held, basis: Policy 9 }", " []").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:5:8: "times" holds nothing; at least one item was expected.""");

    [Fact]
    public void A_time_without_a_duty() => Calls.Times.With("duty: call, ", "").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:6:5: The key "duty" is missing from a time.""");

    [Fact]
    public void A_time_that_is_not_known() => Calls.Times.With("20 working days after review-held", "not known").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:6:24: "not known" is not a time; "20 working days after became-looked-after" or the like was expected.""");

    [Fact]
    public void A_time_that_claims_to_be_the_law() => Calls.Times.With("Policy 9", "SI 2010/959 reg 33").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:6:66: "SI 2010/959 reg 33" claims to be the law, which stands in statute alone; name the council's own policy.""");

    [Fact]
    public void A_time_counted_from_what_need_not_have_happened() => Calls.Times.With("after review-held", "after moved-home").BesideGuidance().Tell(
        """workflows/local/own-times.yaml:6:46: "moved-home" need not have happened when the stage "call" is entered by review-held > call.""");

    [Fact]
    public void A_later_version_goes_back_to_the_guidance_with_what_it_leaves_out()
    {
        var two = Calls.Text + """
              - id: second-call
                duty: { title: Second call, owner: iro, due: 15 working days after review-held, basis: Policy 5 }
                announce: { before: [1 working day] }
                on: { ceased-to-be-looked-after: ended }

            """;
        var later = Calls.Times.With("version: 1", "version: 2").With("2026-04-01", "2027-04-01").With("duty: call", "duty: second-call").At("workflows/local/own-times.v2.yaml");

        var rule = Assert.Single(Visits.Holds([.. Calls.Times.BesideGuidance(two.With("at: call }", "at: call }\n  - { on: review-held, at: second-call }")), later]));

        Assert.NotNull(rule.LocalTimeOn("call", new(2027, 3, 31)));
        Assert.Null(rule.LocalTimeOn("call", new(2027, 4, 1)));
        Assert.NotNull(rule.LocalTimeOn("second-call", new(2027, 4, 1)));
    }

    [Fact]
    public void Versions_hold_the_same_kind() => new[]
    {
        Calls.Text.At("workflows/guidance/calls.yaml", Basis.Guidance),
        Visits.Text.At(Visits.Path),
        Calls.Times.With("id: own-times", "id: visits").With("version: 1", "version: 2").At("workflows/local/visits.v2.yaml"),
    }.Tell(
        "workflows/local/visits.v2.yaml:1:5: Version 2 holds times and version 1 (workflows/local/visits.yaml) stages; each needs an id of its own.");
}
