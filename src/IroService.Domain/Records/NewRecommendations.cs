using System.Globalization;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>A recommendation that is written in the record before the review is recorded as held.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Terms">What is recommended; its day is the first of all days when none was written.</param>
public sealed record WrittenRecommendation(int Number, RecommendationTerms Terms);

/// <summary>The rows for recommendations in the record: written with everything else, and made once the review is recorded as held.</summary>
public static class NewRecommendations
{
    /// <summary>How many can be written in one record.</summary>
    public const int Most = 15;

    /// <summary>What the owner is called who does not use the service.</summary>
    public const string Outside = "outside";

    /// <summary>The field of a row: <c>words</c>, <c>owner</c>, <c>outside</c>, <c>by</c> or <c>theme</c>.</summary>
    public static string Id(int number, string field) => FormattableString.Invariant($"recommend.{number}.{field}");

    /// <summary>The questions of all rows.</summary>
    public static readonly RecordSection Section = new("recommendations", "Recommendations", [.. Enumerable.Range(1, Most).SelectMany(Questions)]);

    /// <summary>A row with nothing in it.</summary>
    public static IReadOnlyDictionary<string, string> Emptied(int number) => Questions(number).ToDictionary(question => question.Id, _ => "");

    /// <summary>The rows in which anything is written, in order.</summary>
    /// <param name="answer">The answer to a question; blank when there is none.</param>
    public static IEnumerable<WrittenRecommendation> Of(Func<string, string> answer)
    {
        for (var number = 1; number <= Most; number++)
        {
            string Field(string name) => answer(Id(number, name)).Trim();
            if (Field("words").Length > 0 || Field("outside").Length > 0 || Field("by").Length > 0)
            {
                var owner = Field("owner");
                yield return new(number, new()
                {
                    Words = Field("words"),
                    Owner = owner == Outside ? null : Word.Read<Role>(owner) ?? Role.SocialWorker,
                    OwnerOutside = owner == Outside ? Field("outside") : "",
                    DueOn = DateOnly.TryParseExact(Field("by"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default,
                    Theme = Word.Read<RecommendationTheme>(Field("theme")) ?? RecommendationTheme.Other,
                    Starred = false,
                });
            }
        }
    }

    /// <summary>What is wrong with a row: the field and a sentence; null when nothing is.</summary>
    public static (string Field, string Why)? Wrong(WrittenRecommendation row, DateOnly madeOn) => row.Terms switch
    {
        { DueOn: var by } when by == default => (Id(row.Number, "by"), "Enter by when it is to be done"),
        var terms => terms.Wrong(madeOn) is { } wrong ? (Id(row.Number, FieldOf(wrong.Field)), wrong.Why) : null,
    };

    private static string FieldOf(string term) => term switch
    {
        nameof(RecommendationTerms.DueOn) => "by",
        nameof(RecommendationTerms.Owner) => "owner",
        nameof(RecommendationTerms.OwnerOutside) => "outside",
        _ => "words",
    };

    private static IEnumerable<RecordQuestion> Questions(int number) =>
    [
        new(Id(number, "words"), $"Recommendation {number}", AnswerKind.Lines),
        RecordQuestion.OneOf(
            Id(number, "owner"), $"Recommendation {number}: whose",
            [.. RecommendationTerms.Owners.Select(role => new AnswerOption(Word.Of(role), Recipients.Title(role))), new(Outside, "Somebody else")]),
        new(Id(number, "outside"), $"Recommendation {number}: who, if somebody else", AnswerKind.Line),
        new(Id(number, "by"), $"Recommendation {number}: by", AnswerKind.Day),
        RecordQuestion.OneOf(
            Id(number, "theme"), $"Recommendation {number}: about", [.. Enum.GetValues<RecommendationTheme>().Select(theme => new AnswerOption(Word.Of(theme), Word.Spelled(theme)))]),
    ];

}
