using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>When emails went, by a wall calendar and a clock on the wall alone.</summary>
static class Emailed
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>
    /// Fails when an email was made at night, a person had two digests of a day, something waited longer than it may, or a notice is in no email
    /// although its deadline stood as it says until the next working morning.
    /// </summary>
    public static async Task AssertInTime(IroDbContext db, PlainCalendar calendar)
    {
        var emails = await db.Emails.AsNoTracking().ToDictionaryAsync(e => e.Id);
        Assert.All(emails.Values, e => Assert.InRange(Local(e.CreatedAt).TimeOfDay, TimeSpan.FromHours(7), TimeSpan.FromHours(19)));
        var digests = emails.Values.Where(e => e.DigestOn is not null).ToList();
        Assert.Equal(digests.Count, digests.DistinctBy(e => (e.PersonId, e.DigestOn)).Count());
        Assert.All(digests, e => Assert.True(calendar.IsWorkingDay(Day(e.CreatedAt)) && e.DigestOn == Day(e.CreatedAt)));

        var reachable = await db.People.Where(p => p.Email != "").Select(p => (int?)p.Id).ToListAsync();
        foreach (var notice in await db.Notices.AsNoTracking().Include(n => n.Deadline!.Changes).ToListAsync())
        {
            var (told, atLatest) = (Day(notice.CreatedAt), Latest(notice, calendar));
            if (!reachable.Contains(notice.PersonId))
            {
                Assert.Null(notice.EmailId);
            }
            else if (notice.EmailId is { } id)
            {
                // Before the digest goes only what was overtaken, with what overtook it.
                Assert.InRange(Day(emails[id].CreatedAt), emails[id].DigestOn is null ? told : atLatest, atLatest);
            }
            else
            {
                Assert.True(told < atLatest, $"Notice {notice.Id} of {told:yyyy-MM-dd} ({notice.Kind}, due {notice.DueOn:yyyy-MM-dd}; {Since(notice)}) is in no email.");
                Assert.Contains(notice.Deadline!.Changes, c => c.At > notice.CreatedAt && Day(c.At) <= atLatest);
            }
        }
    }

    private static string Since(Notice notice) =>
        $"the deadline is {notice.Deadline!.State}, {string.Join(", ", notice.Deadline.Changes.Where(c => c.At > notice.CreatedAt).Select(c => $"changed {c.At:u}"))}";

    private static DateOnly Latest(Notice notice, PlainCalendar calendar)
    {
        var day = Day(notice.CreatedAt);
        return notice.Kind == AnnouncementKind.Overdue || calendar.IsWorkingDay(day) ? day : calendar.WorkingDaysAfter(day, 1);
    }

    private static DateOnly Day(DateTime utc) => LondonTime.DateOf(new DateTimeOffset(utc));

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, London);
}
