using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>A deputy with the people that it is about.</summary>
/// <param name="Deputy">From when to when.</param>
/// <param name="Away">Who is away.</param>
/// <param name="StandIn">Who stands in.</param>
/// <param name="NamedBy">Who said so.</param>
public sealed record DeputyOnList(Deputy Deputy, Person Away, Person StandIn, Person NamedBy);

/// <summary>What a person is shown of deputies, today and to come.</summary>
/// <param name="ForMe">Who stands in for the person.</param>
/// <param name="IStandIn">For whom the person stands in.</param>
/// <param name="OfOthers">Those of the people that the person answers for.</param>
/// <param name="MayBeAway">Those that the person may name a deputy for, who work here today: the person first.</param>
public sealed record DeputyLists(
    IReadOnlyList<DeputyOnList> ForMe, IReadOnlyList<DeputyOnList> IStandIn, IReadOnlyList<DeputyOnList> OfOthers, IReadOnlyList<Person> MayBeAway);

/// <summary>Who stands in for whom: for the person, by the person, and, for managers and the Principal IRO, for those they answer for.</summary>
public sealed class ListDeputies(OpenDatabase open, ListPeople people, TimeProvider clock)
{
    /// <summary>Lists them by the first day.</summary>
    public async Task<DeputyLists> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return new DeputyLists([], [], [], []);
        }

        var everyone = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var standing = await db.Deputies.AsNoTracking().HoldingFrom(today).ToListAsync(cancellation);
        var listed = standing
            .OrderBy(d => d.From)
            .ThenBy(d => d.Id)
            .Select(d => new DeputyOnList(d, everyone[d.PersonId], everyone[d.DeputyId], everyone[d.NamedById]))
            .ToList();
        return new DeputyLists(
            [.. listed.Where(d => d.Away.Id == personId)],
            [.. listed.Where(d => d.StandIn.Id == personId)],
            [.. listed.Where(d => d.Away.Id != personId && sight.AnswersFor(d.Away.Id))],
            [.. (await people.ApplyAsync(cancellation)).Where(p => sight.AnswersFor(p.Id)).OrderBy(p => p.Id != personId)]);
    }

    /// <summary>Whether the person stands in for somebody today.</summary>
    public async Task<bool> StandsInAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        return await db.Deputies.HoldingOn(today).AnyAsync(d => d.DeputyId == personId, cancellation);
    }
}
