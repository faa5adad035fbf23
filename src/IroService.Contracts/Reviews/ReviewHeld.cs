namespace IroService.Contracts.Reviews;

/// <summary>A review was recorded as held.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="HeldOn">The day that counts.</param>
public sealed record ReviewHeld(int ReviewId, int ChildId, DateOnly HeldOn);
