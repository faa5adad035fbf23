using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;

namespace IroService.Casework.Disputes;

/// <summary>Checks what definitions of disputes say together: each kind goes by one, each has every version from the first, and none has the id of another kind of definition.</summary>
internal static class CheckDisputes
{
    public static void Check(IReadOnlyList<Draft> drafts)
    {
        foreach (var rule in drafts.Where(d => d.Id is not null).GroupBy(d => d.Id!.Value).Where(rule => rule.Any(d => d.Disputes is not null)))
        {
            foreach (var other in rule.Where(d => d.Disputes is null && (d.Stages ?? (object?)d.Times) is not null))
            {
                other.Problems.Add(other.Id!.At, $"\"{other.Id.Value}\" is the name of a definition of disputes too ({rule.First(d => d.Disputes is not null).File.Path}); each needs an id of its own.");
            }

            CheckVersions([.. rule.Where(d => d is { Disputes: not null, Version: not null }).OrderBy(d => d.Version!.Value)]);
        }

        var served = new Dictionary<DisputeKind, Draft>();
        foreach (var draft in drafts.Where(d => d is { Disputes: not null, IsOff: false }).OrderBy(d => d.File.Path, StringComparer.Ordinal))
        {
            foreach (var kind in draft.Disputes!.Kinds.Where(k => !served.TryAdd(k.Value, draft) && served[k.Value].Id?.Value != draft.Id?.Value))
            {
                draft.Problems.Add(kind.At, $"\"{Word.Of(kind.Value)}\" goes by {served[kind.Value].File.Path} already; switch one of the two off.");
            }
        }
    }

    private static void CheckVersions(IReadOnlyList<Draft> versions)
    {
        foreach (var (index, version) in versions.DistinctBy(v => v.Version!.Value).Index())
        {
            if (version.Version!.Value != index + 1)
            {
                version.Problems.Add(version.Version.At, $"Version {index + 1} of \"{version.Id!.Value}\" is missing; disputes that were opened under it still go by it, so keep its file.");
                return;
            }
        }
    }
}
