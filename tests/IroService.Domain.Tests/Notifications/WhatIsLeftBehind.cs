using System.Globalization;
using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Notifications;

/// <summary>Iris (1), an IRO, leaves on 31 March 2026. An allocation is written "person from to", the last day blank while it lasts.</summary>
public class What_a_leaver_leaves_behind
{
    private const string Before = "2026-03-24", After = "2026-04-02";

    [Theory]
    [InlineData(Before, true, "1 2026-01-05")]
    [InlineData(After, true, "1 2026-01-05")]
    [InlineData(Before, true, "1 2026-06-01")]
    [InlineData(Before, true, "1 2026-01-05 2026-06-30")]
    [InlineData(Before, true, "1 2026-01-05 2026-06-30", "2 2026-07-01")]
    [InlineData(After, true, "1 2026-01-05 2026-06-30", "2 2026-07-01")]
    [InlineData(Before, true, "1 2026-01-05 2026-03-31")]
    [InlineData(After, true, "1 2026-01-05 2026-03-31", "2 2025-01-01 2026-01-04")]
    [InlineData(Before, false, "1 2026-01-05 2026-03-31", "2 2026-04-01")]
    [InlineData(After, false, "1 2026-01-05 2026-03-31", "2 2026-04-08")]
    [InlineData(After, false, "1 2026-01-05 2026-04-01", "2 2026-04-02")]
    [InlineData(Before, false, "1 2026-01-05 2026-02-28")]
    [InlineData(Before, false, "2 2026-01-05")]
    public void Is_what_nobody_has_taken_over(string today, bool left, params string[] allocations) =>
        Assert.Equal(left, Left("2026-03-31", today, inCare: true, allocations));

    [Fact]
    public void Is_not_what_ended_with_the_care_of_the_child() => Assert.False(Left("2026-03-31", After, inCare: false, "1 2026-01-05 2026-03-31"));

    [Fact]
    public void Is_also_a_child_who_is_not_in_care_while_the_allocation_lasts() => Assert.True(Left("2026-03-31", After, inCare: false, "1 2026-01-05"));

    [Fact]
    public void Of_one_who_changes_post_is_not_what_was_handed_over_already()
    {
        var allocations = new List<Allocation> { Of("1 2026-01-05 2026-06-30"), Of("2 2026-07-01") };
        Assert.True(Left(null, allocations));
        allocations[0].HandOver(new(2026, 3, 31));
        allocations.Add(Allocation.TakenOver(Role.Iro, 3, new(2026, 4, 1), new(2026, 6, 30)));
        Assert.False(Left(null, allocations));
    }

    [Theory]
    [InlineData("2026-03-31", Before, "2026-04-01", Before)]
    [InlineData("2026-03-31", After, After, "2026-03-31")]
    [InlineData(null, Before, Before, Before)]
    public void Goes_from_the_first_day_on_which_they_are_not_here(string? lastDay, string today, string first, string since)
    {
        var left = new LeftBehind(1, lastDay is null ? null : Day(lastDay), Day(today));
        Assert.Equal((Day(first), Day(since)), (left.FirstDayWithout, left.Since));
    }

    private static bool Left(string? lastDay, List<Allocation> allocations) => new LeftBehind(1, lastDay is null ? null : Day(lastDay), Day(Before)).Of(allocations, inCare: true).Count > 0;

    private static bool Left(string lastDay, string today, bool inCare, params string[] allocations) =>
        new LeftBehind(1, Day(lastDay), Day(today)).Of([.. allocations.Select(Of)], inCare).Count > 0;

    private static Allocation Of(string written)
    {
        var parts = written.Split(' ');
        return new() { Role = Role.Iro, PersonId = int.Parse(parts[0], CultureInfo.InvariantCulture), From = Day(parts[1]), To = parts.Length > 2 ? Day(parts[2]) : null };
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
