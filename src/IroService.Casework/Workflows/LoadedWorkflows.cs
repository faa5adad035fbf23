using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>What came of reading definitions: the rules, or every problem there is.</summary>
public abstract record LoadedWorkflows
{
    private LoadedWorkflows()
    {
    }

    /// <summary>All definitions hold.</summary>
    /// <param name="All">By basis, the greatest first, then by id; each with its versions in order.</param>
    public sealed record Rules(IReadOnlyList<TimingRule> All) : LoadedWorkflows;

    /// <summary>Something is wrong, so nothing is used: a program that left a broken definition out would drop duties.</summary>
    /// <param name="Problems">Every problem of every file, ordered by file, line and column.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : LoadedWorkflows;
}
