using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>Ruth, an IRO, is typing a long answer when something ends: the browser, the connection, the server, her session.</summary>
public sealed class Nothing_typed_is_lost(Browser browser) : IAsyncLifetime
{
    const string Words = "The carer has given notice and the plan has to change at once.";

    ACouncil council = null!;
    Child child = null!;

    string Form => $"/children/{child.Id}/early-review";

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        child = await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(await council.PersonAsync("Ruth Adeyemi", Role.Iro)));
    }

    public ValueTask DisposeAsync()
    {
        council.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task When_the_browser_and_the_server_end(int width)
    {
        await using (var pages = await RunningPages.On(council))
        {
            var page = await Typing(pages, width);
            await Kept(page);
            await page.Context.CloseAsync();
        }

        await using var again = await RunningPages.On(council);
        var later = await browser.Window(again.Address, width);
        await later.Become("Ruth Adeyemi");
        await later.GotoAsync(Form);
        await later.GetByText("You typed something here on 24 March 2026, 09:00 and did not send it.").WaitForAsync();
        await later.IsFitToUseAsItIs("draft-offered");
        await later.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        Assert.Equal(Words, await Box(later).InputValueAsync());
        Assert.True(await later.GetByRole(AriaRole.Radio).First.IsCheckedAsync());
        Assert.Equal("23", await later.GetByLabel("Day", new() { Exact = true }).First.InputValueAsync());

        await later.GetByLabel("Day", new() { Exact = true }).Last.FillAsync("27");
        await later.GetByLabel("Month", new() { Exact = true }).Last.FillAsync("3");
        await later.GetByLabel("Year", new() { Exact = true }).Last.FillAsync("2026");
        await later.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await later.WaitForURLAsync(url => !url.Contains("early-review", StringComparison.Ordinal));
        await later.GotoAsync(Form);
        await Assertions.Expect(later.GetByText(Words).First).ToBeAttachedAsync();
        await Assertions.Expect(later.GetByText("did not send it")).ToHaveCountAsync(0);
        Assert.Equal(0, await council.ReadAsync(db => db.Drafts.CountAsync()));
        await later.Context.DisposeAsync();
    }

    [Fact]
    public async Task Of_the_record_of_a_review_when_the_browser_the_session_and_the_server_end()
    {
        var record = $"/children/{child.Id}/record";
        await using (var pages = await RunningPages.On(council))
        {
            var page = await browser.Window(pages.Address);
            await page.Become("Ruth Adeyemi");
            await page.GotoAsync(record);
            await page.GetByLabel("Summary of the review").PressSequentiallyAsync(Words);
            await page.GetByLabel("Care plan: seen").SelectOptionAsync("Presented on the day");
            await page.GetByLabel("Advocate", new() { Exact = true }).CheckAsync();
            await page.GetByRole(AriaRole.Group, new() { Name = "Care plan: date" }).GetByLabel("Day", new() { Exact = true }).FillAsync("2");
            await Assertions.Expect(page.GetByText("What you typed is kept,")).ToBeVisibleAsync();
            await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
            await page.Context.CloseAsync();
        }

        council.Clock.Advance(TimeSpan.FromMinutes(31));
        await using var again = await RunningPages.On(council);
        var later = await browser.Window(again.Address);
        await later.Become("Ruth Adeyemi");
        await later.GotoAsync(record);
        await later.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        Assert.Equal(Words, await later.GetByLabel("Summary of the review").InputValueAsync());
        Assert.Equal("on-the-day", await later.GetByLabel("Care plan: seen").InputValueAsync());
        Assert.True(await later.GetByLabel("Advocate", new() { Exact = true }).IsCheckedAsync());
        Assert.Equal("2", await later.GetByRole(AriaRole.Group, new() { Name = "Care plan: date" }).GetByLabel("Day", new() { Exact = true }).InputValueAsync());
        await later.GetByRole(AriaRole.Group, new() { Name = "Care plan: date" }).GetByLabel("Day", new() { Exact = true }).FillAsync("");
        await later.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await Assertions.Expect(later.GetByRole(AriaRole.Alert)).ToContainTextAsync("Saved.");
        Assert.Equal(Words, await council.ReadAsync(db => db.RecordAnswers.Where(a => a.Question == "summary").Select(a => a.Value).SingleAsync()));
        Assert.Equal(0, await council.ReadAsync(db => db.Drafts.CountAsync()));
        await later.Context.DisposeAsync();
    }

    [Fact]
    public async Task When_the_connection_is_lost_for_a_while()
    {
        await using var pages = await RunningPages.On(council);
        var page = await Typing(pages, 1280, connected: false);
        await page.GetByText("There is no connection: what you type is not kept.").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await Kept(page);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task When_the_session_has_ended_the_person_is_told_before_sending()
    {
        await using var pages = await RunningPages.On(council);
        var page = await Typing(pages, 1280);
        await Kept(page);
        council.Clock.Advance(TimeSpan.FromMinutes(31));
        await Box(page).PressSequentiallyAsync(" Today.");
        await page.GetByText("You have been signed out.").WaitForAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Until_it_is_thrown_away()
    {
        await using var pages = await RunningPages.On(council);
        var page = await Typing(pages, 1280);
        await Kept(page);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).ClickAsync();
        await Assertions.Expect(page.GetByText("did not send it")).ToHaveCountAsync(0);
        Assert.Equal(0, await council.ReadAsync(db => db.Drafts.CountAsync()));
        await page.Context.DisposeAsync();
    }

    async Task<IPage> Typing(RunningPages pages, int width, bool connected = true)
    {
        var page = await browser.Window(pages.Address, width);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(Form);
        await page.Context.SetOfflineAsync(!connected);
        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.GetByLabel("Day", new() { Exact = true }).First.FillAsync("23");
        await page.GetByLabel("Month", new() { Exact = true }).First.FillAsync("3");
        await page.GetByLabel("Year", new() { Exact = true }).First.FillAsync("2026");
        await Box(page).PressSequentiallyAsync(Words);
        return page;
    }

    static ILocator Box(IPage page) => page.GetByLabel("What is behind it?");

    static Task Kept(IPage page) => page.GetByText("What you typed is kept,").WaitForAsync();
}
