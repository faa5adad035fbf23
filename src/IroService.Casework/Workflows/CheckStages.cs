using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Checks that a definition's stages hold together: every stage can be reached and left, and every time counts from something that has happened.</summary>
internal static class CheckStages
{
    /// <summary>Reports what does not hold together.</summary>
    /// <param name="draft">The version.</param>
    /// <param name="left">Where the versions before it may have left a child.</param>
    /// <returns>The ways into its stages; null when too much of it is unreadable to say.</returns>
    public static IReadOnlyList<StageEntry>? Check(Draft draft, IReadOnlyList<LeftInStage> left)
    {
        CheckNames(draft);
        CheckBegins(draft);
        CheckWaysOut(draft);
        if (!draft.IsWhole)
        {
            return null;
        }

        var entries = StageEntry.Of(draft, left);
        var entered = entries.Concat(left.Select(l => l.Entry)).Select(e => e.Stage).Append(DefinitionKeys.Ended).ToHashSet();
        foreach (var stage in draft.Stages!.Where(s => !entered.Contains(s.Id!.Value)))
        {
            draft.Problems.Add(stage.Id!.At, $"The stage \"{stage.Id.Value}\" cannot be reached; nothing begins at it or moves on to it.");
        }

        foreach (var stage in draft.Stages!)
        {
            // What care's end leads to has been reported as such.
            var into = entries.Where(e => e.Stage == stage.Id!.Value && !e.Happened.Has(FactKind.CeasedToBeLookedAfter)).ToList();
            CheckAnchors(draft.Problems, stage.Duty?.Due?.Time, into);
            CheckAnchors(draft.Problems, stage.Duty?.NotBefore, into);
            CheckNamedOwner.Check(draft.Problems, stage, into);
        }

        return entries;
    }

    private static void CheckNames(Draft draft)
    {
        var names = new HashSet<string>();
        foreach (var id in (draft.Stages ?? []).Select(s => s.Id).OfType<Marked<string>>().Where(id => !names.Add(id.Value)))
        {
            draft.Problems.Add(id.At, $"The stage \"{id.Value}\" stands twice; each needs a name of its own.");
        }

        if (draft.Stages is null || draft.Stages.Any(s => s.Id is null))
        {
            return;
        }

        var begun = (draft.Begins ?? []).SelectMany(b => new[] { b.At, b.IfUnknown });
        var moved = draft.Stages.SelectMany(s => s.Moves?.All ?? []).Select(m => m.To).Where(to => to?.Value != DefinitionKeys.Ended);
        foreach (var target in begun.Concat(moved).OfType<Marked<string>>().Where(t => !names.Contains(t.Value)))
        {
            draft.Problems.Add(target.At, NearestWord.Sentence(target.Value, "a stage of this definition", names));
        }
    }

    private static void CheckBegins(Draft draft)
    {
        var begun = new HashSet<(FactKind, string?)>();
        foreach (var (on, at) in (draft.Begins ?? []).Where(b => b.On is not null).Select(b => (b.On!, b.At?.Value)))
        {
            if (!begun.Add((on.Value, at)))
            {
                draft.Problems.Add(on.At, $"The fact \"{Word.Of(on.Value)}\" begins a run twice{(at is null ? "" : $" at \"{at}\"")}; keep one.");
            }

            if (Fact.IsAnswer(on.Value))
            {
                draft.Problems.Add(on.At, $"Nothing begins with \"{Word.Of(on.Value)}\"; it answers one stage and leads to another in its \"on\".");
            }

            if (on.Value == FactKind.CeasedToBeLookedAfter)
            {
                draft.Problems.Add(on.At, $"Nothing begins with \"{Word.Of(on.Value)}\"; it ends every run.");
            }
        }
    }

    private static void CheckWaysOut(Draft draft)
    {
        var wayOut = Word.Of(FactKind.CeasedToBeLookedAfter);
        foreach (var stage in draft.Stages ?? [])
        {
            var end = stage.Moves?.All.FirstOrDefault(m => m.On?.Value == FactKind.CeasedToBeLookedAfter);
            if (end?.To is { } to && to.Value != DefinitionKeys.Ended)
            {
                draft.Problems.Add(to.At, $"\"{wayOut}\" leads to \"{to.Value}\"; \"{DefinitionKeys.Ended}\" was expected, since nothing is owed after it.");
            }
            else if (end is null && stage.Moves is { } moves && moves.All.All(m => m.On is not null))
            {
                draft.Problems.Add(moves.At, $"{(stage.Id is { } id ? $"The stage \"{id.Value}\"" : "This stage")} has no way out; \"{wayOut}: {DefinitionKeys.Ended}\" was expected here.");
            }
        }
    }

    /// <summary>Reports a time that counts from what need not have happened by then.</summary>
    public static void CheckAnchors(FileProblems problems, DraftTime? time, IReadOnlyList<StageEntry> into)
    {
        if (time is null || into.Count == 0)
        {
            return;
        }

        if (time.To is { } to)
        {
            CheckAnchors(problems, new DraftTime(to.At, Reckoning.On, null, [to], null, ""), into);
        }

        var anchors = string.Join(" or ", time.Anchors.Select(a => $"\"{Word.Of(a.Value)}\""));
        if (into.FirstOrDefault(e => !time.Anchors.Any(a => e.Happened.Has(a.Value))) is { } entry)
        {
            var reason = time.Anchors.All(a => !entry.Happened.Allow(a.Value)) ? "cannot have happened"
                : entry.StartKnown ? "need not have happened"
                : "need not have happened on a day that is known";
            problems.Add(time.Anchors[0].At, $"{anchors} {reason} when the stage \"{entry.Stage}\" is entered by {entry.Path}.");
            return;
        }

        foreach (var anchor in time.Anchors.Where(a => into.All(e => !e.Happened.Allow(a.Value))))
        {
            problems.Add(anchor.At, $"\"{Word.Of(anchor.Value)}\" cannot have happened when the stage \"{into[0].Stage}\" is entered by {into[0].Path}, or in any other way.");
        }
    }
}
