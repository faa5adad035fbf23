namespace IroService.Domain.Notifications;

/// <summary>
/// Which allocations of a person who leaves, or changes post, nobody has taken over (local): those without a last day; those that last beyond the person's own;
/// and, of a child in care, one that ends with the person while nobody has the role after.
/// </summary>
/// <param name="personId">Who leaves.</param>
/// <param name="lastDay">Their last day; null when none is known, as of one who changes post.</param>
/// <param name="today">The day in Europe/London.</param>
public sealed class LeftBehind(int personId, DateOnly? lastDay, DateOnly today)
{
    /// <summary>No allocation that ended before this day is theirs to hand over.</summary>
    public DateOnly Since => lastDay < today ? lastDay.Value : today;

    /// <summary>The first day on which they are not here any more; today when it is past, or not known.</summary>
    public DateOnly FirstDayWithout => lastDay >= today ? lastDay.Value.AddDays(1) : today;

    /// <summary>Those among all of one child.</summary>
    /// <param name="allocations">The child's.</param>
    /// <param name="inCare">Whether the child is in care or in short breaks today.</param>
    public IReadOnlyList<Allocation> Of(IReadOnlyCollection<Allocation> allocations, bool inCare) =>
        [.. allocations.Where(a => a.PersonId == personId && IsLeft(a, allocations, inCare))];

    private bool IsLeft(Allocation allocation, IReadOnlyCollection<Allocation> all, bool inCare)
    {
        if (allocation.To is not { } to)
        {
            return true;
        }

        if (to < allocation.From || to < Since)
        {
            return false;
        }

        // One that was handed over from a day to come still lasts until then.
        return (to >= today && (lastDay is { } last ? to > last : !allocation.HandedOverHere))
            || (inCare && !all.Any(other => other.PersonId != personId && other.Role == allocation.Role && !(other.To <= to)));
    }
}
