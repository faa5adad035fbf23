using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>A way into a stage.</summary>
/// <param name="Stage">The stage entered.</param>
/// <param name="Happened">What is sure to have happened by then, on a day that is known.</param>
/// <param name="StartKnown">False in a run that began with a fact which is not known.</param>
/// <param name="Path">The shortest such way, in words.</param>
internal sealed record StageEntry(string Stage, HappenedFacts Happened, bool StartKnown, string Path)
{
    /// <summary>All ways into the stages of a version, the shortest first; also from where the versions before it may have left a child.</summary>
    public static IReadOnlyList<StageEntry> Of(Draft draft, IReadOnlyList<LeftInStage> left)
    {
        var seen = new HashSet<(string Stage, HappenedFacts Happened, bool StartKnown)>();
        var entries = new List<StageEntry>();
        Add(Begun(draft));
        Add(left.SelectMany(l => l.Entry.Next(l.Version)));
        Add(left.SelectMany(l => l.Entry.Next(draft)));
        for (var i = 0; i < entries.Count; i++)
        {
            Add(entries[i].Next(draft));
        }

        return entries;

        void Add(IEnumerable<StageEntry> found) => entries.AddRange(found.Where(e => seen.Add((e.Stage, e.Happened, e.StartKnown))));
    }

    /// <summary>Where what can happen in the stage leads.</summary>
    public IEnumerable<StageEntry> Next(Draft draft) =>
        from stage in draft.Stages
        where stage.Id!.Value == Stage
        from move in stage.Moves!.All
        let to = draft.Target(move.To)
        where to is not null
        let fact = move.On!.Value
        let happened = StartKnown ? Happened.With(fact) : Happened.WithOnly(fact)
        select new StageEntry(to, happened, StartKnown, $"{Path} > {Word.Of(fact)} > {to}");

    private static IEnumerable<StageEntry> Begun(Draft draft)
    {
        foreach (var begin in draft.Begins!)
        {
            var fact = begin.On!.Value;
            if (draft.Target(begin.At) is { } at)
            {
                yield return new StageEntry(at, HappenedFacts.None.With(fact), StartKnown: true, $"{Word.Of(fact)} > {at}");
            }

            if (draft.Target(begin.IfUnknown) is { } ifUnknown)
            {
                yield return new StageEntry(ifUnknown, HappenedFacts.None, StartKnown: false, $"{Word.Of(fact)} (not known) > {ifUnknown}");
            }
        }
    }
}

/// <summary>A stage in which a version may have left a child when the next one came into force.</summary>
internal sealed record LeftInStage(Draft Version, StageEntry Entry);
