using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Casework.Deadlines;

/// <summary>The message by which people are told of a deadline.</summary>
internal static class AnnouncementMessage
{
    /// <summary>Of what is said of the date that the deadline has.</summary>
    public static object Of(Deadline deadline, AnnouncementKind kind, int number)
    {
        var (basis, due) = (Word.Of(deadline.Terms.Basis), deadline.Terms.DueOn!.Value);
        return kind switch
        {
            AnnouncementKind.Approaching => new DeadlineApproaching(deadline.Id, deadline.ChildId, deadline.Duty, basis, due, number),
            AnnouncementKind.Overdue => new DeadlineOverdue(deadline.Id, deadline.ChildId, deadline.Duty, basis, due, number),
            AnnouncementKind.Moved => new DeadlineMoved(deadline.Id, deadline.ChildId, deadline.Duty, basis, due, number),
            _ => throw new InvalidOperationException($"Unknown announcement {kind}."),
        };
    }
}
