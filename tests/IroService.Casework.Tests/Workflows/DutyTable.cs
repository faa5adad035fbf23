using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>Every duty of the shipped definitions, those that are off among them.</summary>
internal static class DutyTable
{
    public static IEnumerable<string[]> Rows()
    {
        var off = Load(f => f).Files.Where(f => f.IsOff).Select(f => f.Id).ToHashSet();
        foreach (var rule in Load(TakenOn).All)
        {
            foreach (var stage in rule.Versions[^1].Stages)
            {
                var basis = Word.Of(rule.Versions[0].Basis);
                yield return [off.Contains(rule.Id) ? $"{basis} (off)" : basis, stage.Duty.Title, stage.Duty.OwnerAsWritten, ByWhen(rule, stage), stage.Duty.Source];
            }
        }
    }

    private static string ByWhen(TimingRule rule, Stage stage)
    {
        var due = stage.Duty.Due?.ToString() ?? "not known";
        return rule.LocalTimeOn(stage.Id, DateOnly.MaxValue) is { } own ? $"{due}; the council's own time: {own.Due}" : due;
    }

    private static LoadedWorkflows.Rules Load(Func<DefinitionFile, DefinitionFile> change) => Assert.IsType<LoadedWorkflows.Rules>(
        WorkflowFiles.Read(Statute.Files.Concat(Shipped.Files(Basis.Guidance)).Concat(Shipped.Files(Basis.Local)).Select(change)));

    private static DefinitionFile TakenOn(DefinitionFile file) => Shipped.TakenOn(file.Text()).At(file.Path, file.Basis);
}
