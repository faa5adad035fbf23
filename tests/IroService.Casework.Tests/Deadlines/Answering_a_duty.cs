using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

public class Answering_a_duty
{
    [Fact]
    public async Task Done_closes_it_with_its_evidence_and_begins_what_follows()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.IsType<DutyAnswered.Done>(await AnswerAsync(desk, "decisions", "2026-04-30", "Sent by email to the manager"));
        var (decisions, next) = (await desk.DutyAsync("decisions"), await desk.DutyAsync("managers-answer"));
        Assert.Equal((DeadlineState.Met, FactKind.Done, ADesk.Day("2026-04-30")), (decisions.State, decisions.ClosedBy, decisions.ClosedOn));
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-05-08")), (next.State, next.Terms.DueOn));
        var entry = await desk.Council.ReadAsync(db => db.History.SingleAsync(h => h.What == nameof(AnswerDuty), TestContext.Current.CancellationToken));
        Assert.Equal(($"person:{desk.Iro.Id}", "Sent by email to the manager"), (entry.Who, entry.Why));
    }

    [Fact]
    public async Task Not_applicable_closes_it_with_the_reason()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        Assert.IsType<DutyAnswered.Done>(await AnswerAsync(desk, "speak-with-child", doneOn: null, "The child is six weeks old"));
        Assert.Equal(DeadlineState.NotApplicable, (await desk.DutyAsync("speak-with-child")).State);
    }

    [Fact]
    public async Task A_duty_of_the_council_that_a_fact_shows_may_not_apply()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.IsType<DutyAnswered.Done>(await AnswerAsync(desk, "midway-review", doneOn: null, "The child leaves care in July"));
        Assert.Equal(DeadlineState.NotApplicable, (await desk.DutyAsync("midway-review")).State);
    }

    [Theory]
    [InlineData("invitations", "2026-06-11", "Posted", nameof(NewAnswer.DoneOn), "The day it was done must be today or in the past")]
    [InlineData("invitations", "2026-05-25", "Posted", nameof(NewAnswer.DoneOn), "The day it was done must not be before 26 May 2026, when it began to be owed")]
    [InlineData("invitations", "2026-06-01", " ", nameof(NewAnswer.Words), "Enter what shows that it was done")]
    [InlineData("invitations", null, " ", nameof(NewAnswer.Words), "Enter why it does not apply")]
    [InlineData("first-review", "2026-06-01", "Held", nameof(NewAnswer.Kind), "This is done when a review is recorded: record the review")]
    [InlineData("first-review", null, "No meeting", nameof(NewAnswer.Kind), "The law asks for this: it cannot be answered with \"not applicable\"")]
    [InlineData("tell-iro-service", "2026-06-01", "Told", nameof(NewAnswer.Kind), "This is done when the day on which the IRO service was told comes with the next import")]
    [InlineData("book-first-review", "2026-06-01", "Booked", nameof(NewAnswer.Kind), "This is done when the meeting is booked: book the review")]
    [InlineData("appoint-iro", "2026-06-01", "Appointed", nameof(NewAnswer.Kind), "This is no longer due: there is nothing to answer")]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(string duty, string? doneOn, string words, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        Assert.Equal(new DutyAnswered.Refused(field, why), await AnswerAsync(desk, duty, doneOn, words));
        Assert.Equal((0, 0), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Nobody_can_give_a_silence_or_write_at_length()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        var answer = Answer(desk, (await desk.DutyAsync("invitations")).Id, "2026-06-01", new string('x', 1001));
        Assert.Equal(new DutyAnswered.Refused(nameof(NewAnswer.Words), "This must have 1000 characters or fewer; it has 1001"), await Operation(desk).ApplyAsync(answer));
        Assert.Equal(
            new DutyAnswered.Refused(nameof(NewAnswer.Kind), "Nobody can answer with a silence: it counts by itself when the day has passed"),
            await Operation(desk).ApplyAsync(answer with { Kind = FactKind.AgreedBySilence, Words = "Silence" }));
        Assert.Null(await Operation(desk).ApplyAsync(answer with { DeadlineId = 9999 }));
    }

    [Fact]
    public async Task Twice_the_same_records_it_once_and_another_sees_what_was_answered()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        await AnswerAsync(desk, "invitations", "2026-06-01", "Posted");
        Assert.True(Assert.IsType<DutyAnswered.AnsweredBefore>(await AnswerAsync(desk, "invitations", "2026-06-01", "Posted")).IsTheSame);
        var other = Assert.IsType<DutyAnswered.AnsweredBefore>(await AnswerAsync(desk, "invitations", doneOn: null, "Nobody to invite", by: desk.Worker.Id));
        Assert.Equal((false, desk.Iro.Id, "Posted"), (other.IsTheSame, other.Answer.RecordedById, other.Answer.Words));
        Assert.Equal((1, 1), await desk.WrittenAsync());
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task By_many_at_once_counts_the_first_and_shows_it_to_the_others(DatabaseProvider provider)
    {
        var database = await OnEachDatabase.MakeAsync(provider);
        using var desk = await ADesk.WithAsync(ADesk.NewInCare, database);
        var duty = (await desk.DutyAsync("invitations")).Id;
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(number => Task.Run(() =>
            Operation(desk).ApplyAsync(Answer(desk, duty, "2026-06-01", $"Posted {number}")))));
        Assert.Single(answers, a => a is DutyAnswered.Done);
        Assert.Equal(4, answers.Count(a => a is DutyAnswered.AnsweredBefore { IsTheSame: false }));
        Assert.Equal((1, 1), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Taken_back_it_is_owed_again_and_the_answer_is_kept()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        await AnswerAsync(desk, "invitations", "2026-06-01", "Posted");
        var answer = await desk.Council.ReadAsync(db => db.Answers.SingleAsync(TestContext.Current.CancellationToken));
        var takeBack = new AnswerToTakeBack { ChildId = desk.Child.Id, AnswerId = answer.Id, Because = " ", RecordedById = desk.Worker.Id };
        var operation = new TakeBackAnswer(desk.Council.ChangeChild);
        Assert.Equal(new AnswerTakenBack.Refused("Enter why the answer is taken back"), await operation.ApplyAsync(takeBack));
        Assert.IsType<AnswerTakenBack.Done>(await operation.ApplyAsync(takeBack with { Because = "They were for another child" }));
        Assert.IsType<AnswerTakenBack.TakenBackBefore>(await operation.ApplyAsync(takeBack with { Because = "Again" }));
        Assert.Null(await operation.ApplyAsync(takeBack with { AnswerId = 9999 }));
        Assert.Equal(DeadlineState.Open, (await desk.DutyAsync("invitations")).State);
        Assert.Equal((1, 2), await desk.WrittenAsync());
        Assert.IsType<DutyAnswered.Done>(await AnswerAsync(desk, "invitations", "2026-06-02", "Posted now"));
    }

    private static async Task<DutyAnswered?> AnswerAsync(ADesk desk, string duty, string? doneOn, string words, int? by = null) =>
        await Operation(desk).ApplyAsync(Answer(desk, (await desk.DutyAsync(duty)).Id, doneOn, words) with { RecordedById = by ?? desk.Iro.Id });

    private static AnswerDuty Operation(ADesk desk) => new(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock);

    private static NewAnswer Answer(ADesk desk, int deadlineId, string? doneOn, string words) => new()
    {
        ChildId = desk.Child.Id,
        DeadlineId = deadlineId,
        Kind = doneOn is null ? FactKind.NotApplicable : FactKind.Done,
        DoneOn = doneOn is null ? null : ADesk.Day(doneOn),
        Words = words,
        RecordedById = desk.Iro.Id,
    };
}
