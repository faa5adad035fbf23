using IroService.Casework.Disputes;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads definitions strictly: either all of them hold, or every problem of every file is told at once and none is used.</summary>
public static class WorkflowFiles
{
    /// <summary>The statute that the program holds, and the definitions of a folder.</summary>
    /// <param name="folder">Holds <c>guidance</c> and <c>local</c>, either of which may be absent or empty; null for the statute alone.</param>
    /// <param name="candidate">Is read in place of the file of the same name in its folder, or beside what is there; null for the folder as it is.</param>
    public static LoadedWorkflows Load(string? folder, DefinitionFile? candidate = null)
    {
        if (folder is null)
        {
            return Read(Statute.Files);
        }

        var read = WorkflowFolder.Read(folder, candidate);
        // A copy of the statute is compared with the sealed one; read as well, a copy with a slip says what the slip is.
        var copies = Drafts(read.Files.Where(f => f.Basis == Basis.Statute));
        CheckVersions.Check(copies);
        var used = Drafts(Statute.Files.Concat(read.Files.Where(f => f.Basis != Basis.Statute)));
        return Result(used, read.Problems.Concat(copies.SelectMany(c => c.Problems.All)).Concat(read.Examples.SelectMany(ProblemsOf)));
    }

    /// <summary>Definitions that are at hand already.</summary>
    public static LoadedWorkflows Read(IEnumerable<DefinitionFile> files) => Result(Drafts(files), []);

    /// <summary>An example is held against itself alone: it stands beside nothing.</summary>
    private static IReadOnlyList<DefinitionProblem> ProblemsOf(DefinitionFile example)
    {
        var drafts = Drafts([example]);
        Result(drafts, []);
        return drafts[0].Problems.All;
    }

    private static List<Draft> Drafts(IEnumerable<DefinitionFile> files) =>
        [.. files.OrderBy(f => f.Basis).ThenBy(f => f.Path, StringComparer.Ordinal).Select(DefinitionReader.Read)];

    private static LoadedWorkflows Result(List<Draft> drafts, IEnumerable<DefinitionProblem> others)
    {
        var entries = CheckVersions.Check(drafts);
        CheckDutyNames.Check(drafts);
        CheckTimes.Check(drafts, entries);
        CheckAgainstStatute.Check(drafts);
        CheckDisputes.Check(drafts);
        var problems = DefinitionProblem.InOrder(drafts.SelectMany(d => d.Problems.All).Concat(others)).ToList();
        return problems.Count > 0
            ? new LoadedWorkflows.Refused(problems)
            : new LoadedWorkflows.Rules(Rules(drafts)) { Files = [.. drafts.Select(d => d.AsRead())] };
    }

    private static IReadOnlyList<TimingRule> Rules(IReadOnlyCollection<Draft> drafts)
    {
        var inUse = drafts.Where(d => !d.IsOff).ToList();
        var times = LocalTimes([.. inUse.Where(d => d.Times is not null)]);
        return
        [
            .. inUse.Where(d => d is { Times: null, Disputes: null })
                .Select(d => d.Build())
                .GroupBy(v => v.Id)
                .Select(rule => new TimingRule([.. rule.OrderBy(v => v.Version)]) { LocalTimes = [.. times.Where(t => rule.First().Basis == Basis.Guidance && rule.Any(v => v.Has(t.Stage)))] })
                .Concat(drafts.Where(d => d.Disputes is not null)
                    .Select(d => d.Disputes!.Protocol!)
                    .GroupBy(p => p.Id)
                    .Select(versions => DisputeDuties.AsRule(new([.. versions.OrderBy(v => v.Version)]))))
                .OrderBy(rule => rule.Versions[0].Basis)
                .ThenBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A version holds until the next one of its file, which may set another time or none.</summary>
    private static List<LocalTime> LocalTimes(List<Draft> files) =>
    [
        .. from file in files
           let until = files.Where(f => f.Id!.Value == file.Id!.Value && f.Version!.Value > file.Version!.Value).Min(f => (DateOnly?)f.From!.Value)
           from time in file.Times!
           orderby file.From!.Value
           select new LocalTime(time.Duty!.Value, time.Due!.Build(), time.Basis!.Value, file.From!.Value, until),
    ];
}
