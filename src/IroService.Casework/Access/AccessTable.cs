using System.Collections.Immutable;
using IroService.Domain.Notifications;
using static IroService.Casework.Access.Scope;

namespace IroService.Casework.Access;

/// <summary>
/// Who may do what (local): the one table of it. What it does not name is refused. A scope says of which children; whether a child is among them is
/// <see cref="WhoMayKnow"/>'s to say. Who is named on a restricted child's list may do there what the role may do, and a deputy what
/// either may, the deputy or the one who is away.
/// </summary>
public static class AccessTable
{
    /// <summary>The roles, in the order of the table's columns.</summary>
    public static readonly ImmutableArray<Role> Roles =
    [
        Role.Iro, Role.SocialWorker, Role.TeamManager, Role.GroupManager, Role.HeadOfService, Role.BusinessSupport, Role.PrincipalIro, Role.Inspector, Role.Analyst, Role.Administrator,
    ];

    private static readonly Dictionary<Act, Scope[]> Table = new()
    {
        [Act.Open] = [NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild],
        [Act.SeeFigures] = [Own, Own, Teams, Teams, Service, Service, All, Service, NoChild, None],
        [Act.SeeMeasures] = [None, None, None, None, Service, None, All, Service, NoChild, None],
        [Act.SeeReports] = [None, None, None, None, NoChild, None, All, NoChild, NoChild, None],
        [Act.SeeReportedChildren] = [None, None, None, None, None, None, All, None, None, None],
        [Act.WriteReport] = [None, None, None, None, None, None, All, None, None, None],
        [Act.SampleRatings] = [None, None, None, None, None, None, All, None, None, None],
        [Act.Supervise] = [None, None, None, None, None, None, All, None, None, None],
        [Act.SeeLists] = [Own, Own, Teams, Teams, Service, Service, All, Service, None, None],
        [Act.ListDisputes] = [Own, Own, Teams, Teams, Service, None, All, Service, None, None],
        [Act.SeeDisputeBoard] = [None, None, None, None, Service, None, All, Service, None, None],
        [Act.SeeDisputeOffers] = [Own, None, None, None, None, None, All, None, None, None],
        [Act.SeeOwnWork] = [Own, Own, Teams, Teams, Service, Service, All, None, None, None],
        [Act.SeeSilenceRegister] = [None, None, Teams, Teams, Service, None, All, Service, None, None],
        // Without the numbers and the children, but for the Principal IRO.
        [Act.SeeProof] = [NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, All, NoChild, NoChild, None],
        [Act.SeeWorkflows] = [Own, Own, Teams, Teams, Service, Service, All, Service, NoChild, NoChild],
        [Act.PreviewWorkflows] = [None, None, None, None, Service, None, All, None, None, None],
        [Act.NameDeputy] = [Own, Own, Teams, Teams, Teams, Own, All, None, None, None],
        [Act.HandOver] = [None, None, Teams, Teams, Teams, None, All, None, None, None],
        [Act.SeeTeam] = [None, None, Teams, Teams, Teams, None, All, None, None, None],
        [Act.Reallocate] = [None, None, Teams, Teams, Teams, None, All, None, None, None],
        [Act.Operate] = [None, None, None, None, None, None, None, None, None, NoChild],
        [Act.KeepPeople] = [None, None, None, None, None, None, None, None, None, NoChild],
        [Act.SeeOwnAccount] = [NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild],
        [Act.OpenInEmergency] = [NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, NoChild, None, None, None],
        [Act.SeeEmergencies] = [Own, None, Teams, Teams, Service, None, All, None, None, None],
        [Act.LookIntoEmergency] = [Own, None, None, None, None, None, All, None, None, None],
        [Act.SeeOpenings] = [Own, Own, None, None, None, None, None, None, None, None],
        [Act.SeeChild] = [Own, Own, Teams, Teams, Service, Service, All, Service, None, None],
        [Act.SeeWhoLooked] = [Own, None, Teams, Teams, Service, None, All, None, None, None],
        [Act.RecordDeath] = [Own, None, None, None, None, None, All, None, None, None],
        [Act.Book] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.DecideMeetingChange] = [None, None, Teams, None, None, None, All, None, None, None],
        [Act.RecordReview] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.WriteRecord] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.SignOffRecord] = [Own, None, None, None, None, None, All, None, None, None],
        [Act.Adjourn] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.RecordMidway] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.SeeRatings] = [Own, Own, Teams, Teams, Service, Service, All, Service, None, None],
        [Act.RatePlan] = [Own, None, None, None, None, None, All, None, None, None],
        [Act.RateSecond] = [None, None, None, None, None, None, All, None, None, None],
        [Act.Recommend] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.SayRecommendationDone] = [Owed, Owed, Owed, Owed, Owed, None, All, None, None, None],
        [Act.DecideRecommendation] = [Owed, None, None, None, None, None, All, None, None, None],
        [Act.SeeDisputes] = [Own, Own, Teams, Teams, Service, None, All, Service, None, None],
        [Act.RaiseDispute] = [Own, None, Teams, None, None, None, All, None, None, None],
        [Act.ActInDispute] = [Owed, Owed, Owed, Owed, Owed, None, All, None, None, None],
        [Act.MakeCafcassBundle] = [Own, None, None, None, None, None, All, None, None, None],
        [Act.CallForEarlyReview] = [Own, Own, Teams, Teams, Service, None, All, None, None, None],
        [Act.TellIro] = [Own, Own, Teams, Teams, Service, None, All, None, None, None],
        [Act.AnswerDuty] = [Owed, Owed, Owed, Owed, Owed, Owed, All, None, None, None],
        [Act.Correct] = [Own, None, None, None, None, Service, All, None, None, None],
        [Act.Restrict] = [Own, None, None, None, None, None, All, None, None, None],
    };

    /// <summary>Of which children somebody in this role may do it.</summary>
    public static Scope Of(Role role, Act act) => Table.TryGetValue(act, out var row) ? row[Roles.IndexOf(role)] : None;

    /// <summary>Whether somebody in this role may do it at all.</summary>
    public static bool May(this Role role, Act act) => Of(role, act) != None;

    /// <summary>Whether it is done to one child, whom the address names.</summary>
    public static bool IsOfOneChild(this Act act) => act >= Act.SeeChild;
}
