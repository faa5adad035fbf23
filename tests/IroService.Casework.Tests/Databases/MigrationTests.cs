using System.Diagnostics.CodeAnalysis;
using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.TestKit.Councils;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IroService.Casework.Tests.Databases;

public class Making_the_database
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=localhost")]
    [InlineData(DatabaseProvider.SqlServer, "Server=localhost")]
    public void Every_provider_has_the_migrations_of_the_model_as_it_is(DatabaseProvider provider, string connection)
    {
        using var db = StorageRegistration.Open(new DatabaseOptions { Provider = provider, ConnectionString = connection });
        Assert.False(db.Database.HasPendingModelChanges(), $"Add a migration for {provider}: see src/README.md.");
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_safe_to_do_twice(DatabaseProvider provider)
    {
        using var database = await OnEachDatabase.MakeAsync(provider);
        Assert.Empty(await new MigrateDatabase(database.Open, database.Options).ApplyAsync(TestContext.Current.CancellationToken));
        await new MigrateDatabase(database.Open, database.Options).RequireUpToDateAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Brings_a_database_of_the_first_version_up_with_what_it_holds(DatabaseProvider provider)
    {
        using var database = await OnEachDatabase.MakeAsync(provider);
        var cancel = TestContext.Current.CancellationToken;
        await using (var first = database.Open())
        {
            await first.GetService<IMigrator>().MigrateAsync("Initial", cancel);
            var (open, close) = provider == DatabaseProvider.SqlServer ? ("[", "]") : ("\"", "\"");
            string Insert(string table, string columns, string values) =>
                $"INSERT INTO {open}{table}{close} ({string.Join(", ", columns.Split(' ').Select(c => $"{open}{c}{close}"))}) VALUES ({values})";
            var no = provider == DatabaseProvider.PostgreSql ? "false" : "0";
            await first.Database.ExecuteSqlRawAsync(Insert("Children", "Reference Version GivenName FamilyName KnownAs Restricted SiblingGroup", $"'A', 1, '', '', '', {no}, ''"), cancel);
            await first.Database.ExecuteSqlRawAsync(Insert("Episodes", "ChildId Decom Rne LegalStatus Place Rec CollectionYear", "1, '2026-05-04', 'S', 'C2', 'U1', '', 2026"), cancel);
            await first.Database.ExecuteSqlRawAsync(Insert("Bookings", "ChildId BookedFor Mode Status Reason", "1, '2026-05-20', '', 'Booked', ''"), cancel);
        }

        Assert.Equal(["EveryDuty", "Swept", "WhoMaySeeWhat", "ByTheCouncilsAccount", "HandedOver", "TheReview", "RatingsAndDisputes", "RatingsAndReports", "Disputes", "DisputeNotices", "DisputesNotRaised"], (await new MigrateDatabase(database.Open, database.Options).ApplyAsync(cancel)).Select(m => m.Split('_')[1]));

        var council = await TestCouncil.OnAsync(database, new(2026, 5, 11), ACouncil.Definitions, goLive: new(2026, 5, 1));
        await new RecomputeChildren(database.Open, council.Save, council.Clock).ApplyAsync("Start of the service", cancellation: cancel);
        await using var db = database.Open();
        var due = await db.Deadlines.Where(d => d.State == DeadlineState.Open).ToDictionaryAsync(d => d.Duty, d => d.Terms.DueOn, cancel);
        Assert.Equal((new DateOnly(2026, 6, 2), new DateOnly(2026, 5, 15)), (due["first-review"], due["social-workers-report"]));
        Assert.DoesNotContain("book-first-review", due.Keys);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Refuses_one_from_a_newer_version(DatabaseProvider provider)
    {
        using var database = await OnEachDatabase.MakeAsync(provider);
        await using (var db = database.Open())
        {
            var insert = provider == DatabaseProvider.SqlServer
                ? "INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion]) VALUES ('99990101000000_Later', '99')"
                : "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('99990101000000_Later', '99')";
            await db.Database.ExecuteSqlRawAsync(insert, TestContext.Current.CancellationToken);
        }

        var migrate = new MigrateDatabase(database.Open, database.Options);
        foreach (var attempt in new Func<Task>[] { () => migrate.ApplyAsync(), () => migrate.RequireUpToDateAsync() })
        {
            var refused = await Assert.ThrowsAsync<DatabaseException>(attempt);
            Assert.Contains("99990101000000_Later", refused.Message, StringComparison.Ordinal);
            Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Says_that_a_database_is_not_ready()
    {
        using var folder = new TestKit.TemporaryFolder();
        var options = Sqlite(Path.Combine(folder.Path, "new.db"));
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => new MigrateDatabase(() => StorageRegistration.Open(options), options).RequireUpToDateAsync());
        Assert.Contains("run \"iro migrate\" first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_file_is_no_database()
    {
        using var folder = new TestKit.TemporaryFolder();
        var file = Path.Combine(folder.Path, "notes.db");
        await File.WriteAllTextAsync(file, "These are notes and no database, long enough to be looked at.", TestContext.Current.CancellationToken);
        var options = Sqlite(file);
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => new MigrateDatabase(() => StorageRegistration.Open(options), options).ApplyAsync());
        Assert.Equal($"The database {file} cannot be made ready: the file is not a database, or is damaged.", refused.Message);
    }

    [Fact]
    [SuppressMessage("Usage", "MA0040", Justification = "The lock is let go of at the end.")]
    public async Task Says_that_another_program_holds_it()
    {
        using var folder = new TestKit.TemporaryFolder();
        var file = Path.Combine(folder.Path, "held.db");
        await using var holder = new SqliteConnection($"Data Source={file};Pooling=False");
        await holder.OpenAsync();
        await using var hold = holder.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        await hold.ExecuteNonQueryAsync();
        var options = Sqlite($"{file};Default Timeout=1");
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => new MigrateDatabase(() => StorageRegistration.Open(options), options).ApplyAsync());
        Assert.Equal($"The database {file} cannot be made ready: another program holds it locked; close that program or wait, then try again.", refused.Message);
    }

    private static DatabaseOptions Sqlite(string file) => new() { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={file}" };
}
