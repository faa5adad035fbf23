using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage;

/// <summary>Makes or upgrades the database. Safe to run twice; refuses a database from a newer version.</summary>
public sealed class MigrateDatabase(OpenDatabase open, DatabaseOptions options)
{
    /// <summary>Applies what is missing.</summary>
    /// <returns>The migrations that were applied; none when the database was up to date.</returns>
    /// <exception cref="DatabaseException">It cannot be reached or written, or it is from a newer version.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellation = default)
    {
        try
        {
            MakeFolder();
            await using var db = open();
            if (await NewerAsync(db, cancellation) is { } newer)
            {
                throw new DatabaseException($"{Where} has migration {newer}, which this version does not know: it is from a newer version. Start that version instead.");
            }

            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            await db.Database.MigrateAsync(cancellation);
            return pending;
        }
        catch (DbException fault)
        {
            throw new DatabaseException($"{Where} cannot be made ready: {DatabaseException.Said(fault)}", fault);
        }
        catch (IOException fault)
        {
            throw new DatabaseException($"{Where} cannot be made ready: {fault.Message}", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DatabaseException($"{Where} cannot be made ready: {fault.Message}", fault);
        }
    }

    /// <summary>Says why a program cannot start on the database as it is.</summary>
    /// <exception cref="DatabaseException">It cannot be reached, is older or newer than this version.</exception>
    public async Task RequireUpToDateAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var db = open();
            if (await NewerAsync(db, cancellation) is { } newer)
            {
                throw new DatabaseException($"{Where} has migration {newer}, which this version does not know: it is from a newer version.");
            }

            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                throw new DatabaseException($"{Where} is not ready for this version: run \"iro migrate\" first.");
            }
        }
        catch (DbException fault)
        {
            throw new DatabaseException($"{Where} cannot be read: {DatabaseException.Said(fault)}", fault);
        }
    }

    private static async Task<string?> NewerAsync(IroDbContext db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        return (await db.Database.GetAppliedMigrationsAsync(cancellation)).FirstOrDefault(m => !known.Contains(m));
    }

    private string Where => options.Provider == DatabaseProvider.Sqlite
        ? $"The database {options.SqliteFile}"
        : $"The {options.Provider} database";

    private void MakeFolder()
    {
        if (options.Provider == DatabaseProvider.Sqlite
            && Path.GetDirectoryName(Path.GetFullPath(options.SqliteFile)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}

/// <summary>The database cannot be used; the message says which one and why, and never holds a password.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What a provider's fault means, in words.</summary>
    public static string Said(DbException fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => "another program holds it locked; close that program or wait, then try again.",
        SqliteException { SqliteErrorCode: 8 } => "it is read-only; allow writing to the file and its folder.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "the file is not a database, or is damaged.",
        SqliteException { SqliteErrorCode: 13 } => "the disk is full.",
        SqliteException { SqliteErrorCode: 14 } => "the file cannot be opened; check that the folder exists and may be written.",
        _ => fault.Message,
    };
}
