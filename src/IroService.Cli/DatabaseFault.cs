using System.Data.Common;
using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace IroService.Cli;

/// <summary>Says in one sentence why the database could not do what was asked.</summary>
static class DatabaseFault
{
    /// <summary>The sentence; null when the fault is not the database's.</summary>
    public static string? Sentence(Exception fault) => fault switch
    {
        DatabaseException => fault.Message,

        // EF Core puts what a provider throws into either of the two.
        DbException or DbUpdateException or InvalidOperationException when Cause(fault) is { } cause => $"The database could not go on: {DatabaseException.Said(cause)}",
        _ => null,
    };

    static DbException? Cause(Exception? fault) => fault is null ? null : fault as DbException ?? Cause(fault.InnerException);
}
