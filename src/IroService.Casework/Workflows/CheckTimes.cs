using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Checks the council's own times: each is for one duty of guidance that there is, set in one place, and counts from what is sure to have happened.</summary>
internal static class CheckTimes
{
    /// <param name="drafts">All files.</param>
    /// <param name="entries">Every way into a stage, by the file that the stage stands in.</param>
    public static void Check(IReadOnlyList<Draft> drafts, ILookup<Draft, StageEntry> entries)
    {
        var set = new Dictionary<string, Draft>();
        foreach (var file in drafts.Where(d => d.Times is not null))
        {
            var here = new HashSet<string>();
            foreach (var time in file.Times!.Where(t => t.Duty is not null))
            {
                var duty = time.Duty!;
                if (CheckDuty(drafts, file, duty))
                {
                    CheckDay(drafts, file, time, entries);
                }

                if (!here.Add(duty.Value))
                {
                    file.Problems.Add(duty.At, $"The time of \"{duty.Value}\" stands twice; keep one.");
                }
                else if (!file.IsOff && !set.TryAdd(duty.Value, file) && set[duty.Value].Id?.Value != file.Id?.Value)
                {
                    file.Problems.Add(duty.At, $"The time of \"{duty.Value}\" is set in {set[duty.Value].File.Path} too; keep one, and let a later time be a later version of it.");
                }
            }
        }
    }

    private static bool CheckDuty(IReadOnlyList<Draft> drafts, Draft file, Marked<string> duty)
    {
        if (StagesOf(drafts, Basis.Statute).FirstOrDefault(s => s.Stage.Id!.Value == duty.Value).Stage is { } law)
        {
            file.Problems.Add(duty.At, $"\"{duty.Value}\" is a duty of the law ({law.Duty?.Basis?.Value}), whose time no council changes; a tighter time is a rule of its own in local.");
            return false;
        }

        var guidance = StagesOf(drafts, Basis.Guidance).ToList();
        var named = guidance.Where(s => s.Stage.Id!.Value == duty.Value).ToList();
        if (named.Count == 0)
        {
            var local = StagesOf(drafts, Basis.Local).FirstOrDefault(s => s.Stage.Id!.Value == duty.Value).Draft;
            file.Problems.Add(duty.At, local is not null
                ? $"\"{duty.Value}\" is the council's own duty; change its time in {local.File.Path}."
                : NearestWord.Sentence(duty.Value, "a duty of guidance", [.. guidance.Select(s => s.Stage.Id!.Value).Distinct()]));
        }
        else if (!file.IsOff && named.TrueForAll(s => s.Draft.IsOff))
        {
            file.Problems.Add(duty.At, $"\"{duty.Value}\" is off in {named[0].Draft.File.Path}, so it has no time to change; take one of the two away.");
        }
        else if (named.Exists(s => s.Stage.Duty?.Due is { Readable: true, Time: null }))
        {
            file.Problems.Add(duty.At, $"The day of \"{duty.Value}\" is not known until a fact is entered, so it has no time to change.");
        }
        else
        {
            return true;
        }

        return false;
    }

    private static void CheckDay(IReadOnlyList<Draft> drafts, Draft file, DraftLocalTime time, ILookup<Draft, StageEntry> entries)
    {
        var into = StagesOf(drafts, Basis.Guidance)
            .Where(s => s.Stage.Id!.Value == time.Duty!.Value)
            .SelectMany(s => entries[s.Draft].Where(e => e.Stage == time.Duty!.Value))
            .ToList();
        CheckStages.CheckAnchors(file.Problems, time.Due, into);
    }

    private static IEnumerable<(Draft Draft, DraftStage Stage)> StagesOf(IEnumerable<Draft> drafts, Basis basis) =>
        drafts.Where(d => d.File.Basis == basis).SelectMany(d => (d.Stages ?? []).Where(s => s.Id is not null).Select(s => (d, s)));
}
