using System.Security.Cryptography;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>
/// The statutory definitions, <c>workflows/statute/*.yaml</c>, as they travel inside the assembly. They are sealed: no folder changes
/// them, and whoever changes the files changes the seal here with them, in one commit that says which law changed.
/// </summary>
public static class Statute
{
    /// <summary>Where the files stand in the repository and in problems.</summary>
    public const string Folder = "workflows/statute/";

    /// <summary>The SHA-256 of the files' names and bytes, in the order of their names.</summary>
    public const string Seal = "59bafd51e5029735960ecc028dc2a567dd6bf6bd151f45df02c4e2395b78f4f7";

    /// <summary>The files, ordered by name.</summary>
    public static IReadOnlyList<DefinitionFile> Files { get; } = [.. Embedded(Folder, Basis.Statute)];

    private static readonly Lazy<IReadOnlyList<TimingRule>> AllRules = new(() => WorkflowFiles.Read(Files) switch
    {
        LoadedWorkflows.Rules rules => rules.All,
        LoadedWorkflows.Refused refused => throw new InvalidOperationException(
            $"The statutory definitions in this program are broken: {string.Join(' ', refused.Problems)}"),
        _ => throw new InvalidOperationException("Unknown result."),
    });

    /// <summary>The statutory rules, ordered by id.</summary>
    public static IReadOnlyList<TimingRule> Rules => AllRules.Value;

    /// <summary>The seal that these files would have.</summary>
    public static string SealOf(IEnumerable<DefinitionFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{file.Path}\0{file.Bytes.Length}\0"));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files of a folder that travel inside the assembly, ordered by name.</summary>
    internal static IEnumerable<DefinitionFile> Embedded(string folder, Basis basis)
    {
        var assembly = typeof(Statute).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new DefinitionFile(name, basis, bytes);
        }
    }
}
