namespace IroService.Casework.Demo;

sealed record Team(string Id, string Name, string Parent, string ManagerPost);

/// <summary>Someone who works, or worked, for the council; To is the last day.</summary>
sealed class Person
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; set; }
    public required string Role { get; init; }
    public required string Team { get; init; }
    public required double Fte { get; init; }
    /// <summary>How many more, or fewer, children than their share they come to have.</summary>
    public required double Room { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public List<(DateOnly From, DateOnly To)> OffSick { get; } = [];

    public bool WorksOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool IsSickOn(DateOnly day) => OffSick.Exists(spell => spell.From <= day && day <= spell.To);
}

/// <summary>The team tree. A dispute goes to the manager of the social worker's team, then to that of its parent, then to the head of service at the root.</summary>
static class Teams
{
    public const string Root = "CSC", Iros = "IRO", Disabilities = "CWD", Permanence = "PERM";
    public static readonly string[] Safeguarding = ["FS1", "FS2", "FS3", "FS4", "FS5"];
    public static readonly string[] Parenting = ["CP1", "CP2", "CP3", "CP4"];
    public static readonly string[] Leaving = ["LC1", "LC2"];

    public static readonly Team[] All =
    [
        new(Root, "Children's Social Care", "", "head-of-service"),
        new("GFS", "Family Safeguarding", Root, "group-manager"),
        new("GCP", "Corporate Parenting", Root, "group-manager"),
        new("GPT", "Permanence, Disability and Transition", Root, "group-manager"),
        .. Safeguarding.Select((id, i) => new Team(id, $"Family Safeguarding Team {i + 1}", "GFS", "team-manager")),
        .. Parenting.Select((id, i) => new Team(id, $"Corporate Parenting Team {i + 1}", "GCP", "team-manager")),
        new(Permanence, "Permanence and Adoption Team", "GPT", "team-manager"),
        new(Disabilities, "Children with Disabilities Team", "GPT", "team-manager"),
        .. Leaving.Select((id, i) => new Team(id, $"Transition and Leaving Care Team {i + 1}", "GPT", "team-manager")),
        new(Iros, "Independent Reviewing Service", "", "principal-iro"),
    ];

    public static int SocialWorkers(string team) =>
        Safeguarding.Contains(team) || Parenting.Contains(team) ? 5 : team switch { Disabilities => 3, Permanence => 5, "GFS" or "GCP" or "GPT" or Root or Iros => 0, _ => 4 };
}
