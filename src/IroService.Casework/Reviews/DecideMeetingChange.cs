using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>A decision on a change that was asked for.</summary>
public sealed record MeetingChangeDecision
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>What was asked for.</summary>
    public required int ChangeId { get; init; }

    /// <summary>Whether it is agreed to.</summary>
    public required bool Agrees { get; init; }

    /// <summary>In whose words; needed when it is refused.</summary>
    public required string Because { get; init; }

    /// <summary>Who decides.</summary>
    public required int ById { get; init; }
}

/// <summary>What became of the decision.</summary>
public abstract record MeetingChangeDecided
{
    private MeetingChangeDecided()
    {
    }

    /// <summary>It is decided.</summary>
    /// <param name="State">What became of what was asked for.</param>
    /// <param name="Why">Why it could not be made any more; blank when it was, or was refused.</param>
    public sealed record Done(ChangeState State, string Why) : MeetingChangeDecided;

    /// <summary>Somebody had decided before; nothing was changed.</summary>
    public sealed record DecidedBefore : MeetingChangeDecided;

    /// <summary>It cannot be decided so.</summary>
    /// <param name="Why">A sentence about the words.</param>
    public sealed record Refused(string Why) : MeetingChangeDecided;
}

/// <summary>
/// Agrees to a change of a meeting, which is then made as who asked for it would have made it, or refuses it with words. What is agreed to when the meeting's
/// day or the new one has passed cannot be made, and says so.
/// </summary>
public sealed class DecideMeetingChange(ChangeChild changeChild, RecordBooking record, CancelBooking cancel, MovesNeedApproval approval, AskAccess ask, TimeProvider clock)
{
    /// <returns>Null when there is no such change, or when it is not this person's to decide.</returns>
    public async Task<MeetingChangeDecided?> ApplyAsync(MeetingChangeDecision decision, CancellationToken cancellation = default)
    {
        var access = await ask.ApplyAsync(decision.ById, decision.ChildId, cancellation);
        if (!access.May(Act.DecideMeetingChange) || !access.Roles.Any(approval.IsDecidedBy))
        {
            return null;
        }

        if (WrongWords.Find(decision.Because, BookingChange.DecisionLength, decision.Agrees ? null : "Enter why it is refused", "What you say") is { } wrong)
        {
            return new MeetingChangeDecided.Refused(wrong);
        }

        var found = await changeChild.ApplyAsync<Asked?>(
            decision.ChildId,
            new Change(nameof(DecideMeetingChange), $"person:{decision.ById}", ""),
            child => (child.BookingChanges.Find(c => c.Id == decision.ChangeId) is { } change ? Asked.Of(change, child) : null, null),
            cancellation);
        return found is not { } asked ? null
            : asked.Change.State != ChangeState.Waiting ? new MeetingChangeDecided.DecidedBefore()
            : await DecideAsync(decision, asked, cancellation);
    }

    private async Task<MeetingChangeDecided> DecideAsync(MeetingChangeDecision decision, Asked asked, CancellationToken cancellation)
    {
        // What is made twice is made once: a step that was broken off here goes on.
        var tooLate = decision.Agrees ? await MakeAsync(decision.ChildId, asked, cancellation) : "";
        var state = !decision.Agrees ? ChangeState.Refused : tooLate.Length > 0 ? ChangeState.TooLate : ChangeState.Agreed;
        return await changeChild.ApplyAsync<bool>(
            decision.ChildId,
            new Change(nameof(DecideMeetingChange), $"person:{decision.ById}", decision.Because.Trim()),
            child => Close(child, decision, state),
            cancellation)
            ? new MeetingChangeDecided.Done(state, tooLate)
            : new MeetingChangeDecided.DecidedBefore();
    }

    private (bool Answer, WrittenChild? Written) Close(Child child, MeetingChangeDecision decision, ChangeState state)
    {
        if (child.BookingChanges.Find(c => c.Id == decision.ChangeId) is not { State: ChangeState.Waiting } change)
        {
            return (false, null);
        }

        change.Decide(state, decision.Because.Trim(), decision.ById, clock.Moment());
        return (true, new WrittenChild(child, new { Change = change.Id, State = state }));
    }

    // Blank when it is made.
    private async Task<string> MakeAsync(int childId, Asked asked, CancellationToken cancellation)
    {
        var change = asked.Change;
        if (asked.Booking.BookedFor < clock.Today())
        {
            return "The day of the meeting has passed";
        }

        if (asked.Booking.Status != BookingStatus.Booked)
        {
            return asked.IsMade ? "" : "The meeting does not stand any more";
        }

        if (change.MoveTo is not { } day)
        {
            return await cancel.ApplyAsync(new() { ChildId = childId, BookingId = change.BookingId, Because = change.Reason, RecordedById = change.AskedById }, cancellation) is BookingCancelled.Done
                ? ""
                : "The meeting does not stand any more";
        }

        return await record.ApplyAsync(
            new() { ChildId = childId, BookedFor = day, At = change.At, Mode = change.Mode, Venue = change.Venue, Reason = change.Reason, RecordedById = change.AskedById },
            cancellation) is BookingRecorded.Refused refused ? refused.Why : "";
    }

    private sealed record Asked(BookingChange Change, Booking Booking, bool IsMade)
    {
        public static Asked Of(BookingChange change, Child child)
        {
            var booking = child.Bookings.Single(b => b.Id == change.BookingId);
            return new(change, booking, change.MoveTo is { } day
                ? child.Bookings.Exists(b => b.Status == BookingStatus.Booked && b.BookedFor == day && b.FirstId == booking.FirstId)
                : booking.Status == BookingStatus.Cancelled && booking.Reason == change.Reason);
        }
    }
}
