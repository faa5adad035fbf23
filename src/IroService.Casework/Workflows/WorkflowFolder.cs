using IroService.Casework.Ratings;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>A council's folder of definitions: <c>guidance</c> and <c>local</c>, and a copy of <c>statute</c> when it likes to keep one.</summary>
internal sealed class WorkflowFolder
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>The folder beside those of duties that holds the forms of rating, which <see cref="RatingForms"/> reads.</summary>
    internal const string Ratings = "ratings";

    private readonly string _folder;
    private readonly List<DefinitionFile> _files = [];
    private readonly List<DefinitionFile> _examples = [];
    private readonly List<DefinitionProblem> _problems = [];

    /// <summary>The folder beside those of duties that holds definitions to copy from: they are checked, and nothing goes by them.</summary>
    internal const string ExamplesFolder = "examples";

    private WorkflowFolder(string folder) => _folder = Path.TrimEndingDirectorySeparator(folder);

    /// <summary>The files that could be read.</summary>
    public IReadOnlyList<DefinitionFile> Files => _files;

    /// <summary>The examples that could be read.</summary>
    public IReadOnlyList<DefinitionFile> Examples => _examples;

    /// <summary>What could not be read, or stands where nothing is looked for.</summary>
    public IReadOnlyList<DefinitionProblem> Problems => _problems;

    /// <param name="folder">The folder.</param>
    /// <param name="candidate">Stands for the file of its name; null for the folder as it is.</param>
    public static WorkflowFolder Read(string folder, DefinitionFile? candidate = null)
    {
        var read = new WorkflowFolder(folder);
        read.ReadAll(candidate);
        read.CheckSeal();
        return read;
    }

    /// <summary>A file that stands anywhere, as if it stood in a folder of definitions.</summary>
    /// <returns>Null and a problem when it cannot be read.</returns>
    public static DefinitionFile? ReadFile(string path, Basis basis, out DefinitionProblem? problem)
    {
        problem = Path.GetExtension(path) == ".yaml" ? null : new DefinitionProblem(Named(path), 1, 1, "The name of a definition ends in .yaml.");
        try
        {
            return problem is null ? new DefinitionFile(Named(path), basis, Bytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new DefinitionProblem(Named(path), 1, 1, File.Exists(path) ? $"The file cannot be read: {OneLine(e)}" : "There is no such file.");
            return null;
        }
    }

    private void ReadAll(DefinitionFile? candidate)
    {
        if (candidate is not null)
        {
            _files.Add(candidate);
        }

        if (!Directory.Exists(_folder))
        {
            var reason = File.Exists(_folder) ? "This is a file; a folder with definitions was expected." : "There is no such folder.";
            Add(Named(_folder), reason);
            return;
        }

        try
        {
            foreach (var path in Directory.EnumerateFiles(_folder, "*", Everything).Where(IsDefinition).Where(path => !IsOfRatings(path) && !IsNamed(candidate, path)).Order(StringComparer.Ordinal))
            {
                ReadOne(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(Named(_folder), $"The folder cannot be read: {OneLine(e)}");
        }
    }

    private void ReadOne(string path)
    {
        var name = Named(path);
        var isExample = FolderOf(path) == ExamplesFolder && Path.GetExtension(path) == ".yaml";
        if ((isExample ? Basis.Local : BasisOf(path)) is not { } basis)
        {
            Add(name, "Nothing reads a definition here; it must stand in guidance or local, and its name must end in .yaml.");
            return;
        }

        try
        {
            (isExample ? _examples : _files).Add(new DefinitionFile(name, basis, Bytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(name, $"The file cannot be read: {OneLine(e)}");
        }
    }

    private bool IsNamed(DefinitionFile? candidate, string path) =>
        candidate is not null && BasisOf(path) == candidate.Basis && Path.GetFileName(path) == Path.GetFileName(candidate.Path);

    private bool IsOfRatings(string path) => FolderOf(path) == Ratings && Path.GetExtension(path) == ".yaml";

    private string FolderOf(string path) => Path.GetRelativePath(_folder, Path.GetDirectoryName(path)!);

    private static byte[] Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[DefinitionFile.MostBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..length];
    }

    /// <summary>A copy of the statute must be the statute: a changed copy would show people times that the program does not use.</summary>
    private void CheckSeal()
    {
        var copies = _files.Where(f => f.Basis == Basis.Statute).ToList();
        foreach (var copy in copies)
        {
            var original = Statute.Files.FirstOrDefault(f => f.Stem == copy.Stem);
            if (original is null)
            {
                Add(copy.Path, "This is not among the statutory definitions that the program holds; the council's own stand in local.");
            }
            else if (Text(copy) is { } text && Text(original) is { } sealedText && text != sealedText)
            {
                var at = FirstDifference(sealedText, text);
                _problems.Add(new DefinitionProblem(copy.Path, at.Line, at.Column, "Here the file differs from the statutory definition that the program holds, which is sealed."));
            }
        }

        var statute = Path.Combine(_folder, "statute");
        foreach (var missing in Statute.Files.Where(f => Directory.Exists(statute) && !copies.Exists(c => c.Stem == f.Stem)))
        {
            var name = Named(Path.Combine(statute, $"{missing.Stem}.yaml"));
            if (!_problems.Exists(p => p.File == name))
            {
                Add(name, "The file is missing; the program holds this statutory definition, so a copy of the statute must have it.");
            }
        }
    }

    private Basis? BasisOf(string path) =>
        Path.GetExtension(path) != ".yaml" ? null : Word.Read<Basis>(FolderOf(path));

    /// <summary>What begins with a dot belongs to an editor or to the system, which keeps mounted files in <c>..data</c>.</summary>
    private bool IsDefinition(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml"
        && !Array.Exists(Path.GetRelativePath(_folder, path).Split(Path.DirectorySeparatorChar), part => part.StartsWith('.'));

    private static string? Text(DefinitionFile file) => file.Text(out _)?.ReplaceLineEndings("\n");

    private static Position FirstDifference(string expected, string found)
    {
        var same = expected.AsSpan().CommonPrefixLength(found);
        same = found.Length > 0 && same == found.Length ? same - 1 : same;
        return Position.After(found[..same]);
    }

    private void Add(string file, string sentence) => _problems.Add(new DefinitionProblem(file, 1, 1, sentence));

    private static string Named(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
