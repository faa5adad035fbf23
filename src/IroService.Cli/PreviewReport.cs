using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
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
