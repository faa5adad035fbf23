using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>Which notices still ask for something, and for whom.</summary>
internal static class AskingNotices
{
    /// <summary>Those of a deadline that is open and due on the day that they say.</summary>
    public static IQueryable<Notice> StillAsking(this IQueryable<Notice> notices) =>
        notices.Where(n => n.Deadline!.State == DeadlineState.Open && n.Deadline.Terms.DueOn == n.DueOn);

    /// <summary>Those whose deadline was met, ended or moved.</summary>
    public static IQueryable<Notice> Settled(this IQueryable<Notice> notices) =>
        notices.Where(n => n.Deadline!.State != DeadlineState.Open || n.Deadline.Terms.DueOn == null || n.Deadline.Terms.DueOn != n.DueOn);

    /// <summary>What <see cref="Notice.IsAsDeputy"/> says, as a database works it out.</summary>
    public static IQueryable<Notice> AsDeputy(this IQueryable<Notice> notices) =>
        notices.Where(n => n.AsRole.StartsWith(Recipients.DeputyForThe) || n.AsRole.Contains(Recipients.Between + Recipients.DeputyForThe));

    /// <summary>Those that have another reason than that the person stands in for somebody.</summary>
    public static IQueryable<Notice> AsThemselves(this IQueryable<Notice> notices) =>
        notices.Where(n => !n.AsRole.StartsWith(Recipients.DeputyForThe) || n.AsRole.Replace(Recipients.Between + Recipients.DeputyForThe, "").Contains(Recipients.Between));
}
