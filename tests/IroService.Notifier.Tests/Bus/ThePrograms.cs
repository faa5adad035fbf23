using System.Diagnostics;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Bus;

/// <summary>The scheduler and the notifier as an operator starts them, on the law as it is and by the real clock.</summary>
[Collection(nameof(RabbitMqServer))]
[Trait("Category", "Slow")]
public sealed class The_programs_as_they_are_started : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _running = [];
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.SqliteAsync();

    public ValueTask DisposeAsync()
    {
        foreach (var process in _running)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        _database.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Tell_the_people_also_when_both_are_killed_in_between()
    {
        var rabbit = await RabbitMqServer.Shared();
        var today = TimeProvider.System.Today();
        var council = await TestCouncil.OnAsync(_database, today, Rulebook.Load(null, BankHolidayFeed.Shipped()));
        string[] settings =
        [
            $"--Bus:Host={rabbit.Host}", $"--Bus:Port={rabbit.Port}", "--Mail:QuietSeconds=0", $"--Mail:Folder={_folder.FileNamed("mail")}",
            "--Mail:DayFrom=00:00", "--Mail:DayUntil=23:59",
        ];
        // Overdue for so long that the Principal IRO is told besides the three; it is emailed at once on whatever day this runs.
        await council.ChildLookedAfterSinceAsync(today.AddDays(-60));
        (var scheduler, var notifier) = (Start("Scheduler", settings), Start("Notifier", settings));
        await Until(notices: 4);
        scheduler.Kill();
        notifier.Kill();
        for (var i = 0; i < 20; i++)
            await council.ChildLookedAfterSinceAsync(today.AddDays(-i));
        Start("Scheduler", settings);
        Start("Notifier", settings);
        await Until(notices: 64);
        await using var db = _database.Open();
        Assert.Equal(64, await db.Notices.Select(n => new { n.PersonId, n.DeadlineId }).Distinct().CountAsync());
        await Eventually.Holds(() => Directory.Exists(_folder.FileNamed("mail")) && Directory.GetFiles(_folder.FileNamed("mail"), "*.eml").Length >= 3, withinSeconds: 90);
    }

    [Theory]
    [InlineData("Scheduler", "Not started: Setting Bus:Host is not set; expected the host of the RabbitMQ that the programs share; with the bus in memory, IroService.Web alone does everything.")]
    [InlineData("Notifier", "Not started: Setting Mail:From is not set; expected the address that emails come from, such as iro-service@council.gov.uk.", "--Bus:Host=127.0.0.1", "--Mail:Host=mail.example.test")]
    [InlineData("Notifier", "Not started: Setting Mail:Security is \"ssl\"; expected starttls, tls or none.", "--Bus:Host=127.0.0.1", "--Mail:Security=ssl")]
    [InlineData("Notifier", "Not started: Setting Mail:DigestFrom is \"half past 7\"; expected a time of day in London such as 07:30, from Mail:DayFrom (07:00) to before Mail:DayUntil (19:00).", "--Bus:Host=127.0.0.1", "--Mail:DigestFrom=half past 7")]
    [InlineData("Scheduler", "Not started: Setting Bus:Hots is \"…\"; expected no such setting; Bus has Host, Port, User, Password, PasswordFile, VirtualHost, Tls, CaFile, Prefetch.", "--Bus:Host=127.0.0.1", "--Bus:Hots=x")]
    public async Task Say_in_a_sentence_why_they_do_not_start(string program, string sentence, params string[] settings)
    {
        var process = Start(program, settings);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((1, sentence), (process.ExitCode, said.Trim()));
    }

    private Process Start(string program, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"IroService.{program}.dll"), $"--Database:ConnectionString={_database.Options.ConnectionString}", .. settings])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        var process = Process.Start(start)!;
        _running.Add(process);
        return process;
    }

    private async Task Until(int notices)
    {
        await using var db = _database.Open();
        await Eventually.Holds(() => db.Notices.Count() >= notices, withinSeconds: 90);
    }
}
