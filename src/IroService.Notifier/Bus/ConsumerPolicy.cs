using MassTransit;

namespace IroService.Notifier.Bus;

/// <summary>
/// How a consumer takes its messages: from a queue of its own, a few at a time; five more tries over half a minute; then the failure is kept, and
/// the relay sends the message again later.
/// </summary>
/// <typeparam name="TConsumer">The consumer.</typeparam>
public abstract class ConsumerPolicy<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    private readonly string _name;

    /// <param name="name">The consumer's name, which its receipts bear and its queue after <c>iro.</c>.</param>
    protected ConsumerPolicy(string name)
    {
        _name = name;
        EndpointName = $"iro.{name}";
        ConcurrentMessageLimit = 4;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        if (endpointConfigurator is IRabbitMqReceiveEndpointConfigurator queue)
        {
            // Kept on disk, and on most nodes of a cluster, before the broker confirms.
            queue.SetQuorumQueue();
        }

        endpointConfigurator.UseFilter(new KeepFailure(_name, context));
        consumerConfigurator.UseMessageRetry(retry => retry.Intervals([.. context.GetRequiredService<RetryWaits>().Between]));
    }
}

/// <summary>How long a consumer waits before each further try.</summary>
/// <param name="Between">One wait for each.</param>
public sealed record RetryWaits(IReadOnlyList<TimeSpan> Between)
{
    /// <summary>Five over half a minute: long enough for a database that fails over.</summary>
    public static readonly RetryWaits Usual = new([.. new[] { 1, 2, 4, 8, 15 }.Select(seconds => TimeSpan.FromSeconds(seconds))]);
}
