namespace IroService.Domain.Reports.Quarterly;

/// <summary>What a person is told of a report.</summary>
public enum ReportNoticeKind
{
    /// <summary>It is ready to be written and signed.</summary>
    Ready,

    /// <summary>Its day comes nearer: five working days before (local).</summary>
    DueSoon,

    /// <summary>Its day has passed.</summary>
    Overdue,
}

/// <summary>One person is told of one report, once of each kind. It hangs on no deadline of a child, and closes when the report is signed.</summary>
public sealed class ReportNotice
{
    /// <summary>How many working days before its day people are told again (local).</summary>
    public const int RemindWorkingDays = 5;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The report.</summary>
    public int ReportId { get; private set; }

    /// <summary>Who is told.</summary>
    public required int PersonId { get; init; }

    /// <summary>Of what.</summary>
    public required ReportNoticeKind Kind { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>When the person acknowledged it (UTC).</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>The person has taken note; a second time changes nothing.</summary>
    public void Acknowledge(DateTime now) => AcknowledgedAt ??= now;
}
