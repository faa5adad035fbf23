using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Who is to know of a restricted record, until when and why.</summary>
public sealed record NewRestrictedAccess
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>Who is named.</summary>
    public required int PersonId { get; init; }

    /// <summary>The last day; null until it is ended.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who names the person.</summary>
    public required int NamedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record NamedForRestricted
{
    private NamedForRestricted()
    {
    }

    /// <summary>The person is named from today on.</summary>
    public sealed record Done : NamedForRestricted;

    /// <summary>The person cannot be named.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewRestrictedAccess"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : NamedForRestricted;
}

/// <summary>Names a person who may know of a restricted record besides those who work with the child, from today on. It stays in the child's history.</summary>
public sealed class NameForRestricted(OpenDatabase open, ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Names the person.</summary>
    /// <returns>Null when there is no such child.</returns>
    public async Task<NamedForRestricted?> ApplyAsync(NewRestrictedAccess named, CancellationToken cancellation = default)
    {
        await using var db = open();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == named.PersonId, cancellation);
        return await changeChild.ApplyAsync<NamedForRestricted>(
            named.ChildId,
            new Change(nameof(NameForRestricted), $"person:{named.NamedById}", named.Reason.Trim()),
            child => Record(child, named, person),
            cancellation);
    }

    private (NamedForRestricted Answer, WrittenChild? Written) Record(Child child, NewRestrictedAccess named, Person? person)
    {
        if (Refusal(child, named, person, clock.Today()) is { } refused)
        {
            return (refused, null);
        }

        child.RestrictedTo.Add(new RestrictedAccess
        {
            PersonId = named.PersonId,
            From = clock.Today(),
            To = named.To,
            NamedById = named.NamedById,
            NamedAt = clock.Moment(),
            Reason = named.Reason.Trim(),
        });
        return (new NamedForRestricted.Done(), new WrittenChild(child, new { named.PersonId, From = clock.Today(), named.To }));
    }

    private static NamedForRestricted.Refused? Refusal(Child child, NewRestrictedAccess named, Person? person, DateOnly today)
    {
        if (!child.Restricted)
        {
            return new(nameof(named.PersonId), "The record is not restricted: there is no list to name anybody on");
        }

        if (person is null || !person.WorksHereOn(today))
        {
            return new(nameof(named.PersonId), "Select the person");
        }

        if (!person.Role.IsShownChildren())
        {
            return new(nameof(named.PersonId), $"Select somebody else: an {Recipients.InWords(person.Role)} is shown no child");
        }

        if (child.RestrictedTo.Any(r => r.PersonId == named.PersonId && r.HoldsOn(today)))
        {
            return new(nameof(named.PersonId), "That person is named already: end that first");
        }

        if (named.To < today)
        {
            return new(nameof(named.To), "The last day must be today or in the future");
        }

        return WrongWords.Find(named.Reason, RestrictedAccess.ReasonLength, "Enter why this person needs to know", "The reason") is { } wrong
            ? new(nameof(named.Reason), wrong)
            : null;
    }
}
