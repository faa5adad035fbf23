using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Moving;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace IroService.Casework.Tests.Databases;

public class Copying_a_council_to_a_server
{
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Brings_every_row_of_every_table_and_the_same_open_deadlines(DatabaseProvider provider)
    {
        using var council = await AFullCouncil.MakeAsync();
        using var server = await OnEachDatabase.MakeAsync(provider);
        var before = await AFullCouncil.SaysAsync(council.Database.Open);
        Assert.DoesNotContain(before, table => table.Value.Count == 0);

        var copied = await CopyAsync(council, server);

        var after = await AFullCouncil.SaysAsync(server.Open);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, table => Assert.Equal(table.Value, after[table.Key]));
        Assert.Equal(before.Select(t => (t.Key, (long)t.Value.Count)), copied.Tables);
        var (entries, faults) = await new VerifyHistory(server.Open).ApplyAsync();
        Assert.Equal((copied.HistoryEntries, 0), (entries, faults.Count));
        Assert.Equal(await OpenDeadlinesAsync(council, council.Database), await OpenDeadlinesAsync(council, server));
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Gives_a_new_child_a_number_that_none_ever_had(DatabaseProvider provider)
    {
        using var council = await AFullCouncil.MakeAsync();
        using var server = await OnEachDatabase.MakeAsync(provider);
        await using (var db = council.Database.Open())
        {
            // The newest child is gone again, and was 3.
            var gone = new Child("Z") { GivenName = "", FamilyName = "" };
            db.Add(gone);
            await db.SaveChangesAsync();
            db.Remove(gone);
            await db.SaveChangesAsync();
        }

        await CopyAsync(council, server);

        await using var target = server.Open();
        var child = new Child("N") { GivenName = "", FamilyName = "" };
        child.Episodes.Add(new Episode { Decom = new(2026, 3, 2), Rne = "S", LegalStatus = "C2", Place = "U1", Dec = null, Rec = "" });
        target.Add(child);
        await target.SaveChangesAsync();
        Assert.Equal(4, child.Id);
    }

    [Fact]
    public async Task Is_refused_where_data_is_already()
    {
        using var council = await AFullCouncil.MakeAsync();
        using var server = await OnEachDatabase.MakeAsync(DatabaseProvider.PostgreSql);
        await CopyAsync(council, server);
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => CopyAsync(council, server));
        Assert.Equal("The PostgreSql database holds data already: table BankHolidays has rows. A copy goes into an empty database only, made by \"iro migrate\".", refused.Message);
    }

    [Theory]
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Swept'", "is from an older version")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99')", "99990101000000_Later, which this version does not know")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "holds no council's data")]
    public async Task Is_refused_from_another_version(string behindTheBack, string sentence)
    {
        using var council = await DecidedCouncil.OnAsync();
        using var server = await OnEachDatabase.MakeAsync(DatabaseProvider.PostgreSql);
        await council.ExecuteAsync(behindTheBack);
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => CopyAsync(council, server));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALTER TABLE \"Notices\" ADD CONSTRAINT planted CHECK (\"Id\" < 0)", "Table Notices cannot be copied: new row for relation \"Notices\" violates check constraint \"planted\". Nothing was copied.")]
    [InlineData("CREATE FUNCTION planted() RETURNS trigger AS 'BEGIN NEW.\"Words\" := ''other''; RETURN NEW; END' LANGUAGE plpgsql; CREATE TRIGGER planted BEFORE INSERT ON \"DutyAnswers\" FOR EACH ROW EXECUTE FUNCTION planted()", "Table DutyAnswers is not equal on both sides (2 rows were read, 2 are there). Nothing was copied.")]
    public async Task That_fails_in_the_middle_or_differs_leaves_nothing(string planted, string sentence)
    {
        using var council = await AFullCouncil.MakeAsync();
        using var server = await OnEachDatabase.MakeAsync(DatabaseProvider.PostgreSql);
        await using (var db = server.Open())
            await db.Database.ExecuteSqlRawAsync(planted);
        var failed = await Assert.ThrowsAsync<DatabaseException>(() => CopyAsync(council, server));
        Assert.Equal(sentence, failed.Message);
        Assert.All(await AFullCouncil.SaysAsync(server.Open), table => Assert.Empty(table.Value));
    }

    [Fact]
    public void Writes_numbers_of_its_own_into_SQL_Server_batch_by_batch()
    {
        using var db = StorageRegistration.Open(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=localhost" });
        StoredTable Table(string name) => new(db.Model.GetRelationalModel().FindTable(name, null)!, db.GetService<ISqlGenerationHelper>());
        Assert.Equal(
            "SET IDENTITY_INSERT [DeadlineChanges] ON; INSERT INTO [DeadlineChanges] ([At], [Cause], [DeadlineId], [DueAfter], [DueBefore], [Id], [StateAfter], [StateBefore]) "
            + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7), (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15); SET IDENTITY_INSERT [DeadlineChanges] OFF;",
            ServerSql.Insert(DatabaseProvider.SqlServer, Table("DeadlineChanges"), 2));
        Assert.Equal("INSERT INTO [Leases] ([Beat], [Holder], [Name]) VALUES (@p0, @p1, @p2)", ServerSql.Insert(DatabaseProvider.SqlServer, Table("Leases"), 1));
        Assert.Equal("DBCC CHECKIDENT ('[Children]', RESEED, 7) WITH NO_INFOMSGS", ServerSql.GoOnAfter(DatabaseProvider.SqlServer, Table("Children"), 7, empty: false));
        Assert.Equal(
            ["Outbox"],
            TablesInOrder.Of(db.Model.GetRelationalModel()).Select(t => Table(t.Table.Name)).Where(t => t.Numbered is { Name: not "Id" }).Select(t => t.Name));
    }

    private static Task<DatabaseCopied> CopyAsync(DecidedCouncil council, TestDatabase server) =>
        new CopyDatabase(server.Open, server.Options, new MigrateDatabase(server.Open, server.Options))
            .ApplyAsync(new SqliteConnectionStringBuilder(council.Database.Options.ConnectionString).DataSource);

    private static async Task<IEnumerable<string>> OpenDeadlinesAsync(DecidedCouncil council, TestDatabase database) =>
        (await new ListOpenDeadlines(database.Open, council.Rulebook).ApplyAsync(DecidedCouncil.DayAfter)).Select(d => $"{d.Child} {d.Duty} {d.Terms.DueOn}");
}
