using IroService.Casework.Demo;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.TestKit;
using IroService.TestKit.Servers;

namespace IroService.Web.Tests.Chromium;

/// <summary>The program as the README's one command starts it, with a made-up council of fewer children, in a folder of its own.</summary>
public sealed class TheDemo : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();
    OwnedProcess? program;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{ServerFolder.FreePort()}");

    /// <summary>The demo's own database, to look for whom a story can be about.</summary>
    public IroDbContext Open() => StorageRegistration.Open(new() { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={folder.FileNamed("data/demo.db")}" });

    public async ValueTask InitializeAsync()
    {
        // The program takes the files that it finds: a council of Walsall's size would keep every story waiting.
        DemoCouncil.Write(folder.FileNamed("data/demo"), TimeProvider.System.Today(), children: 200);
        program = new OwnedProcess(
            folder.FileNamed("demo.log"), new Dictionary<string, string>(), "dotnet", Path.Combine(AppContext.BaseDirectory, "IroService.Web.dll"), "--demo", "--urls", Address.OriginalString);
        using var client = new HttpClient { BaseAddress = Address };
        try
        {
            await Eventually.Holds(() => AnswersAsync(client), withinSeconds: 900);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"The demo did not answer. It wrote:\n{program.LogTail}", late);
        }
    }

    public ValueTask DisposeAsync()
    {
        program?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<bool> AnswersAsync(HttpClient client)
    {
        Assert.False(program!.HasExited, program.LogTail);
        try
        {
            using var answer = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
