using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>What <see cref="Deputy.HoldsOn"/> and <see cref="Allocation.HoldsOn"/> say, as a database works it out.</summary>
internal static class Holding
{
    /// <summary>Those who stand in for somebody on this day.</summary>
    public static IQueryable<Deputy> HoldingOn(this IQueryable<Deputy> deputies, DateOnly day) => deputies.Where(d => d.From <= day && (d.To == null || d.To >= day));

    /// <summary>Those that hold on this day or later: not what was ended before it began.</summary>
    public static IQueryable<Deputy> HoldingFrom(this IQueryable<Deputy> deputies, DateOnly day) => deputies.Where(d => d.To == null || (d.To >= day && d.To >= d.From));

    /// <summary>Those of this day.</summary>
    public static IQueryable<Allocation> HoldingOn(this IQueryable<Allocation> allocations, DateOnly day) => allocations.Where(a => a.From <= day && (a.To == null || a.To >= day));
}
