using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// A whole year of the demo council, day by day, with Christmas, Easter, both changes of the clocks, the end of a
/// collection year and a bank holiday in it that is proclaimed six days before.
/// </summary>
[Trait("Category", "Slow")]
public sealed partial class The_year(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2024, 9, 2);
    private static readonly DateOnly Last = new(2025, 9, 1);

    [Fact]
    public async Task Tells_everybody_what_a_person_with_a_wall_calendar_would_and_nothing_twice()
    {
        var watch = Stopwatch.StartNew();
        using var council = new CouncilOverTime(Last, children: 24);
        using var mail = new TemporaryFolder();
        await using var walk = await Undisturbed.OnAsync(council, mail.Path, (Holiday: new(2025, 5, 8), KnownFrom: new(2025, 5, 2)));
        await walk.WalkAsync(First, Last);
        await using var db = walk.Database.Open();
        Say($"{walk.Days} days, {await db.Children.CountAsync()} children, {walk.ReviewsRecorded} reviews recorded and {walk.ReviewsRefused} left to the extract");
        Say($"{await db.Notices.CountAsync()} notices, {walk.Plain.Moved} dates moved, {walk.Plain.Covered.Count} points covered by a later one, {await db.Emails.CountAsync()} emails in {watch.Elapsed.TotalSeconds:0} s");

        Told.AssertSame(walk.Plain.Expected, await Told.InAsync(db));
        Assert.True(walk.Plain.Moved > 0, "The bank holiday moved no date that anybody had been told.");
        Assert.True(walk.Plain.Expected.Count > 1000, "The year has too little in it to show anything.");
        await Emailed.AssertInTime(db, walk.Plain.Calendar);
        await EachNoticeStandsInItsEmail(db, mail.Path);
        await TheOutboxIsDone(db);
        var (entries, faults) = await walk.Get<VerifyHistory>().ApplyAsync();
        Assert.Empty(faults);
        Assert.True(entries > 0);
        await NobodyIsWithoutNextDate(db, await walk.Get<CountCareFigures>().ApplyAsync());
    }

    private static async Task EachNoticeStandsInItsEmail(IroDbContext db, string folder)
    {
        var notices = await db.Notices.AsNoTracking().Include(n => n.Deadline).ToListAsync();
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id);
        Assert.Equal(notices.Count, notices.DistinctBy(n => (n.PersonId, n.DeadlineId, n.Kind, n.Number, n.DueOn)).Count());
        var emails = await db.Emails.AsNoTracking().ToListAsync();
        Assert.All(emails, e => Assert.Equal(EmailState.Accepted, e.State));
        Assert.Equal(emails.Select(e => $"{e.Id:n}.eml").Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        var notNamed = await NamesOfChildren(db);
        foreach (var email in emails)
        {
            var letter = await MimeMessage.LoadAsync(Path.Combine(folder, $"{email.Id:n}.eml"));
            var said = letter.TextBody!.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith("Child ", StringComparison.Ordinal)).ToList();
            var own = notices.Where(n => n.EmailId == email.Id).ToList();
            Assert.All(own, n => Assert.Equal(email.PersonId, n.PersonId));

            // Each deadline has its lines, but for those whose dates moved for one cause: they are counted.
            var together = own.GroupBy(n => n.DeadlineId).Select(g => g.MaxBy(n => n.Id)!).ToList();
            foreach (var line in said)
                Assert.True(together.Remove(together.First(n => $"Child {n.ChildId}: {n.Deadline!.Terms.Title}" == line)));
            Assert.All(together, n => Assert.Equal(AnnouncementKind.Moved, n.Kind));
            Assert.Equal(together.Count, Together().Matches(letter.TextBody!).Sum(line => int.Parse(line.Groups["dates"].Value, CultureInfo.InvariantCulture)));
            Assert.Equal(people[email.PersonId].Email, letter.To.Mailboxes.Single().Address);
            Assert.DoesNotContain(Words().Matches($"{letter.Subject}\n{letter.TextBody}").Select(word => word.Value), notNamed.Contains);
        }
    }

    private static async Task<HashSet<string>> NamesOfChildren(IroDbContext db)
    {
        var children = await db.Children.AsNoTracking().Select(c => new { c.Reference, c.GivenName, c.FamilyName, c.KnownAs }).ToListAsync();
        return [.. children.SelectMany(c => (string[])[c.Reference, .. Words().Matches($"{c.GivenName} {c.FamilyName} {c.KnownAs}").Select(word => word.Value)])];
    }

    private static async Task TheOutboxIsDone(IroDbContext db)
    {
        Assert.Equal(0, await db.Outbox.CountAsync(m => m.DoneAt == null || m.NextAttemptAt != null));
        Assert.Equal(0, await db.FailedMessages.CountAsync());
        var messages = await db.Outbox.AsNoTracking().Select(m => new { m.Id, m.Type, m.Attempts }).ToListAsync();
        var receipts = (await db.ReceivedMessages.AsNoTracking().ToListAsync()).ToLookup(r => r.MessageId, r => r.Consumer);
        Assert.All(messages, m => Assert.Equal(ExpectedConsumers.Of(Contract.TypeOf(m.Type)!).Order(), receipts[m.Id].Order()));
        Assert.All(messages, m => Assert.Equal(1, m.Attempts));
    }

    private static async Task NobodyIsWithoutNextDate(IroDbContext db, CareFigures figures)
    {
        Assert.True(figures.ChildrenInCare > 18);
        foreach (var childId in figures.WithoutNextDate)
        {
            var open = await db.Deadlines.AsNoTracking().Where(d => d.ChildId == childId && d.State == DeadlineState.Open).Select(d => d.Duty).ToListAsync();
            Assert.Contains("start-unknown", open);
        }
    }

    [GeneratedRegex(@"^(?<dates>\d+) dates have changed because ", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Together();

    private void Say(string figures) => output.WriteLine(figures);

    [GeneratedRegex(@"[\p{L}\d'-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Words();
}
