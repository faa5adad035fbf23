using IroService.Domain.Notifications;
using IroService.Web.Tests.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Disputes_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Are_raised_by_the_IRO_and_answered_by_the_manager(int width, bool javaScript)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var page = await browser.Window(office.Pages.Address, width, javaScript);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(office.Path("disputes"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise a dispute" }).ClickAsync();
        await Look("raise");
        await page.GetByLabel("Drift and delay").CheckAsync();
        await page.GetByLabel("What is wrong?").FillAsync("You have waited a year to hear where you will live.");
        await page.GetByLabel("What does it do to the child?").FillAsync("You told me that you do not sleep.");
        await page.GetByLabel("What would put it right?").FillAsync("A plan that says where you will live, with a day.");
        await page.GetByLabel("Or why was nothing tried?").FillAsync("The panel meets tomorrow.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Dispute raised.");
        await Look("raised");

        await page.Become("Joanna Lyle");
        await page.GotoAsync("/disputes");
        await Look("board");
        await page.GetByRole(AriaRole.Link, new() { Name = "Drift and delay" }).ClickAsync();
        await Look("answer");
        await page.GetByLabel("Answer it").CheckAsync();
        await page.GetByLabel("What will be done, by whom and by when?").FillAsync("The panel decides on Friday; Dev tells you the same day.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Recorded.");

        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(office.Path("disputes/1"));
        await Look("judge");
        await page.Context.DisposeAsync();

        async Task Look(string name)
        {
            if (javaScript)
                await page.IsFitToUseAsItIs($"disputes-{name}");
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Are_offered_from_the_records_and_why_one_is_not_raised_is_kept_for_supervision(int width)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Marsh", Role.PrincipalIro);
        await Disputes_on_pages.RecommendAsync(office);
        var page = await browser.Window(office.Pages.Address, width);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/disputes");
        await page.GetByRole(AriaRole.Link, new() { Name = "What the records say that could be raised" }).ClickAsync();
        await page.IsFitToUseAsItIs("disputes-offers");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Decide on the match at panel" }).GetByRole(AriaRole.Link).Last.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Drift and delay")).ToBeCheckedAsync();
        await page.IsFitToUseAsItIs("disputes-draft");
        await page.GetByLabel("Why is it not raised?").FillAsync("The panel meets on Monday and will decide.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the reason" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not raised. The reason is kept for supervision.");
        await page.IsFitToUseAsItIs("disputes-not-raised");
        await page.Become("Helen Marsh");
        var ruth = await office.Council.ReadAsync(db => db.People.Where(p => p.Name == "Ruth Adeyemi").Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken));
        await page.GotoAsync($"/reports/supervision?iro={ruth}&month=2026-06");
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Disputes not raised, and why" })).ToContainTextAsync("The panel meets on Monday and will decide.");
        await page.IsFitToUseAsItIs("disputes-supervised");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Are_overseen_by_the_Principal_IRO_from_the_board_to_the_thread(int width)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Marsh", Role.PrincipalIro);
        await Disputes_on_pages.RecommendAsync(office);
        var page = await browser.Window(office.Pages.Address, width);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(office.Path("disputes/raise?from=recommendation&record=1"));
        await page.GetByLabel("Drift and delay").CheckAsync();
        await page.GetByLabel("What is wrong?").FillAsync("You have waited a year to hear where you will live.");
        await page.GetByLabel("What does it do to the child?").FillAsync("You told me that you do not sleep.");
        await page.GetByLabel("What would put it right?").FillAsync("A plan that says where you will live, with a day.");
        await page.GetByLabel("Or why was nothing tried?").FillAsync("The panel meets tomorrow.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise it" }).ClickAsync();
        await page.Become("Helen Marsh");
        await page.GotoAsync("/disputes");
        await page.IsFitToUseAsItIs("disputes-overseen");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 Stage 1: Team Manager (dispute), day 0 to 5" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Shown: stage 1: Team Manager (dispute), day 0 to 5.")).ToBeVisibleAsync();
        await page.IsFitToUseAsItIs("disputes-drilled-down");
        await page.GetByRole(AriaRole.Link, new() { Name = "Drift and delay", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "The thread of this matter" })).ToBeVisibleAsync();
        await page.IsFitToUseAsItIs("disputes-thread");
        await page.GotoAsync(office.Path("recommendations/1"));
        await page.IsFitToUseAsItIs("disputes-thread-of-recommendation");
        await page.GotoAsync(office.Path("cafcass"));
        await page.IsFitToUseAsItIs("disputes-bundle");
        await page.Context.DisposeAsync();
    }
}
