using System.Security.Claims;
using IroService.Casework.Access;
using IroService.Domain.Notifications;
using IroService.Web.Pages.Children;
using IroService.Web.Who;

namespace IroService.Web.Access;

/// <summary>What whoever asks may do, for what decides it and for pages that show only what may be done.</summary>
public static class WhoAsks
{
    /// <summary>As whom; null when nobody is signed in.</summary>
    public static Role? RoleOf(ClaimsPrincipal user) => SignedInPerson.From(user)?.Role;

    /// <summary>Whether whoever asks for this page may do it: of the page's child, or, on a page about none, at all.</summary>
    public static bool May(this HttpContext context, Act act) => act.IsOfOneChild() && context.Features.Get<AccessToChild>() is { } access
        ? access.May(act)
        : RoleOf(context.User)?.May(act) == true;

    /// <summary>Whether the duty of the page's child is whoever asks's to answer: owed by them, or by the one in whose place they are; the Principal IRO may answer any.</summary>
    public static bool Owes(this HttpContext context, DeadlineOfChild duty) => context.May(Act.AnswerDuty)
        && SignedInPerson.From(context.User) is { } me && (me.Role == Role.PrincipalIro || duty.File.WhoOwes(duty.Deadline).Contains(me.Id));
}
