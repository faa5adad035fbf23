using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Records;

namespace IroService.Casework.Records;

/// <summary>What a person adds to a record that is signed off.</summary>
public sealed record NewAddendum
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The review.</summary>
    public required int ReviewId { get; init; }

    /// <summary>What was added, or that the letter was given to the child.</summary>
    public required RecordStepKind Kind { get; init; }

    /// <summary>The addition; blank of the letter.</summary>
    public required string Words { get; init; }

    /// <summary>The person who adds it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record RecordAddedTo
{
    private RecordAddedTo()
    {
    }

    /// <summary>It is added.</summary>
    public sealed record Done : RecordAddedTo;

    /// <summary>The same person had added the same; nothing was changed.</summary>
    public sealed record AlreadyThere : RecordAddedTo;

    /// <summary>It cannot be added.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why) : RecordAddedTo;
}

/// <summary>Adds to a record that is signed off: what was wrong in it stays as it is, and the addition stands beside it with who and when. Or says that the letter is with the child.</summary>
public sealed class AddToRecord(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Adds it.</summary>
    /// <returns>Null when there is no such child, or review.</returns>
    public Task<RecordAddedTo?> ApplyAsync(NewAddendum addendum, CancellationToken cancellation = default) => changeChild.WithReviewRecordsAsync<RecordAddedTo?>(
        addendum.ChildId, new Change(nameof(AddToRecord), $"person:{addendum.RecordedById}", addendum.Words.Trim()), child => Add(child, addendum), cancellation);

    private (RecordAddedTo? Answer, WrittenChild? Written) Add(Child child, NewAddendum addendum)
    {
        if (!child.StandingReviews.Any(r => r.Id == addendum.ReviewId))
        {
            return (null, null);
        }

        if (child.ReviewRecords.Find(r => r.ReviewId == addendum.ReviewId) is not { } record)
        {
            return (new RecordAddedTo.Refused("No record of this review is written: there is nothing to add to"), null);
        }

        var words = addendum.Words.Trim();
        if (record.Steps.Exists(s => s.Kind == addendum.Kind && (s.Kind == RecordStepKind.LetterSent || (s.Words, s.RecordedById) == (words, addendum.RecordedById))))
        {
            return (new RecordAddedTo.AlreadyThere(), null);
        }

        if (Refusal(record, addendum) is { } why)
        {
            return (new RecordAddedTo.Refused(why), null);
        }

        record.Steps.Add(new() { Kind = addendum.Kind, Words = words, RecordedById = addendum.RecordedById, At = clock.Moment() });
        return (new RecordAddedTo.Done(), new WrittenChild(child, addendum));
    }

    private static string? Refusal(ReviewRecord record, NewAddendum addendum) => addendum.Kind switch
    {
        RecordStepKind.LetterSent => record.Answer(RecordForm.Letter).Length == 0 ? "Save the letter before you say that it is with the child" : null,
        _ when record.SignedOff is null => "The record is not signed off: write it in the record itself",
        _ => WrongWords.Find(addendum.Words, RecordStep.WordsLength, "Enter what is to be added"),
    };
}
