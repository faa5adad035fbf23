using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>
/// What a person has been told, about children that they may know of today. Of an open notice about a record that has been restricted or sealed since
/// they are told that it needs them, and nothing that tells whose it is, also not by what else is asked for; a closed one is not listed.
/// </summary>
public sealed class ListNotices(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Lists a page of them.</summary>
    public async Task<Inbox> ApplyAsync(NoticesAsked asked, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        if (await Sight.OfAsync(db, asked.PersonId, today, cancellation) is not { } sight)
        {
            return new Inbox([], Enum.GetValues<NoticesShown>().ToDictionary(shown => shown, _ => 0), 1, HasBoth: false, []);
        }

        var known = Known(db, sight);
        var around = await AroundAsync(db, asked.PersonId, today, cancellation);
        var asking = await AskingAsync(db, asked, sight, around, cancellation);
        var settled = Asked(known, asked).Settled();
        var counts = Enum.GetValues<NoticesShown>().ToDictionary(shown => shown, shown => asking.Count(n => IsShown(n, shown)));
        counts[NoticesShown.Closed] = await settled.CountAsync(cancellation);
        var page = Math.Clamp(asked.Page, 1, Math.Max(1, (counts[asked.Shown] - 1) / asked.RowsOnAPage + 1));
        var before = (page - 1) * asked.RowsOnAPage;
        var rows = asked.Shown == NoticesShown.Closed
            ? await ReadAsync(db, sight, around, NewestFirst(settled).Skip(before).Take(asked.RowsOnAPage), cancellation)
            : [.. asking.Where(n => IsShown(n, asked.Shown)).Skip(before).Take(asked.RowsOnAPage)];
        var hasBoth = await known.AsDeputy().AnyAsync(cancellation) && await known.AsThemselves().AnyAsync(cancellation);
        var mine = around.Deputies.Where(d => d.PersonId == asked.PersonId && d.HoldsOn(today)).OrderBy(d => d.From);
        return new Inbox(rows, counts, page, hasBoth, [.. mine.Select(d => new DeputyOfMine(d, around.People[d.DeputyId]))]);
    }

    /// <summary>How many of them are open and not acknowledged.</summary>
    public async Task<int> CountUnacknowledgedAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await Sight.OfAsync(db, personId, clock.Today(), cancellation) is { } sight
            ? await OfPerson(db, sight).StillAsking().CountAsync(n => n.AcknowledgedAt == null, cancellation)
            : 0;
    }

    private static bool IsShown(NoticeInInbox notice, NoticesShown shown) => shown switch
    {
        NoticesShown.Open => true,
        NoticesShown.ToAcknowledge => notice.Notice.AcknowledgedAt is null,
        NoticesShown.Read => notice.Notice.AcknowledgedAt is not null,
        // By its email a notice would tell when it was written.
        _ when notice.Child is null => false,
        NoticesShown.Waiting => notice.Standing.State is NoticeState.Waiting or NoticeState.InNextDigest,
        NoticesShown.Sent => notice.Standing.State == NoticeState.Sent,
        NoticesShown.Failed => notice.Standing.State is NoticeState.Failed or NoticeState.NoAddress,
        _ => false,
    };

    // With the changes, the last of which may be why it is closed.
    private static IQueryable<Notice> NewestFirst(IQueryable<Notice> settled) =>
        settled.Include(n => n.Deadline!.Changes).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id);

    private static IQueryable<Notice> Known(IroDbContext db, Sight sight) =>
        db.Notices.Where(n => n.PersonId == sight.Viewer.Id && sight.Known(db.Children).Any(c => c.Id == n.ChildId));

    private static IQueryable<Notice> OfPerson(IroDbContext db, Sight sight) => db.Notices.Where(n => n.PersonId == sight.Viewer.Id
        && (sight.Known(db.Children).Any(c => c.Id == n.ChildId) || db.Children.Withheld().Any(c => c.Id == n.ChildId)));

    private static IQueryable<Notice> Asked(IQueryable<Notice> notices, NoticesAsked asked)
    {
        var ofKind = asked.Kind is { } kind ? notices.Where(n => n.Kind == kind) : notices;
        return asked.For switch
        {
            ToldFor.Self => ofKind.AsThemselves(),
            ToldFor.Others => ofKind.AsDeputy(),
            _ => ofKind,
        };
    }

    private async Task<List<NoticeInInbox>> AskingAsync(IroDbContext db, NoticesAsked asked, Sight sight, Around around, CancellationToken cancellation)
    {
        var whatever = asked is { Kind: null, For: ToldFor.Anybody };
        var asking = (whatever ? OfPerson(db, sight) : Asked(Known(db, sight), asked)).StillAsking();
        var inOrder = asking.OrderBy(n => n.AcknowledgedAt != null).ThenBy(n => n.DueOn).ThenBy(n => n.ChildId).ThenByDescending(n => n.Id);
        // Last, by when they were told: among the others their place would tell the date.
        return [.. (await ReadAsync(db, sight, around, inOrder, cancellation)).OrderBy(n => n.Child is null ? n.Notice.Id : 0)];
    }

    private async Task<List<NoticeInInbox>> ReadAsync(IroDbContext db, Sight sight, Around around, IQueryable<Notice> notices, CancellationToken cancellation)
    {
        var read = await notices.AsNoTracking().Include(n => n.Deadline).Include(n => n.Dispute!.Steps).ToListAsync(cancellation);
        var childIds = read.Select(n => n.ChildId).Distinct().ToList();
        var children = await sight.Known(db.Children.AsNoTracking()).Where(c => childIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var emailIds = read.Select(n => n.EmailId).OfType<Guid>().Distinct().ToList();
        var emails = await db.Emails.AsNoTracking().Where(e => emailIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellation);
        var deadlineIds = read.Select(n => n.DeadlineId).OfType<int>().Distinct().ToList();
        var disputeIds = read.Select(n => n.DisputeId).OfType<int>().Distinct().ToList();
        var owed = around.Roles is { } roles
            ? await ListOwnDuties.OwnOf(db, roles, sight, db.Deadlines.Where(d => deadlineIds.Contains(d.Id))).Select(d => d.Id).ToListAsync(cancellation)
            : [];
        var theirs = await db.Notices.AsNoTracking()
            .Where(n => around.People.Keys.Contains(n.PersonId!.Value) && (deadlineIds.Contains(n.DeadlineId!.Value) || disputeIds.Contains(n.DisputeId!.Value)))
            .ToListAsync(cancellation);
        var standingIn = new StandingIn(around.Deputies, [.. read, .. theirs]);
        return
        [
            .. read.Select(n => new NoticeInInbox(
                n,
                n.Deadline,
                children.GetValueOrDefault(n.ChildId),
                n.Deadline is { } deadline ? rulebook.StageOf(deadline) : null,
                n.DeadlineId is { } owedId && owed.Contains(owedId),
                NoticeStanding.Of(n, n.IsOpen(), sight.Viewer, n.EmailId is { } id ? emails[id] : null),
                [.. standingIn.For(n).Select(id => around.People[id])],
                [.. standingIn.OfDeputies(n).Select(told => new SeenTo(around.People[told.PersonId!.Value], told.AcknowledgedAt))]))
        ];
    }

    private static async Task<Around> AroundAsync(IroDbContext db, int me, DateOnly today, CancellationToken cancellation)
    {
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.PersonId == me || d.DeputyId == me).ToListAsync(cancellation);
        var ids = deputies.Select(d => d.PersonId == me ? d.DeputyId : d.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        return new(deputies, people, await RolesFilled.ByAsync(db, me, today, cancellation));
    }

    /// <summary>Who stood or stands in for the person or is stood in for, and which roles the person fills today.</summary>
    private sealed record Around(IReadOnlyList<Deputy> Deputies, Dictionary<int, Person> People, RolesFilled? Roles);
}
