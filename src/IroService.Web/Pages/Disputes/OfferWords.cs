using IroService.Domain.Disputes;
using IroService.Domain.Naming;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>What the records offer, in words: as a line, and as the draft of a dispute that the IRO makes their own.</summary>
public static class OfferWords
{
    /// <summary>The page on which it is raised, or it is said why not.</summary>
    public static string Page(int childId, DisputeOffer offer) => $"/children/{childId}/disputes/raise?offer={offer.Key}";

    /// <summary>A line: "A recommendation is overdue since 3 March 2026: …".</summary>
    public static string Of(DisputeOffer offer, Terminology terms)
    {
        var day = DateWords.Of(offer.Since);
        var what = offer.What.Length > 0 ? $": {offer.What}" : "";
        return offer.Because switch
        {
            OfferedBecause.OverdueRecommendation => $"A recommendation was due on {day} and is not said to be done{what}",
            OfferedBecause.MidwayMissed => $"No {terms.MidwayReview} was held by {day}, when half of the time had passed",
            OfferedBecause.PlanOnTheDayTwice => $"Presented on the day at the last two {terms.Reviews}, the latest on {day}{what}",
            OfferedBecause.RatedRed => $"The care plan was rated red on {day}{what}",
            _ => $"The {terms.MidwayReview} of {day} wanted a dispute{what}",
        };
    }

    /// <summary>What kind it was, of one that was not raised.</summary>
    public static string Of(OfferedBecause because, Terminology terms) => because switch
    {
        OfferedBecause.OverdueRecommendation => "Overdue recommendation",
        OfferedBecause.MidwayMissed => $"{terms.MidwayReview.Start} not held",
        OfferedBecause.PlanOnTheDayTwice => "Plan presented on the day twice",
        OfferedBecause.RatedRed => "Care plan rated red",
        _ => $"Wanted at a {terms.MidwayReview}",
    };

    /// <summary>What is wrong, as a draft that is written to the child.</summary>
    public static string Wrong(DisputeOffer offer, Terminology terms)
    {
        var day = DateWords.Of(offer.Since);
        return offer.Because switch
        {
            OfferedBecause.OverdueRecommendation => $"By {day} this was to be done for you: {offer.What}\nNobody has told me that it is done.",
            OfferedBecause.MidwayMissed => $"By {day}, half-way to your next {terms.Review}, it was to be looked at whether your plan is being followed. That has not happened.",
            OfferedBecause.PlanOnTheDayTwice => $"At your last two {terms.Reviews} these came only on the day itself, so that nobody could read them with you before: {offer.What}",
            OfferedBecause.RatedRed => $"On {day} I found that your plan is not working for you: {offer.What}",
            _ => $"When I looked at your plan on {day} I found: {offer.What}",
        };
    }

    /// <summary>What would put it right, as a draft; blank where the records do not say.</summary>
    public static string Remedy(DisputeOffer offer, Terminology terms) => offer.Because switch
    {
        OfferedBecause.OverdueRecommendation => $"That it is done: {offer.What}",
        OfferedBecause.MidwayMissed => "That everybody tells me now how far your plan has been followed.",
        OfferedBecause.PlanOnTheDayTwice => $"That you and I have them before your next {terms.Review}, in time to read them.",
        _ => "",
    };
}
