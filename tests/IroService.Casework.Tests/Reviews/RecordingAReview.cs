using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Reviews;

public class Recording_that_a_review_was_held
{
    private static readonly DateOnly Start = new(2026, 6, 1);

    // 20 working days after 1 June 2026.
    private static readonly DateOnly Due = new(2026, 6, 29);

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Meets_the_duty_and_begins_the_next(DatabaseProvider provider)
    {
        using var database = await OnEachDatabase.MakeAsync(provider);
        var (council, child) = await LookedAfterAsync(database, today: new DateOnly(2026, 6, 25));
        Assert.Equal(new ReviewRecorded.Done(0), await Record(council).ApplyAsync(Held(council, child, new DateOnly(2026, 6, 24))));

        await using var db = database.Open();
        var deadlines = await db.Deadlines.AsNoTracking().OrderBy(d => d.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(DeadlineState.Met, Due), (DeadlineState.Open, new DateOnly(2026, 9, 24))], deadlines.Select(d => (d.State, d.Terms.DueOn!.Value)));
        Assert.Single(await db.Outbox.Where(m => m.Type == "IroService.Contracts.Reviews.ReviewHeld").ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twice_records_it_once()
    {
        using var database = await TestDatabase.SqliteAsync();
        var (council, child) = await LookedAfterAsync(database, today: new DateOnly(2026, 6, 25));
        var held = Held(council, child, new DateOnly(2026, 6, 24));
        await Record(council).ApplyAsync(held);
        Assert.IsType<ReviewRecorded.AlreadyThere>(await Record(council).ApplyAsync(held));
        await using var db = database.Open();
        Assert.Equal((1, 1), (await db.Reviews.CountAsync(TestContext.Current.CancellationToken), await db.History.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task By_many_at_once_records_each_date_once_and_loses_none(DatabaseProvider provider)
    {
        using var database = await OnEachDatabase.MakeAsync(provider);
        var (council, child) = await LookedAfterAsync(database, today: new DateOnly(2026, 6, 25));
        var days = new[] { 22, 23, 24 }.SelectMany(day => Enumerable.Repeat(new DateOnly(2026, 6, day), 2));
        var answers = await Task.WhenAll(days.Select(day => Task.Run(() => Record(council).ApplyAsync(Held(council, child, day)))));

        Assert.Equal(3, answers.Count(a => a is ReviewRecorded.Done));
        Assert.Equal(3, answers.Count(a => a is ReviewRecorded.AlreadyThere));
        await using var db = database.Open();
        Assert.Equal(3, await db.Reviews.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3], await db.History.OrderBy(h => h.Number).Select(h => h.Number).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2026, 12, 24), (await db.Deadlines.SingleAsync(d => d.State == DeadlineState.Open, TestContext.Current.CancellationToken)).Terms.DueOn);
    }

    [Fact]
    public async Task Late_wants_the_reason()
    {
        using var database = await TestDatabase.SqliteAsync();
        var (council, child) = await LookedAfterAsync(database, today: new DateOnly(2026, 7, 6));
        var late = Held(council, child, new DateOnly(2026, 7, 2));
        Assert.Equal(
            new ReviewRecorded.Refused(nameof(HeldReview.LateReason), "The review was 3 days late: enter the reason"),
            await Record(council).ApplyAsync(late));
        Assert.Equal(new ReviewRecorded.Done(3), await Record(council).ApplyAsync(late with { LateReason = "Social worker off sick" }));
    }

    [Theory]
    [InlineData("2026-06-26", "PN1", nameof(HeldReview.HeldOn), "The date of the review must be today or in the past")]
    [InlineData("2026-05-31", "PN1", nameof(HeldReview.HeldOn), "The child was not looked after on that day, as far as the case system says")]
    [InlineData("2026-06-24", "PN9", nameof(HeldReview.ParticipationCode), "Select how the child took part")]
    [InlineData("2026-06-24", "PN0", nameof(HeldReview.ParticipationCode), "The child was 4 or older on the day of the review: say how they took part")]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(string heldOn, string code, string field, string why)
    {
        using var database = await TestDatabase.SqliteAsync();
        var (council, child) = await LookedAfterAsync(database, today: new DateOnly(2026, 6, 25));
        var held = Held(council, child, DateOnly.Parse(heldOn, System.Globalization.CultureInfo.InvariantCulture)) with { ParticipationCode = code };
        Assert.Equal(new ReviewRecorded.Refused(field, why), await Record(council).ApplyAsync(held));
        await using var db = database.Open();
        Assert.Equal((0, 0), (await db.Reviews.CountAsync(TestContext.Current.CancellationToken), await db.History.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<(TestCouncil Council, int ChildId)> LookedAfterAsync(TestDatabase database, DateOnly today)
    {
        var council = await TestCouncil.OnAsync(database, today, new Rulebook(Statute.Rules, BankHolidayFeed.Shipped()));
        return (council, (await council.ChildLookedAfterSinceAsync(Start)).ChildId);
    }

    private static RecordReviewHeld Record(TestCouncil council) => new(new ChangeChild(council.Database.Open, council.Save), council.Rulebook, council.Clock);

    private static HeldReview Held(TestCouncil council, int childId, DateOnly heldOn) => new()
    {
        ChildId = childId,
        HeldOn = heldOn,
        ParticipationCode = "PN1",
        LateReason = "",
        RecordedById = council.Iro.Id,
    };
}
