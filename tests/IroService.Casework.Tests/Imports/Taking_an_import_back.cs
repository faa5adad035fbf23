using IroService.Casework.Imports;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class Taking_an_import_back
{
    static readonly string[] First = ["A 2022-05-01 S C2 U1", "A 2022-05-01 L C2 U1"];

    [Fact]
    public async Task Puts_every_child_back_to_what_it_was()
    {
        using var council = await Council.OnAsync("2024-06-01");
        await council.ImportedAsync(council.Folder("2022-23", ["A 2012-06-05"], First, ["A 2022-05-20 PN1"]));
        var before = await Facts.OfAsync(council);
        await council.ImportedAsync(council.Folder(
            "2023-24", ["A 2013-07-06", "B 2015-01-01"], ["A 2022-05-01 L C2 U1 2023-06-01 X1", "A 2023-06-01 P C2 U1", "B 2023-08-01 S C2 U1"], ["A 2023-05-20 PN1", "A 2022-05-20 PN3"]));
        await council.ImportedAsync(council.Folder("2022-23 v2", ["A 2012-06-05"], [], ["A 2021-05-20 PN1"]));
        Assert.NotEqual(before, await Facts.OfAsync(council));
        await UndoneAsync(council);
        await UndoneAsync(council);
        Assert.Equal(before.Append("B born ").Order(StringComparer.Ordinal), (await Facts.OfAsync(council)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_new_child_leaves_the_child_with_its_history_and_nothing_owed()
    {
        using var council = await Council.OnAsync("2022-06-01");
        await council.ImportedAsync(council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1"], ["A 2022-05-20 PN1"]));
        await UndoneAsync(council);
        var child = await council.ChildAsync("A");
        Assert.Empty(child.Episodes);
        Assert.Empty(child.Reviews);
        Assert.All(child.Deadlines, d => Assert.Equal((DeadlineState.Withdrawn, null), (d.State, d.AnnounceOn)));
        Assert.Equal(["ImportSsda903", "UndoImport"], await council.AskAsync(db => db.History.OrderBy(h => h.Number).Select(h => h.What).ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Equal((null, null), await council.AskAsync(db => db.CouncilSettings.Select(s => ValueTuple.Create(s.GoLive, s.ReviewsKnownFrom)).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_older_one_is_refused_while_a_newer_stands()
    {
        using var council = await Council.OnAsync("2024-06-01");
        var first = await council.ImportedAsync(council.Folder("2022-23", [], First, []));
        var second = await council.ImportedAsync(council.Folder("2023-24", [], ["A 2023-06-01 P C2 U1"], []));
        var refused = Assert.IsType<ImportUndone.Refused>(await council.Undo.ApplyAsync(first.ImportIds[0], null, TestContext.Current.CancellationToken));
        Assert.Equal($"Import {first.ImportIds[0]} cannot be taken back while import {second.ImportIds[0]} (2023-24), which is newer, stands: take that one back first.", refused.Why);
        Assert.IsType<ImportUndone.Done>(await council.Undo.ApplyAsync(second.ImportIds[0], null, TestContext.Current.CancellationToken));
        Assert.IsType<ImportUndone.Done>(await council.Undo.ApplyAsync(first.ImportIds[0], null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task That_is_not_there_is_refused()
    {
        using var council = await Council.OnAsync("2024-06-01");
        Assert.Equal("There is no import to take back.", Assert.IsType<ImportUndone.Refused>(await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken)).Why);
        await council.ImportedAsync(council.Folder("2022-23", [], First, []));
        Assert.Equal("There is no SSDA903 import 77 that stands.", Assert.IsType<ImportUndone.Refused>(await council.Undo.ApplyAsync(77, null, TestContext.Current.CancellationToken)).Why);
    }

    [Fact]
    public async Task That_was_broken_off_goes_on_when_it_is_run_again()
    {
        using var council = await Council.OnAsync("2024-06-01");
        council.BatchSize = 1;
        var empty = await Facts.OfAsync(council);
        await council.ImportedAsync(council.Folder("2022-23", [], ["A 2022-05-01 S C2 U1", "B 2022-05-01 S C2 U1", "C 2022-05-01 S C2 U1"], ["A 2022-05-20 PN1"]));
        await council.UndoKilledAfterAsync(2);
        Assert.IsType<ImportOutcome.Refused>(await council.ImportAsync(council.Folder("2023-24", [], ["A 2023-06-01 P C2 U1"], [])));
        await UndoneAsync(council);
        Assert.Equal([.. empty, "A born ", "B born ", "C born "], await Facts.OfAsync(council));
    }

    [Fact]
    public async Task That_was_broken_off_can_be_gone_on_with_as_an_import_and_still_be_taken_back()
    {
        using var council = await Council.OnAsync("2024-06-01");
        council.BatchSize = 1;
        await council.ImportedAsync(council.Folder("2021-22", [], ["A 2021-05-01 S C2 U1 2021-06-01 E11", "B 2021-05-01 S C2 U1 2021-06-01 E11"], []));
        var before = await Facts.OfAsync(council);
        var folder = council.Folder("2022-23", [], ["A 2021-05-01 S C2 U1 2021-07-01 E11", "B 2021-05-01 S C2 U1 2021-07-01 E11"], []);
        await council.ImportedAsync(folder);
        var after = await Facts.OfAsync(council);
        await council.UndoKilledAfterAsync(1);
        await council.ImportedAsync(folder);
        Assert.Equal(after, await Facts.OfAsync(council));
        await UndoneAsync(council);
        Assert.Equal(before, await Facts.OfAsync(council));
    }

    static async Task UndoneAsync(Council council) => Assert.IsType<ImportUndone.Done>(await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));
}
