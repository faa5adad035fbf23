namespace IroService.Domain.Reports.Supervision;

/// <summary>What the Principal IRO and an IRO agree to do; it stands on the sheet of each month from then on until it is done (local).</summary>
public sealed class SupervisionAction
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The IRO.</summary>
    public required int IroId { get; init; }

    /// <summary>The first day of the month whose sheet it was written on.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Words { get; init; }

    /// <summary>Who wrote it.</summary>
    public required int RecordedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The day on which it was said to be done; null while it is not.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Whether it stands on the sheet of a month: it was agreed by then, and was not done before it.</summary>
    public bool IsOn(DateOnly month) => Month <= month && !(DoneOn < month);

    /// <summary>It is done; a second time changes nothing.</summary>
    public void Done(DateOnly on) => DoneOn ??= on;
}
