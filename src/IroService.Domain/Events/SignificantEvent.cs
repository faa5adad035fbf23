using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Events;

/// <summary>What the IRO is told of between reviews (IRO Handbook (2010) ch. 3, monitoring; SI 2010/959 regs 14, 37(b) and 39): a closed list.</summary>
public enum SignificantEventKind
{
    /// <summary>A change of the care plan is proposed.</summary>
    CarePlanChange,

    /// <summary>A decision of a review is not carried out in time (SI 2010/959 reg 37(b)).</summary>
    DecisionNotCarriedOut,

    /// <summary>Contact changes in a way that matters.</summary>
    ContactChange,

    /// <summary>The child has another social worker.</summary>
    SocialWorkerChange,

    /// <summary>There is a safeguarding concern, or an enquiry under Children Act 1989 s.47.</summary>
    SafeguardingConcern,

    /// <summary>The child, or somebody for the child, complains.</summary>
    Complaint,

    /// <summary>The placement ends or moves without that being planned, or notice of it is given (SI 2010/959 reg 14).</summary>
    PlacementMove,

    /// <summary>Something that matters changes in the birth family.</summary>
    BirthFamilyChange,

    /// <summary>The child is charged with an offence, or sentenced.</summary>
    Offence,

    /// <summary>The child is excluded from school.</summary>
    ExclusionFromSchool,

    /// <summary>The child went missing.</summary>
    Missing,

    /// <summary>Something that matters happens to the child's health.</summary>
    Health,

    /// <summary>A panel decided something about the child.</summary>
    PanelDecision,

    /// <summary>Somebody close to the child died or came to serious harm.</summary>
    DeathOrSeriousHarm,

    /// <summary>The council proposes to cease to look after a child of 16 or 17 (SI 2010/959 reg 39).</summary>
    EndOfCareProposed,

    /// <summary>Something else.</summary>
    SomethingElse,
}

/// <summary>Somebody told the IRO between reviews of something that happened or is proposed. It is added and never altered.</summary>
public sealed class SignificantEvent : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>What.</summary>
    public required SignificantEventKind Kind { get; init; }

    /// <summary>The day on which it happened or was proposed.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>The day on which the IRO was told of it here (Europe/London).</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>What the one who told it says.</summary>
    public required string Words { get; init; }

    /// <summary>Who told it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }
}
