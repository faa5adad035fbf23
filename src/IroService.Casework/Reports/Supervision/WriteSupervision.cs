using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Reports.Supervision;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Supervision;

/// <summary>The Principal IRO writes down what was agreed with an IRO, and later that it is done.</summary>
public sealed class WriteSupervision(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Adds an action to the sheet of a month.</summary>
    /// <returns>What is wrong with it in a sentence; null when it is recorded, or was before.</returns>
    public async Task<string?> AddAsync(int iroId, DateOnly month, string words, int byId, CancellationToken cancellation = default)
    {
        if (WrongWords.Find(words, SupervisionAction.WordsLength, "Enter what was agreed") is { } wrong)
        {
            return wrong;
        }

        var (first, tidy) = (new DateOnly(month.Year, month.Month, 1), words.Trim());
        await using var db = open();
        if (!await db.People.AnyAsync(p => p.Id == iroId && p.Role == Role.Iro, cancellation))
        {
            return "There is no such IRO";
        }

        if (!await db.SupervisionActions.AnyAsync(a => a.IroId == iroId && a.Month == first && a.Words == tidy, cancellation))
        {
            db.SupervisionActions.Add(new SupervisionAction { IroId = iroId, Month = first, Words = tidy, RecordedById = byId, At = clock.Moment() });
            await db.SaveChangesAsync(cancellation);
        }

        return null;
    }

    /// <summary>Says that an action is done.</summary>
    /// <returns>False when there is no such action of this IRO.</returns>
    public async Task<bool> DoneAsync(int iroId, int actionId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await db.SupervisionActions.SingleOrDefaultAsync(a => a.Id == actionId && a.IroId == iroId, cancellation) is not { } action)
        {
            return false;
        }

        action.Done(clock.Today());
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
