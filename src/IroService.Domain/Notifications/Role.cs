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
}
