using IroService.Casework.Notifications;
using IroService.Contracts.Disputes;
using IroService.Notifier.Bus;
using MassTransit;

namespace IroService.Notifier.Disputes;

/// <summary>Something was done in a dispute: everybody who is to know, and owes nothing by it, is told. Who that is does not depend on which message says so.</summary>
public sealed class TellOfDisputeStep(TellPeople tell) :
    IConsumer<DisputeOpened>,
    IConsumer<DisputeTakenUp>,
    IConsumer<DisputeDeclined>,
    IConsumer<DisputeAnswered>,
    IConsumer<DisputeJudged>,
    IConsumer<DisputeEscalated>,
    IConsumer<DisputeKept>,
    IConsumer<DisputeAdvised>,
    IConsumer<DisputeReferredToCafcass>,
    IConsumer<DisputeResolved>,
    IConsumer<DisputeAddedTo>,
    IConsumer<DisputeMovedToVersion>
{
    /// <summary>The name in receipts and, after <c>iro.</c>, of the queue.</summary>
    public const string Name = "tell-of-dispute-step";

    public Task Consume(ConsumeContext<DisputeOpened> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeTakenUp> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeDeclined> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeAnswered> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeJudged> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeEscalated> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeKept> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeAdvised> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeReferredToCafcass> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeResolved> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeAddedTo> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    public Task Consume(ConsumeContext<DisputeMovedToVersion> context) => TellAsync(context, context.Message.DisputeId, context.Message.Step);

    private Task TellAsync(ConsumeContext context, int disputeId, int step) =>
        tell.ApplyAsync(new StepTaken(disputeId, step), context.MessageId!.Value, Name, context.CancellationToken);
}

/// <summary>The usual policy.</summary>
public sealed class TellOfDisputeStepPolicy() : ConsumerPolicy<TellOfDisputeStep>(TellOfDisputeStep.Name);
