using System.Text;

namespace IroService.TestKit;

/// <summary>A folder of files for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("iro-test-").FullName;

    /// <summary>Writes a file as UTF-8 without a byte order mark.</summary>
    public TemporaryFolder With(string name, string text) => With(name, new UTF8Encoding(false).GetBytes(text));

    public TemporaryFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(FileNamed(name), bytes);
        return this;
    }

    public string FileNamed(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
