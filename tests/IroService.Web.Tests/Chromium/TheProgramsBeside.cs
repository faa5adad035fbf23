using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;
using IroService.Casework.Notifications;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Notifier;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;
using IroService.Scheduler;
using IroService.Scheduler.Jobs;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Mail;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace IroService.Web.Tests.Chromium;

/// <summary>
/// What runs beside the pages, as it is put together: relay, bus, consumers and mail, on the council's database and by its clock, with a mail server that keeps what it took.
/// The job of each minute runs when a test says so.
/// </summary>
sealed class TheProgramsBeside : IAsyncDisposable
{
    readonly ACouncil council;
    readonly IHost host;
    readonly MailServerForTests mail = new();
    int read;

    TheProgramsBeside(ACouncil council)
    {
        this.council = council;
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(council.Clock);
        builder.Services.AddSingleton(Terminology.Usual);
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton(ACouncil.Definitions);
        builder.Services.AddIroDatabase(council.Database.Options);
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
        builder.Services.AddIroBus(BusOptions.Memory).AddIroNotifier(MailOptions).AddOutboxRelay(BusOptions.Memory);
        host = builder.Build();
    }

    MailOptions MailOptions => MailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{mail.Port}",
        ["Mail:From"] = "iro-service@example.test",
        ["Mail:Security"] = "none",
        ["Web:PublicUrl"] = "https://iro.example.test",
    }).Build());

    public static async Task<TheProgramsBeside> Of(ACouncil council)
    {
        var programs = new TheProgramsBeside(council);
        await programs.host.StartAsync(TestContext.Current.CancellationToken);
        return programs;
    }

    /// <summary>The job of a minute runs, and everything that follows from it and from what people did before has arrived.</summary>
    /// <returns>The emails that the mail server has taken meanwhile, by their addresses.</returns>
    public async Task<IReadOnlyList<MimeMessage>> Minute()
    {
        OpenDatabase open = council.Database.Open;
        var clock = council.Clock;
        await new AnnounceDeadlinesJob(
            new AgreeBySilence(open, council.ChangeChild, ACouncil.Definitions, clock, NullLogger<AgreeBySilence>.Instance),
            new MoveUpUnanswered(open, council.ChangeChild, ACouncil.Definitions, clock, NullLogger<MoveUpUnanswered>.Instance),
            new AnnounceDeadlines(open, ACouncil.Definitions, clock, NullLogger<AnnounceDeadlines>.Instance)).Run(TestContext.Current.CancellationToken);
        await Eventually.Holds(() => council.ReadAsync(EverybodyIsTold), withinSeconds: 60);

        // Nobody is emailed before everybody is told: a while passes, by the clock, in which nothing new comes.
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.Holds(() => council.ReadAsync(EveryEmailHasGone), withinSeconds: 60);
        var taken = mail.Taken.Skip(read).ToList();
        read += taken.Count;
        return [.. taken.Select(letter => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter)))).OrderBy(letter => letter.To.ToString(), StringComparer.Ordinal)];
    }

    static async Task<bool> EverybodyIsTold(IroDbContext db)
    {
        var receipts = (await db.ReceivedMessages.AsNoTracking().Select(r => new { r.MessageId, r.Consumer }).ToListAsync()).ToHashSet();
        return (await db.Outbox.AsNoTracking().ToListAsync())
            .TrueForAll(m => m.SentAt is not null && ExpectedConsumers.Of(m.Read()!.GetType()).All(consumer => receipts.Contains(new { MessageId = m.Id, Consumer = consumer })));
    }

    // What comes after a person's digest of the day waits for the next one.
    async Task<bool> EveryEmailHasGone(IroDbContext db)
    {
        // The notices first: one that is gathered in between is then seen in its email.
        var notices = await db.Notices.AsNoTracking().Include(n => n.Deadline).Include(n => n.Dispute!.Steps).Where(n => n.EmailId == null && n.AcknowledgedAt == null).ToListAsync();
        var emails = await db.Emails.AsNoTracking().ToListAsync();
        var today = DateOnly.FromDateTime(council.Clock.GetUtcNow().UtcDateTime);
        return emails.TrueForAll(e => e.State != EmailState.Waiting) && notices.TrueForAll(n => !n.IsOpen() || emails.Exists(e => e.PersonId == n.PersonId && e.DigestOn == today));
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        await mail.DisposeAsync();
    }
}
