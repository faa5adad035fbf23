using IroService.TestKit.Servers;

namespace IroService.Faults.Tests.Running;

/// <summary>A program as it was built, in a process of its own that is started again whenever it ends, as systemd does.</summary>
sealed class RunningProgram(string name, string logFile, IReadOnlyDictionary<string, string> environment, params string[] settings) : IAsyncDisposable
{
    static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);

    readonly CancellationTokenSource stop = new();
    readonly SemaphoreSlim turn = new(1);
    OwnedProcess? process;
    Task running = Task.CompletedTask;

    public string Name => name;

    /// <summary>How often it ended without having been killed.</summary>
    public int EndedByItself { get; private set; }

    /// <summary>The end of what it said.</summary>
    public string LogTail => process?.LogTail ?? "";

    /// <summary>Starts it; it runs from now on.</summary>
    public async Task Start()
    {
        await InTurn(() =>
        {
            process = Begin();
            return Task.CompletedTask;
        });
        if (running.IsCompleted)
            running = KeepRunning();
    }

    /// <summary>SIGKILL: nothing is tidied up. It is started again at once.</summary>
    public Task Kill() => InTurn(async () =>
    {
        await End("KILL");
        process = Begin();
    });

    /// <summary>As an operator stops it, until <see cref="Start"/>.</summary>
    public Task Stop() => InTurn(() => End("TERM"));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        process?.Dispose();
        turn.Dispose();
        stop.Dispose();
    }

    OwnedProcess Begin() => new(logFile, environment, ["dotnet", Path.Combine(AppContext.BaseDirectory, $"IroService.{name}.dll"), .. settings]);

    async Task End(string signal)
    {
        if (process is null)
            return;
        await process.EndWith(signal, stop.Token);
        process.Dispose();
        process = null;
    }

    async Task KeepRunning()
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(RestartAfter, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (process is { HasExited: true } && !stop.IsCancellationRequested)
                await InTurn(BeginAgain);
        }
    }

    Task BeginAgain()
    {
        if (process is { HasExited: true } gone)
        {
            EndedByItself++;
            gone.Dispose();
            process = Begin();
        }

        return Task.CompletedTask;
    }

    async Task InTurn(Func<Task> act)
    {
        await turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            turn.Release();
        }
    }
}
