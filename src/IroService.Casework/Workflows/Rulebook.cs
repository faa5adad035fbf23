using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Workflows;

/// <summary>
/// The timing rules and the calendar in force: the one that the program came with, and of each year that the council has imported the council's
/// own bank holidays. Whoever is to count by it refreshes it first, so that an import reaches every program without a restart.
/// </summary>
/// <param name="rules">Every timing rule in all its versions.</param>
/// <param name="calendar">The calendar that the program came with.</param>
public sealed class Rulebook(IReadOnlyList<TimingRule> rules, WorkingDayCalendar calendar)
{
    private InForce _inForce = new(0, calendar);

    /// <summary>Every timing rule in all its versions.</summary>
    public IReadOnlyList<TimingRule> Rules => rules;

    /// <summary>Every definition that they come from, those that are switched off among them: by basis, then by file.</summary>
    public IReadOnlyList<DefinitionRead> Definitions { get; private init; } = [];

    /// <summary>The folder of the council's definitions; null for the statute alone.</summary>
    public string? Folder { get; private init; }

    /// <summary>The working days of England and Wales, as they were when this was last refreshed.</summary>
    public WorkingDayCalendar Calendar => Volatile.Read(ref _inForce).Calendar;

    /// <summary>The statute, and the definitions of the council's folder.</summary>
    /// <param name="folder">Holds <c>guidance</c> and <c>local</c>; null or blank for the statute alone.</param>
    /// <param name="calendar">The working days.</param>
    /// <exception cref="WorkflowsException">A definition cannot be used.</exception>
    public static Rulebook Load(string? folder, WorkingDayCalendar calendar) => WorkflowFiles.Load(string.IsNullOrWhiteSpace(folder) ? null : folder) switch
    {
        LoadedWorkflows.Rules rules => new Rulebook(rules.All, calendar) { Definitions = rules.Files, Folder = string.IsNullOrWhiteSpace(folder) ? null : folder },
        LoadedWorkflows.Refused refused => throw new WorkflowsException(refused.Problems),
        _ => throw new InvalidOperationException("Unknown result."),
    };

    /// <summary>Takes the calendar that the database has now; one small query as long as nobody has imported another.</summary>
    /// <param name="db">The council's database, in a transaction or not.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task RefreshAsync(IroDbContext db, CancellationToken cancellation = default)
    {
        for (var seen = Volatile.Read(ref _inForce); ; seen = Volatile.Read(ref _inForce))
        {
            var version = await db.CouncilSettings.Select(s => s.CalendarVersion).SingleOrDefaultAsync(cancellation);
            if (version == seen.Version)
            {
                return;
            }

            var own = await db.BankHolidays.AsNoTracking().ToListAsync(cancellation);

            // Who read an older version a moment ago must not put it back over a newer one: the loser looks again.
            if (Interlocked.CompareExchange(ref _inForce, new InForce(version, With(own)), seen) == seen)
            {
                return;
            }
        }
    }

    /// <summary>The stage that a deadline stands at, in the version that it was worked out by; null when the definitions no longer have it.</summary>
    public Stage? StageOf(Deadline deadline) => Rules
        .Where(r => r.Id == deadline.Rule)
        .SelectMany(r => r.Versions)
        .Where(v => v.Version == deadline.Terms.RuleVersion)
        .SelectMany(v => v.Stages)
        .FirstOrDefault(s => s.Id == deadline.Duty);

    /// <summary>The version of a protocol by which disputes of a kind are opened on a day; null when there is none.</summary>
    public DisputeProtocol? DisputesFor(DisputeKind kind, DateOnly day) => Rules.Select(r => r.Disputes?.For(kind, day)).FirstOrDefault(p => p is not null);

    /// <summary>The protocol that a dispute goes by.</summary>
    /// <exception cref="InvalidOperationException">The definitions have none of this name.</exception>
    public DisputeProtocols DisputesOf(Dispute dispute) => DisputeDuties.RuleOf(dispute, Rules).Disputes!;

    /// <summary>What may be done in a dispute as it stands.</summary>
    public DisputeLife LifeOf(Dispute dispute) => new(DisputesOf(dispute), dispute.OpenedUnder, Calendar);

    /// <summary>Where a dispute stands, and the version of its protocol that it goes by now.</summary>
    public (DisputeStanding Standing, DisputeProtocol InForce) StandingOf(Dispute dispute)
    {
        var standing = LifeOf(dispute).Of(dispute.InOrder);
        return (standing, DisputesOf(dispute).Version(standing.Version));
    }

    /// <summary>Whether it is a review at its ordinary time: of one of the law's cycles.</summary>
    public bool IsOfCycle(Deadline deadline) => Rules.Any(r => r.Id == deadline.Rule && r.IsCycle);

    /// <summary>Whether it is a review that the law asks for.</summary>
    public bool IsReviewOfLaw(Deadline deadline) =>
        deadline.Terms.Basis == Basis.Statute && StageOf(deadline)?.Duty.MetBy.Contains(FactKind.ReviewHeld) == true;

    // A program that came with fewer years than the one that took the import may leave a gap: it knows its dates up to there, and stops nothing.
    private WorkingDayCalendar With(List<BankHoliday> own)
    {
        var update = CalendarUpdate.Of(calendar.BankHolidays, own);
        return new WorkingDayCalendar(update.BankHolidays.Where(h => !(h.Date.Year > update.Gap)));
    }

    private sealed record InForce(int Version, WorkingDayCalendar Calendar);
}

/// <summary>Definitions that no program starts with.</summary>
/// <param name="problems">Every problem of every file.</param>
public sealed class WorkflowsException(IReadOnlyList<DefinitionProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(p => p.ToString())));
