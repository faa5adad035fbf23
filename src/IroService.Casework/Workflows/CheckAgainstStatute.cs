using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>
/// Checks what guidance and the council's files say against what stands above them: nothing is looser than the law, and a council's own time is for a
/// duty of guidance that there is.
/// </summary>
internal static class CheckAgainstStatute
{
    public static void Check(IReadOnlyList<Draft> drafts)
    {
        var statute = Stages(drafts, Basis.Statute).ToList();
        foreach (var file in drafts.Where(d => d.File.Basis != Basis.Statute))
        {
            foreach (var stage in (file.Stages ?? []).Where(s => s.Duty?.MetBy.Any(m => m.Value == FactKind.ReviewHeld) == true))
            {
                CheckReview(file, stage, statute);
            }
        }

        CheckTimes(drafts, statute);
    }

    /// <summary>A review that the council asks for later than the law does, counted from the same fact, would tell people a wrong day.</summary>
    private static void CheckReview(Draft file, DraftStage stage, List<DraftStage> statute)
    {
        if (stage.Duty?.Due?.Time is not { How: Reckoning.After } time)
        {
            return;
        }

        var same = statute.Where(s => s.Duty?.Due?.Time is { How: Reckoning.After } law && law.Anchors[0].Value == time.Anchors[0].Value).ToList();
        if (same.Count > 0 && same.TrueForAll(s => IsLooser(time.Duration!, s.Duty!.Due!.Time!.Duration!)))
        {
            var law = same.MaxBy(s => Shortest(s.Duty!.Due!.Time!.Duration!))!.Duty!;
            file.Problems.Add(
                time.At,
                $"\"{time.Duration} after {Word.Of(time.Anchors[0].Value)}\" can be later than the law's \"{law.Due!.Time!.Duration}\" ({law.Basis?.Value}); a council's own time is never looser than the law.");
        }
    }

    private static void CheckTimes(IReadOnlyList<Draft> drafts, List<DraftStage> statute)
    {
        var guidance = Stages(drafts, Basis.Guidance).Select(s => s.Id!.Value).ToList();
        var set = new Dictionary<(string Duty, DateOnly? From), string>();
        foreach (var file in drafts.Where(d => d.Times is not null))
        {
            foreach (var time in file.Times!.Where(t => t.Duty is not null))
            {
                var (duty, at) = (time.Duty!.Value, time.Duty.At);
                if (statute.Find(s => s.Id!.Value == duty) is { } law)
                {
                    file.Problems.Add(at, $"\"{duty}\" is a duty of the law ({law.Duty?.Basis?.Value}), whose time no council changes; a tighter time is a rule of its own in local.");
                }
                else if (!guidance.Contains(duty))
                {
                    file.Problems.Add(at, NearestWord.Sentence(duty, "a duty of guidance", guidance));
                }
                else if (!file.IsOff && !set.TryAdd((duty, file.From?.Value), file.File.Path))
                {
                    file.Problems.Add(at, $"The time of \"{duty}\" is set in {set[(duty, file.From?.Value)]} too, from the same day; keep one.");
                }
            }
        }
    }

    private static IEnumerable<DraftStage> Stages(IEnumerable<Draft> drafts, Basis basis) =>
        drafts.Where(d => d.File.Basis == basis && !d.IsOff).SelectMany(d => d.Stages ?? []).Where(s => s.Id is not null);

    private static bool IsLooser(Duration time, Duration law) => time.Unit == law.Unit ? time.Count > law.Count : Longest(time) > Shortest(law);

    // In days, at the most and at the least that a length can come to: holidays lengthen working days, February shortens months.
    private static double Longest(Duration time) => time.Count * time.Unit switch
    {
        TimeUnit.WorkingDays => 1.75,
        TimeUnit.Weeks => 7,
        TimeUnit.Months => 31,
        _ => 1,
    };

    private static double Shortest(Duration time) => time.Count * time.Unit switch
    {
        TimeUnit.WorkingDays => 1.3,
        TimeUnit.Weeks => 7,
        TimeUnit.Months => 28,
        _ => 1,
    };
}
