using IroService.Casework.Imports;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class Planning_an_import
{
    [Fact]
    public async Task Lists_new_children_changed_facts_and_the_dates_that_move()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["X 2023-05-01 PN1"]));
        var plan = await council.PlanAsync(council.Folder("2023-24 v2", ["A 2012-06-05", "B 2013-01-01"], ["A 2023-12-01 S C2 U1", "B 2024-01-08 S C2 U1"], ["A 2024-01-03 PN1", "X 2023-05-01 PN1"]));
        Assert.Equal([("A", false), ("B", true)], plan.Children.Select(c => (c.Child, c.IsNew)));
        Assert.Equal(["review of 2024-01-03: new (PN1)"], plan.Children[0].All.Select(c => c.ToString()));
        Assert.Equal(
            ["A: first-review by 2024-01-03 → second-review by 2024-04-03", "B:  → first-review by 2024-02-05"],
            plan.Moved.Select(m => $"{m.Child}: {m.Before} → {m.After}"));
    }

    [Fact]
    public async Task Lists_every_date_that_an_earlier_year_moves_by_what_it_makes_known()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-01-09 S C2 U1"], ["X 2023-05-01 PN1"]));
        var plan = await council.PlanAsync(council.Folder("2022-23", [], [], ["X 2022-05-01 PN1"]));
        Assert.Equal((Council.Day("2023-04-01"), Council.Day("2022-04-01")), (plan.ReviewsKnownFromBefore, plan.ReviewsKnownFrom));
        Assert.Equal(["A: start-unknown (date not known) → first-review by 2023-02-06"], plan.Moved.Select(m => $"{m.Child}: {m.Before} → {m.After}"));
    }

    [Fact]
    public async Task Says_what_each_change_is()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-05-01 S C2 U1", "A 2023-05-01 T C2 U1", "A 2023-07-01 P C2 U1"], ["A 2023-05-20 PN1", "A 2023-08-20 PN1"]));
        var plan = await council.PlanAsync(council.Folder("2023-24 v2", ["A -"], ["A 2023-05-01 S C2 U1 2023-06-01 E11", "A 2023-08-01 S E1"], ["A 2023-05-20 PN2"]));
        Assert.Equal(
            [
                "date of birth: was 2012-06-05, is blank",
                "episode from 2023-07-01: no longer in this year's folder; it stands, disputed (RNE P, LS C2, PLACE U1)",
                "episode from 2023-05-01: was RNE S, LS C2, PLACE U1, is RNE S, LS C2, PLACE U1, DEC 2023-06-01, REC E11",
                "episode from 2023-05-01: gone (RNE T, LS C2, PLACE U1), the newer folder has fewer from that day",
                "episode from 2023-08-01: new (RNE S, LS E1)",
                "review of 2023-08-20: no longer in this year's folder; it stands, disputed",
                "review of 2023-05-20: participation was PN1, is PN2",
            ],
            plan.Children.Single().All.Select(c => c.ToString()));
    }

    [Fact]
    public async Task Writes_nothing_and_says_what_the_import_then_does()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["X 2023-05-01 PN1"]));
        var before = await Facts.OfAsync(council);
        var folder = council.Folder("2022-23", ["B 2012-06-05"], ["A 2022-05-01 S C2 U1 2022-06-01 E11", "B 2022-05-01 S C2 U1"], ["X 2022-05-01 PN1"]);
        var plan = await council.PlanAsync(folder);
        Assert.Equal(before, await Facts.OfAsync(council));
        Assert.Equal(1, await council.AskAsync(db => db.Imports.CountAsync(TestContext.Current.CancellationToken)));
        var done = await council.ImportedAsync(folder);
        Assert.Equal(plan.Children.Select(c => (c.Child, c.All.Count())), done.Plan.Children.Select(c => (c.Child, c.All.Count())));
        var open = await council.AskAsync(db => db.Deadlines.Where(d => d.State == Domain.Deadlines.DeadlineState.Open).Select(d => d.Terms.DueOn).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains(plan.Moved.Single(m => m.Child == "B").After!.DueOn, open);
    }
}

public class An_import_that_was_broken_off
{
    static readonly string[] Episodes = ["A 2023-12-01 S C2 U1", "B 2023-12-01 S C2 U1", "C 2023-12-01 S C2 U1"];

    [Fact]
    public async Task Goes_on_when_it_is_run_again_with_the_same_files()
    {
        using var council = await Council.OnAsync("2024-02-01");
        council.BatchSize = 1;
        var folder = council.Folder("2023-24", [], Episodes, ["A 2023-05-01 PN1"]);
        await council.KilledAfterAsync(2, folder);
        var done = await council.ImportedAsync(folder);
        Assert.Equal(["C"], done.Plan.Children.Select(c => c.Child));
        var import = await council.AskAsync(db => db.Imports.Include(i => i.Changes).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((3, true, true), (import.Changes.Count, import.Silent, import.FinishedAt is not null));
    }

    [Fact]
    public async Task After_its_last_child_is_finished_by_running_it_again()
    {
        using var council = await Council.OnAsync("2024-02-01");
        council.BatchSize = 1;
        var folder = council.Folder("2023-24", [], Episodes, ["A 2023-05-01 PN1"]);
        await council.KilledAfterAsync(3, folder);
        await council.ImportedAsync(folder);
        Assert.True(await council.AskAsync(db => db.Imports.AllAsync(i => i.FinishedAt != null, TestContext.Current.CancellationToken)));
        Assert.IsType<ImportOutcome.NothingNew>(await council.ImportAsync(folder));
    }

    [Fact]
    public async Task Stands_in_the_way_of_another_until_it_is_finished_or_taken_back()
    {
        using var council = await Council.OnAsync("2024-02-01");
        council.BatchSize = 1;
        await council.KilledAfterAsync(1, council.Folder("2023-24", [], Episodes, ["A 2023-05-01 PN1"]));
        var other = council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1"], []);
        Assert.StartsWith("The import of 2023-24 (2023-24) was broken off on 2024-02-01", Assert.IsType<ImportOutcome.Refused>(await council.ImportAsync(other)).Why, StringComparison.Ordinal);
        await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken);
        await council.ImportedAsync(other);
    }
}
