using System.Globalization;
using IroService.Domain.Records;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IroService.Web.Pages.Records;

/// <summary>What stands in the boxes of a record's questions: what was typed, or else what is kept. Each box is named after its question.</summary>
/// <param name="record">What is kept; null when nothing is yet.</param>
/// <param name="typed">The form that was sent; null when the page is only opened.</param>
public sealed class RecordBoxes(ReviewRecord? record, IFormCollection? typed)
{
    /// <summary>Who wrote what somebody else wrote meanwhile is to be kept: posted as <c>choose.</c> and the question.</summary>
    public const string Choose = "choose.", Theirs = "theirs", Mine = "mine";

    /// <summary>How often the record had been saved when it was shown.</summary>
    public int Edit => record?.Edits ?? 0;

    /// <summary>The answer as it stands in its box.</summary>
    public string Value(RecordQuestion question) => typed is null || TakesTheirs(question.Id) ? record?.Answer(question.Id) ?? "" : Typed(question);

    /// <summary>The three boxes of a day.</summary>
    public TypedDate Day(RecordQuestion question) => typed is null || TakesTheirs(question.Id)
        ? TypedDate.Of(DateOnly.TryParseExact(record?.Answer(question.Id), "yyyy-MM-dd", out var day) ? day : null)
        : new() { Day = typed[$"{question.Id}.Day"], Month = typed[$"{question.Id}.Month"], Year = typed[$"{question.Id}.Year"] };

    /// <summary>Whether an option is chosen.</summary>
    public bool IsChosen(RecordQuestion question, AnswerOption option) => Value(question).Split(',').Contains(option.Value);

    /// <summary>Whether the answer is last time's.</summary>
    public bool IsCarried(RecordQuestion question) => typed is null && record?.Answers.Find(answer => answer.Question == question.Id)?.IsCarried == true;

    /// <summary>The hint of a question, with whether the answer is last time's.</summary>
    public string Hint(RecordQuestion question) => $"{question.Hint}{(IsCarried(question) ? $"{(question.Hint.Length > 0 ? ". " : "")}As last time" : "")}";

    /// <summary>Where what others wrote meanwhile was shown and chosen from.</summary>
    public IReadOnlySet<string> Chosen => (typed ?? FormCollection.Empty).Keys.Where(key => key.StartsWith(Choose, StringComparison.Ordinal)).Select(key => key[Choose.Length..]).ToHashSet();

    /// <summary>What was typed, as it is kept; what cannot be read is among the errors, and left out.</summary>
    public Dictionary<string, string> Read(IEnumerable<RecordQuestion> questions, ModelStateDictionary errors)
    {
        var answers = new Dictionary<string, string>();
        foreach (var question in questions)
        {
            if (question.Kind != AnswerKind.Day)
                answers[question.Id] = Value(question);
            else if (Day(question) is { IsBlank: false } day)
            {
                if (day.Read(question.Id, "the date", errors) is { } read)
                    answers[question.Id] = read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else
                answers[question.Id] = "";
        }

        foreach (var (id, answer) in answers)
        {
            if (RecordForm.Find(id)!.Wrong(answer) is { } why)
                errors.AddModelError(id, why);
        }

        return answers;
    }

    bool TakesTheirs(string question) => typed?[$"{Choose}{question}"].ToString() == Theirs;

    string Typed(RecordQuestion question) => question.Kind switch
    {
        AnswerKind.Lines or AnswerKind.Line => typed![question.Id].ToString().ReplaceLineEndings("\n").Trim(),
        _ => string.Join(',', typed![question.Id].ToArray()),
    };
}

/// <summary>One question on a page.</summary>
/// <param name="Question">The question.</param>
/// <param name="Boxes">What stands in its boxes.</param>
public sealed record RecordBox(RecordQuestion Question, RecordBoxes Boxes);

/// <summary>Questions on a page that stand together.</summary>
/// <param name="Section">The questions.</param>
/// <param name="Boxes">What stands in their boxes.</param>
public sealed record RecordPart(RecordSection Section, RecordBoxes Boxes);
