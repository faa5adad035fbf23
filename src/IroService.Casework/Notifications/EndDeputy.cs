using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;

namespace IroService.Casework.Notifications;

/// <summary>The person is back, or is not going away: from today on nobody stands in. The row stays and says who ended it and when.</summary>
public sealed class EndDeputy(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Ends it; what is over changes nothing.</summary>
    /// <returns>False when there is no such deputy, or the person may not end it.</returns>
    public async Task<bool> ApplyAsync(int deputyNumber, int endedById, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await db.Deputies.FindAsync([deputyNumber], cancellation) is not { } deputy
            || await Sight.OfAsync(db, endedById, today, cancellation) is not { } sight || !sight.AnswersFor(deputy.PersonId))
        {
            return false;
        }

        if (!(deputy.To < today) && !(deputy.To < deputy.From))
        {
            deputy.End(today, endedById, clock.Moment());
            await db.SaveChangesAsync(cancellation);
        }

        return true;
    }
}
