namespace IroService.Domain.Notifications;

/// <summary>How a caseload stands to what the IRO Handbook expects.</summary>
public enum CaseloadStanding
{
    /// <summary>How much the person works is not known.</summary>
    NotKnown,

    /// <summary>Fewer.</summary>
    Below,

    /// <summary>As many as it expects, both ends included.</summary>
    Within,

    /// <summary>More.</summary>
    Above,
}

/// <summary>
/// What one IRO has. The IRO Handbook (2010) ch. 7 expects 50 to 70 looked-after children for a full-time IRO; children with a child protection plan, whose
/// conferences the same officers chair, are counted with them (local).
/// </summary>
/// <param name="Children">Children in care.</param>
/// <param name="ProtectionPlans">Children with a child protection plan, by the council's last count; null when there is none.</param>
/// <param name="FullTimeEquivalent">How much the person works, 1 being full time; null when not known.</param>
public sealed record Caseload(int Children, int? ProtectionPlans, decimal? FullTimeEquivalent)
{
    /// <summary>The fewest that the Handbook expects, for one full-time equivalent.</summary>
    public const int Fewest = 50;

    /// <summary>The most.</summary>
    public const int Most = 70;

    /// <summary>Both together.</summary>
    public int All => Children + (ProtectionPlans ?? 0);

    /// <summary>Both together for one full-time equivalent, to one decimal; null when how much the person works is not known, or is nothing.</summary>
    public decimal? PerFullTime => Of(All, FullTimeEquivalent);

    /// <summary>How it stands to what the Handbook expects.</summary>
    public CaseloadStanding Standing => PerFullTime switch
    {
        null => CaseloadStanding.NotKnown,
        < Fewest => CaseloadStanding.Below,
        > Most => CaseloadStanding.Above,
        _ => CaseloadStanding.Within,
    };

    /// <summary>What so many children are for one full-time equivalent, to one decimal; null when how much somebody works is not known, or is nothing.</summary>
    public static decimal? Of(int children, decimal? fullTimeEquivalent) => fullTimeEquivalent is > 0 and var part ? Math.Round(children / part, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>The same person with so many children more, or fewer.</summary>
    public Caseload With(int more) => this with { Children = Children + more };
}
