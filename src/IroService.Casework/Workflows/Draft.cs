using IroService.Casework.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>A definition as far as it could be read: null is what was missing or wrong, and has been reported.</summary>
internal sealed record Draft(DefinitionFile File, FileProblems Problems)
{
    public Marked<string>? Id { get; init; }

    public Marked<int>? Version { get; init; }

    public string? Title { get; init; }

    public Marked<DateOnly>? From { get; init; }

    public IReadOnlyList<DraftBeginning>? Begins { get; init; }

    public IReadOnlyList<DraftStage>? Stages { get; init; }

    public Position StagesAt { get; init; }

    public bool IsCycle { get; init; }

    /// <summary>Whether it is kept ready and not used.</summary>
    public bool IsOff => OffAt is not null;

    /// <summary>Where it says so.</summary>
    public Position? OffAt { get; init; }

    /// <summary>The council's own times for duties of guidance; null in a definition of stages.</summary>
    public IReadOnlyList<DraftLocalTime>? Times { get; init; }

    /// <summary>How disputes are resolved; null in any other definition.</summary>
    public DisputeDraft? Disputes { get; init; }

    /// <summary>Whether every beginning, stage and move could be read or guessed, so that it can be said what follows from what.</summary>
    public bool IsWhole =>
        Begins is not null && Begins.All(b => b.Readable)
        && Stages is not null && Stages.All(s => s.Id is not null && s.Moves is not null && s.Moves.All.All(m => m.On is not null && m.To is not null))
        && Stages.DistinctBy(s => s.Id!.Value).Count() == Stages.Count;

    /// <summary>The stage that a name means: itself, or the one nearest to it, since a name of no stage has been reported; null for the end.</summary>
    public string? Target(Marked<string>? name)
    {
        if (name is null || name.Value == DefinitionKeys.Ended)
        {
            return null;
        }

        var names = Stages!.Select(s => s.Id!.Value).ToList();
        return names.Contains(name.Value) ? name.Value : NearestWord.To(name.Value, names) is [var meant] ? meant : null;
    }

    /// <summary>What is told of the file; only of a draft without problems.</summary>
    public DefinitionRead AsRead() => new(File.Path, File.Basis, Id!.Value, Version!.Value, Title!, From!.Value, Times is not null, IsOff)
    {
        Timing = Times is null && Disputes is null ? Build() : null,
        Disputes = Disputes?.Protocol,
        Times = [.. (Times ?? []).Select(t => new LocalTime(t.Duty!.Value, t.Due!.Build(), t.Basis!.Value, From!.Value))],
    };

    /// <summary>The definition; only of a draft without problems.</summary>
    public TimingRuleVersion Build() => new(
        Id!.Value,
        Version!.Value,
        Title!,
        File.Basis,
        From!.Value,
        [.. Begins!.Select(b => new Beginning(b.On!.Value, b.At!.Value, b.IfUnknown?.Value, b.OnlyIf))],
        [.. Stages!.Select(s => s.Build() with { IsToMoveBooking = Begins!.Any(b => b.At!.Value == s.Id!.Value && b.OnlyIf.Contains(Condition.BookedAfterDue)) })])
    {
        IsCycle = IsCycle,
    };
}

/// <summary>The council's own time for a duty of guidance.</summary>
internal sealed record DraftLocalTime(Marked<string>? Duty, DraftTime? Due, Marked<string>? Basis);

internal sealed record DraftBeginning(Marked<FactKind>? On, Marked<string>? At, Marked<string>? IfUnknown)
{
    /// <summary>False when a word of it could not even be guessed, so that nothing can be said of what follows from it.</summary>
    public bool Readable { get; init; }

    public IReadOnlyList<Condition> OnlyIf { get; init; } = [];
}

internal sealed record DraftStage(Marked<string>? Id, DraftDuty? Duty, Announce? Announce, DraftMoves? Moves)
{
    public bool SilenceAgrees { get; init; }

    public Stage Build() => new(
        Id!.Value,
        Duty!.Build(),
        Announce ?? new Announce([], null, []),
        Moves!.All.ToDictionary(m => m.On!.Value, m => m.To!.Value == DefinitionKeys.Ended ? null : m.To.Value))
    {
        SilenceAgrees = SilenceAgrees,
    };
}

/// <param name="At">Where they begin.</param>
/// <param name="All">In the order of the file.</param>
internal sealed record DraftMoves(Position At, IReadOnlyList<DraftMove> All)
{
    /// <summary>The fact as it stands here; null when it does not.</summary>
    public Marked<FactKind>? Find(FactKind fact) => All.FirstOrDefault(m => m.On?.Value == fact)?.On;
}

internal sealed record DraftMove(Marked<FactKind>? On, Marked<string>? To);

internal sealed record DraftDuty(string? Title, Role? Owner, DraftDue? Due, DraftTime? NotBefore, Marked<string>? Basis)
{
    public IReadOnlyList<Marked<FactKind>> MetBy { get; init; } = [];

    /// <summary>Where it says that its owner is the one whom the fact names that began the run; null when it names a role.</summary>
    public Position? ItsOwnerAt { get; init; }

    public Duty Build() => new(Title!, Owner, Due!.Time?.Build(), NotBefore?.Build(), Basis!.Value, [.. MetBy.Select(m => m.Value)]);
}

/// <param name="Time">Null when it says <c>not known</c>, or could not be read.</param>
/// <param name="Readable">Whether it could be read.</param>
internal sealed record DraftDue(DraftTime? Time, bool Readable);

/// <param name="At">Where it begins.</param>
/// <param name="How">After, before, on or halfway.</param>
/// <param name="Duration">Null for on and halfway.</param>
/// <param name="Anchors">What it counts from.</param>
/// <param name="To">Of halfway: to what.</param>
/// <param name="Words">As it stands in the file.</param>
internal sealed record DraftTime(Position At, Reckoning How, Duration? Duration, IReadOnlyList<Marked<FactKind>> Anchors, Marked<FactKind>? To, string Words)
{
    public DueRule Build() => new(How, Duration, [.. Anchors.Select(a => a.Value)], To?.Value);
}
