using System.Text.Json;

namespace IroService.Casework.Storage.Outbox;

/// <summary>
/// A message written in the same transaction as the facts it tells of. It is done when each consumer that expects it has left a receipt;
/// one that was sent and not received is sent again.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>The message's id on the bus: what a consumer's receipt names.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order in which they were written.</summary>
    public long Number { get; private set; }

    /// <summary>The wire name: the namespace and name of the contract.</summary>
    public required string Type { get; init; }

    /// <summary>The message as JSON: ids, dates and codes.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the broker last confirmed it (UTC); null while it waits.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>How often it was handed to the broker.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this moment is it looked at again (UTC); null once it is done, or when it waits for a person.</summary>
    public required DateTime? NextAttemptAt { get; set; }

    /// <summary>When every receipt was there (UTC).</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>The row for a message: to be added in the save of the facts that it tells of.</summary>
    /// <param name="message">A contract of <c>IroService.Contracts</c>.</param>
    /// <param name="now">Now (UTC).</param>
    /// <exception cref="ArgumentException">It is not a contract: nobody could read it.</exception>
    public static OutboxMessage Of(object message, DateTime now)
    {
        var type = message.GetType().FullName!;
        if (Contract.TypeOf(type) is null)
        {
            throw new ArgumentException($"{type} is not a contract.", nameof(message));
        }

        return new OutboxMessage
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            Type = type,
            Body = JsonSerializer.Serialize(message, message.GetType(), Contract.Json),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>The message; null when its type is of a newer or older version of the service than this one.</summary>
    public object? Read() => Contract.TypeOf(Type) is { } type ? JsonSerializer.Deserialize(Body, type, Contract.Json) : null;
}

/// <summary>A consumer has taken the effect of a message; written in the transaction of that effect.</summary>
public sealed class ReceivedMessage
{
    /// <summary>The message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The consumer's name.</summary>
    public required string Consumer { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime ReceivedAt { get; init; }
}

/// <summary>A message that a consumer could not take after its retries; it is sent again later, and then waits for a person.</summary>
public sealed class FailedMessage
{
    /// <summary>The greatest length of <see cref="Fault"/>.</summary>
    public const int FaultLength = 200;

    /// <summary>The message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The consumer's name.</summary>
    public required string Consumer { get; init; }

    /// <summary>When it failed last (UTC).</summary>
    public required DateTime FailedAt { get; set; }

    /// <summary>The kind of the fault: an exception's type, never its text, which may name people.</summary>
    public required string Fault { get; set; }

    /// <summary>How often it has failed.</summary>
    public required int Attempts { get; set; }

    /// <summary>When it is sent again (UTC); null when it waits for a person.</summary>
    public DateTime? NextAttemptAt { get; set; }
}
