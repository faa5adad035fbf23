using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace IroService.Casework.Storage.Moving;

/// <summary>Runs PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, found in PATH or where Debian keeps them.</summary>
internal static class PostgresTool
{
    /// <summary>Runs one to its end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="server">The database. It goes to the tool through its environment, so that no password stands in a command line.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="line">Takes each line that it prints.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="DatabaseException">It is not on this computer, or failed.</exception>
    public static async Task RunAsync(string name, NpgsqlConnectionStringBuilder server, string[] arguments, Action<string>? line, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(name), arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in Environment(server).Where(v => !string.IsNullOrEmpty(v.Value)))
        {
            start.Environment[variable] = value;
        }

        using var process = Start(start, name);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            while (await process.StandardOutput.ReadLineAsync(cancellation) is { } printed)
            {
                line?.Invoke(printed);
            }

            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
            {
                // The first line alone: those after it may hold what is in a row.
                var said = (await errors).Split('\n').FirstOrDefault(l => l.Contains("error:", StringComparison.Ordinal)) ?? $"{name} ended with code {process.ExitCode}";
                throw new DatabaseException($"{said.Trim().TrimEnd('.')}.");
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new DatabaseException($"{name} cannot be started: {fault.Message}.", fault);
        }
    }

    private static string Find(string name)
    {
        var program = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        const string Debian = "/usr/lib/postgresql";
        string[] versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        Array.Sort(versions, (a, b) => VersionIn(b).CompareTo(VersionIn(a)));
        return path.Concat(versions.Select(v => Path.Combine(v, "bin"))).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new DatabaseException($"{name} is not on this computer: it comes with PostgreSQL's client programs (Debian: postgresql-client), and is looked for in PATH.");
    }

    private static int VersionIn(string folder) => int.TryParse(Path.GetFileName(folder), out var number) ? number : 0;

    private static Dictionary<string, string?> Environment(NpgsqlConnectionStringBuilder server) => new(StringComparer.Ordinal)
    {
        ["PGHOST"] = server.Host,
        ["PGPORT"] = $"{server.Port}",
        ["PGDATABASE"] = server.Database ?? server.Username,
        ["PGUSER"] = server.Username,
        ["PGPASSWORD"] = server.Password,
        ["PGPASSFILE"] = server.Passfile,
        ["PGSSLMODE"] = server.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
        ["PGSSLROOTCERT"] = server.RootCertificate,
        ["PGSSLCERT"] = server.SslCertificate,
        ["PGSSLKEY"] = server.SslKey,
        ["PGAPPNAME"] = "iro",
        ["PGCONNECT_TIMEOUT"] = "30",
    };
}
