using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Databases;

public class The_history
{
    private static readonly DateOnly Start = new(2026, 6, 1);

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Says_what_when_who_and_why_and_verifies(DatabaseProvider provider)
    {
        using var database = await OnEachDatabase.MakeAsync(provider);
        var (council, _) = await WithThreeReviewsAsync(database);
        await using var db = database.Open();
        var entries = await db.History.AsNoTracking().OrderBy(h => h.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Number));
        Assert.All(entries, e => Assert.Equal(("RecordReviewHeld", $"person:{council.Iro.Id}", "IRO off sick"), (e.What, e.Who, e.Why)));
        Assert.Contains("\"HeldOn\":\"2026-06-20\"", entries[0].Payload, StringComparison.Ordinal);
        var (verified, faults) = await VerifiedAsync(database);
        Assert.Equal(3, verified);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("UPDATE History SET Payload = 'null' WHERE Number = 2", "the payload of entry 2 was altered")]
    [InlineData("UPDATE History SET Why = 'told late' WHERE Number = 2", "entry 2 was altered")]
    [InlineData("UPDATE History SET At = '2026-01-01 00:00:00' WHERE Number = 2", "entry 2 was altered")]
    [InlineData("DELETE FROM History WHERE Number = 2", "entry 2 is missing: the next one is 3")]
    [InlineData("DELETE FROM History WHERE Number = 1", "entry 1 is missing: the next one is 2")]
    public async Task Shows_what_was_altered_or_removed(string behindTheBack, string fault)
    {
        using var database = await TestDatabase.SqliteAsync();
        await WithThreeReviewsAsync(database);
        await ExecuteAsync(database, behindTheBack);
        var (_, faults) = await VerifiedAsync(database);
        Assert.Contains(faults, f => f.EndsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_by_the_seal_that_the_newest_entries_were_removed()
    {
        using var database = await TestDatabase.SqliteAsync();
        var (council, _) = await WithThreeReviewsAsync(database);
        council.NowIs(new DateOnly(2026, 10, 2));
        await new SealHistory(database.Open, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);
        await new SealHistory(database.Open, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);
        Assert.Empty((await VerifiedAsync(database)).Faults);

        await ExecuteAsync(database, "DELETE FROM History WHERE Number = 3");
        Assert.Equal(["seal of 2026-10-01: 3 entries were sealed and 2 of them are there"], (await VerifiedAsync(database)).Faults);
    }

    [Fact]
    public async Task Still_verifies_when_a_payload_was_lawfully_disposed_of()
    {
        using var database = await TestDatabase.SqliteAsync();
        await WithThreeReviewsAsync(database);
        await ExecuteAsync(database, "UPDATE History SET Payload = NULL WHERE Number = 2");
        Assert.Empty((await VerifiedAsync(database)).Faults);
    }

    private static async Task<(TestCouncil Council, int ChildId)> WithThreeReviewsAsync(TestDatabase database)
    {
        var council = await TestCouncil.OnAsync(database, new DateOnly(2026, 10, 1));
        var child = (await council.ChildLookedAfterSinceAsync(Start)).ChildId;
        var record = new RecordReviewHeld(new ChangeChild(database.Open, council.Save), council.Rulebook, council.Clock);
        foreach (var day in new[] { 20, 21, 22 })
        {
            var done = await record.ApplyAsync(new HeldReview
            {
                ChildId = child,
                HeldOn = new DateOnly(2026, 6, day),
                ParticipationCode = "PN1",
                LateReason = "IRO off sick",
                RecordedById = council.Iro.Id,
            });
            Assert.IsType<ReviewRecorded.Done>(done);
        }

        return (council, child);
    }

    private static Task<(long Entries, IReadOnlyList<string> Faults)> VerifiedAsync(TestDatabase database) =>
        new VerifyHistory(database.Open).ApplyAsync(TestContext.Current.CancellationToken);

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var db = database.Open();
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken) > 0);
    }
}
