using IroService.Domain.Access;

namespace IroService.Casework.Access;

/// <summary>What <see cref="EmergencyAccess.HoldsAt"/> says, as a database works it out.</summary>
internal static class HoldingEmergencies
{
    /// <summary>Those that hold at a moment (UTC).</summary>
    public static IQueryable<EmergencyAccess> HoldingAt(this IQueryable<EmergencyAccess> accesses, DateTime now) => accesses.Where(e => e.From <= now && e.Until > now);
}
