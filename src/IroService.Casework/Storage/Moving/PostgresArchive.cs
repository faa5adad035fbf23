using Npgsql;

namespace IroService.Casework.Storage.Moving;

/// <summary>A backup as <c>pg_dump</c> writes it in its own format.</summary>
internal static class PostgresArchive
{
    /// <summary>Reads all of it, which shows whether it is whole.</summary>
    /// <returns>The migrations that made the database.</returns>
    /// <exception cref="DatabaseException">It is no such backup, is damaged, or holds no council's data.</exception>
    public static async Task<IReadOnlyList<string>> MigrationsAsync(string file, CancellationToken cancellation)
    {
        var migrations = new List<string>();
        var (children, within) = (false, false);
        try
        {
            await PostgresTool.RunAsync("pg_restore", new NpgsqlConnectionStringBuilder(), ["--file=-", file], Read, cancellation);
        }
        catch (DatabaseException fault)
        {
            throw new DatabaseException($"{file} is no backup of a PostgreSQL database, or is not whole: {fault.Message}", fault);
        }

        return children && migrations.Count > 0
            ? migrations
            : throw new DatabaseException($"{file} holds no council's data: a backup that \"iro database backup\" made was expected.");

        void Read(string line)
        {
            if (within && line != "\\.")
            {
                migrations.Add(line.Split('\t')[0]);
                return;
            }

            within = line.StartsWith("COPY ", StringComparison.Ordinal) && line.Contains("\"__EFMigrationsHistory\"", StringComparison.Ordinal);
            children |= line.StartsWith("COPY public.\"Children\" ", StringComparison.Ordinal);
        }
    }
}
