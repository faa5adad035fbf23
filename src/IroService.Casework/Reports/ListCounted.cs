using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Measures;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports;

/// <summary>One thing that a figure counts, as a person may see it.</summary>
/// <param name="Child">The child; null when the person may not know which it is.</param>
/// <param name="On">The day that puts it there.</param>
/// <param name="IsMet">Whether it is in the numerator.</param>
public sealed record CountedThing(Child? Child, DateOnly On, bool IsMet);

/// <summary>
/// What one figure is made of, as a person may see it. A figure is the council's and the same for everybody; whose it is, is told of those children alone whom the person may know of.
/// </summary>
public sealed class ListCounted(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Lists all of it, by day.</summary>
    public async Task<IReadOnlyList<CountedThing>> ApplyAsync(int personId, Figure figure, CancellationToken cancellation = default)
    {
        await using var db = open();
        var sight = await Sight.OfAsync(db, personId, clock.Today(), cancellation);
        var known = sight is null ? [] : await sight.Known(db.Children).Select(c => c.Id).ToHashSetAsync(cancellation);

        // Of one day in the order of the children's numbers, so that a place in the list tells nothing.
        return [.. figure.Things.OrderBy(thing => thing.On).ThenBy(thing => thing.Child.Id).Select(thing => new CountedThing(known.Contains(thing.Child.Id) ? thing.Child : null, thing.On, thing.IsMet))];
    }
}
