using IroService.Casework.WorkingDays;
using IroService.Domain.WorkingDays;

namespace IroService.Cli;

/// <summary>Says what an import of bank holidays would do or has done.</summary>
static class CalendarReport
{
    /// <summary>The changes of the calendar by year, then one line for each deadline that moves.</summary>
    public static void WritePlan(TextWriter output, CalendarPlan plan)
    {
        var listed = plan.File.BankHolidays;
        output.WriteLine($"{plan.File.Path}: {listed.Count} bank holidays of England and Wales, {Years(listed[0].Date.Year, listed[^1].Date.Year)}.");
        if (plan.Update.Changes.Count == 0)
        {
            output.WriteLine("The calendar in force says all that already.");
        }

        foreach (var year in plan.Update.Changes.GroupBy(c => c.Date.Year))
        {
            var counts = year.CountBy(c => c.Kind).OrderBy(c => c.Key).Select(c => $"{c.Value} {Word(c.Key)}");
            output.WriteLine($"{year.Key}: {string.Join(", ", counts)}.");
            foreach (var change in year)
            {
                output.WriteLine($"  {Word(change.Kind)}: {change.Date:yyyy-MM-dd} {(change.Before is null || change.After is null ? change.Before ?? change.After : $"{change.Before} → {change.After}")}");
            }
        }

        if (plan.Resumes.Count > 0)
        {
            output.WriteLine($"Import {string.Join(", ", plan.Resumes)} was broken off: not every child was worked out afresh.");
        }

        if (!plan.ChangesNothing && plan.Gap is null)
        {
            WriteMoved(output, [.. plan.Moved.Where(m => m.IsOpen)], plan.Moved.Count(m => !m.IsOpen));
        }
    }

    public static void WriteOutcome(TextWriter output, CalendarImported outcome) => output.WriteLine(outcome switch
    {
        CalendarImported.Done done => $"Import {done.ImportId} done: {done.Children} children were worked out afresh, {done.Moved} deadlines moved. "
            + $"The calendar ends on {done.Plan.Update.BankHolidays[^1].Date.Year}-12-31. Whoever was told of a date that moved is told of the new one.",
        _ => "The calendar in force says all that already: nothing was changed.",
    });

    static void WriteMoved(TextWriter output, List<MovedDeadline> open, int done)
    {
        output.WriteLine($"Deadlines that would move: {open.Count}{(done == 0 ? "" : $", and {done} that are done")}.");
        foreach (var moved in open)
        {
            output.WriteLine($"{moved.Child}: {moved.Title}, from {Day(moved.From)} to {Day(moved.To)}");
        }
    }

    static string Years(int first, int last) => first == last ? $"{first}" : $"{first} to {last}";

    static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "not known";

    static string Word(CalendarChangeKind kind) => kind switch
    {
        CalendarChangeKind.Added => "added",
        CalendarChangeKind.Lost => "lost",
        CalendarChangeKind.Renamed => "renamed",
        _ => throw new InvalidOperationException($"Unknown change {kind}."),
    };
}
