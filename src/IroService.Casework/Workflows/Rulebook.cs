using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.Workflows;

/// <summary>The timing rules and the calendar in force.</summary>
/// <param name="Rules">Every timing rule in all its versions.</param>
/// <param name="Calendar">The working days of England and Wales.</param>
public sealed record Rulebook(IReadOnlyList<TimingRule> Rules, WorkingDayCalendar Calendar)
{
    /// <summary>The stage that a deadline stands at, in the version that applies to it.</summary>
    public Stage StageOf(Deadline deadline) => Rules
        .Single(r => r.Id == deadline.Rule).Versions
        .Single(v => v.Version == deadline.Terms.RuleVersion)
        .Stage(deadline.Duty);
}
