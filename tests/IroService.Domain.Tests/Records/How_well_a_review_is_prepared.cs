using IroService.Domain.Records;
using IroService.Casework.WorkingDays;

namespace IroService.Domain.Tests.Records;

/// <summary>On Wednesday 10 June 2026.</summary>
public class How_well_a_review_is_prepared
{
    [Theory]
    [InlineData("", "2026-06-12", "2026-07-01", Readiness.Ready)]
    [InlineData("2026-06-20", "2026-07-10", "2026-08-01", Readiness.BeingPrepared)]
    [InlineData("2026-06-09", "2026-07-10", "2026-08-01", Readiness.AtRisk)]
    [InlineData("2026-06-16", "2026-06-17", "2026-08-01", Readiness.NotReady)]
    [InlineData("2026-06-16", "2026-06-18", "2026-08-01", Readiness.BeingPrepared)]
    [InlineData("", null, "2026-07-08", Readiness.AtRisk)]
    [InlineData("", null, "2026-07-09", Readiness.BeingPrepared)]
    [InlineData("2026-06-16", null, "2026-06-01", Readiness.NotReady)]
    public void Goes_by_what_is_open_and_how_near_the_meeting_is(string open, string? meeting, string due, Readiness expected) =>
        Assert.Equal(expected, Preparing.Of(open.Length == 0 ? [] : [Day.Of(open)], meeting is null ? null : Day.Of(meeting), Day.Of(due), Day.Of("2026-06-10"), BankHolidayFeed.Shipped()));
}
