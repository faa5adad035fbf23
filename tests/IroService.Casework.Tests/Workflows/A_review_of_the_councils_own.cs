using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>The council may ask for a review sooner than the law does, never later.</summary>
public class A_review_of_the_councils_own
{
    [Theory]
    [InlineData("review-held", "6 months after review-held")]
    [InlineData("review-held", "5 months after review-held")]
    [InlineData("review-held", "25 weeks after review-held")]
    [InlineData("became-looked-after", "20 working days after became-looked-after")]
    [InlineData("became-looked-after", "15 working days after became-looked-after")]
    [InlineData("became-looked-after", "3 weeks after became-looked-after")]
    [InlineData("placed-for-adoption", "4 weeks after placed-for-adoption")]
    [InlineData("moved-home", "60 working days after moved-home")]
    [InlineData("review-held", "5 days before review-due")]
    [InlineData("review-held", "on review-due")]
    [InlineData("custody-to-end", "2 working days before custody-to-end")]
    public void As_tight_as_the_laws_or_tighter_holds(string by, string due) =>
        Assert.Empty(Visits.Problems(WorkflowFiles.Read(Calls.Review(by, due).UnderTheLaw())));

    [Fact]
    public void Eight_months_after_a_review() => Calls.Review("review-held", "8 months after review-held").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "8 months after review-held" can be later than the law's "6 months after review-held, or returned-from-adoption" (SI 2010/959 reg 33(2)): from 2024-01-01 it gives 2024-09-01 and not 2024-07-01; a council's own time is never looser than the law.""");

    [Fact]
    public void Seven_weeks_after_the_start_of_care() => Calls.Review("became-looked-after", "7 weeks after became-looked-after").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "7 weeks after became-looked-after" can be later than the law's "20 working days after became-looked-after" (SI 2010/959 reg 33(1)): from 2024-01-01 it gives 2024-02-19 and not 2024-01-29; a council's own time is never looser than the law.""");

    [Fact]
    public void Twenty_eight_days_are_not_twenty_working_days() => Calls.Review("became-looked-after", "28 days after became-looked-after").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "28 days after became-looked-after" can be later than the law's "20 working days after became-looked-after" (SI 2010/959 reg 33(1)): from 2024-01-06 it gives 2024-02-03 and not 2024-02-02; a council's own time is never looser than the law.""");

    [Fact]
    public void Six_months_can_be_shorter_than_185_days() => Calls.Review("review-held", "185 days after review-held").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "185 days after review-held" can be later than the law's "6 months after review-held, or returned-from-adoption" (SI 2010/959 reg 33(2)): from 2024-01-01 it gives 2024-07-04 and not 2024-07-01; a council's own time is never looser than the law.""");

    [Fact]
    public void The_second_fact_is_looked_at_too() =>
        Calls.Review("review-held", "8 months after moved-home, or review-held").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "8 months after moved-home, or review-held" can be later than the law's "6 months after review-held, or returned-from-adoption" (SI 2010/959 reg 33(2)): from 2024-01-01 it gives 2024-09-01 and not 2024-07-01; a council's own time is never looser than the law.""");

    [Fact]
    public void After_the_day_by_which_the_law_wants_it() => Calls.Review("review-held", "1 day after review-due").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "1 day after review-due" is later than the day by which the law wants the review; a council's own time is never looser than the law.""");

    [Fact]
    public void On_the_day_that_the_law_counts_back_from() => Calls.Review("custody-to-end", "on custody-to-end").UnderTheLaw().Tell(
        """workflows/local/calls.yaml:9:43: "on custody-to-end" can be later than the law's "1 day before custody-to-end" (SI 2010/959 reg 33(3)(d)): from 2024-01-01 it gives 2024-01-01 and not 2023-12-31; a council's own time is never looser than the law.""");

    [Fact]
    public void Of_guidance_is_never_looser_either() =>
        Statute.Files.Append(Calls.Review("review-held", "8 months after review-held").At("workflows/guidance/calls.yaml", Basis.Guidance)).Tell(
        """workflows/guidance/calls.yaml:9:43: "8 months after review-held" can be later than the law's "6 months after review-held, or returned-from-adoption" (SI 2010/959 reg 33(2)): from 2024-01-01 it gives 2024-09-01 and not 2024-07-01; a council's own time is never looser than the law.""");

    [Fact]
    public void Of_guidance_with_a_time_of_the_council_is_never_looser_either() =>
        Statute.Files.Concat(Calls.Times.With("20 working days", "8 months").BesideGuidance(Calls.Review("review-held", "3 months after review-held"))).Tell(
        """workflows/local/own-times.yaml:6:24: "8 months after review-held" can be later than the law's "6 months after review-held, or returned-from-adoption" (SI 2010/959 reg 33(2)): from 2024-01-01 it gives 2024-09-01 and not 2024-07-01; a council's own time is never looser than the law.""");
}
