using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>A person was told of a deadline on a day; in the council's own numbers, which are the same in every database.</summary>
sealed record Told(string Person, string Child, string Duty, AnnouncementKind Kind, int Number, DateOnly Due, DateOnly On)
{
    public const string Nobody = "nobody";

    /// <summary>The notices that there are.</summary>
    public static async Task<List<Told>> InAsync(IroDbContext db)
    {
        var notices = await db.Notices.AsNoTracking()
            .Select(n => new
            {
                Person = db.People.Where(p => p.Id == n.PersonId).Select(p => p.Reference).SingleOrDefault(),
                Child = db.Children.Where(c => c.Id == n.ChildId).Select(c => c.Reference).Single(),
                n.Deadline!.Rule,
                n.Deadline.Duty,
                n.Kind,
                n.Number,
                n.DueOn,
                n.CreatedAt,
            })
            .ToListAsync();
        return [.. notices.Select(n => new Told(
            n.Person ?? Nobody, n.Child, $"{n.Rule} {n.Duty}", n.Kind, n.Number, n.DueOn, LondonTime.DateOf(new DateTimeOffset(DateTime.SpecifyKind(n.CreatedAt, DateTimeKind.Utc)))))];
    }

    /// <summary>Fails with the first of those that are missing, too many, or there twice.</summary>
    public static void AssertSame(IEnumerable<Told> expected, IEnumerable<Told> actual)
    {
        var (wanted, there) = (Counted(expected), Counted(actual));
        var missing = Shown(wanted.Where(w => there.GetValueOrDefault(w.Key) < w.Value));
        var tooMany = Shown(there.Where(t => wanted.GetValueOrDefault(t.Key) < t.Value));
        Assert.True(missing.Length + tooMany.Length == 0, $"missing:{missing}\ntoo many:{tooMany}");
    }

    private static Dictionary<Told, int> Counted(IEnumerable<Told> told) => told.CountBy(t => t).ToDictionary();

    private static string Shown(IEnumerable<KeyValuePair<Told, int>> some)
    {
        var all = some.Select(s => $"\n  {s.Key}").Order(StringComparer.Ordinal).ToList();
        return string.Concat(all.Take(8)) + (all.Count > 8 ? $"\n  and {all.Count - 8} more" : "");
    }
}
