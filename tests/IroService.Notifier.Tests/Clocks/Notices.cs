using System.Globalization;
using System.Text.RegularExpressions;
using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>Something that a person was told.</summary>
sealed record ToldOne(DateTimeOffset At, string Words);

/// <summary>What came into inboxes.</summary>
static class Notices
{
    public static async Task<List<ToldOne>> SinceAsync(IroDbContext db, DateTime begin)
    {
        var notices = await db.Notices.AsNoTracking()
            .Where(n => n.CreatedAt >= begin)
            .Select(n => new { n.CreatedAt, Person = db.People.Single(p => p.Id == n.PersonId).Reference, n.ChildId, n.Deadline!.Terms.Title, n.Kind, n.DueOn })
            .ToListAsync();
        return [.. notices.Select(n => new ToldOne(
            new DateTimeOffset(n.CreatedAt, TimeSpan.Zero), $"{n.Person}, inbox: child {n.ChildId}, {n.Title} due {n.DueOn.DayOfWeek}, {n.Kind}"))];
    }
}

/// <summary>What the mail server took.</summary>
static partial class TakenEmail
{
    public static ToldOne Read(string whole)
    {
        using var text = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(whole));
        using var message = MimeMessage.Load(text);
        var to = ((MailboxAddress)message.To[0]).LocalPart;
        return new ToldOne(message.Date, $"{to}, email: {Day().Replace(message.Subject ?? "", day => $"{DateOnly.ParseExact(day.Value, "d MMMM yyyy", CultureInfo.InvariantCulture).DayOfWeek}")}");
    }

    [GeneratedRegex("[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
