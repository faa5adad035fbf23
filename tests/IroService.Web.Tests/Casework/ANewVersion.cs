using IroService.TestKit;

namespace IroService.Web.Tests.Casework;

/// <summary>A second version of how disputes go, from 1 June 2026 on: the Head of Service answers at stage 2, within 8 working days, and there is no stage 3.</summary>
static class ANewVersion
{
    static readonly string shipped = Path.Combine(AppContext.BaseDirectory, "workflows");

    public static string First { get; } = File.ReadAllText(Path.Combine(shipped, "local", "dispute-resolution.yaml"));

    public static string Second { get; } = First[..First.IndexOf("  # There is no stage above", StringComparison.Ordinal)]
        .Replace("version: 1", "version: 2", StringComparison.Ordinal)
        .Replace("from: 2026-04-01", "from: 2026-06-01", StringComparison.Ordinal)
        .Replace("title: \"Stage 2: Group Manager\"\n    handler: group-manager\n    answer: 5", "title: \"Stage 2: Head of Service\"\n    handler: head-of-service\n    answer: 8", StringComparison.Ordinal);

    /// <summary>The definitions that come with the program, and it.</summary>
    public static string InForceIn(TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(shipped, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = folder.FileNamed(Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        folder.With("local/dispute-resolution.v2.yaml", Second);
        return folder.Path;
    }
}
