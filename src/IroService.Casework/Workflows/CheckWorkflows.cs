using IroService.Casework.Ratings;
using IroService.Domain.Workflows;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Workflows;

/// <summary>Says whether the definitions hold: what <c>iro check-workflows</c> prints, and what a program says that does not start.</summary>
public static class CheckWorkflows
{
    /// <summary>Where definitions are when no folder is named: those that came with the program, beside it.</summary>
    private static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>The folder that is meant when none is named: <c>workflows</c> in the current directory, when there is one; or else the program's own.</summary>
    public static string? DefaultFolder => Directory.Exists("workflows") ? "workflows" : Directory.Exists(BesideProgram) ? BesideProgram : null;

    /// <summary>The folder of setting <c>Workflows:Folder</c>; without it, the one that came with the program.</summary>
    public static string FolderOf(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration["Workflows:Folder"]) ? BesideProgram : configuration["Workflows:Folder"]!;

    /// <summary>Each problem as <c>file:line:column: sentence</c>, or one line that says how many definitions were read: by basis, those that set times, and those that are off.</summary>
    public static (bool Hold, IReadOnlyList<string> Lines) Check(string? folder)
    {
        var loaded = WorkflowFiles.Load(folder);
        var problems = DefinitionProblem.InOrder(((loaded as LoadedWorkflows.Refused)?.Problems ?? []).Concat(RatingForms.Check(folder).Problems)).ToList();
        return problems.Count > 0 || loaded is not LoadedWorkflows.Rules rules ? (false, [.. problems.Select(p => p.ToString())]) : (true, [Count(rules.Files)]);
    }

    private static string Count(IReadOnlyList<DefinitionRead> files)
    {
        var byBasis = string.Join(", ", Enum.GetValues<Basis>().Select(b => $"{files.Count(f => f.Basis == b)} {Word.Of(b)}"));
        var (times, off) = (files.Count(f => f.IsTimes), files.Count(f => f.IsOff));
        var ofThem = new[]
        {
            times > 0 ? $"{times} of them set{(times == 1 ? "s" : "")} times" : "",
            off > 0 ? $"{off} of them {(off == 1 ? "is" : "are")} off" : "",
        };
        return $"{files.Count} definitions read, no problem: {string.Join("; ", ofThem.Where(w => w.Length > 0).Prepend(byBasis))}.";
    }
}
