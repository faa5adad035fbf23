using System.Globalization;
using System.Net.Sockets;

namespace IroService.TestKit.Servers;

/// <summary>
/// A private RabbitMQ node on a free loopback port, with its data in a temporary folder. It can be stopped, killed and started again,
/// and keeps its durable queues then. User and password are <c>guest</c>.
/// </summary>
public sealed class RabbitMqServer : IDisposable
{
    static readonly Lazy<Task<RabbitMqServer>> OnePerRun = new(StartForRun);

    readonly ServerFolder folder = new("rabbitmq");
    readonly Dictionary<string, string> environment;
    readonly string program;
    readonly TlsFiles? tls;
    readonly OwnedProcess names;
    OwnedProcess? node;

    RabbitMqServer(TlsFiles? tls)
    {
        this.tls = tls;
        program = RequiresServer.Program("rabbitmq-server", "rabbitmq-server", "/usr/lib/rabbitmq/bin");
        environment = Settings();
        // The node would start Erlang's name server itself, as a daemon that nobody stops: so we start it first, and own it.
        names = new OwnedProcess(folder.File("epmd.log"), environment, RequiresServer.Program("epmd", "erlang-base"));
    }

    public string Host { get; } = "127.0.0.1";

    public int Port { get; } = ServerFolder.FreePort();

    public int TlsPort { get; } = ServerFolder.FreePort();

    public string Address => $"amqp://guest:guest@{Host}:{Port}/";

    /// <summary>The node of this test run, for tests that do not stop it; skips or fails the test where RabbitMQ is absent.</summary>
    public static Task<RabbitMqServer> Shared() => OnePerRun.Value;

    /// <summary>A node of the caller's own, to stop and kill; the caller disposes it.</summary>
    /// <param name="tls">With these it listens on <see cref="TlsPort"/> too.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<RabbitMqServer> StartNew(TlsFiles? tls = null, CancellationToken cancel = default)
    {
        var server = new RabbitMqServer(tls);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        await server.Start(cancel);
        return server;
    }

    /// <summary>Starts the node again after <see cref="Stop"/> or <see cref="Kill"/>, with the data that it had.</summary>
    public async Task Start(CancellationToken cancel = default)
    {
        node = new OwnedProcess(folder.File("rabbitmq.log"), environment, program);
        await ServerFolder.UntilReady("RabbitMQ", node, TimeSpan.FromSeconds(120), Greet, cancel);
    }

    /// <summary>Stops the node as an operator does.</summary>
    public Task Stop(CancellationToken cancel = default) => End("TERM", cancel);

    /// <summary>Ends the node as a crash does.</summary>
    public Task Kill(CancellationToken cancel = default) => End("KILL", cancel);

    /// <summary>Raises or ends the memory alarm, under which the node takes nothing from publishers.</summary>
    /// <param name="share">The part of the machine's memory that the node may use: 0.4 unless changed; 0.0001 raises the alarm.</param>
    /// <param name="cancel">Stops waiting for the node.</param>
    public Task LimitMemory(double share, CancellationToken cancel = default) => folder.Run(
        environment,
        cancel,
        RequiresServer.Program("rabbitmqctl", "rabbitmq-server", "/usr/lib/rabbitmq/bin"), "-n", environment["RABBITMQ_NODENAME"], "set_vm_memory_high_watermark", share.ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        node?.Dispose();
        node = null;
        names.Dispose();
        folder.Dispose();
    }

    static Task<RabbitMqServer> StartForRun() => StartNew();

    async Task End(string signal, CancellationToken cancel)
    {
        if (node is null)
            return;
        await node.EndWith(signal, cancel);
        node.Dispose();
        node = null;
    }

    string TlsSettings => tls is null ? "" : $"listeners.ssl.1 = {Host}:{TlsPort}\nssl_options.cacertfile = {tls.Authority}\nssl_options.certfile = {tls.Certificate}\nssl_options.keyfile = {tls.Key}\n";

    // A port that is open is not yet a broker that answers: say hello in AMQP 0-9-1 and wait for its first frame.
    async Task Greet(CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Host, Port, cancel);
        var stream = client.GetStream();
        stream.ReadTimeout = 5000;
        await stream.WriteAsync("AMQP\0\0\x9\x1"u8.ToArray(), cancel);
        await stream.ReadExactlyAsync(new byte[8], cancel);
    }

    Dictionary<string, string> Settings()
    {
        var settings = folder.File("rabbitmq.conf");
        File.WriteAllText(settings, $"listeners.tcp.1 = {Host}:{Port}\nlog.console = true\nlog.console.level = warning\nlog.file = false\ndisk_free_limit.absolute = 50MB\n{TlsSettings}");
        File.WriteAllText(folder.File("enabled_plugins"), "[].\n");
        return new()
        {
            ["HOME"] = folder.Path, // where Erlang keeps its cookie
            ["ERL_EPMD_PORT"] = $"{ServerFolder.FreePort()}",
            ["ERL_EPMD_ADDRESS"] = Host,
            ["RABBITMQ_NODENAME"] = $"iro{Port}@localhost",
            ["RABBITMQ_NODE_PORT"] = $"{Port}",
            ["RABBITMQ_DIST_PORT"] = $"{ServerFolder.FreePort()}",
            ["RABBITMQ_CONFIG_FILE"] = settings,
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = folder.File("enabled_plugins"),
            ["RABBITMQ_MNESIA_BASE"] = folder.File("mnesia"),
            ["RABBITMQ_LOG_BASE"] = folder.File("log"),
            ["RABBITMQ_SCHEMA_DIR"] = folder.File("schema"),
            ["RABBITMQ_GENERATED_CONFIG_DIR"] = folder.File("config"),
            ["RABBITMQ_PID_FILE"] = folder.File("pid"),
            // In the foreground, with no shell of its own in between: the signal reaches the node.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
        };
    }
}

/// <summary>What a broker shows who it is with: files in PEM.</summary>
public sealed record TlsFiles(string Authority, string Certificate, string Key);
