using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>A matter that a review considers: the items of SI 2010/959 Schedule 7, in their order.</summary>
public enum Matter
{
    /// <summary>1: changes since the last review, and whether its decisions were carried out and if not why.</summary>
    ChangesAndDecisions,

    /// <summary>2: whether another legal status should be sought.</summary>
    LegalStatus,

    /// <summary>3: the plan for permanence.</summary>
    Permanence,

    /// <summary>4: contact.</summary>
    Contact,

    /// <summary>5: whether the placement is still the most appropriate.</summary>
    Placement,

    /// <summary>6: education.</summary>
    Education,

    /// <summary>7: leisure.</summary>
    Leisure,

    /// <summary>8: the report of the last health assessment.</summary>
    Health,

    /// <summary>9: identity.</summary>
    Identity,

    /// <summary>10: advice and support to the child, and whether the child knows of it.</summary>
    AdviceAndSupport,

    /// <summary>11: what comes when the child is no longer looked after.</summary>
    AfterCare,

    /// <summary>12: the child's wishes and feelings, and the IRO's view.</summary>
    WishesAndFeelings,

    /// <summary>13: how often the social worker visits.</summary>
    Visits,
}

/// <summary>The questions about the matters of Schedule 7.</summary>
public static class Matters
{
    /// <summary>The answer that it was considered.</summary>
    public const string Considered = "considered";

    /// <summary>The answer that it does not arise for this child now.</summary>
    public const string DoesNotArise = "does-not-arise";

    /// <summary>Whether it was considered.</summary>
    public static string Id(Matter matter) => $"matter.{Word.Of(matter)}";

    /// <summary>What was found.</summary>
    public static string WordsId(Matter matter) => $"matter.{Word.Of(matter)}.words";

    /// <summary>The matter in words.</summary>
    public static string Words(Matter matter) => matter switch
    {
        Matter.ChangesAndDecisions => "Changes since the last review; whether its decisions were carried out, and if not why",
        Matter.LegalStatus => "Whether another legal status should be sought",
        Matter.Permanence => "The plan for permanence",
        Matter.Contact => "Contact with family and friends",
        Matter.Placement => "Whether the placement is still the most appropriate",
        Matter.Education => "Education",
        Matter.Leisure => "Leisure and interests",
        Matter.Health => "Health, and the last health assessment",
        Matter.Identity => "Identity: religion, origin, culture",
        Matter.AdviceAndSupport => "Advice and support to the child, and whether the child knows of it",
        Matter.AfterCare => "What comes when the child is no longer looked after",
        Matter.WishesAndFeelings => "The child's wishes and feelings, and the IRO's view",
        Matter.Visits => "How often the social worker visits",
        _ => throw new InvalidOperationException($"Unknown matter {matter}."),
    };

    internal static IEnumerable<RecordQuestion> Questions(Matter matter) =>
    [
        RecordQuestion.OneOf(Id(matter), Words(matter), new AnswerOption(Considered, "Considered"), new AnswerOption(DoesNotArise, "Does not arise")),
        new(WordsId(matter), $"{Words(matter)}: what was said and found", AnswerKind.Lines),
    ];
}
