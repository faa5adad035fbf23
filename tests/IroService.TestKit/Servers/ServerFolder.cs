using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IroService.TestKit.Servers;

/// <summary>A temporary folder for one server's data, gone when the test run ends; and free ports.</summary>
public sealed class ServerFolder : IDisposable
{
    public ServerFolder(string name) => Path = Directory.CreateTempSubdirectory($"iro-{name}-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Runs a tool of the server's to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public async Task Run(IReadOnlyDictionary<string, string> environment, CancellationToken cancel, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}: {errors}{await output}");
    }

    /// <summary>A port of 127.0.0.1 that nobody listened on a moment ago.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Asks again and again until the server answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer within the time; the message has the end of its log.</exception>
    public static async Task UntilReady(string name, OwnedProcess server, TimeSpan within, Func<CancellationToken, Task> ask, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ask(cancel);
                return;
            }
            catch (Exception refused) when (refused is not OperationCanceledException)
            {
                if (server.HasExited || waited.Elapsed > within)
                    throw new InvalidOperationException($"{name} did not start within {waited.Elapsed.TotalSeconds:0} s. Its log ends:\n{server.LogTail}", refused);
                await Task.Delay(100, cancel);
            }
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A killed server's last writer may still be closing files; the folder is in the system's temporary folder.
        }
    }
}
