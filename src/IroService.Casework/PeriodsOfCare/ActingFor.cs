using System.Globalization;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Domain.Access;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>
/// For whom a person acts on a child: both stand in the history and beside what was recorded, when the person has to do with the child only because they
/// stand in for another. Worked out once, where every operation that writes children ends.
/// </summary>
internal static class ActingFor
{
    private const string Person = "person:";

    /// <summary>By our own number; null when it is no person who acts, or they act for themselves.</summary>
    /// <param name="db">The database.</param>
    /// <param name="who">Who acts, as <see cref="Change.Who"/> has it.</param>
    /// <param name="child">The child with its allocations.</param>
    /// <param name="today">The day in Europe/London.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<int?> OfAsync(IroDbContext db, string who, Child child, DateOnly today, CancellationToken cancellation)
    {
        if (!who.StartsWith(Person, StringComparison.Ordinal) || !int.TryParse(who[Person.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var deputies = await db.Deputies.AsNoTracking().HoldingOn(today).Where(d => d.DeputyId == id).ToListAsync(cancellation);
        if (deputies.Count == 0)
        {
            return null;
        }

        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancellation);
        return Reach.Of(people[id], child.Allocations, child.Restricted, people, teams, deputies, inEmergency: false, today).ForPersonId;
    }

    /// <summary>The same change by both: <c>person:12 for person:7</c>.</summary>
    public static Change By(Change change, int? forId) => forId is { } id ? change with { Who = FormattableString.Invariant($"{change.Who} for {Person}{id}") } : change;

    /// <summary>Writes it beside what is about to be saved of the child.</summary>
    public static void Mark(IroDbContext db, int? forId)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (entry is { State: EntityState.Added, Entity: IRecordedHere recorded })
            {
                recorded.RecordedForId = forId;
            }

            switch (entry.Entity)
            {
                case Episode episode when IsCorrected():
                    episode.CorrectedForId = forId;
                    break;
                case Review review when IsCorrected():
                    review.CorrectedForId = forId;
                    break;
            }

            bool IsCorrected() => entry.Property(nameof(Episode.CorrectedById)).IsModified || entry.Property(nameof(Episode.CorrectedBecause)).IsModified;
        }
    }
}
