using IroService.Casework.Records;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Records;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Records;

/// <summary>At Ben Oak's on 10 June 2026, whose last review was on 27 April.</summary>
public class Writing_a_record
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_begun_before_the_review_goes_with_it_when_it_is_held_and_is_signed_off(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        Assert.Equal(new RecordSaved.Done(2), await SaveAsync(desk, desk.Iro, null, 0, (RecordForm.NoteForChair, "Ask for Rex first"), ("form.mother", "sent")));
        Assert.Equal(new RecordSaved.Done(0), await SaveAsync(desk, desk.Iro, null, 1, ("form.mother", "sent")));
        await HoldAsync(desk);
        var review = await desk.Council.ReadAsync(db => db.Reviews.Where(r => r.HeldOn == ADesk.Day("2026-06-10")).Select(r => r.Id).SingleAsync());
        var record = await OnlyAsync(desk);
        Assert.Equal(review, record.ReviewId);
        Assert.IsType<RecordSignedOff.Incomplete>(await SignOffAsync(desk, review));

        await SaveAsync(desk, desk.Iro, review, record.Edits, [.. ARecord.Complete(new(null, null, ADesk.Day("2026-06-10"))).Select(answer => (answer.Key, answer.Value))]);
        Assert.IsType<RecordSignedOff.Done>(await SignOffAsync(desk, review));
        Assert.IsType<RecordSignedOff.Before>(await SignOffAsync(desk, review));
        Assert.IsType<RecordSaved.SignedOff>(await SaveAsync(desk, desk.Iro, review, 9, (RecordForm.Summary, "Better")));
        Assert.Equal("Ben is doing well where he lives", (await OnlyAsync(desk)).Answer(RecordForm.Summary));
    }

    [Fact]
    public async Task Signed_off_answers_the_duties_that_it_shows_to_be_done()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await HoldAsync(desk);
        var review = await desk.Council.ReadAsync(db => db.Reviews.MaxAsync(r => r.Id));
        await SaveAsync(desk, desk.Iro, review, 0, [.. ARecord.Complete(new(null, null, ADesk.Day("2026-06-10"))).Select(answer => (answer.Key, answer.Value)), (RecordForm.PrivateTalk, "not-done"), (RecordForm.PrivateTalkWords, "Ben was ill")]);
        await SignOffAsync(desk, review);
        Assert.Equal(DeadlineState.Met, (await desk.DutyAsync("full-record")).State);
        var before = await desk.Council.ReadAsync(db => db.Deadlines.Where(d => d.RunId == $"awaited:review:{review - 1}" && (d.Duty == "speak-with-child" || d.Duty == "parents-wishes")).OrderByDescending(d => d.Duty).Select(d => d.State).ToListAsync());
        Assert.Equal([DeadlineState.NotApplicable, DeadlineState.Met], before);
        Assert.Equal(DeadlineState.Open, (await desk.DutyAsync("speak-with-child")).State);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task By_two_at_once_keeps_both_and_lets_the_second_choose_where_both_wrote(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews, await OnEachDatabase.MakeAsync(provider));
        await SaveAsync(desk, desk.Iro, null, 0, ("mode", "video"));
        await Task.WhenAll(
            SaveAsync(desk, desk.Iro, null, 1, ("absent", "Nobody")),
            SaveAsync(desk, desk.Principal, null, 1, (RecordForm.ParentsWishesWords, "More contact")));
        var first = Assert.IsType<RecordSaved.SomebodyWasFirst>(await SaveAsync(desk, desk.Worker, null, 1, ("absent", "Father"), (RecordForm.ChildsWords, "Rex")));
        Assert.Equal(["Nobody"], first.Theirs.Select(answer => answer.Value));
        Assert.Equal("", (await OnlyAsync(desk)).Answer(RecordForm.ChildsWords));
        var chosen = new RecordToSave
        {
            ChildId = desk.Child.Id,
            ReviewId = null,
            Edit = 1,
            Answers = new Dictionary<string, string> { ["absent"] = "Father", [RecordForm.ChildsWords] = "Rex" },
            Chosen = new HashSet<string> { "absent" },
            RecordedById = desk.Worker.Id,
        };
        Assert.Equal(new RecordSaved.Done(2), await new SaveRecord(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(chosen));
        var record = await OnlyAsync(desk);
        Assert.Equal(("Father", "More contact", "Rex", 4), (record.Answer("absent"), record.Answer(RecordForm.ParentsWishesWords), record.Answer(RecordForm.ChildsWords), record.Edits));
    }

    [Fact]
    public async Task Refuses_what_the_record_does_not_ask()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(new RecordSaved.Refused("weather", "The record does not ask this"), await SaveAsync(desk, desk.Iro, null, 0, ("weather", "Rain")));
        Assert.Equal(new RecordSaved.Refused("mode", "Select one of the answers"), await SaveAsync(desk, desk.Iro, null, 0, ("mode", "by-owl")));
        Assert.Null(await SaveAsync(desk, desk.Iro, 999, 0, ("mode", "video")));
        Assert.Equal(0, await desk.Council.ReadAsync(db => db.ReviewRecords.CountAsync()));
    }

    [Fact]
    public async Task Once_signed_off_takes_only_what_is_added_beside_it()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await HoldAsync(desk);
        var review = await desk.Council.ReadAsync(db => db.Reviews.MaxAsync(r => r.Id));
        await SaveAsync(desk, desk.Iro, review, 0, [.. ARecord.Complete(new(null, null, ADesk.Day("2026-06-10"))).Select(answer => (answer.Key, answer.Value))]);
        Assert.Equal(new RecordAddedTo.Refused("The record is not signed off: write it in the record itself"), await AddAsync("The father came"));
        await SignOffAsync(desk, review);
        Assert.Equal(new RecordAddedTo.Refused("Enter what is to be added"), await AddAsync(" "));
        Assert.IsType<RecordAddedTo.Done>(await AddAsync("The father came"));
        Assert.IsType<RecordAddedTo.AlreadyThere>(await AddAsync("The father came"));
        Assert.Equal(["The father came"], (await OnlyAsync(desk)).Addenda.Select(added => added.Words));

        Task<RecordAddedTo?> AddAsync(string words) => new AddToRecord(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(
            new() { ChildId = desk.Child.Id, ReviewId = review, Kind = RecordStepKind.Addendum, Words = words, RecordedById = desk.Iro.Id });
    }

    private static Task<RecordSaved?> SaveAsync(ADesk desk, Person by, int? reviewId, int edit, params IReadOnlyList<(string Question, string Value)> answers) =>
        new SaveRecord(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(new()
        {
            ChildId = desk.Child.Id,
            ReviewId = reviewId,
            Edit = edit,
            Answers = answers.GroupBy(answer => answer.Question).ToDictionary(same => same.Key, same => same.Last().Value),
            RecordedById = by.Id,
        });

    private static Task<RecordSignedOff?> SignOffAsync(ADesk desk, int review) => new SignOffRecord(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(desk.Child.Id, review, desk.Iro.Id);

    private static Task<ReviewRecord> OnlyAsync(ADesk desk) => desk.Council.ReadAsync(db => db.ReviewRecords.AsNoTracking().Include(r => r.Answers).Include(r => r.Steps).SingleAsync());

    private static async Task HoldAsync(ADesk desk) => Assert.IsType<ReviewRecorded.Done>(await new RecordReviewHeld(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(
        new() { ChildId = desk.Child.Id, HeldOn = ADesk.Day("2026-06-10"), ParticipationCode = "PN1", LateReason = "", RecordedById = desk.Iro.Id }));
}
