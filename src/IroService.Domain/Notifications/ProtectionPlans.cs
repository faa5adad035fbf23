namespace IroService.Domain.Notifications;

/// <summary>For how many children with a child protection plan a person chairs the conferences, on a day: the council's own count (caseload.csv).</summary>
public sealed class ProtectionPlans
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The person.</summary>
    public required int PersonId { get; init; }

    /// <summary>The day of the count.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>How many children.</summary>
    public required int Children { get; set; }
}
