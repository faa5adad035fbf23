using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class The_statute
{
    [Fact]
    public void It_travels_in_the_program_and_holds() =>
        Assert.Equal(
            ["adjourned-review", "adoption-authorised", "adoption-placed", "adoption-returned", "before-the-review", "early-review", "reg33", "short-break"],
            Statute.Rules.Select(r => r.Id));

    [Fact]
    public void Nobody_changes_it_by_chance()
    {
        var seal = Statute.SealOf(Statute.Files);

        Assert.True(
            Statute.Seal == seal,
            $"The files in workflows/statute/ are no longer those that were sealed. If the law changed, write this into Statute.cs, in the same commit: Seal = \"{seal}\"");
    }

    [Theory]
    [InlineData("reg33", "first-review", "20 working days", "became-looked-after")]
    [InlineData("reg33", "second-review", "3 months", "review-held")]
    [InlineData("reg33", "subsequent-review", "6 months", "review-held, returned-from-adoption")]
    [InlineData("short-break", "short-break-first", "3 months", "short-breaks-began")]
    [InlineData("short-break", "short-break-subsequent", "6 months", "review-held")]
    [InlineData("adoption-authorised", "adoption-authorised-first", "3 months", "authorised-for-adoption")]
    [InlineData("adoption-authorised", "adoption-authorised-subsequent", "6 months", "review-held")]
    [InlineData("adoption-placed", "adoption-placed-first", "28 days", "placed-for-adoption")]
    [InlineData("adoption-placed", "adoption-placed-second", "3 months", "review-held")]
    [InlineData("adoption-placed", "adoption-placed-subsequent", "6 months", "review-held")]
    [InlineData("adoption-returned", "adoption-returned", "42 days", "returned-from-adoption")]
    public void Each_review_is_due_when_the_regulations_say(string rule, string stage, string duration, string anchors)
    {
        var due = Stage(rule, stage).Duty.Due!;

        Assert.Equal(duration, due.Duration!.ToString());
        Assert.Equal(anchors, string.Join(", ", due.Anchors.Select(Word.Of)));
    }

    [Fact]
    public void A_review_in_the_first_28_days_after_a_return_does_not_count() =>
        Assert.Equal("28 days", Stage("adoption-returned", "adoption-returned").Duty.NotBefore!.Duration!.ToString());

    [Theory]
    [InlineData("reg33")]
    [InlineData("short-break")]
    [InlineData("adoption-authorised")]
    [InlineData("adoption-placed")]
    public void What_cannot_be_worked_out_is_itself_a_duty(string rule)
    {
        var duty = Stage(rule, "start-unknown").Duty;

        Assert.Null(duty.Due);
        Assert.NotEmpty(duty.Title);
    }

    [Fact]
    public void Every_duty_says_where_it_stands_written() =>
        Assert.All(Statute.Rules.SelectMany(r => r.Versions).SelectMany(v => v.Stages), s => Assert.StartsWith("SI 20", s.Duty.Source, StringComparison.Ordinal));

    private static Stage Stage(string rule, string stage) => Statute.Rules.Single(r => r.Id == rule).Versions[0].Stage(stage);
}
