using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage;

/// <summary>Tells whether a save failed because another writer was first: then the operation starts again from fresh facts.</summary>
public static class LostRace
{
    /// <summary>How often an operation tries before it gives up.</summary>
    public const int Tries = 5;

    /// <summary>The version tells the second of two who changed one fact; a unique key, the second of two who added the same.</summary>
    public static bool Is(DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException || (fault.InnerException is DbException inner && IsUniqueViolation(inner));

    private static bool IsUniqueViolation(DbException fault) => fault switch
    {
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        Npgsql.PostgresException postgres => postgres.SqlState == Npgsql.PostgresErrorCodes.UniqueViolation,
        Microsoft.Data.SqlClient.SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
