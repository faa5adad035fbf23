using System.Globalization;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>What the record asks of each recommendation that was made before: how far it has come (SI 2010/959 Schedule 7, 1). One pair of questions for each, by its number.</summary>
public static class LastTimes
{
    private const string Prefix = "progress.";

    /// <summary>How far a recommendation has come.</summary>
    public static string Id(int recommendationId) => FormattableString.Invariant($"{Prefix}{recommendationId}");

    /// <summary>What is behind it.</summary>
    public static string WordsId(int recommendationId) => $"{Id(recommendationId)}.words";

    /// <summary>The questions about a recommendation.</summary>
    public static IEnumerable<RecordQuestion> Questions(Recommendation recommendation) => Questions(recommendation.Id, recommendation.Terms.Words);

    /// <summary>The question of this id; null when it is none about a recommendation.</summary>
    public static RecordQuestion? Find(string id) => id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(id[Prefix.Length..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? Questions(number, "A recommendation").FirstOrDefault(question => question.Id == id)
        : null;

    /// <summary>A progress in words.</summary>
    public static string Words(ProgressMade made) => made switch
    {
        ProgressMade.OnTrack => "On track",
        ProgressMade.Delayed => "Delayed",
        ProgressMade.SaidDone => "Done, as its owner says",
        _ => "Not started",
    };

    /// <summary>Those that a review on this day looks at: made before it and not ended then, or spoken of in its record.</summary>
    public static IEnumerable<Recommendation> LookedAt(IEnumerable<Recommendation> recommendations, ReviewRecord? record, DateOnly on) => recommendations
        .Where(r => r.MadeOn < on && (r.IsLive || record?.Answer(Id(r.Id)).Length > 0))
        .OrderBy(r => r.Terms.DueOn).ThenBy(r => r.Id);

    private static IEnumerable<RecordQuestion> Questions(int id, string words) =>
    [
        RecordQuestion.OneOf(Id(id), words, [.. Enum.GetValues<ProgressMade>().Select(made => new AnswerOption(Word.Of(made), Words(made)))]),
        new(WordsId(id), $"{words}: what is behind it", AnswerKind.Line),
    ];
}
