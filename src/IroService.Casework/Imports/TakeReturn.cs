using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Imports;

/// <summary>
/// Brings a child's facts to what they are with one more folder: of episodes with one DECOM those of the latest year count, of header rows the
/// last year's, and reviews are put together. A folder speaks only for its own year: what a newer extract of it no longer has is disputed, never
/// deleted. The order in which folders are imported makes no difference; the same folder again changes nothing.
/// </summary>
/// <param name="year">The collection year that the folder speaks for.</param>
/// <param name="importId">The import, which the rows that it writes bear.</param>
internal sealed class TakeReturn(int year, int importId)
{
    /// <summary>Takes what the folder says of the child.</summary>
    /// <returns>What that changed; nothing when the folder says nothing new.</returns>
    public IReadOnlyList<FactChange> Into(Child child, ReturnOfChild rows)
    {
        var changes = new List<FactChange>();
        TakeHeader(child, rows, changes);
        new TakeEpisodes(year, importId, changes).Into(child, rows);
        new TakeReviews(year, importId, changes).Into(child, rows);
        return changes;
    }

    private void TakeHeader(Child child, ReturnOfChild rows, List<FactChange> changes)
    {
        if (rows.Headers.Count == 0 || child.HeaderYear > year)
        {
            return;
        }

        var born = rows.Headers[0].DateOfBirth;
        if (born != child.DateOfBirth)
        {
            changes.Add(new FactChange(FactChangeKind.DateOfBirth, null, $"{child.DateOfBirth:yyyy-MM-dd}", $"{born:yyyy-MM-dd}"));
        }
        else if (child.HeaderYear != year)
        {
            changes.Add(new FactChange(FactChangeKind.AlsoInThisYear, null, "", ""));
        }

        (child.DateOfBirth, child.HeaderYear) = (born, year);
    }
}
