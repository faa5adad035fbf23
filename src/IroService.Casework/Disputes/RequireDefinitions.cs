using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Disputes;

/// <summary>Says why a program cannot start with the definitions as they are: a dispute goes by one that is not there, and nobody would be told of what is owed in it.</summary>
public sealed class RequireDefinitions(OpenDatabase open, Rulebook rulebook)
{
    /// <summary>Looks whether every version is there that a dispute was opened under or moved to.</summary>
    /// <exception cref="DatabaseException">One is not.</exception>
    public async Task ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var opened = await db.Disputes.Select(d => new { d.Protocol, Version = d.OpenedUnder }).Distinct().ToListAsync(cancellation);
        var moved = await db.Disputes.SelectMany(d => d.Steps, (d, s) => new { d.Protocol, s.Kind, s.Version }).Where(s => s.Kind == DisputeMove.MoveToVersion).Distinct().ToListAsync(cancellation);
        var missing = opened.Select(o => (o.Protocol, Version: o.Version)).Concat(moved.Select(m => (m.Protocol, Version: m.Version!.Value))).Distinct()
            .Where(used => rulebook.Rules.FirstOrDefault(r => r.Id == used.Protocol)?.Disputes?.Versions.Any(v => v.Version == used.Version) != true)
            .Select(used => $"{used.Protocol}@{used.Version}")
            .Order(StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0)
        {
            throw new DatabaseException($"Disputes go by {string.Join(" and ", missing)}, which the folder of definitions does not have. Put the file back; a definition that is to open no more disputes is switched off, not taken away.");
        }
    }
}
