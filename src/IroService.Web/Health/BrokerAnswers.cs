using IroService.Casework.Operations;
using IroService.Casework.Settings;
using IroService.Hosting;

namespace IroService.Web.Health;

/// <summary>Whether the RabbitMQ lets us in. It is asked at most every ten seconds, however often somebody asks us.</summary>
public sealed class BrokerAnswers(BusOptions bus, TimeProvider clock)
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    Finding? last;
    long askedAt;

    public async Task<Finding> AskAsync(CancellationToken cancel)
    {
        if (bus.InMemory)
            return new("broker", Level.Healthy, "The bus is in memory: everything runs in this one program.");
        if (last is { } known && clock.GetElapsedTime(askedAt) < Kept)
            return known;
        (last, askedAt) = (await Broker.AnswersAsync(bus, cancel)
            ? new("broker", Level.Healthy, "The broker answers.")
            : new("broker", Level.Degraded, "The broker does not answer: pages work and the outbox waits."), clock.GetTimestamp());
        return last;
    }
}
