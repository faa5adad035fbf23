using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Accounts;
using IroService.Domain.Notifications;
using IroService.TestKit.Accounts;
using IroService.TestKit.Councils;
using IroService.TestKit.Servers;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Accounts;

/// <summary>Signing in by OpenID Connect, at a certified provider that stands for the council's directory.</summary>
public sealed partial class With_the_councils_own_account : IAsyncLifetime
{
    CouncilDirectoryServer directory = null!;
    ACouncil council = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        directory = await CouncilDirectoryServer.StartAsync(Cancel);
        council = await ACouncil.OnAsync("2026-03-24");
    }

    public ValueTask DisposeAsync()
    {
        directory.Dispose();
        council.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_person_of_the_people_file_comes_in_and_goes_to_the_page_that_was_asked_for()
    {
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "Ruth.Adeyemi@council.test");
        directory.Tells("u1", ("name", "Ruth Adeyemi"), ("email", "ruth.adeyemi@council.test"), ("roles", new[] { "iro" }));
        await using var pages = await Pages();
        using var browser = NewBrowser();
        var page = await SignIn(browser, "u1", "/notices");
        Assert.Equal("/notices", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("You are: <strong>Ruth Adeyemi</strong>, Independent Reviewing Officer", await page.Body(), StringComparison.Ordinal);
        var session = await council.ReadAsync(db => db.SignInSessions.SingleAsync(Cancel));
        Assert.Equal(SignedInBy.Council, session.By);
        Assert.NotNull(session.DirectoryHash);
    }

    [Fact]
    public async Task Who_came_once_is_known_by_the_account_whatever_their_address_is_now()
    {
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        var other = await council.PersonAsync("Ruth Other", Role.PrincipalIro, email: "other@council.test");
        directory.Tells("u1", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        await using var pages = await Pages();
        using (var browser = NewBrowser())
            await SignIn(browser, "u1");
        directory.Tells("u1", ("email", "other@council.test"), ("roles", new[] { "iro" }));
        using (var browser = NewBrowser())
            Assert.Contains("<strong>Ruth Adeyemi</strong>", await (await SignIn(browser, "u1")).Body(), StringComparison.Ordinal);

        // And another account is not her, though it has her address.
        directory.Tells("u2", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        using (var browser = NewBrowser())
            Assert.Contains("Another council account signs in as the person with your email address", await (await SignIn(browser, "u2")).Body(), StringComparison.Ordinal);
        Assert.Equal([ruth.Id], await council.ReadAsync(db => db.DirectoryLinks.Select(l => l.PersonId).ToListAsync(Cancel)));
        Assert.NotEqual(other.Id, ruth.Id);
    }

    [Fact]
    public async Task The_directory_gives_the_role()
    {
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        directory.Tells("u1", ("email", "ruth@council.test"), ("groups", new[] { "9f1c", "CN=PIRO,OU=Groups" }));
        await using var pages = await Pages("--SignIn:RoleClaim", "groups", "--SignIn:Roles", "77aa=iro; CN=PIRO,OU=Groups=principal-iro");
        using var browser = NewBrowser();
        Assert.Contains("<strong>Ruth Adeyemi</strong>, Principal IRO", await (await SignIn(browser, "u1")).Body(), StringComparison.Ordinal);
        Assert.Equal(AccountEventKind.RoleGiven, await council.ReadAsync(db => db.AccountEvents.Where(e => e.Kind == AccountEventKind.RoleGiven).Select(e => e.Kind).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("Your council account has no role in this service", "email", "ruth@council.test")]
    [InlineData("Your council account has no role in this service", "email", "ruth@council.test", "roles", "IRO")]
    [InlineData("Your council account has several roles in this service (principal-iro, head-of-service)", "email", "ruth@council.test", "roles", "principal-iro head-of-service")]
    [InlineData("Your council account tells this service no email address that was checked", "roles", "iro")]
    [InlineData("Your council account tells this service no email address that was checked", "roles", "iro", "email", "ruth@council.test", "email_verified", "false")]
    [InlineData("Nobody with your email address works here", "roles", "iro", "email", "ruth@elsewhere.test")]
    [InlineData("Nobody with your email address works here", "roles", "administrator iro", "email", "new@council.test")]
    [InlineData("Nobody with your email address works here", "roles", "inspector", "email", "inspector@ofsted.test")]
    [InlineData("Nobody with your email address works here", "roles", "iro", "email", "left@council.test")]
    [InlineData("By the council's list of people you do not work here today", "roles", "iro", "email", "later@council.test")]
    [InlineData("Several people here have your email address", "roles", "iro", "email", "both@council.test")]
    [InlineData("You have been turned off here", "roles", "iro", "email", "off@council.test")]
    [InlineData("An inspector is let in until a last day", "roles", "inspector", "email", "ruth@council.test")]
    public async Task Who_is_not_let_in_is_told_why(string sentence, params string[] claims)
    {
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        await council.PersonAsync("One", Role.Iro, email: "both@council.test");
        await council.PersonAsync("Two", Role.Iro, email: "both@council.test");
        var off = await council.PersonAsync("Off", Role.Iro, email: "off@council.test");
        var left = await council.PersonAsync("Left", Role.Iro, email: "left@council.test");
        var later = await council.PersonAsync("Later", Role.Iro, email: "later@council.test");
        await AnAccount.OfAsync(council, off);
        await council.ChangeAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == left.Id)).To = new(2026, 3, 23);
            (await db.People.SingleAsync(p => p.Id == later.Id)).From = new(2026, 3, 25);
            (await db.Accounts.SingleAsync(a => a.PersonId == off.Id)).TurnedOffAt = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        });
        directory.Tells("u1", claims.Chunk(2).Select(c => (c[0], c[0] switch { "roles" => c[1].Split(' '), "email_verified" => false, _ => (object)c[1] })));
        await using var pages = await Pages();
        using var browser = NewBrowser();
        var page = await SignIn(browser, "u1");
        Assert.Equal("/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await page.Body()), StringComparison.Ordinal);
        Assert.Equal(0, await council.ReadAsync(db => db.SignInSessions.CountAsync(Cancel)));
        Assert.Equal(0, await council.ReadAsync(db => db.DirectoryLinks.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_administrator_of_the_directory_who_is_in_no_file_is_added()
    {
        directory.Tells("u1", ("name", "Sam Ito"), ("email", "sam.ito@council.test"), ("roles", new[] { "administrator" }));
        await using var pages = await Pages();
        using var browser = NewBrowser();
        var page = await SignIn(browser, "u1", "/");
        Assert.Equal("/operations", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("<strong>Sam Ito</strong>, Administrator", await page.Body(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iro-nonce.")]
    [InlineData("iro-on-the-way.")]
    public async Task An_answer_that_this_browser_did_not_ask_for_lets_nobody_in(string cookie)
    {
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        directory.Tells("u1", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        await using var pages = await Pages();
        var cookies = new CookieContainer();
        using var browser = NewBrowser(cookies);
        var login = await browser.GetAsync("/sign-in/council", Cancel);
        foreach (Cookie of in cookies.GetAllCookies())
            of.Expired = of.Name.StartsWith(cookie, StringComparison.Ordinal) || of.Expired;
        var page = await PostLogin(browser, login, "u1");
        Assert.Contains("Signing in with your council account came to no end. Try again.", await page.Body(), StringComparison.Ordinal);
        Assert.Equal(0, await council.ReadAsync(db => db.SignInSessions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_way_there_carries_PKCE_state_and_nonce_and_asks_for_a_code()
    {
        // As Entra, which takes no requests beforehand.
        await directory.StopAsync(Cancel);
        await directory.RunAsync(Cancel, takesRequestsBeforehand: false);
        await using var pages = await Pages();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(directory.Pages) };
        var there = (await browser.GetAsync("/sign-in/council?returnTo=https://elsewhere.test/", Cancel)).Headers.Location!.Query;
        Assert.Contains("response_type=code", there, StringComparison.Ordinal);
        Assert.Contains("code_challenge_method=S256", there, StringComparison.Ordinal);
        Assert.Matches("code_challenge=[A-Za-z0-9_-]{43}", there);
        Assert.Matches("nonce=.{40}", there);
        Assert.Matches("state=.{40}", there);
        Assert.DoesNotContain("elsewhere", there, StringComparison.Ordinal);
        Assert.DoesNotContain("form_post", there, StringComparison.Ordinal);
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        directory.Tells("u1", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        using var follows = NewBrowser();
        Assert.Contains("<strong>Ruth Adeyemi</strong>", await (await SignIn(follows, "u1")).Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_at_the_directory_is_out_here()
    {
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        directory.Tells("u1", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        await using var pages = await Pages();
        using var browser = NewBrowser();
        await SignIn(browser, "u1");
        using var other = NewBrowser();
        await SignIn(other, "u1");
        var question = await browser.GetAsync(directory.Issuer + "/session/end", Cancel);
        await browser.PostAsync(
            FormOf(await question.Body()).Action, new FormUrlEncodedContent([new("xsrf", FormOf(await question.Body()).Xsrf), new("logout", "yes")]), Cancel);
        Assert.True((await browser.GetAsync("/notices", Cancel)).RequestMessage!.RequestUri!.AbsolutePath == "/sign-in", directory.Log);
        // That was one session of two.
        Assert.Equal("/notices", (await other.GetAsync("/notices", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_browser_that_tells_of_it_ends_that_session_and_no_other()
    {
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        await using var pages = await Pages();
        string Ended(string session) => $"/sign-in/council/ended?iss={Uri.EscapeDataString(directory.Issuer)}&sid={session}";
        var ruth = await council.ReadAsync(db => db.People.SingleAsync(Cancel));
        await council.ChangeAsync(db =>
        {
            db.SignInSessions.Add(new() { PersonId = ruth.Id, KeyHash = "k1", By = SignedInBy.Council, DirectoryHash = DirectoryLink.HashOf(directory.Issuer, "s1"), StartedAt = council.Clock.GetUtcNow().UtcDateTime, SeenAt = council.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });
        using var stranger = NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Ended("s2"), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/sign-in/council/ended", Cancel)).StatusCode);
        Assert.Null(await council.ReadAsync(db => db.SignInSessions.Select(s => s.EndedAt).SingleAsync(Cancel)));
        await stranger.GetAsync(Ended("s1"), Cancel);
        Assert.NotNull(await council.ReadAsync(db => db.SignInSessions.Select(s => s.EndedAt).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-token")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4Iiwic2lkIjoiczEifQ.")]
    public async Task A_message_that_the_directory_has_not_signed_is_refused(string token)
    {
        await using var pages = await Pages();
        using var stranger = NewBrowser();
        var answer = await stranger.PostAsync("/sign-in/council/ended/told", new FormUrlEncodedContent([new("logout_token", token)]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task When_it_does_not_answer_a_page_says_so_and_an_emergency_account_still_opens()
    {
        var person = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        var account = await AnAccount.OfAsync(council, person);
        await directory.StopAsync(Cancel);
        await using var pages = await Pages("--SignIn:LocalAccounts", "break-glass");
        var page = await pages.Client.GetAsync("/sign-in/council", Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("sign-in does not answer", await page.Body(), StringComparison.Ordinal);
        await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password));
        var code = await pages.Post("/sign-in/code", ("Code", account.Code()));
        Assert.Equal("/", code.Headers.Location!.OriginalString);
        await directory.RunAsync(Cancel);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/sign-in/council", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Passwords_can_be_for_emergency_accounts_alone()
    {
        var person = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        var account = await AnAccount.OfAsync(council, person);
        await council.ChangeAsync(async db => (await db.Accounts.SingleAsync()).IsBreakGlass = false);
        await using var pages = await Pages("--SignIn:LocalAccounts", "break-glass");
        var answer = await pages.Post("/sign-in", ("Address", account.Address), ("Password", account.Password));
        Assert.Contains("The email address or the password is wrong", await answer.Body(), StringComparison.Ordinal);
        await pages.Post("/sign-in/forgotten", ("Address", account.Address));
        Assert.Equal(0, await council.ReadAsync(db => db.Emails.CountAsync(Cancel)));
        await pages.BecomeAdministrator();
        var refused = await pages.PostFrom("/account", $"/people/{person.Id}?handler=Invite");
        Assert.Contains("People sign in here with the council&#x27;s own accounts", await refused.Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_runs_the_service_parts_a_person_from_an_account_that_was_not_theirs()
    {
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@council.test");
        directory.Tells("u1", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        directory.Tells("u2", ("email", "ruth@council.test"), ("roles", new[] { "iro" }));
        await using var pages = await Pages();
        using var wrong = NewBrowser();
        await SignIn(wrong, "u1");
        await pages.BecomeAdministrator();
        Assert.Contains("Council account", await pages.Read($"/people/{ruth.Id}"), StringComparison.Ordinal);
        await pages.PostFrom("/account", $"/people/{ruth.Id}", ("Change", "Unlink"));
        Assert.Equal("/sign-in", (await wrong.GetAsync("/notices", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
        using var right = NewBrowser();
        Assert.Contains("<strong>Ruth Adeyemi</strong>", await (await SignIn(right, "u2")).Body(), StringComparison.Ordinal);
    }

    Task<RunningPages> Pages(params string[] settings) => RunningPages.On(council, directory, settings);

    HttpClient NewBrowser(CookieContainer? cookies = null) => new(new SocketsHttpHandler { CookieContainer = cookies ?? new() }) { BaseAddress = new(directory.Pages) };

    static async Task<HttpResponseMessage> SignIn(HttpClient browser, string login, string returnTo = "/notices") =>
        await PostLogin(browser, await browser.GetAsync($"/sign-in/council?returnTo={Uri.EscapeDataString(returnTo)}", Cancel), login);

    static async Task<HttpResponseMessage> PostLogin(HttpClient browser, HttpResponseMessage page, string login) => await browser.PostAsync(
        new Uri(page.RequestMessage!.RequestUri!, FormOf(await page.Body()).Action), new FormUrlEncodedContent([new("prompt", "login"), new("login", login), new("password", "any")]), Cancel);

    static (string Action, string Xsrf) FormOf(string page) => (
        Action().Match(page) is { Success: true } form ? WebUtility.HtmlDecode(form.Groups["action"].Value) : throw new InvalidOperationException($"No form: {page}"),
        Xsrf().Match(page).Groups["xsrf"].Value);

    [GeneratedRegex("<form[^>]* action=\"(?<action>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Action();

    [GeneratedRegex("name=\"xsrf\" value=\"(?<xsrf>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Xsrf();
}
