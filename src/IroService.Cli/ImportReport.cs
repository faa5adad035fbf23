using IroService.Casework.Imports;

namespace IroService.Cli;

/// <summary>Says what an import would do or has done.</summary>
static class ImportReport
{
    /// <summary>Counts, then one line for each change and each date that moves.</summary>
    public static void WritePlan(TextWriter output, ImportPlan plan)
    {
        if (plan.Refusal is { } why)
        {
            output.WriteLine(why);
        }

        if (plan.ChangesNothing)
        {
            output.WriteLine("The database says all that already: nothing would be changed.");
            return;
        }

        output.WriteLine($"Would change: {Counts(plan)}. Dates that would move: {plan.Moved.Count}. {Told(plan)}");
        foreach (var child in plan.Children)
        {
            foreach (var change in child.All.Where(c => c.IsSeen))
            {
                output.WriteLine($"{child.Child}: {change}");
            }
        }

        foreach (var moved in plan.Moved)
        {
            output.WriteLine($"{moved.Child}: {moved.Before?.ToString() ?? "nothing awaited"} → {moved.After?.ToString() ?? "nothing awaited"}");
        }

        output.WriteLine("Nothing was written.");
    }

    public static void WriteDone(TextWriter output, ImportOutcome.Done done)
    {
        output.WriteLine($"Import {string.Join(", ", done.ImportIds)} done: {Counts(done.Plan)}. {Told(done.Plan)}");
    }

    static string Counts(ImportPlan plan)
    {
        var changes = plan.Children.SelectMany(c => c.All).ToList();
        var seen = plan.Children.Where(c => c.All.Any(f => f.IsSeen)).ToList();
        var repeated = plan.Children.Count(c => !c.IsNew && !c.All.Any(f => f.IsSeen));
        return $"{plan.Children.Count(c => c.IsNew)} new children, {seen.Count(c => !c.IsNew)} changed children ("
            + string.Join(", ", changes.Where(c => c.IsSeen).CountBy(c => c.Kind).OrderBy(c => c.Key).Select(c => $"{c.Value} {Words(c.Key, c.Value)}"))
            + ")"
            + (repeated == 0 ? "" : $"; {repeated} children that this year's folder only confirms")
            + (plan.ReviewsKnownFrom == plan.ReviewsKnownFromBefore ? "" : $"; reviews are known from {plan.ReviewsKnownFrom:yyyy-MM-dd}");
    }

    static string Told(ImportPlan plan) => plan.Silent ? "Part of the first import: nobody is told of what is already due." : "People are told of what this makes due.";

    static string Words(FactChangeKind kind, int count)
    {
        var s = count == 1 ? "" : "s";
        return kind switch
        {
            FactChangeKind.DateOfBirth => $"date{s} of birth",
            FactChangeKind.EpisodeAdded => $"new episode{s}",
            FactChangeKind.EpisodeChanged => $"changed episode{s}",
            FactChangeKind.EpisodeRemoved => $"episode{s} gone",
            FactChangeKind.EpisodeMissing => $"episode{s} no longer in the folder, disputed",
            FactChangeKind.EpisodeBack => $"episode{s} back",
            FactChangeKind.EpisodeAgrees => $"correction{s} of episodes that the case system has caught up with",
            FactChangeKind.EpisodeOverruled => $"correction{s} of episodes overruled by the case system",
            FactChangeKind.ReviewAdded => $"new review{s}",
            FactChangeKind.ReviewChanged => $"changed review{s}",
            FactChangeKind.ReviewMissing => $"review{s} no longer in the folder, disputed",
            FactChangeKind.ReviewBack => $"review{s} back",
            FactChangeKind.ReviewAgrees => $"correction{s} of reviews that the case system has caught up with",
            FactChangeKind.ReviewOverruled => $"correction{s} of reviews overruled by the case system",
            _ => "confirmed",
        };
    }
}
