using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Reads what a person is shown of a child.</summary>
public sealed class ReadChild(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <returns>Null when there is no such child, and when the person may not know that there is.</returns>
    public Task<ChildFile?> ApplyAsync(int personId, int childId, CancellationToken cancellation = default) => ApplyAsync(personId, childId, children => children, cancellation);

    /// <summary>The same with the records of reviews and what is written in them.</summary>
    /// <inheritdoc cref="ApplyAsync(int, int, CancellationToken)"/>
    public Task<ChildFile?> WithReviewRecordsAsync(int personId, int childId, CancellationToken cancellation = default) =>
        ApplyAsync(personId, childId, ChildQueries.WithReviewRecords, cancellation);

    /// <summary>The same with everything that a rating of the care plan is looked at with.</summary>
    /// <inheritdoc cref="ApplyAsync(int, int, CancellationToken)"/>
    public Task<ChildFile?> WithPlanFactsAsync(int personId, int childId, CancellationToken cancellation = default) =>
        ApplyAsync(personId, childId, ChildQueries.WithPlanFacts, cancellation);

    /// <summary>The same with what was noted on disputes.</summary>
    /// <inheritdoc cref="ApplyAsync(int, int, CancellationToken)"/>
    public Task<ChildFile?> WithDisputeNotesAsync(int personId, int childId, CancellationToken cancellation = default) =>
        ApplyAsync(personId, childId, children => children.Include(c => c.Disputes).ThenInclude(d => d.Notes), cancellation);

    private async Task<ChildFile?> ApplyAsync(int personId, int childId, Func<IQueryable<Child>, IQueryable<Child>> with, CancellationToken cancellation)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight
            || await sight.WithEmergenciesAsync(db, clock.Moment(), cancellation) is null
            || await with(WithEverything(sight.Known(db.Children))).SingleOrDefaultAsync(c => c.Id == childId, cancellation) is not { } child)
        {
            return null;
        }

        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        var deputies = await db.Deputies.AsNoTracking().HoldingOn(today).ToListAsync(cancellation);
        var recipients = new Recipients(child.Allocations, child.OpennessOn(today), people, teams, deputies, today);
        var reach = Reach.Of(sight.Viewer, child.Allocations, child.Restricted, people, [.. teams.Values], deputies, sight.OpenedByBreakGlass.ContainsKey(child.Id), today);
        return new ChildFile
        {
            Child = child,
            Viewer = sight.Viewer,
            Reach = reach,
            EmergencyUntil = reach.Through == ReachedThrough.Emergency ? sight.OpenedByBreakGlass[child.Id] : null,
            People = people,
            Siblings = await SiblingsAsync(sight.Known(db.Children), child, cancellation),
            ToldOf = await ToldAsync(db, child, people, cancellation),
            WouldBeTold = deadline => recipients.Of([deadline.Terms.Owner, .. rulebook.StageOf(deadline)?.Announce.Tell ?? []]),
            WhoOwes = deadline => [.. recipients.Of([deadline.Terms.Owner]).Select(r => r.PersonId).OfType<int>()],

            AnswersAs = role => sight.Viewer.Role == Role.PrincipalIro
                || recipients.Of([role]).Any(r => r.PersonId == sight.Viewer.Id)
                || recipients.Filling(role).Any(p => sight.AnswersFor(p.Id)),

            // As the role itself, not in place of somebody.
            WhoFills = role => [.. recipients.Of([role])
                .Where(r => r.PersonId is not null && r.AsRole.Split("; ").Contains(Recipients.Title(role)))
                .Select(r => people[r.PersonId!.Value])],
            StageOf = rulebook.StageOf,
            IsOfCycle = rulebook.IsOfCycle,
            IsReview = rulebook.IsReviewOfLaw,
            Calendar = rulebook.Calendar,
            Today = today,
        };
    }

    private static IQueryable<Child> WithEverything(IQueryable<Child> children) => children
        .AsNoTrackingWithIdentityResolution()
        .WithFacts()
        .Include(c => c.BookingChanges)
        .Include(c => c.Recommendations).ThenInclude(r => r.Progress)
        .Include(c => c.Deadlines).ThenInclude(d => d.Changes);

    private static async Task<IReadOnlyList<Child>> SiblingsAsync(IQueryable<Child> known, Child child, CancellationToken cancellation) =>
        child.SiblingGroup.Length == 0
            ? []
            : await known.AsNoTracking()
                .Where(c => c.SiblingGroup == child.SiblingGroup && c.Id != child.Id)
                .OrderBy(c => c.DateOfBirth)
                .ThenBy(c => c.Id)
                .ToListAsync(cancellation);

    private static async Task<ILookup<int, Telling>> ToldAsync(
        IroDbContext db, Child child, Dictionary<int, Person> people, CancellationToken cancellation)
    {
        var notices = await db.Notices.AsNoTracking().Where(n => n.ChildId == child.Id && n.DeadlineId != null).OrderBy(n => n.Id).ToListAsync(cancellation);
        var emailIds = notices.Select(n => n.EmailId).OfType<Guid>().Distinct().ToList();
        var emails = await db.Emails.AsNoTracking().Where(e => emailIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellation);
        var told = notices.Select(n => n.PersonId).OfType<int>().Distinct().ToList();
        var standingIn = new StandingIn(await db.Deputies.AsNoTracking().Where(d => told.Contains(d.DeputyId)).ToListAsync(cancellation), notices);
        var deadlines = child.Deadlines.ToDictionary(d => d.Id);
        return notices.ToLookup(n => n.DeadlineId!.Value, n =>
        {
            var person = n.PersonId is { } id ? people[id] : null;
            var standing = NoticeStanding.Of(n, n.IsOpen(deadlines[n.DeadlineId!.Value]), person, n.EmailId is { } email ? emails[email] : null);
            return new Telling(n, person, [.. standingIn.For(n).Select(away => people[away])], standing);
        });
    }
}
