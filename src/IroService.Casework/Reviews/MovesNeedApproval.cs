using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Reviews;

/// <summary>Who agrees before a meeting is cancelled, or moved to a day after the due date (setting <c>Bookings:MovesNeedApprovalOf</c>).</summary>
/// <param name="Of">The Principal IRO, or the team manager of the child's social worker; null when nobody has to.</param>
public sealed record MovesNeedApproval(Role? Of)
{
    /// <summary>Nobody has to.</summary>
    public static readonly MovesNeedApproval OfNobody = new((Role?)null);

    private const string Name = "Bookings:MovesNeedApprovalOf";

    /// <exception cref="SettingException">It is none of the words.</exception>
    public static MovesNeedApproval Read(IConfiguration configuration) => configuration[Name] switch
    {
        null or "" or "none" => OfNobody,
        "principal-iro" => new(Role.PrincipalIro),
        "team-manager" => new(Role.TeamManager),
        var other => throw new SettingException(Name, other, $"none, {Word.Of(Role.PrincipalIro)} or {Word.Of(Role.TeamManager)}"),
    };

    /// <summary>Whether what somebody in this role does waits for another.</summary>
    public bool IsAskedOf(Role role) => Of is { } who && role != Role.PrincipalIro && role != who;

    /// <summary>Whether somebody in this role decides, of a child for whom they may.</summary>
    public bool IsDecidedBy(Role role) => Of is { } who && (role == Role.PrincipalIro || role == who);
}
