using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;

namespace IroService.Web.Pages.Shared;

/// <summary>What a page says of a recommendation.</summary>
public static class RecommendationWords
{
    /// <summary>From how many working days before its day a recommendation is due soon.</summary>
    const int SoonWorkingDays = 5;

    /// <summary>How it stands, as a status word.</summary>
    public static string Standing(Recommendation recommendation, DateOnly today, int? workingDaysLeft) => recommendation.State switch
    {
        RecommendationState.Open when recommendation.IsOverdueOn(today) => "Overdue",
        RecommendationState.Open when workingDaysLeft <= SoonWorkingDays => "Due soon",
        RecommendationState.Open => "Later",
        RecommendationState.SaidDone => "Said done",
        RecommendationState.Done => "Done",
        RecommendationState.Withdrawn => "Withdrawn",
        RecommendationState.Replaced => "Replaced",
        _ => "Not needed",
    };

    /// <summary>What became of it, in the middle of a list of who and when.</summary>
    public static string Of(RecommendationMove move) => move switch
    {
        RecommendationMove.SayDone => "Said to be done",
        RecommendationMove.Accept => "Accepted as done",
        RecommendationMove.SendBack => "Sent back: not done yet",
        RecommendationMove.Withdraw => "Withdrawn",
        RecommendationMove.Replace => "Replaced by another",
        RecommendationMove.NotNeeded => "No longer needed",
        RecommendationMove.Reopen => "To be done after all",
        _ => "Changed",
    };

    /// <summary>A theme: "Family time", "Leaving care".</summary>
    public static string Of(RecommendationTheme theme) => Word.Spelled(theme);

    /// <summary>How far one had come, as an IRO found.</summary>
    public static string Of(ProgressMade made) => Domain.Records.LastTimes.Words(made);

    /// <summary>A band of ages: "Overdue by 1 to 3 months".</summary>
    public static string Of(OverdueBand band, Terminology words) => band switch
    {
        OverdueBand.NotYetDue => "Not yet due",
        OverdueBand.UpToOneMonth => "Overdue by up to 1 month",
        OverdueBand.UpToThreeMonths => "Overdue by 1 to 3 months",
        OverdueBand.UpToSixMonths => "Overdue by 3 to 6 months",
        OverdueBand.OverSixMonths => "Overdue by over 6 months",
        _ => $"Waits for the {words.Iro}",
    };

    /// <summary>Whose it is, without names: "Social worker", "Health (outside)".</summary>
    public static string OwnerInShort(RecommendationTerms terms, Terminology words) => terms.Owner is { } role ? words.Title(role) : $"{terms.OwnerOutside} (outside)";

    /// <summary>At what it was made: "Review of 27 April 2026".</summary>
    public static string Made(RecommendedAt at, DateOnly on, Terminology words) => $"{(at == RecommendedAt.Review ? words.Review : words.MidwayReview).Start} of {DateWords.Of(on)}";

    /// <summary>Whose it is, with the names of today: "Social worker: Dev Parmar", "School (outside)".</summary>
    public static string Owner(ChildFile file, Recommendation recommendation, Terminology words) =>
        recommendation.Terms.Owner is { } role ? $"{words.Title(role)}: {Names(file, role)}" : OwnerInShort(recommendation.Terms, words);

    /// <summary>Who fills a role for the child today.</summary>
    public static string Names(ChildFile file, Role role) =>
        string.Join(", ", file.WhoFills(role).Select(person => person.NameOrReference)) is { Length: > 0 } names ? names : "nobody is known";

    /// <summary>The address of its own page.</summary>
    public static string Page(Recommendation recommendation) => $"/children/{recommendation.ChildId}/recommendations/{recommendation.Id}";

    /// <summary>The heading of those that are not done: "Recommendations: 3 open, 1 of them overdue".</summary>
    public static string Count(ChildFile file)
    {
        var (open, overdue) = (file.LiveRecommendations.Count(), file.LiveRecommendations.Count(one => one.IsOverdueOn(file.Today)));
        return $"Recommendations: {(open == 0 ? "none" : open)} open{(overdue > 0 ? $", {overdue} overdue" : "")}";
    }
}
