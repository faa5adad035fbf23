namespace IroService.Domain.PeriodsOfCare;

/// <summary>A child's death as somebody recorded it here, on the day, before any return says so. It stands until it is taken back as a mistake.</summary>
public sealed class Death
{
    /// <summary>The greatest length of <see cref="TakenBackBecause"/>.</summary>
    public const int WordsLength = 500;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who recorded it.</summary>
    public required int RecordedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who took it back; null while it stands.</summary>
    public int? TakenBackById { get; private set; }

    /// <summary>Why; blank while it stands.</summary>
    public string TakenBackBecause { get; private set; } = "";

    /// <summary>Whether it stands.</summary>
    public bool Stands => TakenBackById is null;

    /// <summary>It was a mistake.</summary>
    public void TakeBack(int byId, string because) => (TakenBackById, TakenBackBecause) = (byId, because);
}
