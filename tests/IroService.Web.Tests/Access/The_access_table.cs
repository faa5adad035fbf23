using System.Text;
using System.Text.RegularExpressions;
using IroService.Casework.Access;
using IroService.Domain.Notifications;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Access;

/// <summary>The table of the README, and what it says.</summary>
static partial class AccessReadme
{
    const string Begin = "<!-- who may do what: written by a test -->", End = "<!-- end -->";

    static string File { get; } = Path.Combine(Root(AppContext.BaseDirectory), "src", "IroService.Web", "README.md");

    static readonly IReadOnlyDictionary<Scope, string> Words = new Dictionary<Scope, string>
    {
        [Scope.None] = "–",
        [Scope.Own] = "own",
        [Scope.Teams] = "teams",
        [Scope.Owed] = "owed",
        [Scope.Service] = "service",
        [Scope.All] = "all",
        [Scope.NoChild] = "yes",
    };

    public static string Of(IEnumerable<Answered> routes)
    {
        var table = new StringBuilder($"{Begin}\n| address | asks | {string.Join(" | ", AccessTable.Roles.Select(Recipients.Title))} |\n| --- | --- |{string.Concat(AccessTable.Roles.Select(_ => " --- |"))}\n");
        foreach (var one in routes)
            table.Append($"| {one.Title} | {one.Act?.ToString() ?? "nothing"} | {string.Join(" | ", AccessTable.Roles.Select(role => Words[one.Act is { } act ? AccessTable.Of(role, act) : Scope.None]))} |\n");
        return table.Append(End).ToString();
    }

    /// <summary>The scope that the README gives a role for an address; fails when it has no such row.</summary>
    public static Scope Read(Answered one, Role role)
    {
        var row = System.IO.File.ReadLines(File).SingleOrDefault(line => line.StartsWith($"| {one.Title} |", StringComparison.Ordinal));
        Assert.True(row is not null, $"{one.Title} has no row in the README's table.");
        var word = row.Split('|', StringSplitOptions.TrimEntries)[3 + AccessTable.Roles.IndexOf(role)];
        return Words.Single(pair => pair.Value == word).Key;
    }

    public static void Holds(string expected)
    {
        var written = System.IO.File.ReadAllText(File);
        var with = Table().Replace(written, expected);
        if (with != written)
            System.IO.File.WriteAllText(File, with);
        Assert.True(with == written, "The README did not say who may do what. It has been written anew: look at the change and commit it.");
        Assert.Contains(expected, written, StringComparison.Ordinal);
    }

    static string Root(string? folder) => folder is null ? throw new InvalidOperationException("The tests do not run inside the repository.")
        : System.IO.File.Exists(Path.Combine(folder, "IroService.sln")) ? folder
        : Root(Path.GetDirectoryName(folder));

    [GeneratedRegex("<!-- who may do what: written by a test -->.*?<!-- end -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Table();
}

public class The_access_table
{
    [Fact]
    public async Task Of_the_README_has_a_row_for_everything_that_the_host_answers()
    {
        await using var pages = await RunningPages.Start();
        AccessReadme.Holds(AccessReadme.Of(await RouteTable.OfAsync(pages.Services)));
    }

    [Fact]
    public async Task Has_no_row_that_asks_nothing()
    {
        await using var pages = await RunningPages.Start();
        Assert.DoesNotContain(await RouteTable.OfAsync(pages.Services), one => one.Act is null);
    }
}
