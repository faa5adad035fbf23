using IroService.Casework.Settings;
using IroService.TestKit.Servers;
using RabbitMQ.Client;

namespace IroService.Notifier.Tests.Bus;

/// <summary>The queues as an operator sees them.</summary>
static class Queues
{
    private static readonly string[] Names = ["iro.tell-of-approaching-deadline", "iro.tell-of-overdue-deadline", "iro.tell-of-moved-deadline", "iro.tell-of-dispute-step"];

    /// <summary>The settings for this broker, as its administrator.</summary>
    public static BusOptions BusOf(RabbitMqServer rabbit) =>
        BusOptions.Memory with { Host = rabbit.Host, Port = rabbit.Port, User = "guest", Password = "guest", VirtualHost = "/" };

    public static async Task DeleteAsync(BusOptions bus)
    {
        await using var connection = await Connect(bus);
        await using var channel = await connection.CreateChannelAsync();
        foreach (var name in Names)
            await channel.QueueDeleteAsync(name, ifUnused: false, ifEmpty: false);
    }

    public static async Task<uint> PurgeAsync(BusOptions bus, string queue)
    {
        await using var connection = await Connect(bus);
        await using var channel = await connection.CreateChannelAsync();
        return await channel.QueuePurgeAsync(queue);
    }

    private static Task<IConnection> Connect(BusOptions bus) =>
        new ConnectionFactory { HostName = bus.Host!, Port = bus.Port, UserName = bus.User, Password = bus.Password }.CreateConnectionAsync();
}
