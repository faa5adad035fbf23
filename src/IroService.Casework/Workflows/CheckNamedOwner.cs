using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Checks the stages of runs whose first fact names an owner: it is answered where that fact is recorded, and "its-owner" stands nowhere else.</summary>
internal static class CheckNamedOwner
{
    /// <param name="problems">Of the file.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="into">The ways into it.</param>
    public static void Check(FileProblems problems, DraftStage stage, IReadOnlyList<StageEntry> into)
    {
        if (stage.Duty is not { } duty)
        {
            return;
        }

        if (duty.ItsOwnerAt is { } at && into.FirstOrDefault(e => Named(e) is null) is { } unnamed)
        {
            problems.Add(at, $"\"{Duty.ItsOwner}\" is whoever the fact names that began the run, and the stage \"{unnamed.Stage}\" is entered by {unnamed.Path}, where none does; name a role.");
        }

        if (into.Select(Named).FirstOrDefault(f => f is not null) is not { } fact)
        {
            return;
        }

        var where = $"What becomes of \"{Word.Of(fact)}\" is recorded there and closes the stages of its run";
        foreach (var shown in duty.MetBy)
        {
            problems.Add(shown.At, $"{where}, so no other fact shows that this one is done; take \"met-by\" out.");
        }

        if (stage.SilenceAgrees)
        {
            problems.Add(stage.Id!.At, $"{where}, so no silence agrees; take \"silence\" out of \"{stage.Id.Value}\".");
        }
    }

    private static FactKind? Named(StageEntry entry) => Word.Values<FactKind>().Where(Fact.NamesAnOwner).Cast<FactKind?>().FirstOrDefault(f => entry.Happened.Has(f!.Value));
}
