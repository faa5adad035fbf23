namespace IroService.Domain.Recommendations;

/// <summary>What a recommendation is about (local): a closed list, so that the Principal IRO can count by it.</summary>
public enum RecommendationTheme
{
    /// <summary>Where the child lives, and with whom.</summary>
    Placement,

    /// <summary>Health, and the strengths and difficulties questionnaire.</summary>
    Health,

    /// <summary>School, training and the personal education plan.</summary>
    Education,

    /// <summary>Contact with family and friends.</summary>
    FamilyTime,

    /// <summary>Where the child is to grow up, and what delays it.</summary>
    Permanence,

    /// <summary>Keeping the child from harm.</summary>
    Safety,

    /// <summary>Who the child is: origin, faith, life story.</summary>
    Identity,

    /// <summary>What comes after care: the pathway plan, the personal adviser.</summary>
    LeavingCare,

    /// <summary>Courts, orders and legal advice.</summary>
    Legal,

    /// <summary>Anything else.</summary>
    Other,
}
