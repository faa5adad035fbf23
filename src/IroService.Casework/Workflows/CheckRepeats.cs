using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>
/// Checks that one record cannot make the same duty fall due twice: a deadline is known by its stage, by the record that it counts from and by the one
/// that began its run. So what leads back to a stage must be what it counts from, and runs that one record begins must not come together.
/// </summary>
internal sealed class CheckRepeats(IReadOnlyList<Draft> versions)
{
    /// <summary>Facts that can be read from one episode, and so be one record.</summary>
    private static readonly HashSet<FactKind> OfAnEpisode =
    [
        FactKind.AuthorisedForAdoption, FactKind.AuthorityToPlaceEnded, FactKind.PlacedForAdoption, FactKind.ReturnedFromAdoption,
        FactKind.MovedHome, FactKind.PoliceOrRemandBegan, FactKind.PoliceOrRemandEnded,
    ];

    /// <param name="versions">Of one rule, in order.</param>
    public static void Check(IReadOnlyList<Draft> versions)
    {
        if (versions.All(v => v.IsWhole))
        {
            var check = new CheckRepeats(versions);
            check.Loops();
            check.Meetings();
        }
    }

    private void Loops()
    {
        foreach (var draft in versions)
        {
            foreach (var stage in draft.Stages!.Where(s => s.Duty?.Due?.Time is not null))
            {
                var anchor = stage.Duty!.Due!.Time!.Anchors[0];
                if (Moves(stage.Id!.Value, anchor.Value).FirstOrDefault(m => Reached(m.To, anchor.Value).Contains(stage.Id.Value)) is { Draft: { } file, Fact: { } fact })
                {
                    file.Problems.Add(
                        fact.At,
                        $"\"{Word.Of(fact.Value)}\" leads back to \"{stage.Id.Value}\", which would count from the same \"{Word.Of(anchor.Value)}\" again; only \"{Word.Of(anchor.Value)}\" itself can lead back to it.");
                }
            }
        }
    }

    private void Meetings()
    {
        foreach (var draft in versions)
        {
            var begins = draft.Begins!;
            foreach (var (index, one) in begins.Index())
            {
                foreach (var before in begins.Take(index).Where(b => IsOneRecord(b.On!.Value, one.On!.Value)))
                {
                    // Where the fact is not known, both begin at their other stage, if any.
                    var met = Meeting(draft, before.At, one.At) ?? Meeting(draft, before.IfUnknown, one.IfUnknown);
                    if (met is not null && !(before.On!.Value == one.On!.Value && before.At!.Value == one.At!.Value))
                    {
                        draft.Problems.Add(
                            one.On!.At,
                            $"This run and the one that \"{Word.Of(before.On!.Value)}\" begins at \"{before.At!.Value}\" can come from one record and both come to \"{met}\", which would be owed twice; keep them apart.");
                    }
                }
            }
        }
    }

    private static bool IsOneRecord(FactKind one, FactKind other) =>
        one == other || (Fact.IsOfAWait(one) && Fact.IsOfAWait(other)) || (OfAnEpisode.Contains(one) && OfAnEpisode.Contains(other));

    private string? Meeting(Draft draft, Marked<string>? one, Marked<string>? other) =>
        draft.Target(one) is { } first && draft.Target(other) is { } second ? Reached(first, null).Intersect(Reached(second, null)).FirstOrDefault() : null;

    /// <summary>The stages that can be come to from one, itself among them, otherwise than by a fact.</summary>
    private List<string> Reached(string from, FactKind? otherwiseThanBy)
    {
        var reached = new List<string> { from };
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(Moves(reached[i], otherwiseThanBy).Select(m => m.To).Where(to => !reached.Contains(to)).Distinct().ToList());
        }

        return reached;
    }

    private IEnumerable<(Draft Draft, Marked<FactKind> Fact, string To)> Moves(string stage, FactKind? otherwiseThanBy) =>
        from draft in versions
        from found in draft.Stages!.Where(s => s.Id!.Value == stage)
        from move in found.Moves!.All
        where !Renews(move.On!.Value, otherwiseThanBy)
        let to = draft.Target(move.To)
        where to is not null
        select (draft, move.On!, to);

    /// <summary>Whether a fact makes a time count from another record: it is what is counted from, or begins another wait.</summary>
    private static bool Renews(FactKind fact, FactKind? anchor) =>
        fact == anchor || (anchor is { } kind && Fact.IsOfAWait(kind) && fact == FactKind.ReviewHeld);
}
