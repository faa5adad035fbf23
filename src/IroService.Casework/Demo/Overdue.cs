namespace IroService.Casework.Demo;

/// <summary>A dozen reviews have passed their date today: the reviews that some weeks ago went wrong and have not been held since.</summary>
static class Overdue
{
    const int Today = 12;

    public static void Leave(Scene scene, List<Child> children)
    {
        var open = children.SelectMany(child => child.Periods).Where(period => period.End is null).ToList();
        var wanted = scene.Scaled(Today) - open.Count(period => period.Next is { } next && next.Due < scene.Today);
        var families = open.CountBy(period => period.Child.Family).Where(family => family.Value == 1).Select(family => family.Key).ToHashSet();
        var dice = scene.Dice("overdue");
        var candidates = open.Where(period => !period.ShortBreaks && families.Contains(period.Child.Family) && period.Reviews.Count > 0
            && new AdoptionDays(period).None && period.Reviews[^1] is var last && last.Due < scene.Today.AddDays(-1) && last.Due > scene.Today.AddDays(-38));
        foreach (var period in dice.Shuffled(candidates).Take(Math.Max(0, wanted)))
        {
            var last = period.Reviews[^1];
            period.Reviews.RemoveAt(period.Reviews.Count - 1);
            period.Next = new(last.Due, scene.Days.After(scene.Today, dice.Between(1, 15)), period.Start > last.Due.AddDays(-40),
                dice.Weighted((3, "IRO off sick"), (3, "Social worker off sick"), (2, "Social worker's report was not ready"), (2, "Parents could not attend")));
        }
    }
}
