using IroService.Casework.Access;

namespace IroService.Casework.Reviews;

/// <summary>What became of one child's booking.</summary>
/// <param name="ChildId">The child.</param>
/// <param name="Answer">The answer.</param>
public sealed record CancelledOfChild(int ChildId, BookingCancelled Answer);

/// <summary>
/// A person cancels one meeting for a child and some of the brothers and sisters. Each has a booking and a history of its own, written in a transaction of
/// its own. A child for whom the person may not book is left out as if there were none.
/// </summary>
public sealed class CancelTogether(CancelBooking cancel, AskForMeetingChange askFor, AskAccess ask)
{
    /// <summary>Cancels the child's own first, and then the others'; when the first is refused or does not stand, nobody's.</summary>
    /// <param name="own">The child's own booking, and why.</param>
    /// <param name="others">The bookings of the brothers and sisters, by child.</param>
    /// <param name="cancellation">Stops before the next child.</param>
    public async Task<IReadOnlyList<CancelledOfChild>> ApplyAsync(BookingToCancel own, IReadOnlyDictionary<int, int> others, CancellationToken cancellation = default)
    {
        var cancelled = new List<CancelledOfChild>();
        foreach (var (childId, bookingId) in others.Where(o => o.Key != own.ChildId).Select(o => (o.Key, o.Value)).Prepend((own.ChildId, own.BookingId)))
        {
            if ((await ask.ApplyAsync(own.RecordedById, childId, cancellation)).May(Act.Book))
            {
                var ofChild = own with { ChildId = childId, BookingId = bookingId };
                var answer = await askFor.ToCancelAsync(ofChild, cancellation) ? new BookingCancelled.Asked() : await cancel.ApplyAsync(ofChild, cancellation);
                cancelled.AddRange(answer is null ? [] : [new(childId, answer)]);
            }

            if (cancelled is not [{ Answer: BookingCancelled.Done or BookingCancelled.Asked }, ..])
            {
                break;
            }
        }

        return cancelled;
    }
}
