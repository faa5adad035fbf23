using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>Which notices still ask for something.</summary>
internal static class AskingNotices
{
    /// <summary>Those of a deadline that is open and due on the day that they say.</summary>
    public static IQueryable<Notice> StillAsking(this IQueryable<Notice> notices) =>
        notices.Where(n => n.Deadline!.State == DeadlineState.Open && n.Deadline.Terms.DueOn == n.DueOn);
}
