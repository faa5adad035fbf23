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
        DbException inner => $"The database could not go on: {DatabaseException.Said(inner)}",
        DbUpdateException { InnerException: DbException inner } => $"The database could not go on: {DatabaseException.Said(inner)}",
        _ => null,
    };
}
