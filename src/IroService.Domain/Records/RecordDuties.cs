using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>A duty that a record shows to be done, or not to apply.</summary>
/// <param name="Deadline">The duty.</param>
/// <param name="IsDone">False when it was not done for a reason.</param>
/// <param name="On">The day on which it was done; null for the day of signing off.</param>
/// <param name="Words">What shows it, or the reason.</param>
public sealed record DutyShown(Deadline Deadline, bool IsDone, DateOnly? On, string Words);

/// <summary>The duties of the shipped definitions that the record of a review is about, by their names there.</summary>
public static class RecordDuties
{
    /// <summary>To write the record (<c>workflows/guidance/after-the-review.yaml</c>).</summary>
    public const string FullRecord = "full-record";

    /// <summary>To record the decisions and send them to the manager (the same file).</summary>
    public const string Decisions = "decisions";

    /// <summary>The manager's answer (the same file).</summary>
    public const string ManagersAnswer = "managers-answer";

    /// <summary>To speak with the child (<c>workflows/statute/before-the-review.yaml</c>).</summary>
    public const string SpeakWithChild = "speak-with-child";

    /// <summary>To know the parents' wishes (the same file).</summary>
    public const string ParentsWishes = "parents-wishes";

    /// <summary>What counts from a review: its decisions, its record and who has it, the manager's answer.</summary>
    public static IEnumerable<Deadline> After(Child child, Review review) => child.Deadlines
        .Where(d => d.RunId == PeriodFacts.IdOf("review", review.Id, review.HeldOn) && d.State != DeadlineState.Withdrawn)
        .OrderBy(d => d.Terms.DueOn).ThenBy(d => d.Id);

    /// <summary>The wait that begins with a review: what is to be prepared for the one after it.</summary>
    public static string WaitAfter(Review review) => Fact.WaitAfter(new(FactKind.ReviewHeld, review.HeldOn, PeriodFacts.IdOf("review", review.Id, review.HeldOn)));

    /// <summary>Whether a duty belongs to the wait for a review, and so to its preparation.</summary>
    public static bool IsPreparation(Deadline deadline) => Fact.IsWait(deadline.RunId);

    /// <summary>The open duties that a record which is signed off shows to be done.</summary>
    public static IEnumerable<DutyShown> Shown(Child child, Review review, ReviewRecord record)
    {
        if (After(child, review).FirstOrDefault(d => d.Duty == FullRecord && d.State == DeadlineState.Open) is { } written)
        {
            yield return new(written, IsDone: true, null, "The record is signed off");
        }

        var talk = record.Answer(RecordForm.PrivateTalk);
        if (Before(child, review, SpeakWithChild) is { } speak)
        {
            yield return talk is "before" or "on-the-day"
                ? new(speak, IsDone: true, OnOrAfter(review.HeldOn, speak), "As the record of the review says")
                : new(speak, IsDone: false, null, record.Answer(RecordForm.PrivateTalkWords));
        }

        if (Before(child, review, ParentsWishes) is { } parents)
        {
            yield return record.Answer(RecordForm.ParentsWishes) == RecordQuestion.No
                ? new(parents, IsDone: false, null, record.Answer(RecordForm.ParentsWishesWords))
                : new(parents, IsDone: true, OnOrAfter(review.HeldOn, parents), "As the record of the review says");
        }
    }

    // The duty of the wait that ended with this review, not of the one that began with it.
    private static Deadline? Before(Child child, Review review, string duty) => child.Deadlines
        .Where(d => d.Duty == duty && d.State == DeadlineState.Open && d.Terms.Since <= review.HeldOn && d.RunId != WaitAfter(review))
        .MaxBy(d => d.Terms.Since);

    private static DateOnly OnOrAfter(DateOnly day, Deadline deadline) => day < deadline.Terms.Since ? deadline.Terms.Since : day;
}
