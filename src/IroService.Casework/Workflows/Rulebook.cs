using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.Workflows;

/// <summary>The timing rules and the calendar in force.</summary>
/// <param name="Rules">Every timing rule in all its versions.</param>
/// <param name="Calendar">The working days of England and Wales.</param>
public sealed record Rulebook(IReadOnlyList<TimingRule> Rules, WorkingDayCalendar Calendar)
{
    /// <summary>The statute, and the definitions of the council's folder.</summary>
    /// <param name="folder">Holds <c>guidance</c> and <c>local</c>; null or blank for the statute alone.</param>
    /// <param name="calendar">The working days.</param>
    /// <exception cref="WorkflowsException">A definition cannot be used.</exception>
    public static Rulebook Load(string? folder, WorkingDayCalendar calendar) => WorkflowFiles.Load(string.IsNullOrWhiteSpace(folder) ? null : folder) switch
    {
        LoadedWorkflows.Rules rules => new Rulebook(rules.All, calendar),
        LoadedWorkflows.Refused refused => throw new WorkflowsException(refused.Problems),
        _ => throw new InvalidOperationException("Unknown result."),
    };

    /// <summary>The stage that a deadline stands at, in the version that it was worked out by; null when the definitions no longer have it.</summary>
    public Stage? StageOf(Deadline deadline) => Rules
        .Where(r => r.Id == deadline.Rule)
        .SelectMany(r => r.Versions)
        .Where(v => v.Version == deadline.Terms.RuleVersion)
        .SelectMany(v => v.Stages)
        .FirstOrDefault(s => s.Id == deadline.Duty);

    /// <summary>Whether it is a review at its ordinary time: of one of the law's cycles.</summary>
    public bool IsOfCycle(Deadline deadline) => Rules.Any(r => r.Id == deadline.Rule && r.IsCycle);

    /// <summary>Whether it is a review that the law asks for.</summary>
    public bool IsReviewOfLaw(Deadline deadline) =>
        deadline.Terms.Basis == Basis.Statute && StageOf(deadline)?.Duty.MetBy.Contains(FactKind.ReviewHeld) == true;
}

/// <summary>Definitions that no program starts with.</summary>
/// <param name="problems">Every problem of every file.</param>
public sealed class WorkflowsException(IReadOnlyList<DefinitionProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(p => p.ToString())));
