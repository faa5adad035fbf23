using MassTransit;

namespace IroService.Scheduler.Outbox;

/// <summary>Hands a message to the bus and waits until the broker has confirmed it.</summary>
/// <exception cref="MessageReturnedException">No queue takes it: it was not sent.</exception>
public delegate Task SendToBus(object message, Guid messageId, bool mandatory, CancellationToken cancel);

public static class BusSending
{
    /// <summary>Publishes on the bus of this program.</summary>
    public static SendToBus Over(IBus bus) => (message, messageId, mandatory, cancel) => bus.Publish(
        message,
        message.GetType(),
        context =>
        {
            context.MessageId = messageId;
            context.Durable = true;
            if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
            {
                // Without it, RabbitMQ confirms and throws away what no queue takes.
                rabbit.Mandatory = mandatory;
            }
        },
        cancel);
}
