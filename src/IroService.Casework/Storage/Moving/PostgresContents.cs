using Npgsql;

namespace IroService.Casework.Storage.Moving;

/// <summary>What a PostgreSQL database holds, whichever version of the service made it.</summary>
internal static class PostgresContents
{
    /// <exception cref="DatabaseException">It holds no council's tables.</exception>
    public static async Task<DatabaseContents> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand("""SELECT (SELECT COUNT(*) FROM "Children"), (SELECT COUNT(*) FROM "History")""", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            return new DatabaseContents(reader.GetInt64(0), reader.GetInt64(1));
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new DatabaseException("The PostgreSql database holds no council's data: one that \"iro migrate\" made was expected.", fault);
        }
    }

    /// <summary>A table that stands in the database; null when there is none.</summary>
    public static async Task<string?> AnyTableAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        const string Tables = "SELECT table_name::text FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1 LIMIT 1";
        await using var command = new NpgsqlCommand(Tables, connection);
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }
}
