namespace IroService.Casework.Imports;

/// <summary>What importing folders would do, worked out without writing anything.</summary>
public sealed record ImportPlan
{
    /// <summary>The folders, the oldest collection year first.</summary>
    public required IReadOnlyList<ReturnFolder> Folders { get; init; }

    /// <summary>The children that would change, by CHILD (ordinal).</summary>
    public required IReadOnlyList<PlannedChild> Children { get; init; }

    /// <summary>How many children the database has.</summary>
    public required int StoredChildren { get; init; }

    /// <summary>The day from which reviews are known, before; null when no review was imported yet.</summary>
    public required DateOnly? ReviewsKnownFromBefore { get; init; }

    /// <summary>The day from which reviews are known, after: when it moves, everybody is worked out afresh.</summary>
    public required DateOnly? ReviewsKnownFrom { get; init; }

    /// <summary>Whether nobody is told: it is part of the council's first import.</summary>
    public required bool Silent { get; init; }

    /// <summary>The numbers of imports of these very folders that were broken off and would be gone on with.</summary>
    public required IReadOnlyList<int> Resumes { get; init; }

    /// <summary>Why it cannot be done, in a sentence; null when it can.</summary>
    public required string? Refusal { get; init; }

    /// <summary>The next dates that would move; empty when they were not asked for.</summary>
    public required IReadOnlyList<MovedDate> Moved { get; init; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool ChangesNothing => Children.Count == 0 && Resumes.Count == 0;
}

/// <summary>What would change of one child.</summary>
/// <param name="Child">CHILD, as written.</param>
/// <param name="IsNew">Whether the database does not have the child.</param>
/// <param name="Changes">By folder, in the order of <see cref="ImportPlan.Folders"/>.</param>
public sealed record PlannedChild(string Child, bool IsNew, IReadOnlyList<IReadOnlyList<FactChange>> Changes)
{
    /// <summary>Every change, the oldest folder's first.</summary>
    public IEnumerable<FactChange> All => Changes.SelectMany(c => c);
}

/// <summary>A next date of a child that an import moves.</summary>
/// <param name="Child">CHILD, as written.</param>
/// <param name="Before">What was awaited and by when; null when nothing was.</param>
/// <param name="After">What is awaited and by when; null when nothing is any more.</param>
public sealed record MovedDate(string Child, NextDate? Before, NextDate? After);

/// <summary>What is awaited, and by when.</summary>
/// <param name="Rule">The timing rule.</param>
/// <param name="Duty">The duty.</param>
/// <param name="DueOn">The last day in time; null when not known.</param>
public sealed record NextDate(string Rule, string Duty, DateOnly? DueOn)
{
    /// <summary>"first-review by 2024-01-03".</summary>
    public override string ToString() => $"{Duty} {(DueOn is { } due ? $"by {due:yyyy-MM-dd}" : "(date not known)")}";
}
