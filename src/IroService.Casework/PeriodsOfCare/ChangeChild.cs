using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>How an operation writes one child. One child has one writer; who loses to another starts again from fresh facts.</summary>
public sealed class ChangeChild(OpenDatabase open, SaveChildren save)
{
    /// <summary>Writes one child in a transaction of its own.</summary>
    /// <typeparam name="T">The operation's answer.</typeparam>
    /// <param name="childId">The child.</param>
    /// <param name="change">What is done, by whom and why.</param>
    /// <param name="write">
    /// Reads and changes the child, loaded with its records and deadlines and what was asked of its meetings, and answers; with what was written, or with null when nothing was.
    /// It is called again on a freshly loaded child when another writer was first.
    /// </param>
    /// <param name="cancellation">Stops before the transaction is committed.</param>
    /// <returns>The answer, or default when there is no such child.</returns>
    public Task<T?> ApplyAsync<T>(
        int childId, Change change, Func<Child, (T Answer, WrittenChild? Written)> write, CancellationToken cancellation) =>
        ApplyAsync(childId, change, children => children, write, cancellation);

    /// <summary>The same with the records of reviews and what is written in them.</summary>
    /// <inheritdoc cref="ApplyAsync{T}(int, Change, Func{Child, ValueTuple{T, WrittenChild}}, CancellationToken)"/>
    public Task<T?> WithReviewRecordsAsync<T>(
        int childId, Change change, Func<Child, (T Answer, WrittenChild? Written)> write, CancellationToken cancellation) =>
        ApplyAsync(childId, change, ChildQueries.WithReviewRecords, write, cancellation);

    /// <summary>The same with everything that a rating of the care plan is looked at with.</summary>
    /// <inheritdoc cref="ApplyAsync{T}(int, Change, Func{Child, ValueTuple{T, WrittenChild}}, CancellationToken)"/>
    public Task<T?> WithPlanFactsAsync<T>(
        int childId, Change change, Func<Child, (T Answer, WrittenChild? Written)> write, CancellationToken cancellation) =>
        ApplyAsync(childId, change, ChildQueries.WithPlanFacts, write, cancellation);

    private async Task<T?> ApplyAsync<T>(
        int childId, Change change, Func<IQueryable<Child>, IQueryable<Child>> with, Func<Child, (T Answer, WrittenChild? Written)> write, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (isFresh, answer) = await open.InOneTransactionAsync(db => TryAsync(db, childId, change, with, write, cancellation), cancellation);
                if (isFresh || attempt == LostRace.Tries)
                {
                    return answer;
                }
            }
            catch (DbUpdateException fault) when (attempt < LostRace.Tries && LostRace.Is(fault))
            {
                // Another writer was first: the loop reads afresh.
            }
        }
    }

    /// <returns>The answer, and false when nothing was written on the word of records that another writer changed while they were being read.</returns>
    private async Task<(bool IsFresh, T? Answer)> TryAsync<T>(
        IroDbContext db, int childId, Change change, Func<IQueryable<Child>, IQueryable<Child>> with, Func<Child, (T Answer, WrittenChild? Written)> write, CancellationToken cancellation)
    {
        var child = await with(db.Children.WithFacts().Include(c => c.BookingChanges)).SingleOrDefaultAsync(c => c.Id == childId, cancellation);
        if (child is null)
        {
            return (true, default);
        }

        var (answer, written) = write(child);
        if (written is not null)
        {
            await save.SaveAsync(db, change, [written], silently: false, cancellation);
            return (true, answer);
        }

        // The records are read one table after the other; a refusal must not come from half of what another wrote meanwhile.
        var version = await db.Children.Where(c => c.Id == childId).Select(c => c.Version).SingleAsync(cancellation);
        return (version == child.Version, answer);
    }
}
