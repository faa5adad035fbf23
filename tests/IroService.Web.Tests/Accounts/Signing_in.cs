using System.Net;
using IroService.Domain.Notifications;
using IroService.TestKit.Accounts;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Accounts;

/// <summary>With a password, and then a code of the authenticator.</summary>
public class Signing_in
{
    [Theory]
    [InlineData("/")]
    [InlineData("/reviews")]
    [InlineData("/children?search=x")]
    [InlineData("/no-such-page")]
    public async Task Is_asked_for_by_every_page_and_remembers_where_you_were_going(string path)
    {
        await using var pages = await RunningPages.Start();
        var answer = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnTo=" + Uri.EscapeDataString(path), answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Leads_to_the_page_that_was_asked_for()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test");
        var account = await AnAccount.OfAsync(council, ruth);
        await using var pages = await RunningPages.On(council);
        var first = await pages.Post("/sign-in", ("Address", "RUTH@example.test"), ("Password", account.Password), ("ReturnTo", "/notices"));
        Assert.Equal("/sign-in/code?ReturnTo=%2Fnotices", first.Headers.Location!.OriginalString);
        var second = await pages.Post("/sign-in/code", ("Code", account.Code()[..3] + " " + account.Code()[3..]), ("ReturnTo", "/notices"));
        Assert.Equal("/notices", second.Headers.Location!.OriginalString);
        Assert.Contains("You are: <strong>Ruth Adeyemi</strong>", await pages.Read("/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_the_code_too()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var account = await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password));
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("The code is wrong", await (await pages.Post("/sign-in/code", ("Code", "000000"))).Body(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Takes_no_code_twice()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var account = await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        var code = account.Code();
        await SignIn(pages, account, code);
        Assert.Equal(HttpStatusCode.OK, (await pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
        await pages.PostFrom("/reviews", "/sign-out");
        await SignIn(pages, account, code);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("nobody@example.test", AnAccount.GoodPassword)]
    [InlineData("someone@example.test", "wrong-but-long-enough")]
    public async Task Says_one_and_the_same_of_everything_that_is_wrong(string address, string password)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        var page = await (await pages.Post("/sign-in", ("Address", address), ("Password", password))).Body();
        Assert.Contains("The email address or the password is wrong. After 5 wrong tries an account is closed for 15 minutes", page, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_browser_a_key_that_it_did_not_have()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        await pages.Become("Martin Clough");
        var sessions = await council.ReadAsync(db => db.SignInSessions.OrderBy(s => s.Id).ToListAsync());
        Assert.NotEqual(sessions[0].KeyHash, sessions[1].KeyHash);
        Assert.NotNull(sessions[0].EndedAt);
        Assert.Null(sessions[1].EndedAt);
    }

    [Fact]
    public async Task Is_over_at_the_server_after_signing_out()
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Ruth Adeyemi");
        using var copied = new HttpRequestMessage(HttpMethod.Get, "/reviews");
        using var thief = pages.NewClient();
        var entered = await pages.Client.GetAsync(RunningPages.DoorOf("Ruth Adeyemi"), TestContext.Current.CancellationToken);
        copied.Headers.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Last().Split(';')[0]);
        var left = await pages.PostFrom("/reviews", "/sign-out");
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Redirect, (await thief.SendAsync(copied, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("You are signed out.", await pages.Read("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_is_out_and_a_new_name_shows_at_once()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ann = await council.PersonAsync("Ann Old", Role.SocialWorker);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ann Old");
        await council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == ann.Id)).Name = "Ann New");
        Assert.Contains("<strong>Ann New</strong>, Social worker", await pages.Read("/"), StringComparison.Ordinal);
        await council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == ann.Id)).To = new(2026, 3, 23));
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Says_who_makes_the_first_account()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await using var pages = await RunningPages.On(council);
        var page = await pages.Read("/sign-in");
        Assert.Contains("Nobody can sign in yet", page, StringComparison.Ordinal);
        Assert.Contains("iro admin create", page, StringComparison.Ordinal);
    }

    internal static async Task SignIn(RunningPages pages, AnAccount account, string code)
    {
        await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password));
        await pages.Post("/sign-in/code", ("Code", code));
    }
}
