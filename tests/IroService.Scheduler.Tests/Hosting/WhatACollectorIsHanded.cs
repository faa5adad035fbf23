using System.Diagnostics;
using System.Diagnostics.Metrics;
using IroService.Casework;
using IroService.Casework.Operations;
using IroService.Casework.Storage;
using IroService.Hosting;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;

namespace IroService.Scheduler.Tests.Hosting;

public class What_a_collector_is_handed
{
    [Fact]
    public async Task Is_what_is_measured_under_the_programs_name_and_nobodys()
    {
        await using var collector = CollectorForTests.Start();
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Ruth Adeyemi", Domain.Notifications.Role.Iro);
        using var program = Program(council, collector.Address);
        await program.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.Holds(() => Collect(program) && collector.Has("iro.outbox.age"));
        Assert.All(collector.Paths, path => Assert.Equal("/v1/metrics", path));
        foreach (var word in new[] { "A program of ours", "iro.outbox.unreceived", "iro.deadlines.overdue", "iro.deadlines.lateness", "dotnet.gc.collections" })
            Assert.True(collector.Has(word), word);
        Assert.False(collector.Has("iro.sweep.lateness"), "The sweep has never looked.");
        Assert.False(collector.Has("Ruth"), "A name.");
    }

    [Fact]
    public async Task Is_no_gauge_while_the_database_does_not_answer()
    {
        await using var collector = CollectorForTests.Start();
        using var council = await ACouncil.OnAsync("2026-03-24");
        using var program = Program(council, collector.Address);
        await program.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.Holds(() => Gauges() > 0);

        await council.ChangeAsync(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE CouncilSettings"));
        await Eventually.Holds(() =>
        {
            council.Clock.Advance(TimeSpan.FromSeconds(30));
            return Gauges() == 0;
        });
        Assert.True(Collect(program));
    }

    [Fact]
    public async Task Holds_nothing_up_when_it_is_away()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        string nobody;
        await using (var collector = CollectorForTests.Start())
            nobody = collector.Address;
        using var program = Program(council, nobody);
        var watch = Stopwatch.StartNew();
        await program.StartAsync(TestContext.Current.CancellationToken);
        await program.StopAsync(TestContext.Current.CancellationToken);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task Is_nothing_when_there_is_none()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        using var program = Program(council, endpoint: "");
        Assert.Null(program.Services.GetService<MeterProvider>());
        Assert.Null(program.Services.GetService<StandingMeasures>());
    }

    [Theory]
    [InlineData("collector:4318")]
    [InlineData("127.0.0.1")]
    [InlineData("ftp://collector")]
    [InlineData("http://name:secret@collector")]
    [InlineData("http://collector?key=secret")]
    public void Must_have_an_address(string word) => Assert.Equal(
        "Setting Telemetry:Endpoint is \"…\"; expected the http or https address of a collector that takes OTLP over HTTP, such as http://127.0.0.1:4318.",
        Assert.Throws<SettingException>(() => new ServiceCollection().AddIroTelemetry(Settings(("Telemetry:Endpoint", word)), "A program of ours")).Message);

    static IHost Program(ACouncil council, string endpoint)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddConfiguration(Settings(
            ("Telemetry:Endpoint", endpoint), ("Database:Provider", $"{council.Database.Options.Provider}"), ("Database:ConnectionString", council.Database.Options.ConnectionString)));
        builder.Services.AddSingleton<TimeProvider>(council.Clock);
        builder.Services.AddIroCasework(builder.Configuration).AddIroTelemetry(builder.Configuration, "A program of ours");
        return builder.Build();
    }

    // One program of this class runs at a time.
    static int Gauges()
    {
        var measured = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, by) =>
        {
            if (instrument is { Meter.Name: Measures.MeterName, IsObservable: true })
                by.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measured++);
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }

    static bool Collect(IHost program) => program.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000);

    static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
