using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Corrections;

/// <summary>Looked after since 1 May 2023, reviewed on 20 May and 18 August. It is 1 February 2024.</summary>
public class Reviews_corrected
{
    [Fact]
    public async Task Move_what_counts_from_them_and_keep_every_deadline_the_same_one()
    {
        using var a = await OfAsync();
        var numbers = await a.NumbersAsync();
        var owed = (await a.AAsync()).Deadlines.Single(d => d.State == DeadlineState.Open).Id;
        Assert.Equal(["Approaching to Ira"], await a.ToldOnAsync("2024-02-05"));
        Assert.IsType<CorrectionOutcome.Done>(await a.ReviewAsync("2023-08-18", "2023-08-25", "PN2"));
        Assert.Equal(["subsequent-review by 2024-02-25"], await a.OpenAsync());
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.Equal((nameof(CorrectReview), new(2024, 2, 18)), await a.Council.AskAsync(db =>
            db.DeadlineChanges.Where(c => c.DeadlineId == owed).Select(c => ValueTuple.Create(c.Cause, c.DueBefore)).SingleAsync()));
        Assert.Equal(["Moved to Ira"], await a.ToldOnAsync("2024-02-05"));
        Assert.Empty(await a.ToldOnAsync("2024-02-05"));
        var review = (await a.AAsync()).Reviews.Single(r => r.HeldOn == new DateOnly(2023, 8, 25));
        Assert.Equal((new(new(2023, 8, 18), "PN1"), "PN2", "It was typed wrong", a.IroId), (review.Said, review.ParticipationCode, review.CorrectedBecause, review.CorrectedById));
    }

    [Fact]
    public async Task In_how_the_child_took_part_only_move_nothing()
    {
        using var a = await OfAsync();
        var moved = Assert.IsType<CorrectionOutcome.Checked>(await a.ReviewAsync("2023-08-18", "2023-08-18", "PN3", onlyCheck: true)).Moved;
        Assert.Empty(moved);
        await a.ReviewAsync("2023-08-18", "2023-08-18", "PN3");
        Assert.Equal(0, await a.Council.AskAsync(db => db.DeadlineChanges.CountAsync()));
    }

    [Fact]
    public async Task Withdrawn_count_nowhere_and_put_back_bring_the_same_deadlines_again()
    {
        using var a = await OfAsync();
        var numbers = await a.NumbersAsync();
        Assert.IsType<CorrectionOutcome.Done>(await a.WithdrawAsync("2023-08-18"));
        Assert.Equal(["second-review by 2023-08-20"], await a.OpenAsync());
        Assert.Equal(["second-review 2023-08-20"], (await a.Council.ListOpenDeadlines.ApplyAsync(a.Council.Today, TestContext.Current.CancellationToken)).Select(d => $"{d.Duty} {d.Terms.DueOn:yyyy-MM-dd}"));
        Assert.DoesNotContain(await a.Council.TruthAsync(), f => f.Kind == Casework.Imports.DataFaultKind.ReviewOutsideCare);
        Assert.IsType<CorrectionOutcome.Done>(await a.WithdrawAsync("2023-08-18", putBack: true));
        Assert.Equal(["subsequent-review by 2024-02-18"], await a.OpenAsync());
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.Equal("", (await a.AAsync()).Reviews.Single(r => r.HeldOn == new DateOnly(2023, 8, 18)).CorrectedBecause);
    }

    [Fact]
    public async Task Withdrawn_and_then_recorded_as_held_are_the_same_review_again()
    {
        using var a = await OfAsync();
        var (numbers, id) = (await a.NumbersAsync(), (await a.AAsync()).Reviews.Single(r => r.HeldOn == new DateOnly(2023, 8, 18)).Id);
        await a.WithdrawAsync("2023-08-18");
        Assert.IsType<ReviewRecorded.Done>(await a.RecordAsync("2023-08-18", "PN3"));
        var review = (await a.AAsync()).Reviews.Single(r => r.Id == id);
        Assert.Equal((false, "PN3", a.IroId, null), (review.IsWithdrawn, review.ParticipationCode, review.RecordedById, review.Said));
        Assert.Equal(numbers, await a.NumbersAsync());
        Assert.IsType<ReviewRecorded.AlreadyThere>(await a.RecordAsync("2023-08-18"));
    }

    [Fact]
    public async Task From_the_earliest_year_move_the_day_from_which_reviews_are_known_for_everyone()
    {
        using var a = await OfAsync();
        await a.Council.ImportedAsync(a.Council.Folder("2022-23", ["B 2012-06-05"], ["B 2022-05-02 S C2 U1"], ["B 2012-05-20 PN1", "B 2022-05-20 PN1"]));
        Assert.Equal(new(2012, 4, 1), await KnownFromAsync(a));
        var child = await a.Council.ChildAsync("B");
        await a.Council.WithdrawReview.ApplyAsync(
            new() { ChildId = child.Id, ReviewId = child.Reviews.Single(r => r.HeldOn.Year == 2012).Id, By = new() { PersonId = a.IroId, Reason = "Another child's" } },
            TestContext.Current.CancellationToken);
        Assert.Equal(new(2022, 4, 1), await KnownFromAsync(a));
        Assert.Contains(await a.Council.AskAsync(db => db.CouncilSettings.Select(s => s.RecomputedAt).ToListAsync()), at => at is not null);
    }

    static Task<DateOnly?> KnownFromAsync(Corrections a) => a.Council.AskAsync(db => db.CouncilSettings.Select(s => s.ReviewsKnownFrom).SingleAsync());

    static async Task<Corrections> OfAsync()
    {
        var a = await Corrections.OnAsync("2024-02-01");
        await a.ImportAsync("2023-24", ["2023-05-01 S C2 U6"], ["2023-05-20 PN1", "2023-08-18 PN1"]);
        return a;
    }
}
