using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Everything that cannot be worked out or reaches nobody, first on the list of the one who is to sort it out: nothing that is owed is ever
/// silently dropped for want of a fact.
/// </summary>
public sealed class DutiesToSortOut(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>All of them, by kind and then by our own numbers.</summary>
    public async Task<IReadOnlyList<DutyToSortOut>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        var responsible = await Responsible.OnAsync(db, today, cancellation);
        var inCare = await db.Periods.AsNoTracking()
            .Where(p => !p.Withdrawn && p.StartedOn <= today && (p.EndedOn == null || p.EndedOn > today))
            .Join(db.Children, p => p.ChildId, c => c.Id, (p, c) => new ChildInCare(c.Id, c.DateOfBirth, p.StartedOn))
            .ToListAsync(cancellation);
        IEnumerable<DutyToSortOut>[] all =
        [
            await ProofAsync(responsible, cancellation),
            await NoticesForNobodyAsync(db, responsible, cancellation),
            await NobodyAskedAsync(db, today, responsible, cancellation),
            await LeftAsync(db, inCare, responsible, today, cancellation),
            WithoutIro(inCare, responsible),
            await NotIndependentAsync(db, inCare, responsible, today, cancellation),
            WithoutEmail(inCare, responsible),
            await FailedEmailsAsync(responsible, cancellation),
            await WithoutDateAsync(db, responsible, cancellation),
            CalendarEnds(today, responsible),
            WithoutDateOfBirth(inCare, responsible),
            await AdjournedAgainAsync(db, responsible, today, cancellation),
            await DisputedAsync(db, responsible, cancellation),
        ];
        return [.. all.SelectMany(d => d).Distinct().OrderBy(d => d.Kind).ThenBy(d => d.ChildId).ThenBy(d => d.PersonId).ThenBy(d => d.Sentence, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<DutyToSortOut>> NoticesForNobodyAsync(IroDbContext db, Responsible responsible, CancellationToken cancellation)
    {
        var notices = await db.Notices.AsNoTracking()
            .StillAsking()
            .Where(n => n.PersonId == null && n.DeadlineId != null)
            .Select(n => new { n.ChildId, n.DueOn, n.Deadline!.Terms.Title })
            .ToListAsync(cancellation);
        return notices.Select(n => new DutyToSortOut(
            SortOutKind.NoticeForNobody, n.ChildId, null, responsible.PrincipalIro,
            $"Tell somebody: {n.Title} is due on {Explanation.Written(n.DueOn)} and there was nobody to tell.", ""));
    }

    private async Task<IEnumerable<DutyToSortOut>> ProofAsync(Responsible responsible, CancellationToken cancellation)
    {
        var proof = await new ReadProof(open, clock).ApplyAsync(cancellation);
        return proof.Sentences.Select(sentence => new DutyToSortOut(SortOutKind.ProofFailed, null, null, responsible.PrincipalIro, sentence, ""));
    }

    private async Task<IEnumerable<DutyToSortOut>> NobodyAskedAsync(IroDbContext db, DateOnly today, Responsible responsible, CancellationToken cancellation) =>
        from silent in await SilentDuty.AllAsync(db, rulebook, today, cancellation)
        let terms = silent.Deadline.Terms
        where silent.Asking is Asking.NotReached
        select new DutyToSortOut(
            SortOutKind.NobodyAsked, silent.Deadline.ChildId, null, responsible.PrincipalIro,
            $"Nobody could be asked: {terms.Title} was due on {Explanation.Written(terms.DueOn!.Value)}, and {((Asking.NotReached)silent.Asking).Why}. Nothing is agreed by silence.", "");

    private static IEnumerable<DutyToSortOut> WithoutIro(List<ChildInCare> inCare, Responsible responsible) => inCare
        .Where(c => responsible.IroOf(c.ChildId) is null)
        .Select(c => new DutyToSortOut(
            SortOutKind.NoIro, c.ChildId, null, responsible.PrincipalIro,
            "Allocate an IRO: the child has none today.", $"Looked after since at least {Explanation.Written(c.StartedOn)}."));

    /// <summary>Here it is refused; a file may say it all the same, and its row counts.</summary>
    private static async Task<IEnumerable<DutyToSortOut>> NotIndependentAsync(
        IroDbContext db, List<ChildInCare> inCare, Responsible responsible, DateOnly today, CancellationToken cancellation)
    {
        var independence = new Independence(responsible.People, await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation));
        var ofChild = responsible.Today.ToLookup(a => a.ChildId);
        return
            from child in inCare
            let broken = independence.Broken([.. ofChild[child.ChildId]], today)
            where broken is not null
            select new DutyToSortOut(
                SortOutKind.NotIndependent, child.ChildId, null, responsible.PrincipalIro,
                $"Allocate another IRO: the child's IRO {broken.Because}, and must be independent ({NotIndependent.Rule}).", "");
    }

    private static async Task<IEnumerable<DutyToSortOut>> LeftAsync(
        IroDbContext db, List<ChildInCare> inCare, Responsible responsible, DateOnly today, CancellationToken cancellation)
    {
        var ids = inCare.Select(c => c.ChildId).ToHashSet();
        var theirs = db.Allocations.Where(a => db.People.Any(p => p.Id == a.PersonId && p.To < today && (a.To == null || a.To >= p.To))).Select(a => a.ChildId);
        var children = (await db.Allocations.AsNoTracking().Where(a => theirs.Contains(a.ChildId)).ToListAsync(cancellation))
            .Where(a => ids.Contains(a.ChildId))
            .GroupBy(a => a.ChildId, (_, ofChild) => ofChild.ToList())
            .ToList();
        var teams = await db.Teams.AsNoTracking().Where(t => t.ManagerId != null).ToListAsync(cancellation);
        return
            from person in responsible.People.Values
            let last = person.To ?? today
            where last < today
            let left = new LeftBehind(person.Id, last, today)
            let has = children.Count(ofChild => left.Of(ofChild, inCare: true).Count > 0)
            let manages = teams.Count(t => t.ManagerId == person.Id)
            where has + manages > 0
            select new DutyToSortOut(
                SortOutKind.HasLeft, null, person.Id, responsible.PrincipalIro,
                has == 0 ? $"Has left and is still entered as manager of {Count(manages, "team", "teams")}."
                    : $"Has left with {Count(has, "child", "children")}{(manages > 0 ? $" and {Count(manages, "team", "teams")}" : "")}: hand them over.",
                $"The last day was {Explanation.Written(last)}.");
    }

    private static IEnumerable<DutyToSortOut> WithoutEmail(List<ChildInCare> inCare, Responsible responsible)
    {
        var children = inCare.Select(c => c.ChildId).ToHashSet();
        return responsible.Today
            .Where(a => children.Contains(a.ChildId) && responsible.People[a.PersonId].Email.Length == 0)
            .GroupBy(a => a.PersonId)
            .Select(g => new DutyToSortOut(
                SortOutKind.NoEmail, null, g.Key, responsible.PrincipalIro,
                $"Enter an email address: the person has {Count(g.Select(a => a.ChildId).Distinct().Count(), "child", "children")} and can be told in the inbox only.", ""));
    }

    private async Task<IEnumerable<DutyToSortOut>> FailedEmailsAsync(Responsible responsible, CancellationToken cancellation) =>
        (await new ListFailedEmails(open).ListAsync(cancellation)).Select(e => new DutyToSortOut(
            SortOutKind.EmailFailed, null, e.PersonId, responsible.PrincipalIro,
            $"Check the email address: {(e.DeadlineIds.Count == 0 ? "an email" : $"an email about {Count(e.DeadlineIds.Count, "date", "dates")}")} could not be delivered ({e.Why}).", ""));

    private async Task<IEnumerable<DutyToSortOut>> WithoutDateAsync(IroDbContext db, Responsible responsible, CancellationToken cancellation)
    {
        var deadlines = await db.Deadlines.AsNoTracking()
            .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn == null && !d.Period.Withdrawn)
            .ToListAsync(cancellation);
        return deadlines.Select(d => d.Terms.CalendarEndsBefore is { } year
            ? new DutyToSortOut(
                SortOutKind.BeyondCalendar, d.ChildId, null, responsible.ListFor(d.ChildId),
                $"{d.Terms.Title}: not yet known, the calendar ends {rulebook.Calendar.LastYear}. Import the bank holidays of {year}.", "")
            : new DutyToSortOut(
                SortOutKind.DateNotKnown, d.ChildId, null, responsible.ListFor(d.ChildId), $"{d.Terms.Title}.", Bound(d.Terms)));
    }

    private IEnumerable<DutyToSortOut> CalendarEnds(DateOnly today, Responsible responsible)
    {
        var calendar = rulebook.Calendar;
        if (!calendar.EndsSoon(today))
        {
            return [];
        }

        var ends = calendar.LastDay < today ? "ended" : "ends";
        return
        [
            new DutyToSortOut(
                SortOutKind.CalendarEnds, null, null, responsible.PrincipalIro,
                "Have GOV.UK's bank holidays (www.gov.uk/bank-holidays.json) imported, with \"iro calendar import\": "
                + $"the calendar {ends} on {Explanation.Written(calendar.LastDay)}, and no working day is counted beyond it.", ""),
        ];
    }

    private static IEnumerable<DutyToSortOut> WithoutDateOfBirth(List<ChildInCare> inCare, Responsible responsible) => inCare
        .Where(c => c.DateOfBirth is null)
        .Select(c => new DutyToSortOut(
            SortOutKind.NoDateOfBirth, c.ChildId, null, responsible.ListFor(c.ChildId),
            "Enter the date of birth in the case system: without it care does not end with the 18th birthday.", $"Looked after since at least {Explanation.Written(c.StartedOn)}."));

    /// <summary>Here a second adjournment is refused; a file may have one all the same. It is no longer of use to say so once the review has been held.</summary>
    private async Task<IEnumerable<DutyToSortOut>> AdjournedAgainAsync(IroDbContext db, Responsible responsible, DateOnly today, CancellationToken cancellation)
    {
        var more = db.Bookings.Where(b => b.Status == BookingStatus.Adjourned).GroupBy(b => b.ChildId).Where(g => g.Count() > 1).Select(g => g.Key);
        var children = await db.Children.AsNoTracking()
            .Where(c => more.Contains(c.Id))
            .Include(c => c.Bookings).Include(c => c.Reviews).Include(c => c.Periods)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        return
            from child in children
            where child.IsInCareOn(today) && !child.StandingReviews.Any(r => r.HeldOn == today)
            let adjourned = Adjournment.OfReviewAwaitedOn(child, today)
            where adjourned.Count > 1
            let completeBy = Adjournment.CompleteBy(adjourned[0], rulebook.Calendar)
            select new DutyToSortOut(
                SortOutKind.SecondAdjournment, child.Id, null, responsible.ListFor(child.Id),
                $"Complete the review{(completeBy is { } day ? $" by {Explanation.Written(day)}" : "")}: it was adjourned on {Explanation.Written(adjourned[0])} and again on {Explanation.Written(adjourned[^1])}, "
                    + $"and the law allows one adjournment of at most {Adjournment.AtMostWorkingDays} working days (SI 2010/959 reg 36(2)).",
                "");
    }

    private static async Task<IEnumerable<DutyToSortOut>> DisputedAsync(IroDbContext db, Responsible responsible, CancellationToken cancellation)
    {
        var episodes = await db.Episodes.AsNoTracking().Where(e => e.MissingSinceImportId != null && e.Decision == null).Select(e => new { e.ChildId, e.Decom }).ToListAsync(cancellation);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.MissingSinceImportId != null && r.Decision == null).Select(r => new { r.ChildId, r.HeldOn }).ToListAsync(cancellation);
        return episodes.Select(e => Disputed(e.ChildId, $"episode from {Explanation.Written(e.Decom)}"))
            .Concat(reviews.Select(r => Disputed(r.ChildId, $"review of {Explanation.Written(r.HeldOn)}")));

        DutyToSortOut Disputed(int childId, string what) => new(
            SortOutKind.DisputedFact, childId, null, responsible.ListFor(childId),
            $"Decide whether it happened: the {what} is no longer in the newest extract of its year. It counts until then.", "");
    }

    // Of what is no cycle of reviews only the day since when it has been owed is known.
    private static string Bound(DeadlineTerms terms) => (terms.CountsFrom, terms.DueAtLatest) switch
    {
        ({ } since, { } latest) => $"Looked after since at least {Explanation.Written(since)}, so a review was due by {Explanation.Written(latest)} at the latest.",
        ({ } since, null) => $"Owed since {Explanation.Written(since)}.",
        _ => "",
    };

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}

/// <summary>A child with a period of care or short breaks that is open today.</summary>
internal sealed record ChildInCare(int ChildId, DateOnly? DateOfBirth, DateOnly StartedOn);
