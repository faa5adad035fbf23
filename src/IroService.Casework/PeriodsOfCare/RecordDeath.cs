using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>What became of the attempt.</summary>
public abstract record DeathRecorded
{
    private DeathRecorded()
    {
    }

    /// <summary>It is recorded, or taken back.</summary>
    public sealed record Done : DeathRecorded;

    /// <summary>It cannot be.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why) : DeathRecorded;
}

/// <summary>
/// The Principal IRO or the child's IRO records on the day that a child has died, before any return says so: nothing more is owed, said or booked from
/// that moment on. Recorded by mistake it is taken back, with a reason, and what is owed is owed again; meetings have to be booked anew.
/// </summary>
public sealed class RecordDeath(OpenDatabase open, SaveChildren save, TimeProvider clock)
{
    /// <summary>Who may, for those who may not.</summary>
    public const string WhoMay = "Only the child's IRO or the Principal IRO can record a death. Tell one of them at once.";

    /// <summary>Whether a person may record it.</summary>
    public static bool May(Person person, Child child, DateOnly today) =>
        person.Role == Role.PrincipalIro || child.Allocations.Exists(a => a.Role == Role.Iro && a.PersonId == person.Id && a.HoldsOn(today));

    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child or person.</returns>
    public Task<DeathRecorded?> ApplyAsync(int childId, DateOnly on, int recordedById, CancellationToken cancellation = default) =>
        ChangeAsync(childId, recordedById, nameof(RecordDeath), "", (child, today) => Refusal(child, on, today), (_, child) =>
        {
            child.Deaths.Add(new Death { On = on, RecordedById = recordedById, RecordedAt = clock.Moment() });
            return Task.FromResult<object>(new { DiedOn = on });
        }, cancellation);

    /// <summary>Takes it back: it was a mistake.</summary>
    /// <returns>Null when there is no such child or person.</returns>
    public Task<DeathRecorded?> TakeBackAsync(int childId, int personId, string because, CancellationToken cancellation = default) =>
        ChangeAsync(childId, personId, "TakeBackDeath", because.Trim(), (child, _) => RefusalToTakeBack(child, because), async (db, child) =>
        {
            var death = child.Deaths.Single(d => d.Stands);
            death.TakeBack(personId, because.Trim());
            await StopAfterDeath.TakeBackAsync(db, childId, cancellation);
            return new { WasRecordedFor = death.On };
        }, cancellation);

    private Task<DeathRecorded?> ChangeAsync(
        int childId, int personId, string what, string why, Func<Child, DateOnly, string?> refusal, Func<IroDbContext, Child, Task<object>> write, CancellationToken cancellation) =>
        LostRace.AgainAsync(() => open.InOneTransactionAsync<DeathRecorded?>(
            async db =>
            {
                var today = clock.Today();
                if (await db.Children.WithFacts().SingleOrDefaultAsync(c => c.Id == childId, cancellation) is not { } child
                    || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person)
                {
                    return null;
                }

                if ((May(person, child, today) ? refusal(child, today) : WhoMay) is { } refused)
                {
                    return new DeathRecorded.Refused(refused);
                }

                var payload = await write(db, child);
                await save.SaveAsync(db, new Change(what, $"person:{personId}", why), [new WrittenChild(child, payload)], silently: false, cancellation);
                return new DeathRecorded.Done();
            },
            cancellation));

    private static string? Refusal(Child child, DateOnly on, DateOnly today)
    {
        if (child.DiedOn is { } died)
        {
            return $"It is recorded already that the child died on {Explanation.Written(died)}";
        }

        return (on > today, on < child.DateOfBirth) switch
        {
            (true, _) => "The day must be today or in the past",
            (_, true) => $"The day must be on or after the date of birth, {Explanation.Written(child.DateOfBirth!.Value)}",
            _ => null,
        };
    }

    private static string? RefusalToTakeBack(Child child, string because) => child.Deaths.Exists(d => d.Stands)
        ? WrongWords.Find(because, Death.WordsLength, "Enter why it was a mistake")
        : "No death that was recorded here stands: what the case system's file says is corrected there, or under Correct a record";
}
