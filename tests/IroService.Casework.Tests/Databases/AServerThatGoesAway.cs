using System.Data.Common;
using System.Globalization;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace IroService.Casework.Tests.Databases;

/// <summary>Bookings of one child, while PostgreSQL ends connections as it does when it is stopped.</summary>
public sealed class A_server_that_goes_away : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2026, 6, 1);

    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private int _child;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
        _council = await TestCouncil.OnAsync(_database, Start);
        _child = (await _council.ChildLookedAfterSinceAsync(Start)).ChildId;
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task In_the_middle_of_writes_loses_nothing_that_was_answered_and_doubles_nothing()
    {
        using var stop = new CancellationTokenSource();
        var booked = 0;
        var ending = EndConnectionsAsync(() => Volatile.Read(ref booked), stop.Token);
        var days = Enumerable.Range(1, 100).Select(Start.AddDays).ToList();
        foreach (var day in days)
        {
            Assert.IsType<BookingRecorded.Done>(await BookAsync(_database.Open, day));
            Interlocked.Increment(ref booked);
        }

        await stop.CancelAsync();
        var ended = await ending;
        Assert.True(ended >= 5, $"Only {ended} connections were ended: the test shows nothing.");
        await using var db = _database.Open();
        Assert.Equal(days, await db.Bookings.OrderBy(b => b.Id).Select(b => b.BookedFor).ToListAsync());
        Assert.Equal(days.Count, await db.History.CountAsync(h => h.What == nameof(RecordBooking)));
        Assert.Empty((await new VerifyHistory(_database.Open).ApplyAsync()).Faults);
    }

    [Fact]
    public async Task With_the_answer_to_a_commit_has_kept_what_was_written()
    {
        var lost = new LosesOne(before: false);
        Assert.IsType<BookingRecorded.Done>(await BookAsync(() => Open(lost), Start.AddDays(3)));
        Assert.Equal((1, 1), (lost.Losses, await BookingsAsync()));
    }

    [Fact]
    public async Task Before_a_commit_is_written_to_again()
    {
        var lost = new LosesOne(before: true);
        Assert.IsType<BookingRecorded.Done>(await BookAsync(() => Open(lost), Start.AddDays(3)));
        Assert.Equal((1, 1), (lost.Losses, await BookingsAsync()));
    }

    // Every other booking, somewhere in its middle: however slow the machine is, each has a chance within its tries.
    private async Task<int> EndConnectionsAsync(Func<int> booked, CancellationToken stop)
    {
        var (ended, seen) = (0, 0);
        await using var other = new NpgsqlConnection(_database.Options.ConnectionString + ";Pooling=false");
        await other.OpenAsync(CancellationToken.None);
        await using var end = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", other);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(1 + (ended % 20), CancellationToken.None);
            if (booked() < seen + 2)
            {
                continue;
            }

            seen = booked();
            ended += Convert.ToInt32(await end.ExecuteScalarAsync(CancellationToken.None), CultureInfo.InvariantCulture);
        }

        return ended;
    }

    private async Task<BookingRecorded?> BookAsync(OpenDatabase open, DateOnly day) =>
        await new RecordBooking(new ChangeChild(open, _council.Save), _council.Clock).ApplyAsync(
            new NewBooking { ChildId = _child, BookedFor = day, Mode = "", Reason = "The room is taken", RecordedById = _council.Iro.Id });

    private async Task<int> BookingsAsync()
    {
        await using var db = _database.Open();
        Assert.Equal(1, await db.History.CountAsync(h => h.What == nameof(RecordBooking)));
        return await db.Bookings.CountAsync(b => b.Status == BookingStatus.Booked);
    }

    private IroDbContext Open(IInterceptor interceptor) => new PostgreSqlIroDbContext(
        new DbContextOptionsBuilder<PostgreSqlIroDbContext>(((DbContext)_database.Open()).GetService<IDbContextOptions>() as DbContextOptions<PostgreSqlIroDbContext> ?? throw new InvalidOperationException())
            .AddInterceptors(interceptor).Options);

    private sealed class LosesOne(bool before) : DbTransactionInterceptor
    {
        public int Losses { get; private set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            before && Losses == 0 ? throw Lost() : base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            !before && Losses == 0 ? throw Lost() : base.TransactionCommittedAsync(transaction, eventData, cancellationToken);

        private NpgsqlException Lost()
        {
            Losses++;
            return new NpgsqlException("The connection is lost.", new IOException());
        }
    }
}
