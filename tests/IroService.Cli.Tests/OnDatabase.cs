using System.Globalization;
using IroService.Casework.Storage;
using IroService.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Cli.Tests;

/// <summary>Runs commands in this process, on a database of their own and on one day.</summary>
sealed class OnDatabase : IDisposable
{
    public OnDatabase(string today = "2024-02-01") => Clock = new FakeTimeProvider(
        new DateTimeOffset(DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero));

    public TemporaryFolder Files { get; } = new();

    public FakeTimeProvider Clock { get; }

    public string Path => Files.FileNamed("iro.db");

    public Dictionary<string, string?> Settings { get; } = [];

    public OpenDatabase Open => () => StorageRegistration.Open(new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={Path};Pooling=False" });

    public static OnDatabase Migrated(string today = "2024-02-01")
    {
        var database = new OnDatabase(today);
        Assert.Equal(0, database.Runs("migrate").ExitCode);
        return database;
    }

    public Ran Runs(params string[] args)
    {
        var settings = new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={Path};Pooling=False" };
        foreach (var (name, value) in Settings)
        {
            settings[name] = value;
        }

        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var here = new Surroundings(output, errors, Terminal: false, () => new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Clock);
        var code = Iro.Run(args, here);
        return new Ran(code, output.ToString(), errors.ToString());
    }

    /// <summary>Writes an SSDA903 folder.</summary>
    public string Folder(string name, string header, string episodes, string reviews)
    {
        var folder = Files.FileNamed(name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "header.csv"), "CHILD,DOB,MOTHER,SEX\n" + header);
        File.WriteAllText(System.IO.Path.Combine(folder, "episodes.csv"), "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n" + episodes);
        File.WriteAllText(System.IO.Path.Combine(folder, "reviews.csv"), "CHILD,REVIEW,REVIEW_CODE,DOB\n" + reviews.Replace("\n", ",\n", StringComparison.Ordinal));
        return folder;
    }

    public string OneChild(string name = "2023-24") => Folder(name, "A,05/06/2012,,1\n", "A,01/12/2023,S,C2,U1,,\n", "X,10/05/2023,PN1\n");

    public void Dispose() => Files.Dispose();
}
