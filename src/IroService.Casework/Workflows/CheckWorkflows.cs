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

    /// <summary>Each problem as <c>file:line:column: sentence</c>, or one line that says how many definitions were read.</summary>
    public static (bool Hold, IReadOnlyList<string> Lines) Check(string? folder) => WorkflowFiles.Load(folder) switch
    {
        LoadedWorkflows.Refused refused => (false, [.. refused.Problems.Select(p => p.ToString())]),
        LoadedWorkflows.Rules rules => (true, [Count(rules.All)]),
        _ => throw new InvalidOperationException("Unknown result."),
    };

    private static string Count(IReadOnlyList<TimingRule> rules)
    {
        var versions = rules.SelectMany(r => r.Versions).ToList();
        var byBasis = Enum.GetValues<Basis>().Select(b => $"{versions.Count(v => v.Basis == b)} {Word.Of(b)}");
        return $"{versions.Count} definitions read, no problem: {string.Join(", ", byBasis)}.";
    }
}
