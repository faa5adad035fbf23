using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.TestKit.Councils;

/// <summary>The first two reviews of SI 2010/959 reg 33 with the usual announcements: as much law as a test of messages needs.</summary>
public static class SmallRulebook
{
    private static readonly WorkingDayCalendar Shipped = BankHolidayFeed.Shipped();

    /// <summary>Another each time: a rulebook belongs to one database, whose calendar it takes.</summary>
    public static Rulebook Value => new([new TimingRule([Version])], Shipped);

    private static TimingRuleVersion Version => new(
        "reg33",
        1,
        "Reviews of the child's case",
        Basis.Statute,
        new(2011, 4, 1),
        [new Beginning(FactKind.BecameLookedAfter, "first-review", IfUnknown: null, OnlyIf: [])],
        [
            Stage("first-review", "First review", new Duration(20, TimeUnit.WorkingDays), FactKind.BecameLookedAfter, "second-review"),
            Stage("second-review", "Second review", new Duration(3, TimeUnit.Months), FactKind.ReviewHeld, "second-review"),
        ])
    {
        IsCycle = true,
    };

    private static Stage Stage(string id, string title, Duration time, FactKind after, string next) => new(
        id,
        new Duty(title, Role.Iro, DueRule.After(time, after), NotBefore: null, "SI 2010/959 reg 33", MetBy: [FactKind.ReviewHeld]),
        new Announce(
            [.. new[] { 20, 10, 5, 1 }.Select(days => new Duration(days, TimeUnit.WorkingDays))],
            new Duration(5, TimeUnit.WorkingDays),
            [Role.SocialWorker, Role.TeamManager]),
        new Dictionary<FactKind, string?> { [FactKind.ReviewHeld] = next, [FactKind.CeasedToBeLookedAfter] = null });
}
