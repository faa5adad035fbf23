namespace IroService.Domain.Records;

/// <summary>How a question of the record is answered.</summary>
public enum AnswerKind
{
    /// <summary>One of several.</summary>
    OneOf,

    /// <summary>Any of several; kept as their values with commas between.</summary>
    SomeOf,

    /// <summary>A day; kept as ISO writes it.</summary>
    Day,

    /// <summary>Words on one line.</summary>
    Line,

    /// <summary>Words on several lines.</summary>
    Lines,
}

/// <summary>Something that can be answered.</summary>
/// <param name="Value">As it is kept; never changed once in use.</param>
/// <param name="Words">As a person reads it.</param>
public sealed record AnswerOption(string Value, string Words);

/// <summary>One question of the record of a review.</summary>
/// <param name="Id">What its answer is kept under; never changed once in use.</param>
/// <param name="Words">As a person is asked.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record RecordQuestion(string Id, string Words, AnswerKind Kind)
{
    /// <summary>The greatest length of an answer on one line.</summary>
    public const int LineLength = 300;

    /// <summary>The greatest length of an answer on several lines.</summary>
    public const int LinesLength = 8000;

    /// <summary>What helps to answer; blank when nothing.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What can be answered; none where it is a day or words.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Whether the next record begins with this answer: what was true last time and likely still is.</summary>
    public bool IsCarried { get; init; }

    /// <summary>How many characters an answer may have.</summary>
    public int Length => Kind == AnswerKind.Lines ? LinesLength : LineLength;

    /// <summary>A question with what can be answered.</summary>
    public static RecordQuestion OneOf(string id, string words, params IReadOnlyList<AnswerOption> options) => new(id, words, AnswerKind.OneOf) { Options = options };

    /// <summary>A question of which several answers can be true.</summary>
    public static RecordQuestion SomeOf(string id, string words, params IReadOnlyList<AnswerOption> options) => new(id, words, AnswerKind.SomeOf) { Options = options };

    /// <summary>A question for yes or no.</summary>
    public static RecordQuestion YesNo(string id, string words) => OneOf(id, words, new(Yes, "Yes"), new(No, "No"));

    /// <summary>The answer yes.</summary>
    public const string Yes = "yes";

    /// <summary>The answer no.</summary>
    public const string No = "no";

    /// <summary>An answer as a person reads it; blank when there is none.</summary>
    public string InWords(string answer) => Kind switch
    {
        AnswerKind.OneOf or AnswerKind.SomeOf => string.Join(", ", answer.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(WordsOf)),
        AnswerKind.Day when DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var day) => Deadlines.Explanation.Written(day),
        _ => answer,
    };

    /// <summary>What is wrong with an answer, in a sentence; null when nothing is. A form of ours sends no other value than the options and no day that is not one.</summary>
    public string? Wrong(string answer) => Kind switch
    {
        AnswerKind.OneOf when answer.Length > 0 && Options.All(o => o.Value != answer) => "Select one of the answers",
        AnswerKind.SomeOf when answer.Split(',', StringSplitOptions.RemoveEmptyEntries).Any(one => Options.All(o => o.Value != one)) => "Select among the answers",
        AnswerKind.Day when answer.Length > 0 && !DateOnly.TryParseExact(answer, "yyyy-MM-dd", out _) => "Enter a real date",
        _ when answer.Length > Length => $"This must have {Length} characters or fewer; it has {answer.Length}",
        _ => null,
    };

    // An answer that a later list no longer has is shown as it was kept.
    private string WordsOf(string value) => Options.FirstOrDefault(o => o.Value == value)?.Words ?? value;
}

/// <summary>Questions that stand together.</summary>
/// <param name="Id">In addresses within the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Questions">In order.</param>
public sealed record RecordSection(string Id, string Title, IReadOnlyList<RecordQuestion> Questions);
