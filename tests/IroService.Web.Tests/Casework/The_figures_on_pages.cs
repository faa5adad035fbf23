using System.Net;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

/// <summary>Eight children on 24 March 2026, each with a first review on 29 January: four are restricted, one is adopted.</summary>
public class The_figures_on_pages
{
    const string Days = "from=2026-01-01&to=2026-03-24";

    [Fact]
    public async Task Are_of_the_last_quarter_unless_other_days_are_asked_for()
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become("Helen Szabo");
        var page = Shown.Own(await pages.Read("/reports/measures"));
        Assert.Contains("From 1 October 2025 to 31 December 2025", page, StringComparison.Ordinal);
        Assert.Contains("Last year (1 April 2024 to 31 March 2025)", page, StringComparison.Ordinal);
        Assert.Contains("From 1 January 2026 to 24 March 2026", Shown.Own(await pages.Read($"/reports/measures?{Days}")), StringComparison.Ordinal);
        Assert.Contains("From 1 January 2026 to 24 March 2026", Shown.Own(await pages.Read("/reports/measures?From.Day=1&From.Month=jan&From.Year=2026&To.Day=24&To.Month=3&To.Year=2026")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From.Day=31&From.Month=2&From.Year=2026&To.Day=1&To.Month=3&To.Year=2026", "The first day must be a real date", "value=\"31\"", "value=\"3\"")]
    [InlineData("From.Day=1&From.Month=3&From.Year=26&To.Day=&To.Month=&To.Year=", "The year must have 4 numbers, such as 2026", "Enter the last day", "value=\"26\"")]
    [InlineData("From.Day=2&From.Month=3&From.Year=2026&To.Day=1&To.Month=3&To.Year=2026", "The last day must be the same as or after the first day", "value=\"2\"")]
    [InlineData("from=2026-01-01&to=2026-03-25", "The last day must be today or in the past", "value=\"25\"")]
    [InlineData("from=2009-12-31&to=2026-03-24", "The bank holidays of 2009 are not known", "value=\"2009\"")]
    [InlineData("from=0001-01-01&to=0001-01-01", "The bank holidays of 0001 are not known")]
    [InlineData("from=last-week&to=2026-03-24", "The first day must include a month and a year", "value=\"last-week\"", "value=\"24\"")]
    public async Task Say_what_is_wrong_with_the_days_and_lose_nothing(string asked, params string[] expected)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become("Helen Szabo");
        foreach (var path in new[] { $"/reports/measures?{asked}", await RedirectedFrom(pages, $"/reports/measures/reviews-held?{asked}") })
        {
            var page = await pages.Read(path);
            Assert.All(expected, words => Assert.Contains(words, page, StringComparison.Ordinal));
            Assert.Contains("There is a problem", page, StringComparison.Ordinal);
            Assert.Contains("govuk-error-message", page, StringComparison.Ordinal);
            Assert.DoesNotContain("table-reviews-held", page, StringComparison.Ordinal);
        }
    }

    // The Principal IRO knows of all eight; the head of service of those that are neither restricted nor adopted, and of the one for which he is named.
    [Theory]
    [InlineData("Helen Szabo", 8)]
    [InlineData("Hugh Head", 4)]
    [InlineData("Ina Spector", 4)]
    public async Task Count_and_name_only_children_whom_the_person_may_know_of(string who, int known)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become(who);
        Assert.Contains($"All {known} Reviews held: All, Number", Shown.Rows(await pages.Read($"/reports/measures?{Days}")));
        var page = await pages.Read($"/reports/measures/reviews-held?slice=all&{Days}");
        Assert.Equal(known, Shown.Rows(page).Count);
        Assert.Contains("29 January 2026 Child Own ChildOwn", Shown.Rows(page));
        Assert.Equal(known == 8, page.Contains("ChildSealed", StringComparison.Ordinal));
        Assert.Equal(known == 8, page.Contains($"/children/{council.Children[Relation.OwnRestricted].Id}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_counts_and_days_to_an_analyst()
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become("Ana Lyst");
        var page = await pages.Read($"/reports/measures/reviews-held-on-time?{Days}");
        Assert.Equal(Enumerable.Repeat("29 January 2026 Yes", 3), Shown.Rows(page));
        Assert.All(council.Children.Values, child => Assert.DoesNotContain(child.Reference, page, StringComparison.Ordinal));
        Assert.DoesNotContain("/children/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ruth Adeyemi")]
    [InlineData("Joanna Lyle")]
    [InlineData("Adam Admin")]
    public async Task Are_not_for_everybody_and_no_link_leads_others_to_them(string who)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become(who);
        foreach (var path in new[] { "/reports/measures", "/reports/measures/reviews-held" })
            Assert.Equal(HttpStatusCode.Forbidden, (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("href=\"/reports/measures\"", await pages.Read("/account"), StringComparison.Ordinal);
        await pages.Become("Ina Spector");
        Assert.Contains("href=\"/reports/measures\">", await pages.Read("/account"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("&show=counted", 7)]
    [InlineData("&show=not-counted", 1)]
    [InlineData("&show=nonsense&page=99", 8)]
    public async Task Lead_to_what_is_counted_and_what_is_not(string show, int found)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await council.Council.ChangeAsync(db =>
        {
            db.Reviews.First().ParticipationCode = "PN7";
            return Task.CompletedTask;
        });
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become("Helen Szabo");
        var page = await pages.Read($"/reports/measures/attended?slice=5-and-over&{Days}{show}");
        Assert.Equal(found, Shown.Rows(page).Count);
        Assert.Contains("7 of 8 (87.5%)", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("All (8) Counted (7) Not counted (1)", Shown.Own(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/measures/no-such-measure")]
    [InlineData("/reports/measures/attended?slice=6-and-over")]
    public async Task Of_which_there_is_none_are_not_found(string path)
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Helen Szabo");
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Of_nobody_are_nought_and_not_applicable()
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Helen Szabo");
        var rows = Shown.Rows(await pages.Read("/reports/measures"));
        Assert.Contains("All 0", rows);
        Assert.Contains("All n/a 0 of 0 n/a 0 of 0", rows);
    }

    static async Task<string> RedirectedFrom(RunningPages pages, string path) => (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).Headers.Location!.OriginalString;
}
