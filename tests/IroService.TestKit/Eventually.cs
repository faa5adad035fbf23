using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace IroService.TestKit;

/// <summary>For what other threads or programs do: asks again and again until it holds.</summary>
public static class Eventually
{
    /// <summary>How many times as long as it should take is waited: several test projects share two cores, and a program that starts then is slow, and not wrong.</summary>
    private const int Patience = 3;

    /// <exception cref="TimeoutException">It did not come to hold; the message says what.</exception>
    public static Task Holds(Func<bool> holds, int withinSeconds = 30, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        Holds(() => Task.FromResult(holds()), withinSeconds, what);

    /// <exception cref="TimeoutException">It did not come to hold; the message says what.</exception>
    public static async Task Holds(Func<Task<bool>> holds, int withinSeconds = 30, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed.TotalSeconds > Patience * withinSeconds)
                throw new TimeoutException($"Within {Patience * withinSeconds} s it did not come true that {what}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
