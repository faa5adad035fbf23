using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Moving;
using IroService.Casework.Tests.Deadlines;
using IroService.Casework.WorkingDays;
using IroService.TestKit;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Databases;

public class Backing_up_and_restoring
{
    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Gives_every_row_back_into_an_empty_place_and_never_over_data(DatabaseProvider provider)
    {
        using var council = await AFullCouncil.MakeAsync(await OnEachDatabase.MakeAsync(provider));
        using var files = new TemporaryFolder();
        var file = files.FileNamed("council.backup");
        var written = await new BackUpDatabase(council.Database.Options).ApplyAsync(file);
        Assert.Equal((new FileInfo(file).Length, 2, 2), (written.Bytes, written.Contents.Children, written.Contents.HistoryEntries));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal([file], Directory.GetFiles(files.Path));
        Assert.Contains("exists already", (await Assert.ThrowsAsync<DatabaseException>(() => new BackUpDatabase(council.Database.Options).ApplyAsync(file))).Message, StringComparison.Ordinal);

        var place = await EmptyAsync(provider, files);
        var restored = await RestoreAsync(place, file);
        Assert.Equal((written.Contents, true, 0), (restored.Contents, restored.UpToDate, restored.HistoryFaults.Count));
        Assert.Equal(await AFullCouncil.SaysAsync(council.Database.Open), await AFullCouncil.SaysAsync(() => StorageRegistration.Open(place)));
        await Assert.ThrowsAsync<DatabaseException>(() => RestoreAsync(place, file));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task While_people_write_gives_one_moment_whose_history_verifies(DatabaseProvider provider)
    {
        using var council = await AFullCouncil.MakeAsync(await OnEachDatabase.MakeAsync(provider));
        using var files = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(council, stop.Token), TestContext.Current.CancellationToken);
        var written = await new BackUpDatabase(council.Database.Options).ApplyAsync(files.FileNamed("b"));
        await stop.CancelAsync();
        Assert.True(await writing > 0);
        var restored = await RestoreAsync(await EmptyAsync(provider, files), files.FileNamed("b"));
        Assert.Equal((written.Contents, 0), (restored.Contents, restored.HistoryFaults.Count));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "not a database, or is damaged")]
    [InlineData(DatabaseProvider.PostgreSql, "is no backup of a PostgreSQL database, or is not whole")]
    public async Task From_a_file_that_is_none_or_is_cut_off_makes_nothing(DatabaseProvider provider, string sentence)
    {
        using var council = await AFullCouncil.MakeAsync(await OnEachDatabase.MakeAsync(provider));
        using var files = new TemporaryFolder();
        await new BackUpDatabase(council.Database.Options).ApplyAsync(files.FileNamed("whole"));
        var bytes = await File.ReadAllBytesAsync(files.FileNamed("whole"));
        files.With("cut", bytes[..(bytes.Length * 2 / 3)]).With("notes", new string('x', 5000));
        var place = await EmptyAsync(provider, files);
        foreach (var file in (string[])["notes", "cut", "absent"])
        {
            var refused = await Assert.ThrowsAsync<DatabaseException>(() => RestoreAsync(place, files.FileNamed(file)));
            Assert.Contains(file == "absent" ? "There is no file" : file == "cut" && provider == DatabaseProvider.Sqlite ? "damaged" : sentence, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["cut", "notes", "whole"], Directory.GetFiles(files.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True((await RestoreAsync(place, files.FileNamed("whole"))).UpToDate);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task From_a_newer_version_is_refused(DatabaseProvider provider)
    {
        using var council = await AFullCouncil.MakeAsync(await OnEachDatabase.MakeAsync(provider));
        using var files = new TemporaryFolder();
        await council.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '99')");
        await new BackUpDatabase(council.Database.Options).ApplyAsync(files.FileNamed("b"));
        var place = await EmptyAsync(provider, files);
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => RestoreAsync(place, files.FileNamed("b")));
        Assert.Contains("99990101000000_Later, which this version does not know", refused.Message, StringComparison.Ordinal);
        Assert.Equal([files.FileNamed("b")], Directory.GetFiles(files.Path));
    }

    private static async Task<DatabaseOptions> EmptyAsync(DatabaseProvider provider, TemporaryFolder files) => new()
    {
        Provider = provider,
        ConnectionString = provider == DatabaseProvider.Sqlite ? $"Data Source={files.FileNamed("restored.db")}" : await (await PostgresServer.Shared()).NewDatabase(),
    };

    private static Task<DatabaseRestored> RestoreAsync(DatabaseOptions place, string file) =>
        new RestoreDatabase(() => StorageRegistration.Open(place), place).ApplyAsync(file);

    private static async Task<int> WriteAsync(DecidedCouncil council, CancellationToken stop)
    {
        var written = 0;
        for (; written == 0 || !stop.IsCancellationRequested; written++)
        {
            await using var db = council.Database.Open();
            var last = await db.History.OrderBy(h => h.ChildId).ThenByDescending(h => h.Number).FirstAsync(CancellationToken.None);
            db.Add(HistoryChain.Next(last.ChildId, last, new("Test", "system", ""), council.Council.Clock.Moment(), new { written }));
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return written;
    }
}
