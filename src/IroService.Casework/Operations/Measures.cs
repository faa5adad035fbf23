using System.Diagnostics.Metrics;

namespace IroService.Casework.Operations;

/// <summary>What became of something that somebody was to be told.</summary>
public enum DeliveryOutcome
{
    /// <summary>A notice is in an inbox.</summary>
    Notice,

    /// <summary>The mail server took an email.</summary>
    EmailAccepted,

    /// <summary>The mail server did not take an email now; it is tried again.</summary>
    EmailPutOff,

    /// <summary>An email failed for good.</summary>
    EmailRefused,

    /// <summary>A consumer could not take a message, however often it tried.</summary>
    MessageFailed,
}

/// <summary>What is measured while the service does its work: for whoever watches it from outside. No measure says who or which child.</summary>
public static class Measures
{
    /// <summary>The name under which all measures of ours are found.</summary>
    public const string MeterName = "IroService";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Seconds from a fact to the notice of it.</summary>
    public static readonly Histogram<double> NoticeDelay = Meter.CreateHistogram(
        "iro.notice.delay",
        "s",
        "From the fact, whose message is written with it, until the notices of it are in the inboxes",
        tags: null,
        // Two seconds is what it takes; a minute is a broker that was started again, and an hour is what /health calls Unhealthy.
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400] });

    /// <summary>Deliveries, by outcome.</summary>
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "iro.deliveries", "{delivery}", $"What became of what somebody was to be told, by `outcome`: {string.Join(", ", Enum.GetValues<DeliveryOutcome>().Select(Word))}");

    internal static void Count(DeliveryOutcome outcome, int deliveries = 1) => Deliveries.Add(deliveries, KeyValuePair.Create("outcome", (object?)Word(outcome)));

    private static string Word(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Notice => "notice",
        DeliveryOutcome.EmailAccepted => "email-accepted",
        DeliveryOutcome.EmailPutOff => "email-put-off",
        DeliveryOutcome.EmailRefused => "email-refused",
        DeliveryOutcome.MessageFailed => "message-failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Unknown outcome."),
    };
}
