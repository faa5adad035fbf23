using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Deadlines;

/// <summary>What a person, or a person's silence, answered to one duty: done with its evidence, not applicable with the reason. The last that stands counts.</summary>
public sealed class DutyAnswer : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/> and <see cref="TakenBackBecause"/>.</summary>
    public const int WordsLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The deadline, which keeps its number for good.</summary>
    public int DeadlineId { get; private set; }

    /// <summary>The deadline.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary><see cref="FactKind.Done"/>, <see cref="FactKind.NotApplicable"/> or <see cref="FactKind.AgreedBySilence"/>.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The day: of what was done, the day it was done.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The evidence or the reason.</summary>
    public required string Words { get; init; }

    /// <summary>Who answered; null of a silence.</summary>
    public required int? RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Why it no longer counts; blank while it does.</summary>
    public string TakenBackBecause { get; set; } = "";

    /// <summary>Whether it counts.</summary>
    public bool Stands => TakenBackBecause.Length == 0;

    /// <summary>What the fold reads it as.</summary>
    public Fact AsFact => new(Kind, On, PeriodsOfCare.PeriodFacts.IdOf("answer", Id, On));
}
