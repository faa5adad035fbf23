using IroService.Casework.Imports;
using IroService.Casework.Tests.Imports;
using IroService.TestKit;

namespace IroService.Casework.Tests.Reports;

/// <summary>A council with the counts that Walsall published, in files as a council hands them in: no child of it is anybody.</summary>
static class WalsallCouncil
{
    static readonly string[] LastReviews = ["2023-08-01", "2023-05-10", "2023-02-01", "", ""];

    public static IReadOnlyList<string[]> Participation => Published("participation-2023-09.csv");

    public static IReadOnlyList<string[]> Since => Published("time-since-latest-review-2023-09.csv");

    public static IReadOnlyList<string[]> Disputes => Published("disputes-2022-23.csv");

    public static IReadOnlyList<string[]> Ratings => Published("rag-2022-23.csv");

    /// <summary>
    /// Each of the 632 children with a last review has one or two before it, 1,703 in all: of the first 439 two, of the others one. 126 children with three reviews and
    /// one with two are under 4, which makes 380.
    /// </summary>
    public static async Task<Council> ImportedAsync()
    {
        var council = await Council.OnAsync("2024-02-01");
        var last = Since.Where(band => !band[0].StartsWith("No review", StringComparison.Ordinal)).SelectMany((band, n) => Enumerable.Repeat(LastReviews[n], int.Parse(band[1]))).ToList();
        var children = last.Select((day, n) => (Reference: $"C{n:000}", Born: n is < 126 or 600 ? "2021-01-01" : "2012-06-05", Began: "2022-04-01", Reviews: ReviewsOf(n, day)))
            .Concat(Without("No review", "2023-08-01")).Concat(Without("No review - new in last month", "2023-09-10")).ToList();
        var codes = new Queue<string>(Participation.Where(row => row[0] != "PN0").SelectMany(row => Enumerable.Repeat(row[0] == "none" ? "-" : row[0], int.Parse(row[2]))));
        var reviews = children.SelectMany(child => child.Reviews.Select(day => (Day: day, Row: $"{child.Reference} {day} {(child.Born == "2021-01-01" ? "PN0" : codes.Dequeue())}"))).ToList();
        Assert.Empty(codes);

        await council.ImportedAsync(Folder("2022-23", "2023-03-31", ""), Folder("2023-24", "2024-03-31", "2023-03-31"));
        await council.ServiceAsync(
            ("ratings.csv", "CHILD,RATED_ON,RATING,REASON\n" + Lines(Ratings.SelectMany(row => Enumerable.Repeat(row[0], int.Parse(row[1]))), (n, rating) => $"C{n:000},2023-01-10,{rating},")),
            ("disputes.csv", "REFERENCE,CHILD,KIND,OPENED_ON,THEME,STAGE_OPENED,STAGE_REACHED,RESPONDED_ON,RESOLVED_ON,OUTCOME\n"
                + Lines(Disputes.SelectMany(row => Enumerable.Repeat(row[0], int.Parse(row[1]))), (n, theme) => $"D{n:000},C{n:000},formal,2022-11-07,{theme},1,1,2022-11-14,2022-11-14,")));
        return council;

        IEnumerable<(string Reference, string Born, string Began, string[] Reviews)> Without(string band, string began) =>
            Enumerable.Range(0, int.Parse(Since.Single(row => row[0] == band)[1])).Select(n => ($"N{began[5..7]}{n:00}", "2012-06-05", began, Array.Empty<string>()));

        ReturnFolder Folder(string year, string until, string after)
        {
            var there = children.Where(child => string.CompareOrdinal(child.Began, until) <= 0).ToList();
            return council.Folder(
                year,
                [.. there.Select(child => $"{child.Reference} {child.Born}")],
                [.. there.Select(child => $"{child.Reference} {child.Began} S C2 U1")],
                [.. reviews.Where(r => string.CompareOrdinal(r.Day, until) <= 0 && string.CompareOrdinal(r.Day, after) > 0).Select(r => r.Row)]);
        }
    }

    static string[] ReviewsOf(int child, string last) => child < 439 ? ["2022-11-01", "2022-12-01", last] : ["2022-12-01", last];

    static string Lines(IEnumerable<string> things, Func<int, string, string> line) => string.Concat(things.Select((thing, n) => line(n, thing) + "\n"));

    static IReadOnlyList<string[]> Published(string file) =>
        [.. File.ReadAllLines(Path.Combine(PublicData.Walsall, file)).Skip(1).Select(line => line.Split(','))];
}
