using IroService.Casework.Notifications;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Notifier.Bus;
using MassTransit;

namespace IroService.Notifier.Deadlines;

/// <summary>A deadline has another date: everybody who is to know is told.</summary>
public sealed class TellOfMovedDeadline(TellPeople tell) : IConsumer<DeadlineMoved>
{
    /// <summary>The name in receipts and, after <c>iro.</c>, of the queue.</summary>
    public const string Name = "tell-of-moved-deadline";

    public Task Consume(ConsumeContext<DeadlineMoved> context)
    {
        var message = context.Message;
        return tell.ApplyAsync(
            new Announced(message.DeadlineId, AnnouncementKind.Moved, message.Number, message.DueOn), context.MessageId!.Value, Name, context.CancellationToken);
    }
}

/// <summary>The usual policy.</summary>
public sealed class TellOfMovedDeadlinePolicy() : ConsumerPolicy<TellOfMovedDeadline>(TellOfMovedDeadline.Name);
