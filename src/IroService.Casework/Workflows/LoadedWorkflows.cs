using IroService.Domain.Disputes;
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
    public sealed record Rules(IReadOnlyList<TimingRule> All) : LoadedWorkflows
    {
        /// <summary>Every file that was read, those that are off among them.</summary>
        public IReadOnlyList<DefinitionRead> Files { get; init; } = [];
    }

    /// <summary>Something is wrong, so nothing is used: a program that left a broken definition out would drop duties.</summary>
    /// <param name="Problems">Every problem of every file, ordered by file, line and column.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : LoadedWorkflows;
}

/// <summary>A definition file that holds.</summary>
/// <param name="Path">As problems name it.</param>
/// <param name="Basis">By its folder.</param>
/// <param name="Id">The rule's name.</param>
/// <param name="Version">1, 2, 3, …</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="InForceFrom">The first day on which it applies.</param>
/// <param name="IsTimes">Whether it sets the council's own times for duties of guidance.</param>
/// <param name="IsOff">Whether it is kept ready and not used.</param>
public sealed record DefinitionRead(string Path, Basis Basis, string Id, int Version, string Title, DateOnly InForceFrom, bool IsTimes, bool IsOff)
{
    /// <summary>What falls due by it; null when it is of times or of disputes.</summary>
    public TimingRuleVersion? Timing { get; init; }

    /// <summary>How disputes go by it; null when it is of none.</summary>
    public DisputeProtocol? Disputes { get; init; }

    /// <summary>The times that it sets for duties of guidance, whether or not a later version sets others.</summary>
    public IReadOnlyList<LocalTime> Times { get; init; } = [];
}
