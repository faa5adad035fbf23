using System.Collections.Concurrent;
using System.Diagnostics;
using IroService.Walker;

namespace IroService.Notifier.Tests.Walk;

/// <summary>A program of the service by the walk's clock, to be killed and started again.</summary>
sealed class WalkingProcess(Part part, string clockFile, IEnumerable<string> settings)
{
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    public void StartUnlessItRuns()
    {
        if (_process is not null)
        {
            return;
        }

        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IroService.Walker.dll"), $"{part}", clockFile, .. settings])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _process.ErrorDataReceived += Keep;
        _process.OutputDataReceived += Keep;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>As a crash does: SIGKILL, nothing is tidied up.</summary>
    public void Kill()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Fails with what the process said, when it has ended by itself.</summary>
    public void AssertRuns() => Assert.False(_process is { HasExited: true }, $"{part} ended by itself:\n{string.Join('\n', _said.TakeLast(40))}");

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            _said.Enqueue(line.Data);
        }
    }
}
