using System.Globalization;
using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Notifications;

public class A_caseload
{
    [Theory]
    [InlineData(49, null, "1", "49", CaseloadStanding.Below)]
    [InlineData(50, null, "1", "50", CaseloadStanding.Within)]
    [InlineData(51, 17, "1", "68", CaseloadStanding.Within)]
    [InlineData(51, 19, "1", "70", CaseloadStanding.Within)]
    [InlineData(51, 20, "1", "71", CaseloadStanding.Above)]
    [InlineData(28, 10, "0.5", "76", CaseloadStanding.Above)]
    [InlineData(25, 0, "0.6", "41.7", CaseloadStanding.Below)]
    [InlineData(60, 0, "0", null, CaseloadStanding.NotKnown)]
    [InlineData(60, 0, null, null, CaseloadStanding.NotKnown)]
    public void Is_what_somebody_has_for_one_full_time_equivalent(int children, int? plans, string? fullTime, string? perFullTime, CaseloadStanding standing)
    {
        var caseload = new Caseload(children, plans, Number(fullTime));
        Assert.Equal((Number(perFullTime), standing), (caseload.PerFullTime, caseload.Standing));
    }

    [Fact]
    public void Grows_by_the_children_who_come() => Assert.Equal(new(48, 17, 1), new Caseload(51, 17, 1).With(-3));

    private static decimal? Number(string? written) => written is null ? null : decimal.Parse(written, CultureInfo.InvariantCulture);
}

/// <summary>In care since 5 January 2026; today is 24 March. An allocation is written "person from to", the last day blank while it lasts.</summary>
public class The_continuity_of_an_IRO
{
    [Theory]
    [InlineData("2026-01-05", 1, "1 2026-01-05")]
    [InlineData("2026-02-02", 2, "1 2026-01-05 2026-02-01", "2 2026-02-02")]
    [InlineData("2026-01-05", 1, "1 2026-01-05 2026-02-01", "1 2026-02-02")]
    [InlineData("2026-02-20", 2, "1 2026-01-05 2026-02-01", "2 2026-02-02 2026-02-19", "1 2026-02-20")]
    [InlineData("2026-01-05", 1, "2 2024-01-01 2025-01-01", "1 2026-01-05")]
    [InlineData("2026-01-05", 1, "1 2026-01-05", "2 2026-04-01")]
    [InlineData(null, 1, "1 2026-01-05 2026-02-01")]
    [InlineData(null, 0)]
    public void Is_how_long_the_present_one_has_the_child_and_how_many_there_were(string? since, int people, params string[] allocations) => Assert.Equal(
        new Continuity(since is null ? null : Day(since), people),
        Continuity.Of([.. allocations.Select(Of)], Role.Iro, Day("2026-01-05"), Day("2026-03-24")));

    private static Allocation Of(string written)
    {
        var parts = written.Split(' ');
        return new() { Role = Role.Iro, PersonId = int.Parse(parts[0], CultureInfo.InvariantCulture), From = Day(parts[1]), To = parts.Length > 2 ? Day(parts[2]) : null };
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
