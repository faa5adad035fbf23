namespace IroService.Casework.Storage.Moving;

/// <summary>How a server takes rows whose numbers are given and not made.</summary>
public static class ServerSql
{
    /// <summary>The most parameters of one command: SQL Server takes 2,100, PostgreSQL 65,535.</summary>
    public const int MostParameters = 2000;

    /// <summary>The most rows of one command: SQL Server takes 1,000.</summary>
    public const int MostRows = 500;

    /// <summary>The statement that inserts so many rows, with parameters <c>@p0</c>, <c>@p1</c>, … row by row.</summary>
    public static string Insert(DatabaseProvider provider, StoredTable table, int rows)
    {
        var columns = table.Columns.Count;
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * columns, columns).Select(i => $"@p{i}"))})");
        var insert = $"INSERT INTO {table.Quoted} ({string.Join(", ", table.Columns.Select(c => c.Quoted))}) VALUES {string.Join(", ", values)}";

        // In one batch, because the setting does not outlast the batch of a command with parameters.
        return provider == DatabaseProvider.SqlServer && table.Numbered is not null
            ? $"SET IDENTITY_INSERT {table.Quoted} ON; {insert}; SET IDENTITY_INSERT {table.Quoted} OFF;"
            : insert;
    }

    /// <summary>The statement after which the table's next row of its own gets a number greater than the last one.</summary>
    /// <param name="provider">The server's kind.</param>
    /// <param name="table">A table that the database numbers.</param>
    /// <param name="last">The last number that was given, if only to a row that is gone.</param>
    /// <param name="empty">Whether the table has no rows.</param>
    public static string GoOnAfter(DatabaseProvider provider, StoredTable table, long last, bool empty) => provider switch
    {
        DatabaseProvider.PostgreSql => $"SELECT setval(pg_get_serial_sequence('{table.Quoted}', '{table.Numbered!.Name}'), {last})",

        // A table that never had a row begins with the very number, any other with the one after it.
        DatabaseProvider.SqlServer => $"DBCC CHECKIDENT ('{table.Quoted}', RESEED, {(empty ? last + 1 : last)}) WITH NO_INFOMSGS",
        _ => throw new InvalidOperationException($"{provider} is no server."),
    };
}
