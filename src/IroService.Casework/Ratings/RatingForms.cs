using IroService.Casework.Workflows;
using IroService.Domain.Ratings;
using IroService.Domain.Workflows;

namespace IroService.Casework.Ratings;

/// <summary>How the council rates care plans: every version of its form, from <c>ratings</c> in its folder of definitions; of a folder without one, the form that the program came with.</summary>
public sealed class RatingForms
{
    private RatingForms(IReadOnlyList<RatingForm> all) => All = all;

    /// <summary>The versions in order.</summary>
    public IReadOnlyList<RatingForm> All { get; }

    /// <summary>The version by which plans are rated on a day; the first also serves earlier days.</summary>
    public RatingForm On(DateOnly day) => All.LastOrDefault(form => form.InForceFrom <= day) ?? All[0];

    /// <summary>This version; null when the folder no longer has it.</summary>
    public RatingForm? Version(int version) => All.FirstOrDefault(form => form.Version == version);

    /// <summary>What a point of a version is called; its id when the folder no longer has it.</summary>
    public string Title(int? version, string point) => (version is { } number ? Version(number)?.Point(point)?.Title : null) ?? point;

    /// <summary>The forms of a folder of definitions.</summary>
    /// <exception cref="WorkflowsException">One cannot be used.</exception>
    public static RatingForms Load(string? folder) => Check(folder) switch
    {
        ({ } forms, _) => forms,
        (_, var problems) => throw new WorkflowsException(problems),
    };

    /// <summary>The same, or every problem there is.</summary>
    internal static (RatingForms? Forms, IReadOnlyList<DefinitionProblem> Problems) Check(string? folder)
    {
        var own = string.IsNullOrWhiteSpace(folder) ? null : Path.Combine(folder, WorkflowFolder.Ratings);
        var unreadable = new List<DefinitionProblem>();
        var files = own is null || !Directory.Exists(own) ? [] : Directory.EnumerateFiles(own, "*.yaml")
            .Where(path => Path.GetFileName(path)[0] != '.')
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, unreadable))
            .OfType<DefinitionFile>()
            .ToList();
        return files.Count > 0 || unreadable.Count > 0 ? Check(files, unreadable) : Read([.. Statute.Embedded($"workflows/{WorkflowFolder.Ratings}/", Basis.Local)]);
    }

    /// <summary>Forms that are at hand already: all of them, or every problem there is.</summary>
    public static (RatingForms? Forms, IReadOnlyList<DefinitionProblem> Problems) Read(IReadOnlyList<DefinitionFile> files) => Check(files, []);

    private static (RatingForms? Forms, IReadOnlyList<DefinitionProblem> Problems) Check(IReadOnlyList<DefinitionFile> files, IEnumerable<DefinitionProblem> others)
    {
        var drafts = files.Select(RatingFormReader.Read).ToList();
        CheckVersions(drafts);
        var problems = DefinitionProblem.InOrder(drafts.SelectMany(d => d.Problems.All).Concat(others)).ToList();
        return problems.Count > 0 ? (null, problems) : (new RatingForms([.. drafts.Select(d => d.Form!).OrderBy(form => form.Version)]), problems);
    }

    private static DefinitionFile? Read(string path, List<DefinitionProblem> unreadable)
    {
        var file = WorkflowFolder.ReadFile(path, Basis.Local, out var problem);
        unreadable.AddRange(problem is null ? [] : [problem]);
        return file;
    }

    private static void CheckVersions(List<RatingFormDraft> drafts)
    {
        var first = drafts.Find(d => d.Id is not null)?.Id!.Value;
        foreach (var other in drafts.Where(d => d.Id is not null && d.Id.Value != first))
        {
            other.Problems.Add(other.Id!.At, $"This form is called {NearestWord.Quoted(other.Id.Value)}, and another {NearestWord.Quoted(first!)}; a council rates by one form in several versions.");
        }

        var inOrder = drafts.Where(d => d.Version is not null).OrderBy(d => d.Version!.Value).ToList();
        foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (before.Version!.Value == after.Version!.Value)
            {
                after.Problems.Add(after.Version.At, $"Version {after.Version.Value} stands in another file too; a version is changed by a later one.");
            }
            else if (before.From is not null && after.From is not null && after.From.Value <= before.From.Value)
            {
                after.Problems.Add(after.From.At, $"Version {after.Version.Value} must come into force after version {before.Version.Value}, which does on {before.From.Value:yyyy-MM-dd}.");
            }
        }
    }
}
