using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Workflows;

namespace IroService.Casework.Records;

/// <summary>What became of the attempt.</summary>
public abstract record RecordSignedOff
{
    private RecordSignedOff()
    {
    }

    /// <summary>It is signed off, and the duties that it shows to be done are answered.</summary>
    public sealed record Done : RecordSignedOff;

    /// <summary>It was signed off before; nothing was changed.</summary>
    /// <param name="By">By whom.</param>
    public sealed record Before(RecordStep By) : RecordSignedOff;

    /// <summary>It is not complete.</summary>
    /// <param name="Gaps">What is missing: the questions, each with a sentence.</param>
    public sealed record Incomplete(IReadOnlyList<(string Question, string Why)> Gaps) : RecordSignedOff;
}

/// <summary>An IRO signs the record of a review off: from then on it is closed to changes. The duties to write it, to speak with the child and to know the parents' wishes are answered with what it says, and what it found of earlier recommendations stands with them.</summary>
public sealed class SignOffRecord(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Signs it off.</summary>
    /// <returns>Null when there is no such child or review.</returns>
    public Task<RecordSignedOff?> ApplyAsync(int childId, int reviewId, int personId, CancellationToken cancellation = default) => changeChild.WithReviewRecordsAsync(
        childId, new Change(nameof(SignOffRecord), $"person:{personId}", ""), child => SignOff(child, reviewId, personId), cancellation);

    private (RecordSignedOff? Answer, WrittenChild? Written) SignOff(Child child, int reviewId, int personId)
    {
        if (child.StandingReviews.SingleOrDefault(r => r.Id == reviewId) is not { } review)
        {
            return (null, null);
        }

        var today = clock.Today();
        var record = child.RecordOf(review, today) ?? child.BeginRecord(review, today);
        if (record.SignedOff is { } before)
        {
            return (new RecordSignedOff.Before(before), null);
        }

        if (RecordGaps.Of(record, child.RecordSubjectOn(review.HeldOn)).ToList() is { Count: > 0 } gaps)
        {
            return (new RecordSignedOff.Incomplete(gaps), null);
        }

        var now = clock.Moment();
        RecommendationsSeen.Add(child, Seen(child, record, review.HeldOn), RecommendedAt.Review, review.HeldOn, personId, now);
        record.Steps.Add(new() { Kind = RecordStepKind.SignOff, RecordedById = personId, At = now });
        var answered = RecordDuties.Shown(child, review, record).Select(shown => Answer(shown, personId, today, now)).ToList();
        child.Answers.AddRange(answered);
        return (new RecordSignedOff.Done(), new WrittenChild(child, new { ReviewId = reviewId, Record = record.Id, record.Edits, Duties = answered.Select(a => a.Deadline.Id) }));
    }

    private static List<RecommendationSeen> Seen(Child child, ReviewRecord record, DateOnly day) =>
    [
        .. from one in child.Recommendations
           where one.MadeOn <= day
           let made = Word.Read<ProgressMade>(record.Answer(LastTimes.Id(one.Id)))
           where made is not null
           select new RecommendationSeen(one.Id, made.Value, record.Answer(LastTimes.WordsId(one.Id)))
    ];

    private static DutyAnswer Answer(DutyShown shown, int personId, DateOnly today, DateTime now) => new()
    {
        Deadline = shown.Deadline,
        Kind = shown.IsDone ? FactKind.Done : FactKind.NotApplicable,
        On = shown.On ?? today,
        Words = shown.Words.Length > DutyAnswer.WordsLength ? shown.Words[..DutyAnswer.WordsLength] : shown.Words,
        RecordedById = personId,
        At = now,
    };
}
