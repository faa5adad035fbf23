using System.Diagnostics;
using Npgsql;

namespace IroService.TestKit.Servers;

/// <summary>A private PostgreSQL on a free loopback port, with its data in a temporary folder.</summary>
public sealed class PostgresServer : IDisposable
{
    // PostgreSQL refuses to run as root; its Debian package has a user for it.
    static readonly string[] AsPostgres = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
    static readonly Lazy<Task<PostgresServer>> OnePerRun = new(StartForRun);

    readonly ServerFolder folder = new("postgres");
    readonly int port = ServerFolder.FreePort();
    OwnedProcess? server;

    PostgresServer()
    {
    }

    /// <summary>The server of this test run, started by the first test that asks; skips or fails the test where PostgreSQL is absent.</summary>
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

    public void Dispose()
    {
        server?.Dispose();
        folder.Dispose();
    }

    string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Include Error Detail=true";

    static async Task<PostgresServer> StartForRun()
    {
        var started = new PostgresServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.Dispose();
        await started.Start();
        return started;
    }

    async Task Start()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0).Select(version => Path.Combine(version, "bin"))
            : [];
        var postgres = RequiresServer.Program("postgres", "postgresql", [.. folders]);
        // A link in PATH leads to the folder where initdb lies too.
        var real = new FileInfo(postgres).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? postgres;
        var data = folder.File("data");
        if (AsPostgres.Length > 0)
            await Run("chown", "postgres", folder.Path);
        await Run([.. AsPostgres, Path.Combine(Path.GetDirectoryName(real)!, "initdb"), "-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
        // No test pulls the plug of the machine, so nothing has to reach the disk.
        server = new OwnedProcess(folder.File("log"), new Dictionary<string, string>(), [.. AsPostgres, real, "-D", data, "-p", $"{port}",
            "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder.Path}", "-c", "fsync=off", "-c", "full_page_writes=off"]);
        await ServerFolder.UntilReady("PostgreSQL", server, TimeSpan.FromSeconds(60), async cancel =>
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync(cancel);
        }, default);
    }

    async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.Path })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}: {errors}{await output}");
    }
}
