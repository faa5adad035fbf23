using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Checks what files say together: each rule in one folder, its versions in order, and no child left in a stage that a later version has not.</summary>
internal static class CheckVersions
{
    /// <returns>Every way into a stage, by the file that the stage stands in.</returns>
    public static ILookup<Draft, StageEntry> Check(IReadOnlyList<Draft> drafts)
    {
        var entries = new List<(Draft Draft, StageEntry Entry)>();
        foreach (var nameless in drafts.Where(d => d.Id is null))
        {
            CheckStages.Check(nameless, []);
        }

        foreach (var rule in drafts.Where(d => d.Id is not null).GroupBy(d => d.Id!.Value))
        {
            CheckFolders([.. rule]);
            CheckRule([.. rule], entries);
        }

        return entries.ToLookup(e => e.Draft, e => e.Entry);
    }

    private static void CheckFolders(IReadOnlyList<Draft> files)
    {
        var greatest = files.MinBy(d => d.File.Basis)!;
        foreach (var file in files.Where(d => d.File.Basis != greatest.File.Basis))
        {
            file.Problems.Add(
                file.Id!.At,
                $"\"{file.Id.Value}\" is the name of a {Word.Of(greatest.File.Basis)} rule ({greatest.File.Path}); a {Word.Of(file.File.Basis)} rule needs a name of its own.");
        }
    }

    private static void CheckRule(IReadOnlyList<Draft> files, List<(Draft Draft, StageEntry Entry)> found)
    {
        var versions = new SortedDictionary<int, Draft>();
        foreach (var file in files)
        {
            if (file.Version is not { } version || files.Any(f => f.File.Basis < file.File.Basis))
            {
                CheckStages.Check(file, []);
            }
            else if (!versions.TryAdd(version.Value, file))
            {
                file.Problems.Add(version.At, $"{file.Id!.Value}@{version.Value} stands in {versions[version.Value].File.Path} too; a later version has a number of its own.");
                CheckStages.Check(file, []);
            }
        }

        var earlier = new List<Draft>();
        var left = new List<LeftInStage>();
        foreach (var version in versions.Values)
        {
            CheckOrder(earlier, version);
            CheckDropped(earlier, version);
            CheckKind(earlier, version);
            CheckOff(earlier, version);
            var entries = CheckStages.Check(version, left) ?? [];
            left.AddRange(entries.Select(e => new LeftInStage(version, e)));
            found.AddRange(entries.Select(e => (version, e)));
            earlier.Add(version);
        }

        CheckRepeats.Check(earlier);
    }

    private static void CheckKind(IEnumerable<Draft> earlier, Draft version)
    {
        if (earlier.LastOrDefault() is { } before && before.Times is null != version.Times is null && (before.Times ?? (object?)before.Stages) is not null)
        {
            version.Problems.Add(
                version.Id!.At,
                $"Version {version.Version!.Value} holds {(version.Times is null ? "stages" : "times")} and version {before.Version!.Value} ({before.File.Path}) {(before.Times is null ? "stages" : "times")}; each needs an id of its own.");
        }
    }

    /// <summary>The first version that is in use serves the days before it as well, which the one that is off would have served.</summary>
    private static void CheckOff(IEnumerable<Draft> earlier, Draft version)
    {
        if (!version.IsOff && earlier.LastOrDefault(e => e.IsOff) is { OffAt: { } at } before)
        {
            before.Problems.Add(at, $"Version {before.Version!.Value} is off and version {version.Version!.Value} ({version.File.Path}) is not, which would then serve the days before it too; switch the later one off as well, or neither.");
        }
    }

    private static void CheckOrder(IEnumerable<Draft> earlier, Draft version)
    {
        if (version.From is { } from && earlier.LastOrDefault(e => e.From is not null) is { } before && from.Value <= before.From!.Value)
        {
            version.Problems.Add(
                from.At,
                $"Version {version.Version!.Value} is in force from {from.Value:yyyy-MM-dd}, which is not after version {before.Version!.Value} ({before.From.Value:yyyy-MM-dd}, {before.File.Path}).");
        }
    }

    private static void CheckDropped(IEnumerable<Draft> earlier, Draft version)
    {
        if (earlier.LastOrDefault() is not { IsWhole: true } before || version.Stages is not { } stages || stages.Any(s => s.Id is null))
        {
            return;
        }

        foreach (var dropped in before.Stages!.Select(s => s.Id!.Value).Except(stages.Select(s => s.Id!.Value)))
        {
            version.Problems.Add(
                version.StagesAt,
                $"Version {version.Version!.Value} has no stage \"{dropped}\", in which version {before.Version!.Value} ({before.File.Path}) may have left a child; keep the stage.");
        }
    }
}
