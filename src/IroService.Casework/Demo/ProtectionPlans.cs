namespace IroService.Casework.Demo;

/// <summary>A row of caseload.csv.</summary>
sealed record ProtectionPlanCount(Person Person, DateOnly AsAt, int Plans);

/// <summary>IROs also chair child protection conferences: about 17 plans each, counted at the end of each month of the last three years.</summary>
static class ProtectionPlans
{
    public static List<ProtectionPlanCount> Of(Scene scene, People people)
    {
        var counts = new List<ProtectionPlanCount>();
        foreach (var iro in people.Iros)
        {
            var dice = scene.Dice("protection plans", iro.Id);
            var plans = dice.Between(12, 22);
            for (var month = scene.HistoryStart.AddYears(3); month.AddMonths(1) <= scene.Today; month = month.AddMonths(1))
            {
                var asAt = month.AddMonths(1).AddDays(-1);
                plans = Math.Clamp(plans + dice.Between(-2, 2), 8, 26);
                if (iro.WorksOn(asAt)) counts.Add(new(iro, asAt, plans));
            }
        }
        return counts;
    }
}
