using System.Text;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>The definitions that come with the program.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "workflows");

    /// <summary>The files of a folder, as problems name them.</summary>
    public static IEnumerable<DefinitionFile> Files(Basis basis) =>
        Directory.EnumerateFiles(Path.Combine(Folder, Word.Of(basis))).Order(StringComparer.Ordinal).Select(path =>
            new DefinitionFile($"workflows/{Word.Of(basis)}/{Path.GetFileName(path)}", basis, File.ReadAllBytes(path)));

    /// <summary>The definitions to copy from, as problems name them.</summary>
    public static IEnumerable<DefinitionFile> Examples =>
        Directory.EnumerateFiles(Path.Combine(Folder, "examples")).Order(StringComparer.Ordinal).Select(path => new DefinitionFile($"workflows/examples/{Path.GetFileName(path)}", Basis.Local, File.ReadAllBytes(path)));

    /// <summary>What stands in a file.</summary>
    public static string Text(this DefinitionFile file) => Encoding.UTF8.GetString(file.Bytes);

    /// <summary>A definition that is off, taken into use.</summary>
    public static string TakenOn(string definition) => definition.Replace("\noff: yes\n", "\n", StringComparison.Ordinal);
}
