using IroService.Casework.Imports;
using IroService.Casework.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class Importing_several_years
{
    [Fact]
    public async Task Of_episodes_with_one_DECOM_those_of_the_latest_year_count_and_keep_their_numbers()
    {
        using var council = await Council.OnAsync("2024-06-01");
        await council.ImportedAsync(council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1"], ["A 2022-05-20 PN1"]));
        var id = (await council.ChildAsync("A")).Episodes.Single().Id;
        await council.ImportedAsync(council.Folder("2023-24", [], ["A 2022-05-01 S C2 U1 2023-06-01 X1", "A 2023-06-01 P C2 U1"], []));
        Assert.Equal([(id, Council.Day("2023-06-01")), (id + 1, null)], (await council.ChildAsync("A")).Episodes.OrderBy(e => e.Decom).Select(e => (e.Id, e.Dec)));
        await council.ImportAsync(council.Folder("2022-23 again", [], ["A 2022-05-01 S C2 U1"], ["A 2022-05-20 PN1"]));
        Assert.Equal(Council.Day("2023-06-01"), (await council.ChildAsync("A")).Episodes.OrderBy(e => e.Decom).First().Dec);
    }

    [Fact]
    public async Task Surplus_episodes_of_an_older_year_with_the_same_DECOM_go()
    {
        using var council = await Council.OnAsync("2024-06-01");
        await council.ImportedAsync(council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1", "A 2022-05-01 L C2 U1"], []));
        await council.ImportedAsync(council.Folder("2023-24", [], ["A 2022-05-01 L C2 U1"], []));
        Assert.Equal("L", (await council.ChildAsync("A")).Episodes.Single().Rne);
    }

    [Fact]
    public async Task The_birthday_is_of_the_first_header_row_of_the_last_year_also_when_it_is_blank_there()
    {
        using var council = await Council.OnAsync("2024-06-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A -", "A 2012-06-05"], ["A 2023-12-01 S C2 U1"], []));
        await council.ImportAsync(council.Folder("2022-23", ["A 2011-01-01"], ["A 2022-05-01 S C2 U1 2022-06-01 E11"], []));
        Assert.Null((await council.ChildAsync("A")).DateOfBirth);
    }

    [Fact]
    public async Task The_code_of_the_earliest_years_row_counts_whichever_is_imported_first()
    {
        using var council = await Council.OnAsync("2024-06-01");
        await council.ImportedAsync(council.Folder("2023-24", [], ["A 2022-12-01 S C2 U1"], ["A 2023-03-03 PN2"]));
        await council.ImportedAsync(council.Folder("2022-23", [], [], ["A 2023-03-03 PN3"]));
        Assert.Equal("PN3", (await council.ChildAsync("A")).Reviews.Single().ParticipationCode);
        await council.ImportAsync(council.Folder("2023-24 again", [], ["A 2022-12-01 S C2 U1"], ["A 2023-03-03 PN4"]));
        Assert.Equal("PN3", (await council.ChildAsync("A")).Reviews.Single().ParticipationCode);
    }

    [Fact]
    public async Task An_earlier_year_moves_the_day_reviews_are_known_from_and_works_every_child_out_afresh()
    {
        using var council = await Council.OnAsync("2024-06-01");
        await council.ImportedAsync(council.Folder("2023-24", [], ["A 2022-12-01 S C2 U1"], ["B 2023-06-01 PN1"]));
        Assert.False((await council.ChildAsync("A")).Periods.Single().StartKnown);
        await council.ImportedAsync(council.Folder("2022-23", [], [], ["B 2022-06-01 PN1"]));
        Assert.True((await council.ChildAsync("A")).Periods.Single().StartKnown);
    }

    [Fact]
    public async Task In_one_go_writes_each_child_once_with_a_record_for_each_folder()
    {
        using var council = await Council.OnAsync("2024-06-01");
        var done = await council.ImportedAsync(
            council.Folder("2023-24", [], ["A 2022-05-01 S C2 U1 2023-06-01 E11"], []), council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1"], ["A 2022-05-20 PN1"]));
        Assert.Equal([2022, 2023], done.Plan.Folders.Select(f => f.Year));
        Assert.Equal(2, done.ImportIds.Count);
        Assert.Equal(1, await council.AskAsync(db => db.History.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await council.AskAsync(db => db.DeadlineChanges.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(Council.Day("2023-06-01"), (await council.ChildAsync("A")).Periods.Single().EndedOn);
    }
}

public class A_newer_extract_of_the_same_year
{
    static readonly string[] Both = ["A 2023-05-01 S C2 U1 2023-06-01 X1", "A 2023-06-01 P C2 U1"];

    [Fact]
    public async Task Marks_what_it_no_longer_has_as_disputed_and_lets_it_count()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", [], Both, ["A 2023-05-20 PN1", "A 2023-08-01 PN1"]));
        await council.ImportedAsync(council.Folder("2023-24 v2", [], ["A 2023-05-01 S C2 U1 2023-06-01 X1"], ["A 2023-05-20 PN1"]));
        var child = await council.ChildAsync("A");
        Assert.Equal([false, true], child.Episodes.OrderBy(e => e.Decom).Select(e => e.MissingSinceImportId is not null));
        Assert.Equal([false, true], child.Reviews.OrderBy(r => r.HeldOn).Select(r => r.MissingSinceImportId is not null));
        Assert.Equal(Council.Day("2024-02-01"), child.Deadlines.Single(d => d.State == Domain.Deadlines.DeadlineState.Open).Terms.DueOn);
        Assert.Equal(
            ["the episode from 1 June 2023", "the review of 1 August 2023"],
            (await council.DutiesToSortOut.ApplyAsync(TestContext.Current.CancellationToken))
                .Where(d => d.Kind == Casework.Deadlines.SortOutKind.DisputedFact)
                .Select(d => d.Sentence.Split(": ")[1].Split(" is no longer")[0]));
    }

    [Fact]
    public async Task Clears_the_mark_when_it_is_back()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", [], Both, ["A 2023-05-20 PN1"]));
        await council.ImportedAsync(council.Folder("2023-24 v2", [], Both[..1], []));
        var done = await council.ImportedAsync(council.Folder("2023-24 v3", [], Both, ["A 2023-05-20 PN1"]));
        var child = await council.ChildAsync("A");
        Assert.All(child.Episodes, e => Assert.Null(e.MissingSinceImportId));
        Assert.Null(child.Reviews.Single().MissingSinceImportId);
        Assert.Equal([FactChangeKind.EpisodeBack, FactChangeKind.ReviewBack], done.Plan.Children.Single().All.Select(c => c.Kind));
    }

    [Fact]
    public async Task Says_nothing_about_the_rows_of_another_year()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1 2022-06-01 E11"], ["A 2022-05-20 PN1"]));
        await council.ImportedAsync(council.Folder("2023-24", [], ["A 2023-05-01 S C2 U1"], []));
        Assert.All((await council.ChildAsync("A")).Episodes, e => Assert.Null(e.MissingSinceImportId));
    }

    [Fact]
    public async Task A_review_that_an_earlier_years_folder_has_too_is_not_disputed()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(
            council.Folder("2022-23", [], [], ["A 2023-03-20 PN1"]), council.Folder("2023-24", [], ["A 2023-03-01 S C2 U1"], ["A 2023-03-20 PN1"]));
        await council.ImportedAsync(council.Folder("2023-24 v2", [], ["A 2023-03-01 S C2 U1"], []));
        Assert.Null((await council.ChildAsync("A")).Reviews.Single().MissingSinceImportId);
    }
}

