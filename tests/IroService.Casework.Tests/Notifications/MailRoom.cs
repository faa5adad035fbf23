using System.Globalization;
using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Domain.Deadlines;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Notifications;

/// <summary>A council with its email, by a clock on the wall in London; a minute after each notice nobody waits for another.</summary>
sealed class MailRoom : IDisposable
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private MailRoom(TestDatabase database, TestCouncil council) => (Database, Council) = (database, council);

    public TestDatabase Database { get; }

    public TestCouncil Council { get; }

    public PostOfficeForTests Post { get; } = new();

    public Letter Letter => Assert.Single(Post.Taken);

    public static async Task<MailRoom> At(string local, TestDatabase? database = null)
    {
        var own = database ?? await TestDatabase.SqliteAsync();
        var room = new MailRoom(own, await TestCouncil.OnAsync(own, DateOnly.FromDateTime(Local(local))));
        room.ItIs(local);
        return room;
    }

    public void ItIs(string local)
    {
        var wall = Local(local);
        Council.Clock.AdjustTime(new DateTimeOffset(wall, London.GetUtcOffset(wall)).ToUniversalTime());
    }

    /// <summary>What the service does again and again.</summary>
    public async Task<int> Turn(string local)
    {
        ItIs(local);
        var made = await Gather();
        await Deliver();
        return made;
    }

    public Task<int> Gather() =>
        new GatherEmails(Database.Open, new EmailQuiet(TimeSpan.FromSeconds(20)), EmailTimes.Usual, Council.Rulebook, Council.Clock).ApplyAsync(default);

    public Task<int> Deliver() => new DeliverEmails(
        Database.Open, Post, new WriteLetter(new Uri("https://iro.example.test/"), Council.Rulebook, new LinkSeal(new EphemeralDataProtectionProvider()), Terminology.Usual), EmailTimes.Usual, Council.Clock, NullLogger<DeliverEmails>.Instance)
        .ApplyAsync(() => Task.FromResult(true), default);

    /// <summary>The IRO is told of the child's date, as it stands today, a minute ago.</summary>
    public async Task<Notice> Told(Deadline deadline, AnnouncementKind kind = AnnouncementKind.Approaching, int number = 0)
    {
        await using var db = Database.Open();
        var due = await db.Deadlines.Where(d => d.Id == deadline.Id).Select(d => d.Terms.DueOn!.Value).SingleAsync();
        var notice = new Notice
        {
            PersonId = Council.Iro.Id,
            ChildId = deadline.ChildId,
            DeadlineId = deadline.Id,
            Kind = kind,
            Number = number,
            DueOn = due,
            AsRole = "IRO",
            CreatedAt = Council.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1),
        };
        db.Notices.Add(notice);
        await db.SaveChangesAsync();
        return notice;
    }

    public async Task<List<Email>> Emails()
    {
        await using var db = Database.Open();
        return await db.Emails.AsNoTracking().OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).ToListAsync();
    }

    public void Dispose() => Database.Dispose();

    private static DateTime Local(string local) => DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
