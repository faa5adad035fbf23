using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;

namespace IroService.Casework.Accounts;

/// <summary>Writes down what happens at the door.</summary>
public sealed class RecordAtTheDoor(IroDbContext db, TimeProvider clock)
{
    /// <summary>Adds it to what the context saves next.</summary>
    public void Add(int personId, AccountEventKind kind, int? byId = null) =>
        db.Add(new AccountEvent { PersonId = personId, Kind = kind, At = clock.Moment(), ById = byId == personId ? null : byId });

    /// <summary>Saves what was added.</summary>
    public Task SaveAsync(CancellationToken cancellation) => db.SaveChangesAsync(cancellation);
}
