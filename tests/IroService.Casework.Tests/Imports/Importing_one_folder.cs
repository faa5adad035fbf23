using IroService.Casework.Files;
using IroService.Casework.Imports;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class Importing_a_folder
{
    static readonly string[] Header = ["A 2012-06-05"];
    static readonly string[] Episodes = ["A 2023-12-01 S C2 U1"];
    static readonly string[] Reviews = ["A 2023-05-10 PN1", "A 2024-01-03 PN1"];

    [Fact]
    public async Task Brings_the_facts_and_every_deadline_that_follows()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", Header, Episodes, Reviews));
        var child = await council.ChildAsync("A");
        Assert.Equal(Council.Day("2012-06-05"), child.DateOfBirth);
        Assert.Equal((Council.Day("2023-12-01"), 2023), (child.Episodes.Single().Decom, child.Episodes.Single().CollectionYear));
        Assert.Equal(
            [("first-review", Council.Day("2024-01-03"), DeadlineState.Met), ("second-review", Council.Day("2024-04-03"), DeadlineState.Open)],
            child.Deadlines.OrderBy(d => d.Terms.DueOn).Select(d => (d.Duty, d.Terms.DueOn!.Value, d.State)));
    }

    [Fact]
    public async Task Sets_from_when_reviews_are_known_and_the_go_live_day()
    {
        using var council = await Council.OnAsync("2024-02-01");
        council.GoLive = null;
        await council.ImportedAsync(council.Folder("2023-24", Header, Episodes, Reviews));
        var settings = await council.AskAsync(db => db.CouncilSettings.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Council.Day("2023-04-01"), Council.Day("2024-02-01")), (settings.ReviewsKnownFrom, settings.GoLive));
    }

    [Fact]
    public async Task Takes_the_go_live_day_from_the_setting_when_there_is_one()
    {
        using var council = await Council.OnAsync("2024-02-01");
        council.GoLive = Council.Day("2024-04-01");
        await council.ImportedAsync(council.Folder("2023-24", Header, Episodes, Reviews));
        Assert.Equal(Council.Day("2024-04-01"), await council.AskAsync(db => db.CouncilSettings.Select(s => s.GoLive).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_second_time_changes_nothing_and_writes_no_history()
    {
        using var council = await Council.OnAsync("2024-02-01");
        var folder = council.Folder("2023-24", Header, Episodes, Reviews);
        await council.ImportedAsync(folder);
        var before = await Counts(council);
        Assert.IsType<ImportOutcome.NothingNew>(await council.ImportAsync(folder));
        Assert.Equal(before, await Counts(council));
    }

    [Fact]
    public async Task Makes_a_child_of_one_that_stands_only_in_reviews_or_only_in_episodes()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", [], ["E 2023-12-01 S C2 U1"], ["R 2023-05-10 PN1"]));
        Assert.Single((await council.ChildAsync("E")).Episodes);
        Assert.Single((await council.ChildAsync("R")).Reviews);
    }

    [Fact]
    public async Task Of_two_reviews_on_one_day_keeps_one_with_the_code_of_the_first_row()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", Header, Episodes, ["A 2024-01-03 PN2", "A 2024-01-03 PN1"]));
        Assert.Equal("PN2", (await council.ChildAsync("A")).Reviews.Single().ParticipationCode);
    }

    [Fact]
    public async Task Writes_what_it_changed_into_the_childs_history()
    {
        using var council = await Council.OnAsync("2024-02-01");
        var done = await council.ImportedAsync(council.Folder("2023-24", Header, Episodes, Reviews));
        var entry = await council.AskAsync(db => db.History.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("ImportSsda903", $"import:{done.ImportIds.Single()}"), (entry.What, entry.Who));
        Assert.Contains("\"EpisodeAdded\"", entry.Payload, StringComparison.Ordinal);
        Assert.Empty((await new Storage.History.VerifyHistory(council.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task With_an_episode_that_ends_in_the_year_9999_counts_it_as_going_on()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 9990-01-01"], ["A 2023-12-01 S V4 U1 9999-12-31"], ["A 0001-01-01 PN1"]));
        Assert.Null((await council.ChildAsync("A")).Periods.Single().EndedOn);
    }

    [Fact]
    public async Task Cuts_codes_that_are_longer_than_any_and_keeps_out_numbers_of_children_that_are()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", [], [$"A 2023-12-01 {new string('S', 30)} C2 U1", $"{new string('9', 101)} 2023-12-01 S"], [$"A 2024-01-03 {new string('P', 50)}"]));
        var child = await council.ChildAsync("A");
        Assert.Equal((20, 40), (child.Episodes.Single().Rne.Length, child.Reviews.Single().ParticipationCode.Length));
        Assert.Equal(1, await council.AskAsync(db => db.Children.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(2, council.Notes.Count(n => n.What.Contains("longer than", StringComparison.Ordinal)));
    }

    static Task<(int, int, int, int)> Counts(Council council) => council.AskAsync(async db => (
        await db.History.CountAsync(TestContext.Current.CancellationToken),
        await db.Imports.CountAsync(TestContext.Current.CancellationToken),
        await db.DeadlineChanges.CountAsync(TestContext.Current.CancellationToken),
        await db.Children.SumAsync(c => c.Version, TestContext.Current.CancellationToken)));
}

public class The_collection_year_of_a_folder
{
    [Theory]
    [InlineData("2023-24", 2023)]
    [InlineData("2023_24", 2023)]
    [InlineData("ssda903 2023-2024 final", 2023)]
    [InlineData("1999-00", 1999)]
    [InlineData("2023-25", 2021)]
    [InlineData("12023-24", 2021)]
    [InlineData("return", 2021)]
    public async Task Is_what_its_name_says_or_else_that_of_its_latest_day_up_to_today(string name, int year)
    {
        using var council = await Council.OnAsync("2024-02-01");
        Assert.Equal(year, council.Folder(name, [], ["A 2021-05-01 S C2 U1 2022-03-31 E11", "A 2030-01-01 S"], ["A 2029-01-01 PN1"]).Year);
    }

    [Fact]
    public async Task Is_what_the_operator_says_whatever_the_name()
    {
        using var council = await Council.OnAsync("2024-02-01");
        Assert.Equal(2019, council.Folder("2023-24", [], ["A 2021-05-01 S C2 U1"], [], year: 2019).Year);
    }

    [Fact]
    public async Task Has_to_be_said_when_nothing_tells()
    {
        using var council = await Council.OnAsync("2024-02-01");
        var refused = Assert.Throws<UnusableFilesException>(() => council.Folder("return", ["A 2012-06-05"], [], []));
        Assert.Contains("say it with --year", refused.Message, StringComparison.Ordinal);
    }
}
