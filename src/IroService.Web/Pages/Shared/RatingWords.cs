using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Naming;
using IroService.Domain.Ratings;

namespace IroService.Web.Pages.Shared;

/// <summary>Ratings of a care plan, and what speaks against them, as a person reads it.</summary>
static class RatingWords
{
    /// <summary>The address of a rating.</summary>
    public static string Page(CarePlanRating rating) => $"/children/{rating.ChildId}/ratings/{rating.Id}";

    /// <summary>After what it was given: "after a review".</summary>
    public static string After(RatedAfter? after, Terminology terms) => after switch
    {
        RatedAfter.Review => $"after {terms.Review.A}",
        RatedAfter.Midway => $"after {terms.MidwayReview.A}",
        _ => "from a file",
    };

    /// <summary>Who gave it; that it came from a file, when nobody did here.</summary>
    public static string By(ChildFile file, CarePlanRating rating) => rating.RecordedById is null ? "From a file" : file.NameOf(rating.RecordedById, rating.RecordedForId);

    /// <summary>How it moved: "Better than before: it was Red".</summary>
    public static string Movement(RatingMovement movement) => movement switch
    {
        { Before: null } => "The first rating",
        { Direction: < 0, Before.Rating: var before } => $"Better than before: it was {before}",
        { Direction: > 0, Before.Rating: var before } => $"Worse than before: it was {before}",
        _ => "As before",
    };

    /// <summary>A kind of fact that speaks against a green rating, as a list or a rule names it.</summary>
    public static string Of(PlanFact fact, Terminology terms) => fact switch
    {
        PlanFact.OpenDispute => "Open dispute",
        PlanFact.OverdueRecommendation => "Overdue recommendation",
        PlanFact.PlanNotSeen => "Plan or assessment not seen",
        PlanFact.PlanOnTheDay => "Plan or assessment presented on the day",
        PlanFact.MidwayMissed => $"No {terms.MidwayReview}",
        PlanFact.LateReview => $"Late {terms.Review}",
        PlanFact.OverdueReview => $"Overdue {terms.Review}",
        PlanFact.NoViewsTwice => "No views of the child twice (PN7)",
        PlanFact.ChildNotSeen => "Child neither seen nor spoken to",
        _ => throw new InvalidOperationException($"Unknown fact {fact}."),
    };

    /// <summary>One finding as a sentence, without its stop.</summary>
    public static string Of(PlanFinding finding, Terminology terms)
    {
        var day = DateWords.Of(finding.Since);
        return finding.Fact switch
        {
            PlanFact.OpenDispute => $"A dispute is open since {day}",
            PlanFact.OverdueRecommendation => $"“{finding.What}” was to be done by {day}",
            PlanFact.PlanNotSeen => $"{finding.What}: not seen at the {terms.Review} on {day}",
            PlanFact.PlanOnTheDay => $"{finding.What}: presented at the {terms.Review} itself, on {day}",
            PlanFact.MidwayMissed => $"No {terms.MidwayReview} was held, wanted by {day}",
            PlanFact.LateReview => $"The last {terms.Review}, on {day}, was late",
            PlanFact.OverdueReview => $"The next {terms.Review} is overdue since {day}",
            PlanFact.NoViewsTwice => $"At the last two {terms.Reviews} the child neither came nor shared views (PN7), last on {day}",
            PlanFact.ChildNotSeen => $"The child was neither seen nor spoken to, last on {day}",
            _ => throw new InvalidOperationException($"Unknown fact {finding.Fact}."),
        };
    }

    /// <summary>One line of the published rule: "Amber: at least 1 of open dispute, late review".</summary>
    public static string Of(SuggestionRule rule, Terminology terms) =>
        $"{rule.Suggests}: at least {rule.AtLeast} of {string.Join(", ", rule.Of.Select(fact => DutyWords.Lower(Of(fact, terms))))}";
}
