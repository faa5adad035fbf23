using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// The silence register: what was agreed because the one who was asked did not answer, what went up the ladder because nobody acted, and the disputes that moved up
/// unanswered. Of the children that a person works with: a manager those of the teams, the Principal IRO and the head of service every child.
/// </summary>
public sealed class ReadSilenceRegister(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>What happened from one day to another, both included, the newest first.</summary>
    public async Task<IReadOnlyList<SilenceEntry>> ApplyAsync(int personId, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return [];
        }

        var own = sight.Own(db.Children);
        var answers = await db.Answers.AsNoTracking().Include(a => a.Deadline)
            .Where(a => a.Kind == FactKind.AgreedBySilence && a.TakenBackBecause == "" && a.On >= from && a.On <= to && own.Any(c => c.Id == a.ChildId))
            .ToListAsync(cancellation);
        var rungs = await db.Announcements.AsNoTracking()
            .Where(a => a.EscalatedTo != null && !a.Silent && a.On >= from && a.On <= to)
            .Join(db.Deadlines.Where(d => own.Any(c => c.Id == d.ChildId)), a => a.DeadlineId, d => d.Id, (a, d) => new { Announcement = a, Deadline = d })
            .ToListAsync(cancellation);
        var disputes = await db.Disputes.AsNoTracking().Include(d => d.Steps)
            .Where(d => d.Steps.Any(s => s.Kind == DisputeMove.MoveUpBySilence && s.On >= from && s.On <= to) && own.Any(c => c.Id == d.ChildId))
            .ToListAsync(cancellation);
        var disputed = disputes.Select(d => d.ChildId).ToHashSet();
        var duties = (await db.Deadlines.AsNoTracking().Where(d => disputed.Contains(d.ChildId) && d.RunId.StartsWith(DisputeDuties.RecordPrefix)).ToListAsync(cancellation)).ToLookup(d => d.DisputeId);
        var moves = disputes.SelectMany(d => MovedUp(d, duties[d.Id]).Where(m => from <= m.Step.On && m.Step.On <= to)).ToList();
        var shown = await Shown.ReadAsync(db, [.. answers.Select(a => a.Deadline), .. rungs.Select(r => r.Deadline), .. moves.SelectMany(m => m.Next.Prepend(m.Unanswered))], cancellation);
        return
        [
            .. answers.Select(shown.Agreed)
                .Concat(rungs.Select(r => shown.WentUp(r.Announcement, r.Deadline)))
                .Concat(moves.Select(shown.MovedUp))
                .OrderByDescending(e => e.On)
                .ThenByDescending(e => e.At)
                .ThenByDescending(e => e.DeadlineId)
        ];
    }

    // At most one stage a day goes up by itself: the unanswered duty is the one that ended that day and was late.
    private IEnumerable<UnansweredDispute> MovedUp(Dispute dispute, IEnumerable<Deadline> duties) =>
        from passage in rulebook.StandingOf(dispute).Standing.Passages
        let step = passage.EnteredBy
        where step.Kind == DisputeMove.MoveUpBySilence
        let unanswered = duties.FirstOrDefault(d => d.ClosedBy == FactKind.DisputeMovedOn && d.ClosedOn == step.On && d.Terms.DueOn < step.On)
        where unanswered is not null
        select new UnansweredDispute(step, unanswered, passage.Stage.Handler, [.. duties.Where(d => d.Terms.Since == step.On && d.Id != unanswered.Id)]);
}

/// <summary>A stage of a dispute that nobody answered in time.</summary>
/// <param name="Step">What moved it up.</param>
/// <param name="Unanswered">The answer that was owed.</param>
/// <param name="To">Who handles the next stage.</param>
/// <param name="Next">The duties that arose with it.</param>
internal sealed record UnansweredDispute(DisputeStep Step, Deadline Unanswered, Role To, IReadOnlyList<Deadline> Next);

