using IroService.Casework.Files.Service;
using IroService.Domain.Notifications;

namespace IroService.Casework.Imports.Service;

/// <summary>Brings the counts of child protection plans to what the files say, by person and day; a count that is absent from the files stays.</summary>
/// <param name="staff">What changes of people.</param>
/// <param name="personIds">Our own numbers of people, by PERSON; a person who is new has none while an import is only planned.</param>
/// <param name="stored">The stored counts.</param>
internal sealed class TakeCaseloads(TakeStaff staff, IReadOnlyDictionary<string, int> personIds, IReadOnlyCollection<ProtectionPlans> stored)
{
    /// <summary>Writes them.</summary>
    /// <returns>The counts that are new, to be added.</returns>
    public IReadOnlyList<ProtectionPlans> From(ServiceFiles files)
    {
        var counts = stored.ToDictionary(p => (p.PersonId, p.AsAt));
        var added = new List<ProtectionPlans>();
        foreach (var row in files.Caseloads.GroupBy(r => (r.Person, r.AsAt)).Select(g => g.Last()))
        {
            var what = $"child protection plans on {FieldChanges.Written(row.AsAt)}";
            var personId = personIds.GetValueOrDefault(row.Person);
            if (personId != 0 && counts.TryGetValue((personId, row.AsAt), out var count))
            {
                staff.ChangesOf(row.Person).Set(what, count.Children, row.ChildProtectionPlans, v => count.Children = v);
                continue;
            }

            staff.ChangesOf(row.Person).Add(what, FieldChanges.Written(row.ChildProtectionPlans));
            added.Add(new() { PersonId = personId, AsAt = row.AsAt, Children = row.ChildProtectionPlans });
        }

        return added;
    }
}
