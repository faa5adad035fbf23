using IroService.Casework;
using IroService.Casework.Deadlines;
using IroService.Casework.Demo;
using IroService.Casework.Files;
using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Hosting;

/// <summary>
/// <c>--demo</c>: a made-up council in a database of its own. Its files are written once, wholly or not at all, and taken in by the ordinary
/// importers, so that a start that was broken off goes on with the same council, and a second start finds it there. The first import of a council
/// announces nothing; the demo's is dated four weeks ago, so that the inboxes hold what became due since, and its people have answered most of it.
/// </summary>
sealed class DemoCouncilStart(OpenDatabase open, RecomputeChildren recompute, ProveDuties prove, IConfiguration configuration, TimeProvider clock)
{
    public const string Switch = "--demo";

    const string Files = "data/demo";

    /// <summary>What <c>--demo</c> sets, whatever other settings say: no real council's database is ever touched by it.</summary>
    public static IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
        ["Database:ConnectionString"] = "Data Source=data/demo.db",
        ["Database:ConnectionStringFile"] = "",
        ["Council:Name"] = "Demo council",
        ["SignIn:Authority"] = "",
        ["SignIn:LocalAccounts"] = "",
    };

    /// <summary>Makes the council, or finds it there.</summary>
    public async Task MakeAsync(TextWriter say, CancellationToken cancellation = default)
    {
        await using var db = open();
        await AddThoseInNoFileAsync(db, cancellation);
        if (await db.Imports.AnyAsync(i => i.Kind == ImportKind.Service && i.FinishedAt != null, cancellation))
        {
            return;
        }

        if (!Directory.Exists(Files))
        {
            var unfinished = $"{Files}.{Guid.NewGuid():N}";
            DemoCouncil.Write(unfinished, clock.Today());
            Directory.Move(unfinished, Files);
        }

        await say.WriteLineAsync($"Making the demo council from the files in {Files}; this takes some seconds, once.");
        var folders = Directory.EnumerateDirectories(Path.Combine(Files, "ssda903"))
            .Order(StringComparer.Ordinal)
            .Select(folder => ReadReturnFolder.Read(folder, year: null, clock.Today(), Ignore));
        var began = clock.Today().AddDays(-28);
        var then = new DemoClock(clock);
        then.Be(began);
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(then)
            .AddLogging()
            .AddIroCasework(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<ImportSsda903>().ApplyAsync(folders, cancellation: cancellation);
        await services.GetRequiredService<ImportServiceFiles>().ApplyAsync(Path.Combine(Files, "service"), dryRun: false, Ignore, cancellation: cancellation);
        await new DemoAnswers(open, services, then).GiveAsync(began, cancellation);
        await new DemoRecords(open, services, then).WriteAsync(began, cancellation);
        await new DemoDisputes(open, services, then).TellAsync(cancellation);

        // As if it had run last night: otherwise its first page would say, and rightly, that nobody has checked for four weeks.
        await recompute.ApplyAsync("A new day", cancellation: cancellation);
        await prove.ApplyAsync(cancellation);
    }

    private async Task AddThoseInNoFileAsync(IroDbContext db, CancellationToken cancellation)
    {
        foreach (var (role, name) in new[] { (Role.Administrator, "Ada Keeper"), (Role.Inspector, "Ivor Visitor") })
        {
            var reference = $"demo-{Word.Of(role)}";
            if (!await db.People.AnyAsync(p => p.Reference == reference, cancellation))
            {
                db.People.Add(new Person { Reference = reference, Name = name, Email = $"{reference}@example.test", Role = role, From = clock.Today().AddDays(-28) });
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    // The faults in the demo's files are there to be found by `iro import` and on the pages.
    static void Ignore(FileNote note)
    {
    }
}
