using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Reviews;
using IroService.Casework.Storage.History;
using IroService.Domain.Notifications;
using IroService.TestKit;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Faults.Tests.Running;

/// <summary>What became of the facts that were recorded.</summary>
/// <param name="Facts">Answered for on the pages, and found in the database.</param>
/// <param name="Notices">Of them, in the inboxes.</param>
/// <param name="ToNotice">Seconds from the answer on the page to the last of the four notices, in ascending order.</param>
/// <param name="SweepToNotice">Seconds from the sweep that said it to the last of the four notices, in ascending order.</param>
/// <param name="AskedAgain">How often a page had to be asked again, since the service was started.</param>
/// <param name="Emails">Taken by the mail server since then.</param>
/// <param name="Repeats">Of these, handed over a second time.</param>
sealed record Outcome(int Facts, int Notices, IReadOnlyList<double> ToNotice, IReadOnlyList<double> SweepToNotice, int AskedAgain, int Emails, int Repeats)
{
    /// <summary>Puts the figures into the output of the test, and into the file that the variable <c>IRO_FIGURES</c> names.</summary>
    /// <param name="what">What was done.</param>
    /// <param name="settled">How long it took afterwards until everything was said.</param>
    public void Say(string what, TimeSpan settled)
    {
        var figures = $"{what}: {Facts} facts, {Notices} notices; fact to notice p50 {Percentile(ToNotice, 50):0} s, p99 {Percentile(ToNotice, 99):0} s; "
            + $"sweep to notice p50 {Percentile(SweepToNotice, 50):0.0} s, p99 {Percentile(SweepToNotice, 99):0.0} s; all said {settled.TotalSeconds:0} s later; "
            + $"since the start {AskedAgain} times a page was asked again, {Emails} emails, {Repeats} repeated";
        TestContext.Current.TestOutputHelper!.WriteLine(figures);
        if (Environment.GetEnvironmentVariable("IRO_FIGURES") is { Length: > 0 } file)
            File.AppendAllText(file, $"{TestContext.Current.Test!.TestDisplayName.Split('.')[^1]}: {figures}\n");
    }

    /// <summary>Waits until nothing is left to be said, and holds what there is against what was recorded: once each, nothing else.</summary>
    /// <param name="service">The service, up again.</param>
    /// <param name="before">Facts of earlier tests: they are held against, too, but are not in the figures.</param>
    /// <param name="within">How long that may take.</param>
    public static async Task<Outcome> Of(RunningService service, IReadOnlySet<AFact> before, TimeSpan within)
    {
        await UntilSaid(service, within);
        await using var db = service.Council.Database.Open();
        var recorded = service.Desks.Recorded;
        var stored = await db.EarlyReviewCalls.AsNoTracking().CountAsync();
        var written = await db.History.CountAsync(h => h.What == nameof(CallForEarlyReview));
        Assert.Equal((recorded.Count, recorded.Count), (stored, written));

        var notices = (await db.Notices.AsNoTracking()
            .Select(n => new { n.ChildId, n.Deadline!.Duty, n.PersonId, n.CreatedAt, SaidAt = n.Deadline.Announcements.Min(a => a.At), n.EmailId })
            .ToListAsync())
            .ToLookup(n => (n.ChildId, n.Duty));
        Assert.Equal(recorded.Keys.Select(fact => (fact.ChildId, fact.Duty)).Order(), notices.Select(group => group.Key).Order());
        Assert.All(notices, of => Assert.Equal(AFact.Told, of.Select(n => n.PersonId).Distinct().Count()));
        Assert.Equal(recorded.Count * AFact.Told, notices.Sum(of => of.Count()));

        var taken = service.Mail.Taken.Select(MessageId).ToList();
        var repeats = taken.Count - taken.Distinct().Count();
        Assert.InRange(repeats, 0, service.Kills + service.RepeatsByTheMailServer);
        Assert.Equal(await db.Emails.Where(e => e.State == EmailState.Accepted).CountAsync(), taken.Distinct().Count());
        Assert.All(notices.SelectMany(of => of), n => Assert.NotNull(n.EmailId));

        Assert.Empty((await new VerifyHistory(service.Council.Database.Open).ApplyAsync()).Faults);
        Assert.Equal(0, (await Prove(service).ApplyAsync()).Failures);
        var now = recorded.Where(fact => !before.Contains(fact.Key)).Select(fact => (At: fact.Value, Notices: notices[(fact.Key.ChildId, fact.Key.Duty)].ToList())).ToList();
        return new(
            now.Count,
            now.Sum(fact => fact.Notices.Count),
            [.. now.Select(fact => (fact.Notices.Max(n => n.CreatedAt) - fact.At).TotalSeconds).Order()],
            [.. now.Select(fact => (fact.Notices.Max(n => n.CreatedAt) - fact.Notices.Min(n => n.SaidAt)).TotalSeconds).Order()],
            service.Desks.AskedAgain,
            taken.Count,
            repeats);
    }

    /// <summary>The value below which so many of a hundred lie.</summary>
    static double Percentile(IReadOnlyList<double> ascending, int percent) => ascending[Math.Min(ascending.Count - 1, ascending.Count * percent / 100)];

    static async Task UntilSaid(RunningService service, TimeSpan within)
    {
        await using var db = service.Council.Database.Open();
        var duties = AFact.Of(0).Select(fact => fact.Duty).ToList();
        var (announced, received, emailed, handedOver) = (0, 0, 0, 0);
        try
        {
            await Eventually.Holds(
                async () =>
                {
                    announced = await db.Deadlines.CountAsync(d => duties.Contains(d.Duty) && d.Announcements.Any());
                    received = await db.Outbox.CountAsync(m => m.DoneAt == null && !db.ReceivedMessages.Any(r => r.MessageId == m.Id));
                    emailed = await db.Notices.CountAsync(n => n.EmailId == null);
                    handedOver = await db.Emails.CountAsync(e => e.State == EmailState.Waiting);
                    await Task.Delay(250);
                    return (announced, received, emailed, handedOver) == (service.Desks.Recorded.Count, 0, 0, 0);
                },
                (int)within.TotalSeconds);
        }
        catch (TimeoutException)
        {
            Assert.Fail(
                $"Within {within.TotalSeconds} s not all was said: of {service.Desks.Recorded.Count} facts {announced} are announced, {received} messages are not received, "
                + $"{emailed} notices wait for an email and {handedOver} emails for the mail server.\n{string.Join('\n', service.Programs.Select(p => $"--- {p.Name}, ended by itself {p.EndedByItself} times:\n{p.LogTail}"))}");
        }
    }

    static ProveDuties Prove(RunningService service) => new(
        service.Council.Database.Open, ACouncil.Definitions, new TellByEmail(service.Council.Database.Open, TimeProvider.System), TimeProvider.System, NullLogger<ProveDuties>.Instance);

    static string MessageId(string email) => email.Split('\n').First(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)).Trim();
}
