using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Domain.Naming;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IroService.Web.Pages.Children;

/// <summary>
/// The part of a form that asks how far each live recommendation has come; on every page that records a review or midway review. What is not answered is not
/// recorded: an IRO may have looked at some of them only.
/// </summary>
/// <param name="file">The child.</param>
/// <param name="typed">What was typed; null while nothing was.</param>
/// <param name="words">What the council calls things.</param>
public sealed class ProgressForm(ChildFile file, IFormCollection? typed, Terminology words)
{
    static readonly ProgressMade[] AskWhy = [ProgressMade.Delayed, ProgressMade.NotStarted];

    /// <summary>One question for each recommendation, in the order of the child's page.</summary>
    public IReadOnlyList<ChoiceOfOne> Questions => [.. file.LiveRecommendations.Select(Question)];

    /// <summary>The field of a recommendation.</summary>
    public static string Field(int recommendationId) => $"Progress-{recommendationId}";

    /// <summary>The box for what is behind it.</summary>
    public static string WordsField(int recommendationId, ProgressMade made) => $"{Field(recommendationId)}-{Word.Of(made)}";

    /// <summary>What was answered; what is no answer is reported beside its field.</summary>
    public IReadOnlyList<RecommendationSeen> Read(ModelStateDictionary state)
    {
        var seen = new List<RecommendationSeen>();
        foreach (var one in file.LiveRecommendations.Where(one => Typed(Field(one.Id)).Length > 0))
        {
            if (Word.Read<ProgressMade>(Typed(Field(one.Id))) is { } made)
                seen.Add(new(one.Id, made, AskWhy.Contains(made) ? Typed(WordsField(one.Id, made)) : ""));
            else
                state.AddModelError(Field(one.Id), "Select how far it has come");
        }

        return seen;
    }

    /// <summary>The box, or else the field, beside which it is said what is wrong with a recommendation.</summary>
    public string WrongField(int recommendationId) =>
        Word.Read<ProgressMade>(Typed(Field(recommendationId))) is { } made && AskWhy.Contains(made) ? WordsField(recommendationId, made) : Field(recommendationId);

    ChoiceOfOne Question(Recommendation one) => new(
        Field(one.Id),
        one.Terms.Words,
        [.. Enum.GetValues<ProgressMade>().Select(made => new Choice(Word.Of(made), RecommendationWords.Of(made), "", AskWhy.Contains(made) ? [Why(one, made)] : []))],
        Typed(Field(one.Id)),
        $"{RecommendationWords.Owner(file, one, words)}. By {DateWords.Of(one.Terms.DueOn)}: {DutyWords.Lower(RecommendationWords.Standing(one, file.Today, file.Calendar.Between(file.Today, one.Terms.DueOn)))}{(one.Terms.Starred ? ", starred" : "")}.");

    WordsBox Why(Recommendation one, ProgressMade made) => new(WordsField(one.Id, made), "Why? (optional)", "", Typed(WordsField(one.Id, made)), RecommendationProgress.WordsLength);

    string Typed(string field) => typed?[field].ToString() ?? "";
}
