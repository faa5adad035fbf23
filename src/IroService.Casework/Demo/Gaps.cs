namespace IroService.Casework.Demo;

/// <summary>The few children whose IRO or social worker has gone and who have nobody today, and stretches without a social worker in years past.</summary>
static class Gaps
{
    const int WithoutIro = 3, WithoutSocialWorker = 2;

    public static void Open(Scene scene, List<Child> children)
    {
        var dice = scene.Dice("gaps");
        var alone = children.CountBy(child => child.Family).Where(family => family.Value == 1).Select(family => family.Key).ToHashSet();
        var settled = dice.Shuffled(children.Where(child => alone.Contains(child.Family) && child.Periods[^1] is { End: null, ShortBreaks: false } now
            && now.Start < scene.Today.AddDays(-300) && IsLong(now.Iros) && IsLong(now.SocialWorkers)));
        foreach (var child in settled.Take(WithoutIro)) Shorten(child.Periods[^1].Iros, scene.Days.Before(scene.Today, dice.Between(4, 12)));
        foreach (var child in settled.Skip(WithoutIro).Take(WithoutSocialWorker)) Shorten(child.Periods[^1].SocialWorkers, scene.Days.Before(scene.Today, dice.Between(2, 9)));
        foreach (var child in settled.Skip(WithoutIro + WithoutSocialWorker).Where(child => child.Periods[^1].SocialWorkers.Count > 2).Take(6))
        {
            var workers = child.Periods[^1].SocialWorkers;
            workers[0] = workers[0] with { To = Earlier(workers[0].To!.Value, Later(workers[0].From, workers[0].To!.Value.AddDays(-dice.Between(8, 30)))) };
        }

        bool IsLong(List<Allocation> own) => own.Count > 0 && own[^1].To is null && own[^1].From < scene.Today.AddDays(-60);
    }

    static void Shorten(List<Allocation> allocations, DateOnly to) => allocations[^1] = allocations[^1] with { To = to };

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
