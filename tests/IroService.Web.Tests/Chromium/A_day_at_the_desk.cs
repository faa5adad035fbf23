using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class A_day_at_the_desk(Browser browser, DeskAndPhone both) : IClassFixture<DeskAndPhone>
{
    [Theory]
    [InlineData("", "child")]
    [InlineData("/book", "book")]
    [InlineData("/record-review", "record")]
    [InlineData("/correct", "correct")]
    [InlineData("/midway", "midway")]
    [InlineData("/early-review", "early-review")]
    [InlineData("/adjourn", "adjourn")]
    public async Task A_childs_pages_are_accessible_and_fit_at_a_desk_and_on_a_phone(string page, string name)
    {
        foreach (var window in both.Windows)
            await window.IsFitToUse($"/children/{both.Told.Id}{page}", name);
    }

    [Fact]
    public async Task The_forms_that_correct_are_accessible_and_fit_once_they_say_what_would_follow()
    {
        foreach (var window in both.Windows)
        {
            foreach (var (form, button) in new[] { ($"episode/{both.Told.Episodes[^1].Id}", "Correct it"), ($"review/{both.Told.Reviews[^1].Id}", "Correct it"), ($"decide/review/{both.Told.Reviews[^1].Id}", "Decide") })
            {
                await window.IsFitToUse($"/children/{both.Told.Id}/correct/{form}", $"correct-{form.Split('/')[0]}");
                if (form.StartsWith("decide", StringComparison.Ordinal))
                    await window.GetByText("The review was not held").ClickAsync();
                else
                    await window.GetByLabel("Day").First.FillAsync("3");
                await window.GetByLabel("Why?", new() { Exact = true }).FillAsync("The minutes say so");
                await window.GetByRole(AriaRole.Button, new() { Name = "Check what would follow" }).ClickAsync();
                await window.GetByRole(AriaRole.Button, new() { Name = button }).WaitForAsync();
                await window.IsFitToUseAsItIs($"correct-{form.Split('/')[0]}-checked");
            }
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_accessible_and_fits_too()
    {
        foreach (var window in both.Windows)
        {
            await window.GotoAsync($"/children/{both.Told.Id}/book");
            await window.GetByLabel("Another day").CheckAsync();
            await Fill(window, "4", "4", "2026");
            await window.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await window.GetByText("There is a problem").WaitForAsync();
            await window.IsFitToUseAsItIs("book-warned");
            await window.GotoAsync("/children");
            await window.GetByLabel("Name or number").FillAsync("o");
            await window.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
            await window.GetByText("Amelia Okonkwo").WaitForAsync();
            await window.IsFitToUseAsItIs("children-found");
            await window.GotoAsync("/notices");
            await window.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the selected notices" }).ClickAsync();
            await window.GetByText("There is a problem").WaitForAsync();
            await window.IsFitToUseAsItIs("notices-wrong");
        }
    }

    [Fact]
    public async Task The_page_of_deputies_is_accessible_and_fits_also_with_what_is_wrong()
    {
        foreach (var window in both.Windows)
        {
            await window.IsFitToUse("/deputies", "deputies");
            await window.GetByRole(AriaRole.Button, new() { Name = "Name the deputy" }).ClickAsync();
            await window.GetByText("There is a problem").WaitForAsync();
            await window.IsFitToUseAsItIs("deputies-wrong");
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Book_record_and_acknowledge_without_JavaScript(int width)
    {
        var (council, told) = await ABusyCaseload.OfRuthAdeyemi();
        using var disposing = council;
        await using var pages = await RunningPages.On(council);
        var page = await browser.Window(pages.Address, width, javaScript: false);
        await page.Become("Ruth Adeyemi");

        await page.GetByRole(AriaRole.Link, new() { Name = "My reviews", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = told.Name, Exact = true }).ClickAsync();
        await page.GetByText("Why this date?").First.ClickAsync();
        await Assertions.Expect(page.GetByText("6 months after 30 September 2025, when the last review was held, is 30 March 2026")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Book the review" }).ClickAsync();
        await page.GetByLabel("Another day").CheckAsync();
        await Fill(page, "27", "3", "2026");
        await page.GetByLabel("By video", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Why is the meeting moved?").FillAsync("It was booked too late");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Moved to 27 March 2026.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Record that a review was held" }).ClickAsync();
        await Fill(page, "23", "3", "2026");
        await page.GetByLabel("Came and spoke for themselves").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Recorded. Next review due by 23 September 2026.");

        await page.GotoAsync("/notices");
        await page.GetByLabel("Noah Pike").CheckAsync();
        await page.GetByLabel("Bethany Marsh").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the selected notices" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 notices acknowledged.");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task All_notices_are_selected_at_once_where_JavaScript_runs()
    {
        var window = both.Windows[0];
        await window.GotoAsync("/notices");
        // The box that is seen is drawn by the label, which lies over the input and hands the click on.
        await window.GetByLabel("Select all").ClickAsync(new() { Force = true });
        Assert.Equal(4, await window.Locator("tbody input:checked").CountAsync());
    }

    static async Task Fill(IPage page, string day, string month, string year)
    {
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(day);
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync(month);
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync(year);
    }
}
