using System.Globalization;

namespace IroService.Faults.Tests.Running;

/// <summary>The one running service of this test run: starting it takes longer than most faults. The tests follow one another; each leaves it up, and holds everything that was recorded so far against what came of it.</summary>
public sealed class TheService : IAsyncLifetime
{
    /// <summary>How long the soak takes, in minutes.</summary>
    internal static int SoakMinutes { get; } = Setting("IRO_SOAK_MINUTES", 5);

    /// <summary>How many programs are killed in all, at least.</summary>
    internal static int Kills { get; } = Setting("IRO_KILLS", 100);

    /// <summary>What people record in the soak at most.</summary>
    internal const int FactsASecond = 50;

    // The other tests record less than this.
    const int FactsOfOtherTests = 4000;

    internal RunningService Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Running = await RunningService.Prepare(((SoakMinutes * 60 * FactsASecond) + FactsOfOtherTests + (Kills * 20)) / AFact.OfEachChild);
        await Running.Start();
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

[CollectionDefinition(nameof(TheService))]
public sealed class TheServiceOfThisRun : ICollectionFixture<TheService>;
