using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Who is to stand in for whom, and when.</summary>
public sealed record NewDeputy
{
    /// <summary>Who is away.</summary>
    public required int PersonId { get; init; }

    /// <summary>Who stands in.</summary>
    public required int DeputyId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null until it is ended.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Who names the deputy.</summary>
    public required int NamedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record DeputyNamed
{
    private DeputyNamed()
    {
    }

    /// <summary>The deputy is named.</summary>
    public sealed record Done : DeputyNamed;

    /// <summary>The deputy cannot be named.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewDeputy"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : DeputyNamed;
}

/// <summary>
/// A person who will be away, somebody who manages them, or the Principal IRO names who stands in: that one is told what the person is told, and sees the
/// person's lists. A deputy's own deputy is told only of the deputy's own duties.
/// </summary>
public sealed class NameDeputy(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Names the deputy.</summary>
    /// <returns>Null when who names may not do so for this person, or there is no such person.</returns>
    public Task<DeputyNamed?> ApplyAsync(NewDeputy named, CancellationToken cancellation = default) =>
        // The same form may come twice at once: the second finds the first.
        LostRace.AgainAsync(() => TryAsync(named, cancellation));

    private async Task<DeputyNamed?> TryAsync(NewDeputy named, CancellationToken cancellation)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, named.NamedById, today, cancellation) is not { } sight || !sight.AnswersFor(named.PersonId)
            || await db.People.FindAsync([named.PersonId], cancellation) is not { } away)
        {
            return null;
        }

        var deputy = await db.People.FindAsync([named.DeputyId], cancellation);
        var others = await db.Deputies.Where(d => d.PersonId == away.Id).ToListAsync(cancellation);
        if (Refusal(named, away, deputy, others, today) is { } refused)
        {
            return refused;
        }

        db.Deputies.Add(new Deputy
        {
            PersonId = away.Id,
            DeputyId = named.DeputyId,
            From = named.From,
            To = named.To,
            NamedById = named.NamedById,
            NamedAt = clock.Moment(),
        });
        await db.SaveChangesAsync(cancellation);
        return new DeputyNamed.Done();
    }

    private static DeputyNamed.Refused? Refusal(NewDeputy named, Person away, Person? deputy, List<Deputy> others, DateOnly today)
    {
        if (deputy is null)
        {
            return new(nameof(named.DeputyId), "Select the deputy");
        }

        if (deputy.Id == away.Id)
        {
            return new(nameof(named.DeputyId), "Select somebody else: nobody stands in for themselves");
        }

        if (!deputy.Role.WorksWithChildren())
        {
            return new(nameof(named.DeputyId), deputy.Role == Role.Analyst
                ? "Select somebody else: an analyst works with figures and is shown no child"
                : $"Select somebody else: an {Recipients.InWords(deputy.Role)} does not work with children");
        }

        if (named.From < today)
        {
            return new(nameof(named.From), "The first day must be today or in the future");
        }

        if (named.To < named.From)
        {
            return new(nameof(named.To), "The last day must be the first day or later");
        }

        if (DayNotHere(away, named) is { } without)
        {
            return new(nameof(named.PersonId), $"The person who is away does not work here on {Explanation.Written(without)}");
        }

        if (DayNotHere(deputy, named) is { } absent)
        {
            return new(nameof(named.DeputyId), $"The deputy does not work here on {Explanation.Written(absent)}");
        }

        return others.Where(d => d.Overlaps(named.From, named.To)).MinBy(d => d.From) is { } other
            ? new(nameof(named.From), $"There is a deputy {InWords(other)} already: choose other days, or end that first")
            : null;
    }

    // Who works here on the first and on the last day does in between.
    private static DateOnly? DayNotHere(Person person, NewDeputy named) =>
        !person.WorksHereOn(named.From) ? named.From : named.To is { } last && !person.WorksHereOn(last) ? last : null;

    private static string InWords(Deputy deputy) =>
        $"from {Explanation.Written(deputy.From)}{(deputy.To is { } last ? $" to {Explanation.Written(last)}" : "")}";
}
