using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IroService.Casework.Storage.History;

/// <summary>What is said of a change: what was done, by whom and why.</summary>
/// <param name="What">The operation, for example <c>RecordReviewHeld</c>.</param>
/// <param name="Who"><c>person:12</c>, <c>person:12 for person:7</c> of a deputy, <c>import:3</c> or <c>system</c>.</param>
/// <param name="Why">In the person's words; blank when they gave none.</param>
public sealed record Change(string What, string Who, string Why)
{
    /// <summary>Whether a person did it, and not a file or the service itself.</summary>
    public bool IsByAPerson => Who.StartsWith("person:", StringComparison.Ordinal);
}

/// <summary>Makes and checks the entries of one child's history.</summary>
public static class HistoryChain
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The entry after <paramref name="previous"/>.</summary>
    /// <param name="childId">The child.</param>
    /// <param name="previous">The child's last entry; null when there is none.</param>
    /// <param name="change">What was done, by whom and why.</param>
    /// <param name="at">When (UTC, whole milliseconds).</param>
    /// <param name="payload">What was written; it is stored as JSON.</param>
    public static HistoryEntry Next(int childId, HistoryEntry? previous, Change change, DateTime at, object payload)
    {
        var body = JsonSerializer.Serialize(payload, Json);
        var (number, before, payloadHash) = ((previous?.Number ?? 0) + 1, previous?.Hash ?? "", HashOf(body));
        return new HistoryEntry
        {
            ChildId = childId,
            Number = number,
            What = change.What,
            At = at,
            Who = change.Who,
            Why = change.Why,
            Payload = body,
            PayloadHash = payloadHash,
            PreviousHash = before,
            Hash = HashOf(childId, number, change, at, payloadHash, before),
        };
    }

    /// <summary>What is wrong with an entry that should follow <paramref name="previous"/>, in a sentence; null when nothing is.</summary>
    public static string? Fault(HistoryEntry? previous, HistoryEntry entry)
    {
        var expected = (previous?.Number ?? 0) + 1;
        if (entry.Number != expected)
        {
            return $"entry {expected} is missing: the next one is {entry.Number}";
        }

        if (entry.PreviousHash != (previous?.Hash ?? ""))
        {
            return $"entry {entry.Number} does not follow entry {entry.Number - 1}: one of them was altered or replaced";
        }

        if (entry.Payload is { } payload && HashOf(payload) != entry.PayloadHash)
        {
            return $"the payload of entry {entry.Number} was altered";
        }

        var change = new Change(entry.What, entry.Who, entry.Why);
        return HashOf(entry.ChildId, entry.Number, change, entry.At, entry.PayloadHash, entry.PreviousHash) == entry.Hash
            ? null
            : $"entry {entry.Number} was altered";
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes, in hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // JSON keeps the boundaries between the parts, so that no text can be moved from one into the next.
    private static string HashOf(int childId, int number, Change change, DateTime at, string payloadHash, string previousHash) => HashOf(
        JsonSerializer.Serialize<object[]>(
            [childId, number, change.What, at.ToString("O", CultureInfo.InvariantCulture), change.Who, change.Why, payloadHash, previousHash], Json));
}
