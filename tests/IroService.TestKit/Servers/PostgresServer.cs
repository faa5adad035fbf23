using Npgsql;

namespace IroService.TestKit.Servers;

/// <summary>A private PostgreSQL on a free loopback port, with its data in a temporary folder. It can be stopped, killed and started again, and keeps its databases then.</summary>
public sealed class PostgresServer : IDisposable
{
    // A test run has many databases, and each its pool.
    const int MostConnections = 500;

    // PostgreSQL refuses to run as root; its Debian package has a user for it.
    static readonly string[] AsPostgres = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
    static readonly Lazy<Task<PostgresServer>> OnePerRun = new(StartForRun);

    readonly ServerFolder folder = new("postgres");
    readonly int port = ServerFolder.FreePort();
    readonly string postgres = Find();
    OwnedProcess? server;

    PostgresServer()
    {
    }

    /// <summary>The server of this test run, for tests that do not stop it; skips or fails the test where PostgreSQL is absent.</summary>
    public static Task<PostgresServer> Shared() => OnePerRun.Value;

    /// <returns>The connection string of a database that nobody else uses.</returns>
    public async Task<string> NewDatabase(CancellationToken cancel = default)
    {
        var name = $"iro_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancel);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(cancel);
        return ConnectionString(name);
    }

    /// <summary>A server of the caller's own, to stop and kill; the caller disposes it.</summary>
    public static async Task<PostgresServer> StartNew(CancellationToken cancel = default)
    {
        var started = new PostgresServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.Dispose();
        await started.MakeData();
        await started.Start(cancel);
        return started;
    }

    /// <summary>Starts the server again after <see cref="Stop"/>, <see cref="StopAtOnce"/> or <see cref="Kill"/>, with the data that it had.</summary>
    public async Task Start(CancellationToken cancel = default)
    {
        // No test pulls the plug of the machine, so nothing has to reach the disk.
        server = new OwnedProcess(folder.File("log"), new Dictionary<string, string>(), [.. AsPostgres, postgres, "-D", folder.File("data"), "-p", $"{port}",
            "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder.Path}", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", $"max_connections={MostConnections}"]);
        await ServerFolder.UntilReady("PostgreSQL", server, TimeSpan.FromSeconds(60), async token =>
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync(token);
        }, cancel);
    }

    /// <summary>Stops the server as an operator does: what is not committed is rolled back.</summary>
    public Task Stop(CancellationToken cancel = default) => End("INT", cancel);

    /// <summary>Stops the server without tidying up (<c>immediate</c>): it recovers at its next start.</summary>
    public Task StopAtOnce(CancellationToken cancel = default) => End("QUIT", cancel);

    /// <summary>Ends the server as a crash does.</summary>
    public Task Kill(CancellationToken cancel = default) => End("KILL", cancel);

    public void Dispose()
    {
        server?.Dispose();
        server = null;
        folder.Dispose();
    }

    string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Include Error Detail=true";

    static Task<PostgresServer> StartForRun() => StartNew();

    // A link in PATH leads to the folder where initdb lies too.
    static string Find()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0).Select(version => Path.Combine(version, "bin"))
            : [];
        var found = RequiresServer.Program("postgres", "postgresql", [.. folders]);
        return new FileInfo(found).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? found;
    }

    async Task MakeData()
    {
        if (AsPostgres.Length > 0)
            await Run("chown", "postgres", folder.Path);
        await Run([.. AsPostgres, Path.Combine(Path.GetDirectoryName(postgres)!, "initdb"), "-D", folder.File("data"), "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
    }

    async Task End(string signal, CancellationToken cancel)
    {
        if (server is null)
            return;
        await server.EndWith(signal, cancel);
        server.Dispose();
        server = null;
    }

    Task Run(params string[] command) => folder.Run(new Dictionary<string, string>(), CancellationToken.None, command);
}
