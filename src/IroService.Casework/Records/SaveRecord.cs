using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Records;

namespace IroService.Casework.Records;

/// <summary>What a person writes in the record of a review.</summary>
public sealed record RecordToSave
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The review; null for the one that is awaited.</summary>
    public required int? ReviewId { get; init; }

    /// <summary>How often the record had been saved when the person was shown it.</summary>
    public required int Edit { get; init; }

    /// <summary>What is written, by question; a question that is not there is left as it is.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>The questions at which the person was shown what somebody else wrote meanwhile, and chose.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();

    /// <summary>The person who writes.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record RecordSaved
{
    private RecordSaved()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="Changed">How many answers are other ones than before.</param>
    public sealed record Done(int Changed) : RecordSaved;

    /// <summary>Nothing is saved: others wrote something else to some of the questions meanwhile, and the person is to choose.</summary>
    /// <param name="Theirs">What the others wrote.</param>
    /// <param name="By">Who saved last.</param>
    public sealed record SomebodyWasFirst(IReadOnlyList<RecordAnswer> Theirs, RecordStep By) : RecordSaved;

    /// <summary>Nothing is saved: the record is signed off.</summary>
    /// <param name="By">Who signed it off.</param>
    public sealed record SignedOff(RecordStep By) : RecordSaved;

    /// <summary>Nothing is saved.</summary>
    /// <param name="Question">At which question.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Question, string Why) : RecordSaved;
}

/// <summary>A person writes in the record of a review, before it is held or after. Of two at once both count, but for the questions to which both wrote: there the second chooses.</summary>
public sealed class SaveRecord(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Saves it.</summary>
    /// <returns>Null when there is no such child or review.</returns>
    public Task<RecordSaved?> ApplyAsync(RecordToSave save, CancellationToken cancellation = default) => changeChild.WithReviewRecordsAsync(
        save.ChildId, new Change(nameof(SaveRecord), $"person:{save.RecordedById}", ""), child => Save(child, save), cancellation);

    private (RecordSaved? Answer, WrittenChild? Written) Save(Child child, RecordToSave save)
    {
        var review = save.ReviewId is { } id ? child.StandingReviews.SingleOrDefault(r => r.Id == id) : null;
        if (save.ReviewId is not null && review is null)
        {
            return (null, null);
        }

        if (save.Answers.Select(answer => Wrong(answer.Key, answer.Value)).FirstOrDefault(wrong => wrong is not null) is { } refused)
        {
            return (refused, null);
        }

        var today = clock.Today();
        var record = child.RecordOf(review, today);
        if (record?.SignedOff is { } signed && save.Answers.Keys.Any(question => question != RecordForm.Letter))
        {
            return (new RecordSaved.SignedOff(signed), null);
        }

        if (record is not null && record.WrittenMeanwhile(save.Edit, save.Answers).Where(a => !save.Chosen.Contains(a.Question)).ToList() is { Count: > 0 } theirs)
        {
            return (new RecordSaved.SomebodyWasFirst(theirs, record.LastSaved!), null);
        }

        record ??= child.BeginRecord(review, today);
        var changed = record.Write(save.Answers);
        if (changed.Count == 0)
        {
            return (new RecordSaved.Done(0), null);
        }

        SavedBy(record, save.RecordedById, clock.Moment());
        return (new RecordSaved.Done(changed.Count), new WrittenChild(child, new { save.ReviewId, Changed = changed.ToDictionary(c => c.Key, c => new { c.Value.Before, c.Value.After }) }));
    }

    private static RecordSaved.Refused? Wrong(string question, string answer) => RecordForm.Find(question) is { } asked
        ? asked.Wrong(answer) is { } why ? new(question, why) : null
        : new(question, "The record does not ask this");

    // One step for as long as the same person saves: when they saved last.
    private static void SavedBy(ReviewRecord record, int personId, DateTime at)
    {
        if (record.LastSaved is { } last && last.RecordedById == personId)
        {
            last.At = at;
        }
        else
        {
            record.Steps.Add(new() { Kind = RecordStepKind.Save, RecordedById = personId, At = at });
        }
    }
}
