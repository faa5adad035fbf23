using IroService.Casework.Storage.Outbox;
using MassTransit;

namespace IroService.Notifier.Bus;

/// <summary>
/// After the last try: keeps that the message failed and takes it off the queue. The outbox still has it, so no error queue is needed;
/// when even this cannot be written, the bus keeps it in its error queue and the relay sends it again all the same.
/// </summary>
sealed class KeepFailure(string consumer, IServiceProvider services) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception fault) when (context.MessageId is not null && !context.CancellationToken.IsCancellationRequested)
        {
            services.GetRequiredService<ILogger<KeepFailure>>().LogError(
                "{Consumer} could not take message {MessageId}: {Fault}.", consumer, context.MessageId, fault.GetType().Name);
            await services.GetRequiredService<RecordFailedMessage>().ApplyAsync(context.MessageId.Value, consumer, fault, context.CancellationToken);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("keep-failure");
}
