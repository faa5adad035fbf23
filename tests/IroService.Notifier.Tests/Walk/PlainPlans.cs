using IroService.Domain.Notifications;

namespace IroService.Notifier.Tests.Walk;

/// <summary>When people are told of a duty, and who, as a policy officer would write it on paper.</summary>
/// <param name="Owner">Who owes it.</param>
/// <param name="Tell">Who is told besides.</param>
/// <param name="Before">How many working days before the day.</param>
/// <param name="AtOnce">Whether also as soon as it is owed.</param>
/// <param name="Overdue">Whether on the day after.</param>
/// <param name="Again">Whether again every five working days.</param>
/// <param name="Ladder">Who is told besides when it stays undone for so many working days.</param>
sealed record PlainPlan(Role Owner, Role[] Tell, int[] Before, bool AtOnce, bool Overdue, bool Again, (int After, Role To)[] Ladder);

/// <summary>Every duty's plan, written down by hand: nothing of the definitions is read.</summary>
static class PlainPlans
{
    private static readonly PlainPlan Review = new(
        Role.Iro, [Role.SocialWorker, Role.TeamManager], [20, 10, 5, 1], AtOnce: false, Overdue: true, Again: true, [(10, Role.PrincipalIro)]);

    private static readonly Dictionary<string, PlainPlan> ByDuty = new()
    {
        ["complete-adjourned-review"] = Review with { Before = [10, 5, 1], AtOnce = true, Ladder = [(5, Role.PrincipalIro)] },
        ["iro-asked"] = Review with { Before = [10, 5, 1], AtOnce = true, Ladder = [(5, Role.PrincipalIro)] },
        ["welfare-not-safeguarded"] = Review with { Before = [5, 1], AtOnce = true, Ladder = [(1, Role.PrincipalIro)] },
        ["before-accommodation-ends"] = Review with { Before = [10, 5, 1], AtOnce = true, Ladder = [(1, Role.PrincipalIro)] },
        ["before-custody-ends"] = Review with { AtOnce = true, Ladder = [(1, Role.PrincipalIro)] },
        ["before-section-20-ends"] = Review with { Before = [10, 5, 1], AtOnce = true, Ladder = [(1, Role.PrincipalIro)] },
        ["speak-with-child"] = Once(Role.Iro, [], [10, 2], (10, Role.PrincipalIro)),
        ["parents-wishes"] = Once(Role.Iro, [], [5], (10, Role.PrincipalIro)),
        ["tell-iro-service"] = Once(Role.SocialWorker, [Role.TeamManager], [1], (3, Role.PrincipalIro)),
        ["appoint-iro"] = Once(Role.PrincipalIro, [], [2], (3, Role.HeadOfService)) with { AtOnce = true, Again = true },
        ["plan-the-review"] = Once(Role.Iro, [Role.SocialWorker], [5], (5, Role.TeamManager), (10, Role.PrincipalIro)),
        ["invitations"] = Once(Role.BusinessSupport, [], [5], (2, Role.Iro), (5, Role.PrincipalIro)),
        ["social-workers-report"] = Once(Role.SocialWorker, [Role.Iro], [5, 1], (1, Role.TeamManager), (5, Role.PrincipalIro)),
        ["decisions"] = Once(Role.Iro, [], [1], (5, Role.PrincipalIro)),
        ["managers-answer"] = Once(Role.TeamManager, [], [1], (1, Role.PrincipalIro)) with { AtOnce = true, Overdue = false },
        ["full-record"] = Once(Role.Iro, [], [5, 1], (5, Role.PrincipalIro)),
        ["distribution"] = Once(Role.BusinessSupport, [], [3], (5, Role.Iro), (10, Role.PrincipalIro)),
        ["book-first-review"] = Once(Role.BusinessSupport, [Role.Iro], [2], (3, Role.PrincipalIro)),
        ["book-next-review"] = Once(Role.BusinessSupport, [Role.Iro], [5], (10, Role.PrincipalIro)),
        ["booked-after-due"] = new(Role.Iro, [Role.BusinessSupport, Role.TeamManager], [10, 1], AtOnce: true, Overdue: false, Again: false, []),
        ["midway-review"] = Once(Role.Iro, [], [10, 1], (10, Role.PrincipalIro)),
        ["rate-after-review"] = Once(Role.Iro, [], [1], (10, Role.PrincipalIro)),
        ["rate-after-midway"] = Once(Role.Iro, [], [1], (10, Role.PrincipalIro)),
        ["do-what-was-recommended"] = Once(Role.SocialWorker, [Role.Iro], [5], (5, Role.TeamManager), (10, Role.PrincipalIro)) with { Again = true },
        ["accept-what-is-done"] = Once(Role.Iro, [], [1], (5, Role.PrincipalIro)) with { AtOnce = true },
        ["consider-what-you-were-told"] = Once(Role.Iro, [], [1], (3, Role.PrincipalIro)) with { AtOnce = true },
        ["review-after-move"] = Once(Role.Iro, [Role.SocialWorker], [10, 5, 1], (5, Role.PrincipalIro)) with { AtOnce = true },
    };

    private static readonly string[] Cycles = ["reg33", "short-break", "adoption-authorised", "adoption-placed", "adoption-returned"];

    /// <summary>The plan of a duty.</summary>
    /// <param name="rule">The definition that it stands in.</param>
    /// <param name="duty">The duty.</param>
    public static PlainPlan Of(string rule, string duty) => Cycles.Contains(rule) ? Review : ByDuty[duty];

    private static PlainPlan Once(Role owner, Role[] tell, int[] before, params (int After, Role To)[] ladder) =>
        new(owner, tell, before, AtOnce: false, Overdue: true, Again: false, ladder);
}
