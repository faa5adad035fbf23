using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>A notice in somebody's inbox.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Deadline">What it is about.</param>
/// <param name="Child">The child; null when the record has been restricted or sealed since, and the person may no longer know whose it is.</param>
/// <param name="Email">What became of its email.</param>
public sealed record NoticeInInbox(Notice Notice, Deadline Deadline, Child? Child, EmailStanding Email)
{
    /// <summary>Whether it still asks for something.</summary>
    public bool IsOpen => Notice.IsOpen(Deadline);
}

/// <summary>A person's notices.</summary>
/// <param name="Open">Those that still ask for something: not acknowledged first, then by due date.</param>
/// <param name="Closed">Those whose deadline was met, ended or moved; the newest first, and no more than <see cref="ListNotices.ClosedShown"/>.</param>
/// <param name="ClosedInAll">How many there are of those.</param>
public sealed record Inbox(IReadOnlyList<NoticeInInbox> Open, IReadOnlyList<NoticeInInbox> Closed, int ClosedInAll);

/// <summary>
/// What a person has been told, about children that they may know of today. Of an open notice about a record that has been restricted or sealed since
/// they are told that it needs them, and nothing that tells whose it is; a closed one is not listed.
/// </summary>
public sealed class ListNotices(OpenDatabase open, TimeProvider clock)
{
    /// <summary>How many of the closed notices are listed.</summary>
    public const int ClosedShown = 100;

    /// <summary>Lists them.</summary>
    public async Task<Inbox> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return new Inbox([], [], 0);
        }

        var mine = OfPerson(db, sight);
        var asking = mine.StillAsking();
        var settled = Known(db, sight).Where(n => n.Deadline!.State != DeadlineState.Open || n.Deadline.Terms.DueOn == null || n.Deadline.Terms.DueOn != n.DueOn);
        return new Inbox(
            [.. (await ReadAsync(db, sight, asking.OrderBy(n => n.AcknowledgedAt != null).ThenBy(n => n.DueOn).ThenBy(n => n.ChildId).ThenByDescending(n => n.Id), cancellation))
                // Last, by when they were told: among the others their place would tell the date.
                .OrderBy(n => n.Child is null ? n.Notice.Id : 0)],
            await ReadAsync(db, sight, settled.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(ClosedShown), cancellation),
            await settled.CountAsync(cancellation));
    }

    /// <summary>How many of them are open and not acknowledged.</summary>
    public async Task<int> CountUnacknowledgedAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await Sight.OfAsync(db, personId, clock.Today(), cancellation) is { } sight
            ? await OfPerson(db, sight).StillAsking().CountAsync(n => n.AcknowledgedAt == null, cancellation)
            : 0;
    }

    private static IQueryable<Notice> Known(IroDbContext db, Sight sight) =>
        db.Notices.Where(n => n.PersonId == sight.Viewer.Id && sight.Known(db.Children).Any(c => c.Id == n.ChildId));

    private static IQueryable<Notice> OfPerson(IroDbContext db, Sight sight) => db.Notices.Where(n => n.PersonId == sight.Viewer.Id
        && (sight.Known(db.Children).Any(c => c.Id == n.ChildId) || db.Children.Withheld().Any(c => c.Id == n.ChildId)));

    private static async Task<List<NoticeInInbox>> ReadAsync(IroDbContext db, Sight sight, IQueryable<Notice> notices, CancellationToken cancellation)
    {
        var read = await notices.AsNoTracking().Include(n => n.Deadline).ToListAsync(cancellation);
        var childIds = read.Select(n => n.ChildId).Distinct().ToList();
        var children = await sight.Known(db.Children.AsNoTracking()).Where(c => childIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var emailIds = read.Select(n => n.EmailId).OfType<Guid>().Distinct().ToList();
        var emails = await db.Emails.AsNoTracking().Where(e => emailIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellation);
        return
        [
            .. read.Select(n => new NoticeInInbox(
                n,
                n.Deadline!,
                children.GetValueOrDefault(n.ChildId),
                NoticeStanding.EmailOf(n, n.Deadline!, sight.Viewer, n.EmailId is { } id ? emails[id] : null)))
        ];
    }
}
