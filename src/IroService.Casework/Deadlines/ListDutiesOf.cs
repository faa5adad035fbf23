using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>A duty on somebody's list.</summary>
/// <param name="Duty">What is to be sorted out.</param>
/// <param name="Child">The child that it is about; null when it is about none, or when the reader may not know of the child.</param>
/// <param name="Person">The person that it is about; null when it is about none.</param>
public sealed record DutyOnList(DutyToSortOut Duty, Child? Child, Person? Person);

/// <summary>What one person is to sort out. What stands on nobody's list stands on every Principal IRO's.</summary>
public sealed class ListDutiesOf(DutiesToSortOut duties, OpenDatabase open, TimeProvider clock)
{
    /// <summary>Lists them, what weighs most first.</summary>
    public async Task<IReadOnlyList<DutyOnList>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return [];
        }

        var mine = (await duties.ApplyAsync(cancellation))
            .Where(d => d.OnListOf == personId || (d.OnListOf is null && sight.Viewer.Role == Role.PrincipalIro))
            .ToList();
        var childIds = mine.Select(d => d.ChildId).OfType<int>().Distinct().ToList();
        var children = await sight.Known(db.Children.AsNoTracking()).Where(c => childIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var personIds = mine.Select(d => d.PersonId).OfType<int>().Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        return
        [
            .. mine.Select(d => new DutyOnList(
                d,
                d.ChildId is { } child ? children.GetValueOrDefault(child) : null,
                d.PersonId is { } person ? people.GetValueOrDefault(person) : null))
        ];
    }
}
