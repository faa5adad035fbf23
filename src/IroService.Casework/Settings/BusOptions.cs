using IroService.Casework.Storage;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Settings;

/// <summary>Which bus: settings section <c>Bus</c>. It decides alone whether the service is one process or many.</summary>
public sealed record BusOptions
{
    /// <summary>The host of the RabbitMQ; null for the bus in memory, where everything runs in one process.</summary>
    public required string? Host { get; init; }

    /// <summary>The AMQP port.</summary>
    public required int Port { get; init; }

    /// <summary>The user.</summary>
    public required string User { get; init; }

    /// <summary>The user's password.</summary>
    public required string Password { get; init; }

    /// <summary>The virtual host.</summary>
    public required string VirtualHost { get; init; }

    /// <summary>Whether the way to it is encrypted, and its certificate checked.</summary>
    public required bool Tls { get; init; }

    /// <summary>A file in PEM with the authorities that the certificate may come from; null for those that the machine trusts.</summary>
    public required string? CaFile { get; init; }

    /// <summary>How many messages a consumer is handed ahead of those that it works on.</summary>
    public required int Prefetch { get; init; }

    /// <summary>The bus of the one process.</summary>
    public static readonly BusOptions Memory = new() { Host = null, Port = 0, User = "", Password = "", VirtualHost = "", Tls = false, CaFile = null, Prefetch = UsualPrefetch };

    private const int UsualPrefetch = 16;

    /// <summary>Whether nothing can cross a process.</summary>
    public bool InMemory => Host is null;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">One of them cannot be used.</exception>
    public static BusOptions Read(IConfiguration configuration)
    {
        var bus = configuration.GetSection("Bus");
        var host = string.IsNullOrWhiteSpace(bus["Host"]) ? null : bus["Host"]!.Trim();
        if (host is not null && Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw new SettingException("Bus:Host", host, "the name or address of a host, without a port");
        }

        if (host is null && bus.GetChildren().FirstOrDefault(s => !string.IsNullOrWhiteSpace(s.Value)) is { } other)
        {
            throw new SettingException("Bus:Host", "", $"the host of the RabbitMQ that Bus:{other.Key} is meant for");
        }

        if (host is null)
        {
            return Memory;
        }

        var tls = ReadTls(bus["Tls"]);
        return new BusOptions
        {
            Host = host,
            Port = configuration.ReadNumber("Bus:Port", tls ? 5671 : 5672, 1, 65535, "a port"),
            User = bus["User"] ?? "guest",
            Password = configuration.ReadSecret("Bus:Password") ?? "guest",
            VirtualHost = string.IsNullOrWhiteSpace(bus["VirtualHost"]) ? "/" : bus["VirtualHost"]!,
            Tls = tls,
            CaFile = ReadCaFile(bus["CaFile"], tls),
            Prefetch = configuration.ReadNumber("Bus:Prefetch", UsualPrefetch, 1, 1000, "messages"),
        };
    }

    private static bool ReadTls(string? word) => word?.ToLowerInvariant() switch
    {
        null or "" or "none" => false,
        "tls" => true,
        _ => throw new SettingException("Bus:Tls", word, "tls or none"),
    };

    private static string? ReadCaFile(string? file, bool tls)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        return !tls ? throw new SettingException("Bus:CaFile", file, "nothing while Bus:Tls is none")
            : File.Exists(file) ? file : throw new SettingException("Bus:CaFile", file, "a file in PEM that the program can read");
    }

    /// <summary>Reads the settings of a program that is of no use alone.</summary>
    /// <exception cref="SettingException">There is no RabbitMQ, or a setting cannot be used.</exception>
    public static BusOptions ReadShared(IConfiguration configuration)
    {
        var options = Read(configuration);
        return options.InMemory
            ? throw new SettingException("Bus:Host", "", "the host of the RabbitMQ that the programs share; with the bus in memory, IroService.Web alone does everything")
            : options;
    }
}
