using System.Collections.Concurrent;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>Weekends walked from end to end, each once for all tests of a class.</summary>
public sealed class WalkedWeekends : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Weekend>>> _walked = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        foreach (var walked in _walked.Values)
        {
            await (await walked.Value).DisposeAsync();
        }
    }

    internal Task<Weekend> OfAsync(string sunday) => _walked.GetOrAdd(sunday, _ => new(() => WalkAsync(sunday))).Value;

    private static async Task<Weekend> WalkAsync(string sunday)
    {
        var weekend = await Weekend.OfAsync(sunday);
        await weekend.WalkAsync();
        return weekend;
    }
}
