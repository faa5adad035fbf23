using System.Globalization;
using IroService.Casework.Reports;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Measures;
using IroService.Domain.Notifications;
using IroService.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>The figures of the demo council's last year, as its Principal IRO sees them.</summary>
[Trait("Category", "Slow")]
public class The_figures_in_a_browser(Browser browser, TheDemo demo) : IClassFixture<TheDemo>
{
    static readonly DaysOfReport Year = DaysOfReport.LastYear(TimeProvider.System.Today());

    static readonly string Days = string.Create(CultureInfo.InvariantCulture, $"from={Year.From:yyyy-MM-dd}&to={Year.To:yyyy-MM-dd}");

    [Fact]
    public async Task Are_those_of_iro_report_measures_also_without_JavaScript()
    {
        var page = await OpenAsync(1280, javaScript: false);
        foreach (var figure in await FiguresAsync())
        {
            var link = page.Locator($"td:has(a[href=\"{LinkTo(figure)}\"])");
            if (figure.Things.Count > 0)
                Assert.StartsWith(Text(figure), (await link.InnerTextAsync()).ReplaceLineEndings(" "), StringComparison.Ordinal);
        }

        Assert.Equal(0, await page.Locator("figure:visible").CountAsync());
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Lead_to_as_many_as_they_count()
    {
        var page = await OpenAsync(1280, javaScript: false);
        foreach (var figure in (await FiguresAsync()).Where(one => one.Things.Count > 0).DistinctBy(one => one.Measure))
        {
            await page.GotoAsync($"{LinkTo(figure)}{(figure.IsCount ? "" : "&show=counted")}");
            if (figure.Numerator > 0)
                await page.GetByText(string.Create(CultureInfo.InvariantCulture, $"1 to {Math.Min(100, figure.Numerator)} of {figure.Numerator}"), new() { Exact = true }).WaitForAsync();
        }

        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Are_drawn_with_a_bar_for_each_cell(int width)
    {
        var page = await OpenAsync(width, javaScript: true);
        await page.Locator("#table-time-since-last-review").WaitForAsync();
        var figures = page.Locator("figure[data-picture]");
        Assert.Equal(5, await figures.CountAsync());
        for (var at = 0; at < 5; at++)
        {
            var figure = figures.Nth(at);
            await figure.Locator("svg.iro-plot").First.WaitForAsync();
            var cells = await page.Locator($"#{await figure.GetAttributeAsync("data-of")} td[data-length]").CountAsync();
            Assert.Equal(cells, await figure.Locator("g[aria-label=bar] rect").CountAsync());
        }

        // Drawing breaks nothing that is asked of every page.
        await page.IsFitToUse($"/reports/measures?{Days}", "measures");
        await page.IsFitToUse($"/reports/measures/participation?slice=PN1&{Days}", "measure");
        await page.Context.DisposeAsync();
    }

    async Task<IPage> OpenAsync(int width, bool javaScript)
    {
        await using var db = demo.Open();
        var principal = await db.People.FirstAsync(person => person.Role == Role.PrincipalIro, TestContext.Current.CancellationToken);
        var page = await browser.Window(demo.Address, width, javaScript);
        await page.GotoAsync("/");
        await page.GetByLabel("Who are you?").SelectOptionAsync(new SelectOptionValue { Value = principal.Id.ToString(CultureInfo.InvariantCulture) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByText($"You are: {principal.Name}").WaitForAsync();
        await page.GotoAsync($"/reports/measures?{Days}");
        return page;
    }

    // What the command prints.
    async Task<IReadOnlyList<Figure>> FiguresAsync() => (await new ReadMeasures(demo.Open, Rulebook.Load(null, BankHolidayFeed.Shipped()), TimeProvider.System).ApplyAsync(Year.From, Year.To, TestContext.Current.CancellationToken)).Figures;

    static string LinkTo(Figure figure) => $"/reports/measures/{figure.Measure}?slice={Uri.EscapeDataString(figure.Slice)}&{Days}";

    static string Text(Figure figure) => figure.IsCount
        ? string.Create(CultureInfo.InvariantCulture, $"{figure.Numerator:N0}")
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Percent:0.0}% {figure.Numerator:N0} of {figure.Denominator:N0}");
}
