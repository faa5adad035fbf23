using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Domain.Records;

/// <summary>
/// The record of one review (SI 2010/959 reg 38), from its preparation on: begun before the review is held, written at and after it, signed off and then
/// closed to changes; what is found wrong later is added beside it.
/// </summary>
public sealed class ReviewRecord
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The review; null until it is recorded as held.</summary>
    public Review? Review { get; set; }

    /// <summary>Its number.</summary>
    public int? ReviewId { get; private set; }

    /// <summary>The day on which it was begun.</summary>
    public required DateOnly BegunOn { get; init; }

    /// <summary>How often it was saved; who saves and was shown an older one is told what others wrote meanwhile.</summary>
    public int Edits { get; private set; }

    /// <summary>What is written.</summary>
    public List<RecordAnswer> Answers { get; } = [];

    /// <summary>Who saved, signed off and added to it, in order.</summary>
    public List<RecordStep> Steps { get; } = [];

    /// <summary>Who signed it off; null while it can be written.</summary>
    public RecordStep? SignedOff => Steps.Find(s => s.Kind == RecordStepKind.SignOff);

    /// <summary>What was added since it was signed off, in order.</summary>
    public IEnumerable<RecordStep> Addenda => Steps.Where(s => s.Kind == RecordStepKind.Addendum).OrderBy(s => s.Id == 0 ? int.MaxValue : s.Id);

    /// <summary>Who saved it last; null when nobody has.</summary>
    public RecordStep? LastSaved => Steps.Where(s => s.Kind == RecordStepKind.Save).MaxBy(s => s.Id == 0 ? int.MaxValue : s.Id);

    /// <summary>The answer to a question; blank when there is none.</summary>
    public string Answer(string question) => Answers.Find(a => a.Question == question)?.Value ?? "";

    /// <summary>Begins with the answers of last time that are likely still true; each says so until it is answered anew.</summary>
    public void CarryFrom(ReviewRecord last) => Answers.AddRange(
        from answer in last.Answers
        where answer.Value.Length > 0 && RecordForm.Questions.GetValueOrDefault(answer.Question)?.IsCarried == true
        select new RecordAnswer { Question = answer.Question, Value = answer.Value, IsCarried = true });

    /// <summary>What others wrote since the edit that a person was shown, and that differs from what the person typed.</summary>
    /// <param name="edit">How often it had been saved when the person was shown it.</param>
    /// <param name="typed">By question.</param>
    public IReadOnlyList<RecordAnswer> WrittenMeanwhile(int edit, IReadOnlyDictionary<string, string> typed) =>
        [.. Answers.Where(a => a.Edit > edit && typed.TryGetValue(a.Question, out var mine) && mine != a.Value)];

    /// <summary>Writes answers.</summary>
    /// <returns>What stood before and what stands now, of those that changed.</returns>
    /// <exception cref="InvalidOperationException">It is signed off.</exception>
    public IReadOnlyDictionary<string, (string Before, string After)> Write(IReadOnlyDictionary<string, string> answers)
    {
        if (SignedOff is not null && answers.Keys.Any(question => question != RecordForm.Letter))
        {
            throw new InvalidOperationException("A record that is signed off is closed to changes.");
        }

        var changed = new Dictionary<string, (string, string)>();
        foreach (var (question, value) in answers)
        {
            var answer = Answers.Find(a => a.Question == question);
            if ((answer?.Value ?? "") == value)
            {
                continue;
            }

            changed[question] = (answer?.Value ?? "", value);
            if (answer is null)
            {
                Answers.Add(answer = new RecordAnswer { Question = question });
            }

            (answer.Value, answer.Edit, answer.IsCarried) = (value, Edits + 1, false);
        }

        if (changed.Count > 0)
        {
            Edits++;
        }

        return changed;
    }
}

/// <summary>What is answered to one question of a record.</summary>
public sealed class RecordAnswer
{
    /// <summary>The greatest length of <see cref="Question"/>.</summary>
    public const int QuestionLength = 60;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The record.</summary>
    public int RecordId { get; private set; }

    /// <summary>Which question, by its id.</summary>
    public required string Question { get; init; }

    /// <summary>The answer; blank when it was taken out again.</summary>
    public string Value { get; set; } = "";

    /// <summary>With which saving of the record it was written last; 0 when it stands from the beginning.</summary>
    public int Edit { get; set; }

    /// <summary>Whether it is last time's answer, which nobody has looked at anew.</summary>
    public bool IsCarried { get; set; }
}

/// <summary>What is done with a record.</summary>
public enum RecordStepKind
{
    /// <summary>It was written in.</summary>
    Save,

    /// <summary>It was signed off.</summary>
    SignOff,

    /// <summary>Something was added after that.</summary>
    Addendum,

    /// <summary>The letter was given or sent to the child.</summary>
    LetterSent,
}

/// <summary>Somebody did something with a record.</summary>
public sealed class RecordStep : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 4000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The record.</summary>
    public int RecordId { get; private set; }

    /// <summary>What was done.</summary>
    public required RecordStepKind Kind { get; init; }

    /// <summary>What was added; blank of any other.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who did it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; set; }
}
