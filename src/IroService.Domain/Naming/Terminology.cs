using IroService.Domain.Notifications;

namespace IroService.Domain.Naming;

/// <summary>
/// What a council calls the things that this service is about, where people read it: headings, menus, buttons, labels, emails and the letter to the child.
/// The law's own words, and those of files and programs, are not among them.
/// </summary>
public sealed record Terminology
{
    /// <summary>The words of the Regulations and the Handbook, when the council says nothing else.</summary>
    public static readonly Terminology Usual = new()
    {
        Service = new("IRO Service"),
        Review = new("review"),
        Reviews = new("reviews"),
        Midway = new("midway"),
        MidwayReview = new("midway review"),
        MidwayReviews = new("midway reviews"),
        Iro = new("IRO"),
        Iros = new("IROs"),
        IroInFull = new("Independent Reviewing Officer"),
        PrincipalIro = new("Principal IRO"),
        ChildInCare = new("child in care"),
        ChildrenInCare = new("children in care"),
    };

    /// <summary>This service, as a name.</summary>
    public required Term Service { get; init; }

    /// <summary>The review of a child's case: "Child in Care Review".</summary>
    public required Term Review { get; init; }

    /// <summary>Several of them.</summary>
    public required Term Reviews { get; init; }

    /// <summary>What a midway review is called where there is little room, before "due": "mid-point".</summary>
    public required Term Midway { get; init; }

    /// <summary>The look at a child's plan between two reviews: "mid-point review".</summary>
    public required Term MidwayReview { get; init; }

    /// <summary>Several of them.</summary>
    public required Term MidwayReviews { get; init; }

    /// <summary>The Independent Reviewing Officer, in short.</summary>
    public required Term Iro { get; init; }

    /// <summary>Several of them.</summary>
    public required Term Iros { get; init; }

    /// <summary>The same in full, beside a name and under a letter: "Independent Reviewing Manager".</summary>
    public required Term IroInFull { get; init; }

    /// <summary>Who manages them.</summary>
    public required Term PrincipalIro { get; init; }

    /// <summary>A looked-after child: "cared for child".</summary>
    public required Term ChildInCare { get; init; }

    /// <summary>Several of them.</summary>
    public required Term ChildrenInCare { get; init; }

    /// <summary>A role as a heading says it: "IRO", "Social worker".</summary>
    public string Title(Role role) => TermOf(role)?.Start ?? Recipients.Title(role);

    /// <summary>A role in the middle of a sentence: "IRO", "social worker".</summary>
    public string InWords(Role role) => TermOf(role)?.Word ?? Recipients.InWords(role);

    /// <summary>A role in full: "Independent Reviewing Officer", "Social worker".</summary>
    public string InFull(Role role) => role == Role.Iro ? IroInFull.Start : Title(role);

    private Term? TermOf(Role role) => role switch
    {
        Role.Iro => Iro,
        Role.PrincipalIro => PrincipalIro,
        _ => null,
    };
}
