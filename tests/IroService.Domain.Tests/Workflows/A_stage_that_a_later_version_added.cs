using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.Workflows;

public class A_stage_that_a_later_version_added
{
    private static readonly WorkingDayCalendar Calendar = new([new BankHoliday(new DateOnly(2024, 12, 25), "Christmas Day")]);

    [Fact]
    public void Is_that_versions_even_when_it_counts_from_a_day_before_it()
    {
        var rule = new TimingRule(
        [
            Version(1, new DateOnly(2011, 4, 1), [Began("first-check")], Stage("first-check", 1)),
            Version(2, new DateOnly(2024, 4, 1), [Began("first-check"), Returned("check-after-return")], Stage("first-check", 2), Stage("check-after-return", 12)),
        ]);

        var run = Replay.Of(rule, [Fact(FactKind.BecameLookedAfter, 3), Fact(FactKind.ReviewHeld, 4), Fact(FactKind.ReturnedFromAdoption, 6)], Calendar)[^1];

        var step = Assert.Single(run.Steps);
        Assert.Equal(("check-after-return", 2, new DateOnly(2025, 3, 1)), (step.Stage.Id, step.Version.Version, step.Due.Date));
    }

    private static Fact Fact(FactKind kind, int month) => new(kind, new DateOnly(2024, month, 1), $"{month}");

    private static Beginning Began(string at) => new(FactKind.BecameLookedAfter, at, null, []);

    private static Beginning Returned(string at) => new(FactKind.ReturnedFromAdoption, at, null, []);

    private static TimingRuleVersion Version(int number, DateOnly from, Beginning[] begins, params Stage[] stages) =>
        new("check", number, "Check", Basis.Local, from, begins, stages);

    private static Stage Stage(string id, int months) => new(
        id,
        new Duty("Check", Role.Iro, DueRule.After(new Duration(months, TimeUnit.Months), FactKind.BecameLookedAfter), null, "Policy 1", []),
        new Announce([], null, []),
        new Dictionary<FactKind, string?> { [FactKind.ReviewHeld] = null, [FactKind.CeasedToBeLookedAfter] = null });
}
