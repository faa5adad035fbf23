using IroService.Domain.Workflows;

namespace IroService.Domain.Notifications;

/// <summary>What a person does in the council's service for looked-after children. Written in files in lower case with hyphens.</summary>
public enum Role
{
    /// <summary>Independent Reviewing Officer (Children Act 1989 s.25A).</summary>
    Iro,

    /// <summary>Manages the IROs; answers for what no one else can be told.</summary>
    PrincipalIro,

    /// <summary>The child's social worker.</summary>
    SocialWorker,

    /// <summary>Manages a social worker's team.</summary>
    TeamManager,

    /// <summary>Manages several teams.</summary>
    GroupManager,

    /// <summary>Heads the service.</summary>
    HeadOfService,

    /// <summary>Books and sends out.</summary>
    BusinessSupport,

    /// <summary>Works with figures, not with names.</summary>
    Analyst,

    /// <summary>Inspects the council for a time (Ofsted, an auditor): reads, and changes nothing.</summary>
    [NeverWritten]
    Inspector,

    /// <summary>Keeps people and settings in order, and is shown no child.</summary>
    [NeverWritten]
    Administrator,
}

/// <summary>What a role is to children.</summary>
public static class RoleAndChildren
{
    /// <summary>Whether who has this role is shown children at all, within what else is decided.</summary>
    public static bool IsShownChildren(this Role role) => role is not (Role.Analyst or Role.Administrator);

    /// <summary>Whether who has this role works with children: has duties of theirs, and may stand in for who has.</summary>
    public static bool WorksWithChildren(this Role role) => role.IsShownChildren() && role != Role.Inspector;

    /// <summary>Whether who has this role may know of every child that is neither restricted nor sealed.</summary>
    public static bool SeesEveryChild(this Role role) => role is Role.PrincipalIro or Role.HeadOfService or Role.BusinessSupport or Role.Inspector;
}
