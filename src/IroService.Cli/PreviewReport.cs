using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;

namespace IroService.Cli;

/// <summary>Prints what a definition would change, duty by duty.</summary>
static class PreviewReport
{
    public static void Write(TextWriter output, WorkflowsPreview.Changes changes)
    {
        foreach (var duty in changes.All.GroupBy(c => (c.Rule, c.Duty)))
        {
            var kinds = duty.CountBy(c => c.Kind).OrderBy(k => k.Key).Select(k => $"{k.Value} {Words(k.Key)}");
            output.WriteLine($"{duty.Key.Duty} ({duty.First().Title}): {string.Join(", ", kinds)}");
            foreach (var change in duty)
            {
                output.WriteLine($"  {change.Child}: {Line(change, changes.AsAt)}");
            }
        }

        foreach (var version in changes.Disputes.GroupBy(d => (d.To.Id, d.To.Version)))
        {
            output.WriteLine($"{version.Key.Id}@{version.Key.Version} ({version.First().To.Title}): {version.Count()} open dispute{(version.Count() == 1 ? " goes" : "s go")} by an earlier version, and end{(version.Count() == 1 ? "s" : "")} under it unless moved");
            foreach (var one in version)
            {
                output.WriteLine($"  {one.Child}, dispute {one.Dispute}, at \"{one.Compared.Standing.Stage.Title}\": {Line(one.Compared)}");
            }
        }

        var children = changes.All.Select(c => c.Child).Distinct().Count();
        output.WriteLine($"{changes.All.Count} deadlines of {children} children would change; nothing was written.");
    }

    static string Line(PreviewedChange change, DateOnly today) => change switch
    {
        { Kind: PreviewedKind.New, After: { } after } => $"new, {Owned(after)}{Overdue(null, after, today)}",
        { Kind: PreviewedKind.Gone, Before: { } before } => $"gone, was {Owned(before)}",
        { Before: { } before, After: { } after } when before.Owner != after.Owner => $"{Owned(before)} → {Owned(after)}{Overdue(before, after, today)}",
        { Kind: PreviewedKind.OtherSource, Before: { } before, After: { } after } =>
            $"{Day(after)} on the word of {Word.Of(before.Basis)} ({before.Source}) → of {Word.Of(after.Basis)} ({after.Source})",
        { Before: { } before, After: { } after } => $"{Day(before)} → {Day(after)}{Overdue(before, after, today)}",
        _ => throw new InvalidOperationException($"Unknown change {change.Kind}."),
    };

    static string Line(DisputeIfMoved compared) => compared switch
    {
        { After: null } => $"{Line(compared.Before)}; it cannot be moved: {char.ToLowerInvariant(compared.WhyNot[0])}{compared.WhyNot[1..]}",
        { IsAlike: true } => $"{Line(compared.Before)}; moved, the same",
        _ => $"{Line(compared.Before)}; moved: {Line(compared.After)}",
    };

    static string Line(DisputeOutlook outlook) => string.Join(
        ", then ", outlook.Ahead.Select(stage => $"\"{stage.Stage.Title}\" on {stage.On:yyyy-MM-dd} ({Owed(stage.Owed)})").Prepend($"by version {outlook.Version} {Owed(outlook.Owed)}"));

    static string Owed(IReadOnlyList<ExpectedDuty> owed) => string.Join(" and ", owed.Select(o => $"{Word.Of(o.Owner)} by {(o.DueOn is { } due ? $"{due:yyyy-MM-dd}" : "a day not known")}"));

    static string Owned(DeadlineTerms terms) => $"{Word.Of(terms.Owner)} by {Day(terms)}";

    static string Day(DeadlineTerms terms) => terms.DueOn is { } due ? $"{due:yyyy-MM-dd}" : "a day not known";

    // Who hears of it, hears that it is late.
    static string Overdue(DeadlineTerms? before, DeadlineTerms after, DateOnly today) =>
        after.DueOn < today && !(before?.DueOn < today) ? ", overdue at once" : "";

    static string Words(PreviewedKind kind) => kind switch
    {
        PreviewedKind.New => "new",
        PreviewedKind.Gone => "gone",
        PreviewedKind.Moved => "moved",
        PreviewedKind.OtherOwner => "with another owner",
        PreviewedKind.OtherSource => "on another word",
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}
