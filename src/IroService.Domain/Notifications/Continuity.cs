namespace IroService.Domain.Notifications;

/// <summary>
/// How steady the people of a child's care have been (IRO Handbook (2010) ch. 7: the same IRO for the whole time looked after).
/// </summary>
/// <param name="Since">The first day of the one who has the role now; null when nobody has.</param>
/// <param name="People">How many people have had the role in this period of care.</param>
public sealed record Continuity(DateOnly? Since, int People)
{
    /// <summary>Of one role.</summary>
    /// <param name="allocations">The child's.</param>
    /// <param name="role">IRO or social worker.</param>
    /// <param name="startedOn">The first day of the period of care.</param>
    /// <param name="today">The day in Europe/London.</param>
    public static Continuity Of(IReadOnlyCollection<Allocation> allocations, Role role, DateOnly startedOn, DateOnly today)
    {
        var had = allocations.Where(a => a.Role == role && a.Overlaps(startedOn, today)).ToList();
        var now = had.Where(a => a.HoldsOn(today)).MaxBy(a => a.From);
        return new(now is null ? null : Unbroken(had.Where(a => a.PersonId == now.PersonId), now.From), had.Select(a => a.PersonId).Distinct().Count());
    }

    // One who had the role until the day before had it all the time.
    private static DateOnly Unbroken(IEnumerable<Allocation> theirs, DateOnly from)
    {
        foreach (var before in theirs.Where(a => a.From < from).OrderByDescending(a => a.From))
        {
            if (before.To is { } to && to.AddDays(1) < from)
            {
                break;
            }

            from = before.From;
        }

        return from;
    }
}
