using IroService.Domain.Notifications;

namespace IroService.Web.Pages.Shared;

/// <summary>Roles as people say them.</summary>
public static class RoleWords
{
    /// <summary>In full: "Independent Reviewing Officer", "Social worker".</summary>
    public static string Of(Role role) => role == Role.Iro ? "Independent Reviewing Officer" : Recipients.Title(role);
}
