using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Deadlines;

/// <summary>What a person takes back.</summary>
public sealed record AnswerToTakeBack
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The answer.</summary>
    public required int AnswerId { get; init; }

    /// <summary>Why it does not count any more.</summary>
    public required string Because { get; init; }

    /// <summary>The person who takes it back.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record AnswerTakenBack
{
    private AnswerTakenBack()
    {
    }

    /// <summary>It is taken back: what it answered is owed again, unless something else has ended it.</summary>
    public sealed record Done : AnswerTakenBack;

    /// <summary>It was taken back before; nothing was changed.</summary>
    public sealed record TakenBackBefore : AnswerTakenBack;

    /// <summary>It cannot be taken back so.</summary>
    /// <param name="Why">A sentence about the reason, the one field that can be wrong.</param>
    public sealed record Refused(string Why) : AnswerTakenBack;
}

/// <summary>A person takes back what was answered to a duty, with the reason. The answer is kept, and counts no more.</summary>
public sealed class TakeBackAnswer(ChangeChild changeChild)
{
    /// <summary>Takes it back.</summary>
    /// <returns>Null when there is no such child or answer.</returns>
    public Task<AnswerTakenBack?> ApplyAsync(AnswerToTakeBack takeBack, CancellationToken cancellation = default) => changeChild.ApplyAsync(
        takeBack.ChildId,
        new Change(nameof(TakeBackAnswer), $"person:{takeBack.RecordedById}", takeBack.Because.Trim()),
        child => Record(child, takeBack),
        cancellation);

    private static (AnswerTakenBack? Answer, WrittenChild? Written) Record(Child child, AnswerToTakeBack takeBack)
    {
        if (child.Answers.Find(a => a.Id == takeBack.AnswerId) is not { } answer)
        {
            return (null, null);
        }

        if (!answer.Stands)
        {
            return (new AnswerTakenBack.TakenBackBefore(), null);
        }

        if (WrongWords.Find(takeBack.Because, DutyAnswer.WordsLength, "Enter why the answer is taken back", "The reason") is { } why)
        {
            return (new AnswerTakenBack.Refused(why), null);
        }

        answer.TakenBackBecause = takeBack.Because.Trim();
        return (new AnswerTakenBack.Done(), new WrittenChild(child, takeBack));
    }
}
