using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace IroService.Cli;

/// <summary>Prints how much stands on each person's list, with what has to be sorted out first.</summary>
static class WorklistReport
{
    public static async Task WriteAsync(TextWriter output, Operations operations, CancellationToken cancellation)
    {
        var lists = await operations.Get<ListWork>().ApplyAsync(cancellation);
        var toSortOut = await operations.Get<DutiesToSortOut>().ApplyAsync(cancellation);
        await using var db = operations.Get<OpenDatabase>()();
        var children = await db.Children.AsNoTracking().Select(c => new { c.Id, c.Reference }).ToDictionaryAsync(c => c.Id, c => c.Reference, cancellation);
        var people = await db.People.AsNoTracking().Select(p => new { p.Id, p.Reference, p.Name }).ToDictionaryAsync(p => p.Id, cancellation);
        var owners = lists.Select(l => l.PersonId).Concat(toSortOut.Select(d => d.OnListOf)).Distinct()
            .Select(id => (Id: id, Name: id is { } person ? Name(people[person].Name, people[person].Reference) : "Nobody (there is no Principal IRO)"))
            .OrderBy(o => o.Name, StringComparer.Ordinal);
        output.WriteLine("Worklists:");
        foreach (var (id, name) in owners)
        {
            var list = lists.FirstOrDefault(l => l.PersonId == id);
            output.WriteLine(list is null
                ? $"  {name}: no deadline"
                : $"  {name}: {list.Children} children; {list.Overdue} overdue, {list.DueSoon} due in 20 working days, {list.NotKnown} with the date not known");
            foreach (var group in toSortOut.Where(d => d.OnListOf == id).GroupBy(d => d.Kind))
            {
                var about = group
                    .Select(d => d switch
                    {
                        { ChildId: { } child } => children[child],
                        { PersonId: { } person } => Name(people[person].Name, people[person].Reference),
                        _ => d.Sentence,
                    })
                    .Distinct()
                    .Order(StringComparer.Ordinal);
                output.WriteLine($"     {Words(group.Key)}: {group.Count()} ({TruthReport.First([.. about])})");
            }
        }
    }

    static string Name(string name, string reference) => name.Length > 0 ? name : reference;

    static string Words(SortOutKind kind) => kind switch
    {
        SortOutKind.ProofFailed => "failures of the nightly check",
        SortOutKind.NobodyAsked => "duties of which nobody could be asked",
        SortOutKind.NoticeForNobody => "notices that had nobody to go to",
        SortOutKind.HasLeft => "people who have left and have not handed over",
        SortOutKind.NoIro => "children without an IRO today",
        SortOutKind.NotIndependent => "children whose IRO is not independent",
        SortOutKind.NoEmail => "allocated people without an email address",
        SortOutKind.EmailFailed => "emails that could not be delivered",
        SortOutKind.DateNotKnown => "reviews due whose date is not known",
        SortOutKind.BeyondCalendar => "dates beyond the calendar",
        SortOutKind.CalendarEnds => "calendars of bank holidays that end within a year",
        SortOutKind.NoDateOfBirth => "children in care without a date of birth",
        SortOutKind.SecondAdjournment => "reviews adjourned more than once",
        SortOutKind.DisputedFact => "facts that are no longer in the newest extract",
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}
