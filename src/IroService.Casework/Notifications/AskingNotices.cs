using System.Linq.Expressions;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Notifications;

/// <summary>Which notices still ask for something, and for whom.</summary>
internal static class AskingNotices
{
    // Of steps as Domain/Disputes/DisputeNews.IsPast has it; nothing is news of a child who has died.
    private static readonly Expression<Func<Notice, bool>> IsAsking = n =>
        (n.Deadline!.State == DeadlineState.Open && n.Deadline.Terms.DueOn != null && n.Deadline.Terms.DueOn == n.DueOn)
        || (n.DisputeId != null
            && n.AcknowledgedAt == null
            && !n.Child!.Deaths.Any(d => d.TakenBackById == null)
            && !n.Child.Episodes.Any(e => e.Rec == Episode.Died && e.Decision != Decision.DidNotHappen)
            && n.Dispute!.Steps.Any(own => own.Number == n.Number && (DisputeNews.Lasting.Contains(own.Kind) || !n.Dispute.Steps.Any(later => later.Number > n.Number
                && (later.Stage != null || later.Kind == DisputeMove.Reopen || later.Kind == DisputeMove.Close
                    || (own.Stage == null && own.Kind != DisputeMove.Reopen && (later.Kind == DisputeMove.Answer || later.Kind == DisputeMove.Judge)))))));

    /// <summary>Those of a deadline that is open and due on the day that they say, and those of a step of a dispute that is news still and that the person has not read.</summary>
    public static IQueryable<Notice> StillAsking(this IQueryable<Notice> notices) => notices.Where(IsAsking);

    /// <summary>Those whose deadline was met, ended or moved, or whose step is read or past.</summary>
    public static IQueryable<Notice> Settled(this IQueryable<Notice> notices) =>
        notices.Where(Expression.Lambda<Func<Notice, bool>>(Expression.Not(IsAsking.Body), IsAsking.Parameters));

    /// <summary>What <see cref="Notice.IsAsDeputy"/> says, as a database works it out.</summary>
    public static IQueryable<Notice> AsDeputy(this IQueryable<Notice> notices) =>
        notices.Where(n => n.AsRole.StartsWith(Recipients.DeputyForThe) || n.AsRole.Contains(Recipients.Between + Recipients.DeputyForThe));

    /// <summary>Those that have another reason than that the person stands in for somebody.</summary>
    public static IQueryable<Notice> AsThemselves(this IQueryable<Notice> notices) =>
        notices.Where(n => !n.AsRole.StartsWith(Recipients.DeputyForThe) || n.AsRole.Replace(Recipients.Between + Recipients.DeputyForThe, "").Contains(Recipients.Between));
}
