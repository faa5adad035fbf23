using IroService.Domain.Notifications;
using IroService.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Databases;

public class Writers_of_one_SQLite_file
{
    [Fact]
    public async Task Write_in_the_order_in_which_they_came()
    {
        using var database = await TestDatabase.SqliteAsync();
        await using var first = database.Open();
        var transaction = await first.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var waiting = new List<Task>();
        foreach (var number in Enumerable.Range(1, 30))
        {
            waiting.Add(WriteAsync(database, number));
            // One is behind the other before the next comes.
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.All(waiting, task => Assert.False(task.IsCompleted));
        await transaction.DisposeAsync();
        await Task.WhenAll(waiting);
        await using var db = database.Open();
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"P{number}"), await db.People.OrderBy(p => p.Id).Select(p => p.Reference).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Do_not_keep_a_turn_that_failed_or_was_given_up()
    {
        using var database = await TestDatabase.SqliteAsync();
        await WriteAsync(database, 1);
        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(database, 1));
        await using (var db = database.Open())
        {
            await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        }

        await using (var db = database.Open())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Reference, p => null!), TestContext.Current.CancellationToken));
        }

        // Another program holds SQLite's own lock: the transaction cannot begin.
        await using (var other = new SqliteConnection(database.Options.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var writing = other.BeginTransaction();
            await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(database, 3));
        }

        await WriteAsync(database, 2).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private static async Task WriteAsync(TestDatabase database, int number)
    {
        await using var db = database.Open();
        db.People.Add(new Person { Reference = $"P{number}", Name = "", Email = "", Role = Role.SocialWorker });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