/// <summary>What the entries say of children, people and teams.</summary>
file sealed class Shown
{
    private Dictionary<int, Child> Children { get; init; } = [];

    private Dictionary<int, Person> People { get; init; } = [];

    private Dictionary<int, Team> Teams { get; init; } = [];

    private ILookup<int, Allocation> SocialWorkers { get; init; } = Array.Empty<Allocation>().ToLookup(a => a.ChildId);

    private ILookup<int, Notice> Notices { get; init; } = Array.Empty<Notice>().ToLookup(n => n.DeadlineId!.Value);

    public static async Task<Shown> ReadAsync(IroDbContext db, IReadOnlyCollection<Deadline> deadlines, CancellationToken cancellation)
    {
        var children = deadlines.Select(d => d.ChildId).Distinct().ToList();
        var ids = deadlines.Select(d => d.Id).Distinct().ToList();
        var allocations = await db.Allocations.AsNoTracking().Where(a => a.Role == Role.SocialWorker && children.Contains(a.ChildId)).ToListAsync(cancellation);
        var notices = await db.Notices.AsNoTracking().Where(n => ids.Contains(n.DeadlineId!.Value)).OrderBy(n => n.Id).ToListAsync(cancellation);
        return new Shown
        {
            Children = await db.Children.AsNoTracking().Where(c => children.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation),
            People = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
            Teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation),
            SocialWorkers = allocations.ToLookup(a => a.ChildId),
            Notices = notices.ToLookup(n => n.DeadlineId!.Value),
        };
    }

    public SilenceEntry Agreed(DutyAnswer answer)
    {
        // The date may have been corrected since: the last that people had been told of is the one that passed.
        var before = Notices[answer.DeadlineId].Where(n => n.CreatedAt <= answer.At && n.DueOn < answer.On).ToList();
        var due = before.LastOrDefault()?.DueOn ?? answer.Deadline.Terms.DueOn ?? answer.On;
        return Entry(answer.Deadline, due, before.Where(n => n.DueOn == due)) with
        {
            On = answer.On,
            At = answer.At,
            Team = TeamOf(answer.ChildId, answer.On),
            Overtaken = answer.Deadline.ClosedBy != FactKind.AgreedBySilence,
        };
    }

    public SilenceEntry WentUp(Announcement said, Deadline deadline)
    {
        var notices = Notices[deadline.Id].Where(n => (n.Kind, n.Number, n.DueOn) == (said.Kind, said.Number, said.DueOn)).ToList();
        return Entry(deadline, said.DueOn, notices) with
        {
            WentTo = said.EscalatedTo,
            Told = Persons(notices.Where(n => IsAsOrInPlaceOf(n, said.EscalatedTo!.Value))),
            On = said.On,
            At = said.At,
            Team = TeamOf(deadline.ChildId, said.On),
        };
    }

    public SilenceEntry MovedUp(UnansweredDispute move)
    {
        var due = move.Unanswered.Terms.DueOn!.Value;
        return Entry(move.Unanswered, due, Notices[move.Unanswered.Id].Where(n => n.DueOn == due)) with
        {
            WentTo = move.To,
            Told = Persons(move.Next.SelectMany(d => Notices[d.Id]).Where(n => IsAsOrInPlaceOf(n, move.To))),
            On = move.Step.On,
            At = move.Step.At,
            Team = TeamOf(move.Unanswered.ChildId, move.Step.On),
        };
    }

    private SilenceEntry Entry(Deadline deadline, DateOnly due, IEnumerable<Notice> notices) => new()
    {
        Child = Children[deadline.ChildId],
        DeadlineId = deadline.Id,
        Duty = deadline.Terms.Title,
        DueOn = due,
        Owner = deadline.Terms.Owner,
        Owners = Persons(notices.Where(n => IsAs(n, deadline.Terms.Owner))),
        WentTo = null,
        Told = [],
        On = default,
        At = default,
        Team = null,
        Overtaken = false,
    };

    private IReadOnlyList<Person> Persons(IEnumerable<Notice> notices) => [.. notices.Select(n => n.PersonId).OfType<int>().Distinct().Select(id => People[id])];

    // One person may be told as several: "IRO; Team manager".
    private static bool IsAs(Notice notice, Role role) => notice.AsRole.Split("; ").Contains(Recipients.Title(role), StringComparer.Ordinal);

    private static bool IsAsOrInPlaceOf(Notice notice, Role role) => IsAs(notice, role) || notice.AsRole.Contains($"In place of the {Recipients.InWords(role)}:", StringComparison.Ordinal);

    private Team? TeamOf(int childId, DateOnly on)
    {
        var worker = SocialWorkers[childId].Where(a => a.HoldsOn(on)).OrderBy(a => a.From).ThenBy(a => a.Id).FirstOrDefault();
        return worker is not null && People[worker.PersonId].TeamId is { } team ? Teams[team] : null;
    }
}
