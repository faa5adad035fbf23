using System.Text;
using IroService.TestKit.Servers;
using Npgsql;
using RabbitMQ.Client;

namespace IroService.Web.Tests.Servers;

public class Servers_of_the_test_run
{
    [Fact]
    public async Task PostgreSQL_gives_each_caller_a_database_of_its_own()
    {
        var cancel = TestContext.Current.CancellationToken;
        var server = await PostgresServer.Shared();
        string[] databases = [await server.NewDatabase(cancel), await server.NewDatabase(cancel)];
        foreach (var database in databases)
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand("CREATE TABLE child (id int); INSERT INTO child VALUES (1); SELECT count(*) FROM child", connection);
            Assert.Equal(1L, await command.ExecuteScalarAsync(cancel));
        }
    }

    [Fact]
    public async Task RabbitMQ_keeps_a_durable_message_when_it_is_stopped_and_when_it_is_killed()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var server = await RabbitMqServer.StartNew(cancel: cancel);
        await using (var connection = await new ConnectionFactory { Uri = new(server.Address) }.CreateConnectionAsync(cancel))
        {
            await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);
            await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, cancellationToken: cancel);
            await channel.BasicPublishAsync("", "kept", mandatory: true, new BasicProperties { Persistent = true }, "still here"u8.ToArray(), cancel);
        }

        await server.Stop(cancel);
        await Assert.ThrowsAnyAsync<Exception>(() => new ConnectionFactory { Uri = new(server.Address) }.CreateConnectionAsync(cancel));
        await server.Start(cancel);
        await server.Kill(cancel);
        await server.Start(cancel);

        await using var again = await new ConnectionFactory { Uri = new(server.Address) }.CreateConnectionAsync(cancel);
        await using var reader = await again.CreateChannelAsync(cancellationToken: cancel);
        var message = await reader.BasicGetAsync("kept", autoAck: true, cancel);
        Assert.Equal("still here", Encoding.UTF8.GetString(message!.Body.Span));
    }

    [Fact]
    public async Task RabbitMQ_takes_nothing_under_a_memory_alarm_and_goes_on_after_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var server = await RabbitMqServer.StartNew(cancel: cancel);
        await using var connection = await new ConnectionFactory { Uri = new(server.Address) }.CreateConnectionAsync(cancel);
        await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);
        await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, cancellationToken: cancel);
        await server.LimitMemory(0.0001, cancel);
        var published = channel.BasicPublishAsync("", "kept", mandatory: true, "waits"u8.ToArray(), cancel).AsTask();
        Assert.NotSame(published, await Task.WhenAny(published, Task.Delay(2000, cancel)));
        await server.LimitMemory(0.4, cancel);
        await published.WaitAsync(TimeSpan.FromSeconds(30), cancel);
    }

    [Fact]
    public async Task PostgreSQL_keeps_what_was_committed_when_it_is_stopped_at_once_and_when_it_is_killed()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var server = await PostgresServer.StartNew(cancel);
        var database = await server.NewDatabase(cancel) + ";Pooling=false";
        Assert.Equal(1, await Kept("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)"));
        await server.StopAtOnce(cancel);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Kept("SELECT 1"));
        await server.Start(cancel);
        Assert.Equal(2, await Kept("INSERT INTO kept VALUES (2)"));
        await server.Kill(cancel);
        await server.Start(cancel);
        Assert.Equal(3, await Kept("INSERT INTO kept VALUES (3)"));
        await server.Stop(cancel);
        await server.Start(cancel);
        Assert.Equal(3, await Kept("SELECT 1"));

        async Task<long> Kept(string statement)
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(cancel);
            await using (var first = new NpgsqlCommand(statement, connection))
                await first.ExecuteNonQueryAsync(cancel);
            await using var count = new NpgsqlCommand("SELECT count(*) FROM kept", connection);
            return (long)(await count.ExecuteScalarAsync(cancel))!;
        }
    }

    [Theory]
    [InlineData(null, "$XunitDynamicSkip$no-such-program is not on this machine (Debian: apt-get install no-such-package)")]
    [InlineData("1", "IRO_REQUIRE_SERVERS is 1, but no-such-program is not on this machine (Debian: apt-get install no-such-package).")]
    public void A_program_that_is_absent_skips_the_test_or_fails_it(string? required, string reason)
    {
        var before = Environment.GetEnvironmentVariable("IRO_REQUIRE_SERVERS");
        Environment.SetEnvironmentVariable("IRO_REQUIRE_SERVERS", required);
        try
        {
            RequiresServer.Program("no-such-program", "no-such-package");
            Assert.Fail("A program that is absent was found.");
        }
        // Assert.Throws would pass on the skip, and skip this test.
        catch (InvalidOperationException absent)
        {
            Assert.Equal(reason, absent.Message);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IRO_REQUIRE_SERVERS", before);
        }
    }
}