public class A_review_that_was_recorded_here
{
    static readonly string[] Episodes = ["A 2023-12-01 S C2 U1"];

    [Fact]
    public async Task Stays_when_the_case_system_has_not_caught_up()
    {
        using var council = await RecordedAsync();
        await council.ImportAsync(council.Folder("2023-24 v2", ["A 2012-06-05"], Episodes, []));
        Assert.Equal((null, null), ((await council.ChildAsync("A")).Reviews.Single().CollectionYear, (await council.ChildAsync("A")).Reviews.Single().MissingSinceImportId));
    }

    [Fact]
    public async Task Is_one_review_with_its_own_code_and_reason_when_the_case_system_has_it_too()
    {
        using var council = await RecordedAsync();
        await council.ImportedAsync(council.Folder("2023-24 v2", ["A 2012-06-05"], Episodes, ["A 2024-01-10 PN7"]));
        var review = (await council.ChildAsync("A")).Reviews.Single();
        Assert.Equal(("PN1", "The school was closed", 2023), (review.ParticipationCode, review.LateReason, review.CollectionYear));
    }

    [Fact]
    public async Task Stays_when_the_import_is_taken_back()
    {
        using var council = await RecordedAsync();
        await council.ImportedAsync(council.Folder("2023-24 v2", ["A 2012-06-05"], Episodes, ["A 2024-01-10 PN7", "A 2024-01-20 PN7"]));
        Assert.IsType<ImportUndone.Done>(await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));
        var review = (await council.ChildAsync("A")).Reviews.Single();
        Assert.Equal((Council.Day("2024-01-10"), "PN1", null), (review.HeldOn, review.ParticipationCode, review.CollectionYear));
    }

    static async Task<Council> RecordedAsync()
    {
        var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], Episodes, []));
        var recorded = await council.RecordReviewHeld.ApplyAsync(new HeldReview
        {
            ChildId = (await council.ChildAsync("A")).Id,
            HeldOn = Council.Day("2024-01-10"),
            ParticipationCode = "PN1",
            LateReason = "The school was closed",
            RecordedById = await council.PersonAsync("iro"),
        }, TestContext.Current.CancellationToken);
        Assert.IsType<ReviewRecorded.Done>(recorded);
        return council;
    }

    // The one row sorts after both that it replaces, so it must not be looked for by their order of then.
    [Fact]
    public async Task Two_episodes_of_one_day_that_a_newer_extract_has_as_one_become_that_one()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2022-23", [], ["A 2022-09-19 L C2 U1 2022-10-20 X1", "A 2022-09-19 P C2 U1 2022-12-01 X1"], ["A 2022-11-01 PN1"]));
        await council.ImportedAsync(council.Folder("2022-23 again", [], ["A 2022-09-19 S C2 U1 2023-01-10 E4A"], ["A 2022-11-01 PN1"]));
        Assert.Equal(["S 2023-01-10"], await council.AskAsync(db => db.Episodes.Select(e => $"{e.Rne} {e.Dec:yyyy-MM-dd}").ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_reason_of_a_placement_change_is_kept_and_a_newer_one_replaces_it()
    {
        using var council = await Council.OnAsync("2024-02-01");
        foreach (var reason in new[] { "CREQB", "CARPL" })
        {
            await council.ImportedAsync(council.Folder($"2022-23 {reason}", [], [$"A 2022-09-19 S C2 U1 2022-12-01 X1 {reason}", "A 2022-12-01 P C2 U2"], ["A 2022-11-01 PN1"]));
            Assert.Equal([reason, ""], await council.AskAsync(db => db.Episodes.OrderBy(e => e.Decom).Select(e => e.PlaceChangeReason).ToListAsync(TestContext.Current.CancellationToken)));
            Assert.Equal(reason == "CREQB", await council.AskAsync(async db => (await db.Episodes.OrderBy(e => e.Decom).FirstAsync(TestContext.Current.CancellationToken)).BrokeDown));
        }
    }
}
