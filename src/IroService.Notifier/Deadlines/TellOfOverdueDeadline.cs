using IroService.Casework.Notifications;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Notifier.Bus;
using MassTransit;

namespace IroService.Notifier.Deadlines;

/// <summary>A deadline has passed: everybody who is to know is told.</summary>
public sealed class TellOfOverdueDeadline(TellPeople tell) : IConsumer<DeadlineOverdue>
{
    /// <summary>The name in receipts and, after <c>iro.</c>, of the queue.</summary>
    public const string Name = "tell-of-overdue-deadline";

    public Task Consume(ConsumeContext<DeadlineOverdue> context)
    {
        var message = context.Message;
        return tell.ApplyAsync(
            new Announced(message.DeadlineId, AnnouncementKind.Overdue, message.Number, message.DueOn), context.MessageId!.Value, Name, context.CancellationToken);
    }
}

/// <summary>The usual policy.</summary>
public sealed class TellOfOverdueDeadlinePolicy() : ConsumerPolicy<TellOfOverdueDeadline>(TellOfOverdueDeadline.Name);
