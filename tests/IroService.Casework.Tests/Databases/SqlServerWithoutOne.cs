using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IroService.Casework.Tests.Databases;

/// <summary>What can be known of SQL Server without one: its script, and each query that the test run translates for it too.</summary>
public sealed class SQL_Server_without_one
{
    private const int LargestKeyBytes = 900;
    private const int LargestIndexBytes = 1700;

    [Fact]
    public async Task Is_asked_each_query_that_another_is_asked()
    {
        using var database = await TestDatabase.SqliteAsync();
        await using var db = database.Open();
        var before = SqlServerToo.Translated;
        var due = new DateOnly(2026, 11, 28);
        Assert.Empty(await db.Deadlines.Include(d => d.Announcements).Where(d => d.Terms.DueOn < due && d.State != DeadlineState.Open).Select(d => new { d.Id, d.Announcements.Count }).ToListAsync());
        Assert.True(SqlServerToo.Translated > before, "The query was not translated for SQL Server.");
    }

    [Fact]
    public async Task Fails_the_test_that_asks_what_it_has_no_words_for()
    {
        using var database = await TestDatabase.SqliteAsync();
        await using var db = database.Open();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Children.Where(c => EF.Functions.Glob(c.Reference, "A*")).ToListAsync());
        Assert.StartsWith("SQL Server cannot be asked this:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_table_that_two_cascades_lead_to()
    {
        using var db = Open();
        Assert.DoesNotContain("ON DELETE CASCADE", db.Database.GenerateCreateScript(), StringComparison.Ordinal);
        Assert.DoesNotContain(ForeignKeys(db), key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull);
    }

    [Fact]
    public void Has_no_key_or_index_of_a_type_or_size_that_it_refuses()
    {
        using var db = Open();
        foreach (var (name, columns, most) in Indexes(db))
        {
            Assert.DoesNotContain(columns, c => c.StoreType is "xml" or "text" or "ntext" or "json" || c.StoreType.EndsWith("(max)", StringComparison.Ordinal));
            var bytes = columns.Sum(BytesOf);
            Assert.True(bytes <= most, $"{name} is {bytes} bytes long; SQL Server refuses rows with more than {most}.");
        }
    }

    // Of two rows with nothing in such a column, SQL Server takes the second for the same; the other two providers do not.
    [Fact]
    public void Has_no_unique_index_that_would_take_two_nothings_for_the_same()
    {
        using var db = Open();
        var unguarded = db.Model.GetRelationalModel().Tables.SelectMany(t => t.Indexes)
            .Where(i => i.IsUnique && i.Columns.Any(c => c.IsNullable) && i.Filter is null);
        Assert.Empty(unguarded.Select(i => i.Name));
    }

    private static IroDbContext Open() => StorageRegistration.Open(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=localhost" });

    private static IEnumerable<IForeignKey> ForeignKeys(IroDbContext db) => db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).Where(k => !k.IsOwnership);

    private static IEnumerable<(string Name, IReadOnlyList<IColumn> Columns, int MostBytes)> Indexes(IroDbContext db) => db.Model.GetRelationalModel().Tables.SelectMany(table =>
        table.UniqueConstraints.Select(k => (k.Name, k.Columns, LargestKeyBytes)).Concat(table.Indexes.Select(i => (i.Name, i.Columns, LargestIndexBytes))));

    private static int BytesOf(IColumn column) => column.StoreType switch
    {
        "int" => 4,
        "bigint" => 8,
        "date" => 3,
        "bit" => 1,
        "datetime2" => 8,
        "uniqueidentifier" => 16,
        var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) => 2 * int.Parse(text[9..^1], System.Globalization.CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"How long is {other}?"),
    };
}
