using IroService.Casework.Notifications;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Notifier.Bus;
using MassTransit;

namespace IroService.Notifier.Deadlines;

/// <summary>A deadline comes nearer: everybody who is to know is told.</summary>
public sealed class TellOfApproachingDeadline(TellPeople tell) : IConsumer<DeadlineApproaching>
{
    /// <summary>The name in receipts and, after <c>iro.</c>, of the queue.</summary>
    public const string Name = "tell-of-approaching-deadline";

    public Task Consume(ConsumeContext<DeadlineApproaching> context)
    {
        var message = context.Message;
        return tell.ApplyAsync(
            new Announced(message.DeadlineId, AnnouncementKind.Approaching, message.Number, message.DueOn), context.MessageId!.Value, Name, context.CancellationToken);
    }
}

/// <summary>The usual policy.</summary>
public sealed class TellOfApproachingDeadlinePolicy() : ConsumerPolicy<TellOfApproachingDeadline>(TellOfApproachingDeadline.Name);
