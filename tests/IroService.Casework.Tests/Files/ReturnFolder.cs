using IroService.Casework.Files;
using IroService.Domain.Ssda903;
using IroService.TestKit;

namespace IroService.Casework.Tests.Files;

/// <summary>An SSDA903 folder for one test: three small tables that a test replaces as it needs, and what reading told.</summary>
sealed class ReturnFolder : IDisposable
{
    public const string Header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,1,05/06/2012,WBRI,,,\n";
    public const string EpisodeColumns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    public const string Episodes = EpisodeColumns + "A,01/12/2023,S,C2,N1,U1,PR1,,,,,,\n";
    public const string Reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nA,05/06/2012,03/01/2024,PN1\n";

    readonly TemporaryFolder _files = new TemporaryFolder().With("header.csv", Header).With("episodes.csv", Episodes).With("reviews.csv", Reviews);

    public List<FileNote> Notes { get; } = [];

    public string Path => _files.Path;

    /// <summary>What was told, without the folder's own path.</summary>
    public IEnumerable<string> Told => Notes.Select(n => Short(n.ToString()));

    public ReturnFolder With(string name, string text)
    {
        _files.With(name, text);
        return this;
    }

    public ReturnFolder With(string name, byte[] bytes)
    {
        _files.With(name, bytes);
        return this;
    }

    public ReturnFolder Without(string name)
    {
        File.Delete(_files.FileNamed(name));
        return this;
    }

    public Ssda903Return Read(TablesNeeded needed = TablesNeeded.All) => ReadSsda903Folder.Read(Path, needed, Notes.Add);

    /// <summary>The sentences with which the folder is refused.</summary>
    public IEnumerable<string> Refused(TablesNeeded needed = TablesNeeded.All) =>
        Assert.Throws<UnusableFilesException>(() => Read(needed)).Notes.Select(n => Short(n.ToString()));

    public void Dispose() => _files.Dispose();

    string Short(string note) => note.Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(Path, "FOLDER", StringComparison.Ordinal);
}
