using IroService.Casework.Access;

namespace IroService.Casework.Reviews;

/// <summary>What became of one child's booking.</summary>
/// <param name="ChildId">The child.</param>
/// <param name="Answer">The answer.</param>
public sealed record BookedOfChild(int ChildId, BookingRecorded Answer);

/// <summary>
/// A person books one meeting for a child and some of the brothers and sisters. Each has a booking and a history of its own, written in a transaction of
/// its own. A child for whom the person may not book is left out as if there were none.
/// </summary>
public sealed class BookTogether(RecordBooking record, AskForMeetingChange askFor, AskAccess ask)
{
    /// <summary>Books for the child of the booking first, and then for the others; when the first is refused, for nobody.</summary>
    public async Task<IReadOnlyList<BookedOfChild>> ApplyAsync(NewBooking booking, IEnumerable<int> otherIds, CancellationToken cancellation = default)
    {
        var booked = new List<BookedOfChild>();
        foreach (var childId in otherIds.Where(id => id != booking.ChildId).Distinct().Prepend(booking.ChildId))
        {
            if ((await ask.ApplyAsync(booking.RecordedById, childId, cancellation)).May(Act.Book))
            {
                var ofChild = booking with { ChildId = childId };
                var answer = await askFor.ToMoveAsync(ofChild, cancellation) ? new BookingRecorded.Asked() : await record.ApplyAsync(ofChild, cancellation);
                booked.AddRange(answer is null ? [] : [new(childId, answer)]);
            }

            if (booked is not [{ Answer: BookingRecorded.Done or BookingRecorded.Asked }, ..])
            {
                break;
            }
        }

        return booked;
    }
}
