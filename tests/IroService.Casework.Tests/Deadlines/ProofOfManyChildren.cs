using System.Diagnostics;
using IroService.Casework.Deadlines;
using IroService.Casework.Demo;
using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.TestKit;
using IroService.TestKit.Databases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Casework.Tests.Deadlines;

public class The_proof_of_many_children
{
    [Fact]
    public async Task Of_a_whole_council_three_weeks_after_it_went_live_finds_nothing()
    {
        using var files = new TemporaryFolder();
        using var database = await TestDatabase.SqliteAsync();
        var clock = ClockOn(new(2026, 6, 17));
        var demo = DemoCouncil.Write(files.Path, new(2026, 6, 17));
        await ImportedAsync(database, clock, new(2026, 6, 17), [.. demo.Ssda903Folders]);
        await new ImportServiceFiles(database.Open, new SaveChildren(DecidedCouncil.Shipped, clock), clock).ApplyAsync(demo.ServiceFolder, dryRun: false, _ => { }, null, TestContext.Current.CancellationToken);
        foreach (var day in new DateOnly[] { new(2026, 6, 17), new(2026, 7, 8) })
        {
            clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
            var proof = (await NightAsync(database, clock)).Proof;
            Assert.Equal("", proof.FirstFailures);
            Assert.True(proof.Children > 500 && proof.Duties == proof.Open + proof.Done + proof.NotApplicable + proof.NotYetKnown + proof.NoLongerDue);
        }
    }

    [Fact]
    public async Task Of_the_public_sample_takes_no_longer_than_working_it_out()
    {
        using var database = await TestDatabase.SqliteAsync();
        var clock = ClockOn(new(2018, 3, 31));
        await ImportedAsync(database, clock, new(2018, 1, 1), [PublicData.Ssda903Sample]);
        await NightAsync(database, clock);
        clock.Advance(TimeSpan.FromDays(1));
        var (proof, recomputed, proved) = await NightAsync(database, clock);
        TestContext.Current.SendDiagnosticMessage(
            $"{proof.Duties} duties of {proof.Children} children: worked out in {recomputed.TotalSeconds:0.0} s, proved in {proved.TotalSeconds:0.0} s; {proof.Failures} failures");
        Assert.Equal("", proof.FirstFailures);
        Assert.True(proved < 2 * recomputed, $"Proved in {proved}, worked out in {recomputed}.");
    }

    static FakeTimeProvider ClockOn(DateOnly day) => new(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));

    static async Task ImportedAsync(TestDatabase database, FakeTimeProvider clock, DateOnly goLive, IReadOnlyCollection<string> folders)
    {
        var save = new SaveChildren(DecidedCouncil.Shipped, clock);
        var import = new ImportSsda903(
            database.Open,
            new PlanImport(database.Open, DecidedCouncil.Shipped, clock),
            new WriteImportedChildren(database.Open, save),
            new RecomputeChildren(database.Open, save, clock),
            new GoLiveSetting(goLive),
            clock);
        Assert.IsType<ImportOutcome.Done>(await import.ApplyAsync(folders.Select(f => ReadReturnFolder.Read(f, null, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), _ => { })), cancellation: TestContext.Current.CancellationToken));
    }

    /// <summary>What a night does: dates, sweep, proof.</summary>
    static async Task<(NightlyProof Proof, TimeSpan Recomputed, TimeSpan Proved)> NightAsync(TestDatabase database, FakeTimeProvider clock)
    {
        var watch = Stopwatch.StartNew();
        await new RecomputeChildren(database.Open, new SaveChildren(DecidedCouncil.Shipped, clock), clock).ApplyAsync("A new day", cancellation: TestContext.Current.CancellationToken);
        var recomputed = watch.Elapsed;
        await new AnnounceDeadlines(database.Open, DecidedCouncil.Shipped, clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(TestContext.Current.CancellationToken);
        watch.Restart();
        var proof = await new ProveDuties(database.Open, DecidedCouncil.Shipped, new TellByEmail(database.Open, clock), clock, NullLogger<ProveDuties>.Instance).ApplyAsync(TestContext.Current.CancellationToken);
        return (proof, recomputed, watch.Elapsed);
    }
}
