using IroService.Casework.Workflows;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>The reviews of the law, and an answer of the team manager three months after each, on any day of the week; silence is an answer.</summary>
static class AskedManager
{
    public static Rulebook Rulebook => new([.. SmallRulebook.Value.Rules, new TimingRule([Version])], SmallRulebook.Value.Calendar);

    private static TimingRuleVersion Version => new(
        "answer",
        1,
        "The manager's answer",
        Basis.Local,
        new(2011, 4, 1),
        [new Beginning(FactKind.ReviewHeld, "answer", IfUnknown: null, OnlyIf: [])],
        [
            new Stage(
                "answer",
                new Duty("Answer", Role.TeamManager, DueRule.After(new Duration(3, TimeUnit.Months), FactKind.ReviewHeld), NotBefore: null, "local", MetBy: []),
                new Announce([new Duration(1, TimeUnit.Weeks)], OverdueEvery: null, Tell: []),
                new Dictionary<FactKind, string?> { [FactKind.Done] = null, [FactKind.AgreedBySilence] = null, [FactKind.CeasedToBeLookedAfter] = null })
            {
                SilenceAgrees = true,
            },
        ]);
}
