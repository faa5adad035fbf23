using System.Diagnostics;

namespace IroService.TestKit.Servers;

/// <summary>
/// A program that cannot outlive the test run. A shell stands between: it passes on the signals that we write to its input, and
/// kills the program when that input closes, which the system does even when the test run itself is killed.
/// </summary>
public sealed class OwnedProcess : IDisposable
{
    const string Keeper = """
        exec 3<&0 2>>"$IRO_SERVER_LOG"
        "$@" </dev/null 3<&- >>"$IRO_SERVER_LOG" 2>&1 &
        program=$!
        ( while read -r signal <&3; do kill -"$signal" $program; done; kill -KILL $program 2>/dev/null ) &
        exec 3<&-
        wait $program
        """;

    readonly Process keeper;
    readonly string logFile;
    bool ended;

    /// <summary>Starts it.</summary>
    /// <param name="logFile">What it says is added here; the file's folder is where it runs.</param>
    /// <param name="environment">Added to the environment of the test run.</param>
    /// <param name="command">The program and its arguments.</param>
    public OwnedProcess(string logFile, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> command)
    {
        this.logFile = logFile;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Keeper, "sh", .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(logFile),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["IRO_SERVER_LOG"] = logFile;
        keeper = Process.Start(start)!;
    }

    /// <summary>Whether it has gone, by itself or not.</summary>
    public bool HasExited => keeper.HasExited;

    /// <summary>The end of what the program wrote, for the message of a test that could not start it.</summary>
    public string LogTail => File.Exists(logFile) ? string.Join('\n', File.ReadLines(logFile).TakeLast(30)) : "(it wrote nothing)";

    /// <summary>Sends <c>TERM</c>, <c>INT</c>, <c>KILL</c> and waits until the program has gone.</summary>
    public async Task EndWith(string signal, CancellationToken cancel)
    {
        if (!keeper.HasExited)
            await keeper.StandardInput.WriteLineAsync(signal.AsMemory(), cancel);
        await keeper.WaitForExitAsync(cancel);
    }

    public void Dispose()
    {
        if (ended)
            return;
        ended = true;
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(20));
        keeper.Dispose();
    }
}
