using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Access;

/// <summary>What became of asking for a record in an emergency.</summary>
public abstract record EmergencyOpened
{
    private EmergencyOpened()
    {
    }

    /// <summary>It is open for reading, and those who answer for the child are told.</summary>
    /// <param name="ChildId">The child, by our own number.</param>
    /// <param name="Until">Until when (UTC).</param>
    public sealed record Done(int ChildId, DateTime Until) : EmergencyOpened;

    /// <summary>Nothing is opened.</summary>
    /// <param name="Field">The field that is wrong: <see cref="NumberField"/> or <see cref="ReasonField"/>.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : EmergencyOpened;

    /// <summary>The child's number.</summary>
    public const string NumberField = "Number";

    /// <summary>The reason.</summary>
    public const string ReasonField = "Reason";
}

/// <summary>
/// Somebody who works with children has to read the record of a child whom they may not see, now, and says why. It is recorded, entered into the
/// child's history and told to the IRO, the team manager and the Principal IRO in one transaction, before anything is shown.
/// </summary>
public sealed class OpenInEmergency(OpenDatabase open, SaveChildren save, TimeProvider clock)
{
    /// <summary>Opens it.</summary>
    /// <param name="personId">Who asks.</param>
    /// <param name="number">The child's number (CHILD) as it was typed.</param>
    /// <param name="reason">Why, as it was typed.</param>
    /// <param name="cancellation">Stops before anything is committed.</param>
    /// <returns>Null when the person does not work with children.</returns>
    public Task<EmergencyOpened?> ApplyAsync(int personId, string number, string reason, CancellationToken cancellation = default) =>
        LostRace.AgainAsync(() => open.InOneTransactionAsync(db => TryAsync(db, personId, number.Trim(), reason.Trim(), cancellation), cancellation));

    private async Task<EmergencyOpened?> TryAsync(IroDbContext db, int personId, string number, string reason, CancellationToken cancellation)
    {
        var (now, today) = (clock.Moment(), clock.Today());
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight || !sight.Viewer.Role.WorksWithChildren())
        {
            return null;
        }

        if (Wrong(number, reason) is { } wrong)
        {
            return wrong;
        }

        if (await TriedTooOftenAsync(db, personId, now, cancellation))
        {
            return new EmergencyOpened.Refused(
                EmergencyOpened.NumberField, $"You have tried {EmergencyAttempt.AnHour} numbers that opened nothing within an hour. Try again later, or ask the Principal IRO");
        }

        // An adopted child has another life and another name: that there is a sealed record is said to nobody but the Principal IRO.
        if (await db.Children.WithFacts().SingleOrDefaultAsync(c => c.Reference == number, cancellation) is not { } child
            || (child.OpennessOn(today).Sealed && sight.Viewer.Role != Role.PrincipalIro))
        {
            return await NothingAsync(db, personId, number, now, cancellation);
        }

        await sight.WithEmergenciesAsync(db, now, cancellation);
        if (await sight.Known(db.Children).AnyAsync(c => c.Id == child.Id, cancellation))
        {
            return new EmergencyOpened.Refused(EmergencyOpened.NumberField, "You may see this child already: search for the number under Children");
        }

        return await OpenAsync(db, sight.Viewer, child, reason, now, today, cancellation);
    }

    private static EmergencyOpened.Refused? Wrong(string number, string reason)
    {
        if (number.Length is 0 or > Child.ReferenceLength)
        {
            return new(EmergencyOpened.NumberField, number.Length == 0 ? "Enter the child's number" : $"The number must have {Child.ReferenceLength} characters or fewer");
        }

        var why = WrongWords.Find(reason, EmergencyAccess.WordsLength, "Enter why it cannot wait", "The reason")
            ?? (reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < EmergencyAccess.ReasonWords
                ? $"Say in {EmergencyAccess.ReasonWords} words or more why it cannot wait: others will read it"
                : null);
        return why is null ? null : new(EmergencyOpened.ReasonField, why);
    }

    private static Task<bool> TriedTooOftenAsync(IroDbContext db, int personId, DateTime now, CancellationToken cancellation)
    {
        var hourAgo = now.AddHours(-1);
        return db.EmergencyAttempts.Where(a => a.PersonId == personId && a.At > hourAgo).OrderBy(a => a.Id).Skip(EmergencyAttempt.AnHour - 1).AnyAsync(cancellation);
    }

    private static async Task<EmergencyOpened> NothingAsync(IroDbContext db, int personId, string number, DateTime now, CancellationToken cancellation)
    {
        db.EmergencyAttempts.Add(new EmergencyAttempt { PersonId = personId, At = now, Number = number });
        await db.SaveChangesAsync(cancellation);
        return new EmergencyOpened.Refused(EmergencyOpened.NumberField, "No record of this number can be opened: check it, or ask the Principal IRO");
    }

    private async Task<EmergencyOpened> OpenAsync(IroDbContext db, Person viewer, Child child, string reason, DateTime now, DateOnly today, CancellationToken cancellation)
    {
        var access = new EmergencyAccess { PersonId = viewer.Id, ChildId = child.Id, Reason = reason, From = now, Until = now.AddHours(EmergencyAccess.Hours) };
        foreach (var told in await RecipientsAsync(db, child, today, cancellation))
        {
            access.Told.Add(new EmergencyNotice { PersonId = told.PersonId!.Value, AsRole = told.AsRole });
        }

        db.EmergencyAccesses.Add(access);
        await db.SaveChangesAsync(cancellation);
        var reached = access.Told.Select(t => t.PersonId).ToList();
        var addressed = await db.People.Where(p => reached.Contains(p.Id) && p.Email != "").OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellation);
        db.Emails.AddRange(addressed.Select(id => new Email
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            PersonId = id,
            CreatedAt = now,
            Kind = EmailKind.RecordOpened,
            Count = access.Id,
        }));
        var change = new Change(nameof(OpenInEmergency), $"person:{viewer.Id}", reason);
        await save.SaveAsync(db, change, [new WrittenChild(child, new { Access = access.Id, access.From, access.Until })], silently: false, cancellation);
        return new EmergencyOpened.Done(child.Id, access.Until);
    }

    private static async Task<IEnumerable<Recipient>> RecipientsAsync(IroDbContext db, Child child, DateOnly today, CancellationToken cancellation) => new Recipients(
            child.Allocations,
            child.OpennessOn(today),
            await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
            await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation),
            await db.Deputies.AsNoTracking().HoldingOn(today).ToListAsync(cancellation),
            today)
        .Of([Role.Iro, Role.TeamManager, Role.PrincipalIro])
        .Where(r => r.PersonId is not null);
}
