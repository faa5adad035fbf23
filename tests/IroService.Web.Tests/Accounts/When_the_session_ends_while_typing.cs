using System.Net;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Accounts;

public class When_the_session_ends_while_typing
{
    [Fact]
    public async Task What_was_typed_is_kept_and_saved_after_signing_in()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await ChildAsync(council);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var late = await TypeForTooLong(pages, council, child);
        Assert.StartsWith("/sign-in?returnTo=", late.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(0, await council.ReadAsync(db => db.Bookings.CountAsync()));

        await pages.Become("Ruth Adeyemi");
        var kept = await pages.Read("/sign-in/kept");
        Assert.Contains("nothing of it is lost", kept, StringComparison.Ordinal);
        var sent = await pages.Post("/sign-in/kept?handler=Send", ("BookedFor.Day", "27"), ("BookedFor.Month", "3"), ("BookedFor.Year", "2026"), ("Mode", "phone"));
        Assert.Equal((HttpStatusCode.TemporaryRedirect, $"/children/{child.Id}/book"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        await pages.PostFrom("/reviews", $"/children/{child.Id}/book", ("BookedFor.Day", "27"), ("BookedFor.Month", "3"), ("BookedFor.Year", "2026"), ("Mode", "phone"));
        Assert.Equal(new DateOnly(2026, 3, 27), await council.ReadAsync(db => db.Bookings.Select(b => b.BookedFor).SingleAsync()));
    }

    [Fact]
    public async Task It_is_shown_to_nobody_else()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await ChildAsync(council);
        await council.PersonAsync("Martin Clough", Role.Iro);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        await TypeForTooLong(pages, council, child);
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/sign-in/kept", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_kept()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await ChildAsync(council);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        pages.Client.DefaultRequestHeaders.Add("Origin", "https://example.org");
        await TypeForTooLong(pages, council, child);
        Assert.Equal(0, await council.ReadAsync(db => db.KeptForms.CountAsync()));
    }

    [Fact]
    public async Task A_page_now_and_then_keeps_it_open_but_not_for_ever()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
        {
            Assert.Equal(HttpStatusCode.OK, (await pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
            council.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
    }

    static async Task<Child> ChildAsync(ACouncil council)
    {
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        return await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
    }

    static async Task<HttpResponseMessage> TypeForTooLong(RunningPages pages, ACouncil council, Child child)
    {
        var token = RunningPages.TokenOn(await pages.Read($"/children/{child.Id}/book"));
        council.Clock.Advance(TimeSpan.FromMinutes(31));
        return await pages.Client.PostAsync(
            $"/children/{child.Id}/book",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("BookedFor.Day", "27"), new("BookedFor.Month", "3"), new("BookedFor.Year", "2026"), new("Mode", "phone")]),
            TestContext.Current.CancellationToken);
    }
}
