using IroService.Casework.Imports;

namespace IroService.Casework.Tests.Imports;

public class The_truth_report
{
    static readonly string[] Known = ["X 2020-05-01 PN1"];

    [Fact]
    public async Task Is_empty_for_a_faultless_return()
    {
        using var council = await Council.OnAsync("2024-02-01");
        Assert.Empty(await Import(council, ["A 2012-06-05", "X 2010-01-01"], ["A 2023-12-01 S C2 U1", "X 2020-04-20 S C2 U1 2020-06-01 E11"], ["X 2020-05-01 PN1", "A 2024-01-03 PN1"]));
    }

    [Theory]
    [InlineData("A 2012-06-05", "A 2023-12-01 P C2 U1", "", DataFaultKind.NoDateWithoutStart)]
    [InlineData("A 2012-06-05", "A 2023-12-01 P C2 U1", "A 2023-12-20 PN1", DataFaultKind.StartNotKnown)]
    [InlineData("", "A 2023-12-01 S C2 U1", "", DataFaultKind.NoHeader)]
    [InlineData("A -", "A 2023-12-01 S C2 U1", "", DataFaultKind.NoDateOfBirth)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1 2024-01-10 X1;A 2024-01-05 P C2 U1", "", DataFaultKind.JoinedEpisodes)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1;A 2024-01-05 P C2 U1", "", DataFaultKind.JoinedEpisodes)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1 2024-01-05 X1;A 2024-01-08 S C2 U1", "", DataFaultKind.BrokenChain)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1 2024-01-05 E11;A 2024-01-05 S C2 U1", "", DataFaultKind.BrokenChain)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1 2024-01-05 X1", "", DataFaultKind.EndsWithX1)]
    [InlineData("A 2005-06-05", "A 2022-12-01 S C2 U1", "", DataFaultKind.OpenPastEighteen)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1 2023-12-01 E11", "", DataFaultKind.CareOfNoDay)]
    [InlineData("A 2012-06-05", "A 2024-03-01 S C2 U1", "", DataFaultKind.EpisodeInTheFuture)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1", "A 2023-11-20 PN1", DataFaultKind.ReviewOutsideCare)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1 2023-12-20 E11", "A 2023-12-21 PN1", DataFaultKind.ReviewOutsideCare)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1", "A 2024-02-02 PN1", DataFaultKind.ReviewInTheFuture)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1", "A 2024-01-03 PN1;A 2024-01-03 PN1", DataFaultKind.RepeatedRow)]
    [InlineData("A 2012-06-05;A 2012-06-05", "A 2023-12-01 S C2 U1", "", DataFaultKind.RepeatedRow)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1", "A 2024-01-03 PN0", DataFaultKind.ParticipationCode)]
    [InlineData("A 2012-06-05", "A 2023-12-01 S C2 U1", "A 2024-01-03 NOTES", DataFaultKind.ParticipationCode)]
    public async Task Finds_a_fault_and_says_what_follows(string headers, string episodes, string reviews, DataFaultKind kind)
    {
        using var council = await Council.OnAsync("2024-02-01");
        var fault = Assert.Single(await Import(
            council, [.. Lines(headers), "X 2010-01-01"], [.. Lines(episodes), "X 2020-04-20 S C2 U1 2020-06-01 E11"], [.. Lines(reviews), .. Known]));
        Assert.Equal((kind, 1), (fault.Kind, fault.Count));
        Assert.Equal(["A"], fault.InCare.Concat(fault.Others));
        Assert.NotEmpty(fault.Effect);
    }

    [Fact]
    public async Task Names_first_the_children_in_care_today_whose_next_date_it_bears_on()
    {
        using var council = await Council.OnAsync("2024-02-01");
        var faults = await Import(council, [], ["A 2023-12-01 S C2 U1", "B 2023-12-01 S C2 U1 2023-12-20 E11"], []);
        Assert.Equal((2, "A", "B"), (faults.Single().Count, faults.Single().InCare.Single(), faults.Single().Others.Single()));
    }

    [Fact]
    public async Task Counts_the_rows_that_could_not_be_read()
    {
        using var council = await Council.OnAsync("2024-02-01");
        var folder = council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["A 2024-01-03 PN1"]);
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "reviews.csv"), "A,,29/02/2023,PN1\nA,,soon,PN1\n", TestContext.Current.CancellationToken);
        folder = council.Read(folder.Path);
        await council.ImportedAsync(folder);
        var fault = Assert.Single(await council.TruthAsync(folder));
        Assert.Equal((DataFaultKind.UnreadableRow, 2), (fault.Kind, fault.Count));
        Assert.Equal(2, folder.Unreadable["reviews.csv"]);
    }

    [Fact]
    public async Task Names_disputed_facts_until_they_are_decided()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["A 2024-01-03 PN1"]));
        await council.ImportedAsync(council.Folder("2023-24 v2", ["A 2012-06-05"], [], []));
        Assert.Equal((DataFaultKind.DisputedFact, 2), (await council.TruthAsync()).Select(f => (f.Kind, f.Count)).Single());
    }

    static async Task<IReadOnlyList<DataFault>> Import(Council council, string[] headers, string[] episodes, string[] reviews)
    {
        var folder = council.Folder("2023-24", headers, episodes, reviews);
        await council.ImportedAsync(folder);
        return await council.TruthAsync(folder);
    }

    static string[] Lines(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
