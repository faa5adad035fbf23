using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage;

/// <summary>When a save fails because another writer was first, the operation starts again from fresh facts.</summary>
public static class LostRace
{
    /// <summary>How often an operation tries before it gives up.</summary>
    public const int Tries = 5;

    /// <summary>The version tells the second of two who changed one fact; a unique key, the second of two who added the same.</summary>
    public static bool Is(DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException || (fault.InnerException is DbException inner && IsUniqueViolation(inner));

    /// <summary>Tries an operation, which reads its facts itself, until no other writer was first or it has tried often enough.</summary>
    /// <exception cref="DbUpdateException">Something else went wrong, or the race was lost each time.</exception>
    public static async Task<T> AgainAsync<T>(Func<Task<T>> operation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation();
            }
            catch (DbUpdateException fault) when (attempt < Tries && Is(fault))
            {
                // The next attempt reads what the other has written.
            }
        }
    }

    /// <inheritdoc cref="AgainAsync{T}"/>
    public static Task AgainAsync(Func<Task> operation) => AgainAsync(async () =>
    {
        await operation();
        return true;
    });

    private static bool IsUniqueViolation(DbException fault) => fault switch
    {
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        Npgsql.PostgresException postgres => postgres.SqlState == Npgsql.PostgresErrorCodes.UniqueViolation,
        Microsoft.Data.SqlClient.SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
