namespace IroService.Domain.Ratings;

/// <summary>A recorded fact that speaks against a green rating of a care plan (local). Written in the form of the rating in lower case with hyphens.</summary>
public enum PlanFact
{
    /// <summary>A dispute about the child is open.</summary>
    OpenDispute,

    /// <summary>A recommendation is past its day, and nobody has said that it is done (SI 2010/959 reg 37).</summary>
    OverdueRecommendation,

    /// <summary>A plan or an assessment that was due was not seen at the last review (SI 2010/959 Schedule 7).</summary>
    PlanNotSeen,

    /// <summary>A plan or an assessment was presented at the last review itself, when there was no time to read it.</summary>
    PlanOnTheDay,

    /// <summary>No midway review was held though half of the time between two reviews had passed: before the last review, or since (local).</summary>
    MidwayMissed,

    /// <summary>The last review was held late (SI 2010/959 reg 33).</summary>
    LateReview,

    /// <summary>The next review is overdue (SI 2010/959 reg 33).</summary>
    OverdueReview,

    /// <summary>At the last two reviews the child neither came nor conveyed views (PN7).</summary>
    NoViewsTwice,

    /// <summary>At the midway review since the last review, or else at that review, the child was neither seen nor spoken to.</summary>
    ChildNotSeen,
}

/// <summary>One recorded fact that speaks against a green rating.</summary>
/// <param name="Fact">What kind.</param>
/// <param name="Since">Since when: the day the dispute was opened, the recommendation was due, the review was held or due.</param>
/// <param name="What">Which plan or which recommendation, in words; blank where the kind says it all.</param>
public sealed record PlanFinding(PlanFact Fact, DateOnly Since, string What = "");
