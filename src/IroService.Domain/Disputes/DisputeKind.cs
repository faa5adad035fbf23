using IroService.Domain.Notifications;

namespace IroService.Domain.Disputes;

/// <summary>What a dispute is about; each kind goes by a protocol of its own. Written in definitions in lower case with hyphens.</summary>
public enum DisputeKind
{
    /// <summary>The council's care of the child: its plan, its review, or what a review decided (IRO Handbook (2010) ch. 6).</summary>
    Care,

    /// <summary>What another agency owes the child: health, a school, the police (local).</summary>
    OtherAgency,

    /// <summary>A concern about the IRO, or about how a review was chaired (local); kept apart from the disputes that IROs raise.</summary>
    AboutIro,

    /// <summary>Good practice that deserves to be seen (local): nobody owes an answer.</summary>
    GoodPractice,
}

/// <summary>Who is kept from disputes of a kind.</summary>
public static class KindsKeptApart
{
    /// <summary>The role from which such disputes are kept; null when from none: a concern about the IRO is kept from IROs, also from one who stands in for somebody else.</summary>
    public static Role? KeptFrom(this DisputeKind kind) => kind == DisputeKind.AboutIro ? Role.Iro : null;
}
