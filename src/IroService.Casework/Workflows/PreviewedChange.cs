using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;

namespace IroService.Casework.Workflows;

/// <summary>What a definition would do to a live deadline.</summary>
public enum PreviewedKind
{
    /// <summary>It would be owed, and is not.</summary>
    New,

    /// <summary>It would be owed no longer.</summary>
    Gone,

    /// <summary>Its day would be another.</summary>
    Moved,

    /// <summary>Somebody else would owe it.</summary>
    OtherOwner,

    /// <summary>Its day would stand on another's word, or somewhere else.</summary>
    OtherSource,
}

/// <summary>A live deadline that a definition would change.</summary>
/// <param name="Child">The case system's number.</param>
/// <param name="Rule">The timing rule.</param>
/// <param name="Duty">The stage.</param>
/// <param name="Before">What it says by the definitions in force; null when it would be new.</param>
/// <param name="After">What it would say; null when it would be gone.</param>
public sealed record PreviewedChange(string Child, string Rule, string Duty, DeadlineTerms? Before, DeadlineTerms? After)
{
    /// <summary>What would become of it; of several changes, the one that is felt most.</summary>
    public PreviewedKind Kind => (Before, After) switch
    {
        (null, _) => PreviewedKind.New,
        (_, null) => PreviewedKind.Gone,
        ({ } before, { } after) when before.DueOn != after.DueOn || before.CalendarEndsBefore != after.CalendarEndsBefore => PreviewedKind.Moved,
        ({ } before, { } after) when before.Owner != after.Owner => PreviewedKind.OtherOwner,
        _ => PreviewedKind.OtherSource,
    };

    /// <summary>What people call the duty.</summary>
    public string Title => (After ?? Before)!.Title;
}

/// <summary>What came of a preview.</summary>
public abstract record WorkflowsPreview
{
    private WorkflowsPreview()
    {
    }

    /// <summary>The definitions would not hold.</summary>
    /// <param name="Problems">Every problem, in order.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : WorkflowsPreview;

    /// <summary>They would, and this would change.</summary>
    /// <param name="All">By rule, duty, child and day, all ordinal.</param>
    /// <param name="AsAt">The day as at which both were worked out.</param>
    public sealed record Changes(IReadOnlyList<PreviewedChange> All, DateOnly AsAt) : WorkflowsPreview
    {
        /// <summary>The open disputes that a new version leaves where they are: they end under their own unless somebody moves them. By definition, child and number.</summary>
        public IReadOnlyList<PreviewedDispute> Disputes { get; init; } = [];
    }
}

/// <summary>An open dispute that goes by an earlier version than a new one.</summary>
/// <param name="Child">The case system's number.</param>
/// <param name="Dispute">Our own number of it.</param>
/// <param name="To">The new version.</param>
/// <param name="Compared">It by its own version and as moved.</param>
public sealed record PreviewedDispute(string Child, int Dispute, DisputeProtocol To, DisputeIfMoved Compared);
