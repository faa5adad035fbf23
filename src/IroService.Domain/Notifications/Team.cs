namespace IroService.Domain.Notifications;

/// <summary>A team in the council's tree of teams. A dispute's stage 1 goes to the manager of the social worker's team, stage 2 to its parent's.</summary>
public sealed class Team
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The council's number for the team (TEAM).</summary>
    public required string Reference { get; set; }

    /// <summary>What it is called; blank when not known.</summary>
    public required string Name { get; set; }

    /// <summary>The team above it; null at the top.</summary>
    public int? ParentId { get; set; }

    /// <summary>Who manages it; null when nobody does.</summary>
    public int? ManagerId { get; set; }
}
