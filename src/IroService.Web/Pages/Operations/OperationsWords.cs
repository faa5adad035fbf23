using System.Globalization;
using IroService.Casework.Operations;
using IroService.Casework.WorkingDays;

namespace IroService.Web.Pages.Operations;

/// <summary>How the operations page says what was found.</summary>
static class OperationsWords
{
    public static string Part(string part) => part switch
    {
        "receipts" => "Sent and received",
        "failed-messages" => "Failed messages",
        "proof" => "Nightly check",
        "calendar" => "Bank holidays",
        _ => char.ToUpperInvariant(part[0]) + part[1..],
    };

    public static string Level(Level level) => level switch
    {
        Casework.Operations.Level.Healthy => "Well",
        Casework.Operations.Level.Degraded => "Look soon",
        Casework.Operations.Level.Unhealthy => "Look now",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static string Keeps(UndeliveredMessage message) => message switch
    {
        { Failures.Count: > 0 } => "A consumer could not take it.",
        { Message.SentAt: null, Message.Attempts: 0 } => "It has not been sent yet.",
        { Message.SentAt: null } => "No queue took it.",
        _ => $"It was sent {(message.Message.Attempts == 1 ? "once" : $"{message.Message.Attempts} times")}, and its receipt is awaited.",
    };

    /// <summary>A moment by the clock in London: "27 Mar 2026, 14:05".</summary>
    public static string Moment(DateTime utc) =>
        string.Create(CultureInfo.InvariantCulture, $"{LondonTime.DateOf(utc):d MMM yyyy}, {LondonTime.TimeOf(utc):HH:mm}");
}
