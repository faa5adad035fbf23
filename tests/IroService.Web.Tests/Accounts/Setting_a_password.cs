using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Casework.Workflows;
using IroService.Domain.Notifications;
using IroService.TestKit.Accounts;
using IroService.Domain.Naming;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Accounts;

/// <summary>By the link of an email.</summary>
public partial class Setting_a_password
{
    [Fact]
    public async Task An_invited_person_sets_one_and_an_authenticator_and_comes_in()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: "ruth@example.test");
        await using var pages = await RunningPages.On(council);
        await pages.BecomeAdministrator();
        var person = await council.ReadAsync(db => db.People.Where(p => p.Name == "Ruth Adeyemi").Select(p => p.Id).SingleAsync());
        await pages.Post("/people", ("Chosen", $"{person}"));
        Assert.Contains("1 person is invited by email.", await pages.Read("/people"), StringComparison.Ordinal);
        var link = await LinkIn(pages, EmailKind.Invitation);

        using var ruth = pages.NewClient();
        var set = await Post(ruth, link, "/sign-in/password", ("Link", WordsOf(link)), ("Password", AnAccount.GoodPassword));
        Assert.Equal("/sign-in", set.Headers.Location!.OriginalString);
        var first = await Post(ruth, "/sign-in", "/sign-in", ("Address", "ruth@example.test"), ("Password", AnAccount.GoodPassword));
        Assert.Equal("/sign-in/authenticator", first.Headers.Location!.OriginalString);
        var page = await ruth.GetStringAsync("/sign-in/authenticator", TestContext.Current.CancellationToken);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        var key = KeyOnPage().Match(page).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        var done = await (await Post(ruth, "/sign-in/authenticator", "/sign-in/authenticator", ("Code", AnAccount.CodeOf(key, TimeProvider.System.GetUtcNow())))).Body();
        Assert.Equal(10, RecoveryCode().Count(done));
        Assert.Contains("Ruth Adeyemi", await ruth.GetStringAsync("/reviews", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // Without the authenticator a recovery code lets in, once.
        var recovery = RecoveryCode().Match(done).Groups["code"].Value;
        foreach (var (taken, landed) in new[] { (true, HttpStatusCode.OK), (false, HttpStatusCode.Redirect) })
        {
            using var other = pages.NewClient();
            await Post(other, "/sign-in", "/sign-in", ("Address", "ruth@example.test"), ("Password", AnAccount.GoodPassword));
            Assert.Equal(taken, (await Post(other, "/sign-in/code", "/sign-in/code", ("Code", recovery))).StatusCode == HttpStatusCode.Redirect);
            Assert.Equal(landed, (await other.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task A_forgotten_one_is_set_anew_and_whoever_is_in_is_out()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var account = await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        using var forgetful = pages.NewClient();
        Assert.Contains("Look into your inbox", await (await Post(forgetful, "/sign-in/forgotten", "/sign-in/forgotten", ("Address", account.Address))).Body(), StringComparison.Ordinal);
        var link = await LinkIn(pages, EmailKind.PasswordReset);
        await Post(forgetful, link, "/sign-in/password", ("Link", WordsOf(link)), ("Password", "another-lantern-for-the-quarry"));
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("This link opens nothing", await forgetful.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_who_has_an_account()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        var known = await (await pages.Post("/sign-in/forgotten", ("Address", "someone@example.test"))).Body();
        var unknown = await (await pages.Post("/sign-in/forgotten", ("Address", "nobody@example.test"))).Body();
        Assert.Equal(known, unknown);
        Assert.Equal(1, await council.ReadAsync(db => db.Emails.CountAsync(e => e.Kind == EmailKind.PasswordReset)));
    }

    [Theory]
    [InlineData("short", "The password must have at least 12 characters")]
    [InlineData("password1234", "The password is too easy to guess")]
    [InlineData("someone@example.test", "The password is too easy to guess")]
    [InlineData("", "Enter a password")]
    public async Task A_weak_one_is_refused_in_a_sentence_and_the_link_stays_good(string password, string sentence)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        await pages.Post("/sign-in/forgotten", ("Address", "someone@example.test"));
        var link = await LinkIn(pages, EmailKind.PasswordReset);
        var page = await (await Post(pages.Client, link, "/sign-in/password", ("Link", WordsOf(link)), ("Password", password))).Body();
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("Set your password", await pages.Read(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_good_for_its_time_only()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await AnAccount.OfAsync(council, await council.PersonAsync("Ruth Adeyemi", Role.Iro));
        await using var pages = await RunningPages.On(council);
        await pages.Post("/sign-in/forgotten", ("Address", "someone@example.test"));
        var link = await LinkIn(pages, EmailKind.PasswordReset);
        council.Clock.Advance(AccountLink.LifeOf(AccountLinkKind.Reset));
        Assert.Contains("This link opens nothing", await pages.Read(link), StringComparison.Ordinal);
        Assert.Contains("This link opens nothing", await pages.Read("/sign-in/password?link=made-up"), StringComparison.Ordinal);
        Assert.Contains("This link opens nothing", await pages.Read("/sign-in/password"), StringComparison.Ordinal);
    }

    // As the notifier writes it, with the keys that the pages have.
    internal static async Task<string> LinkIn(RunningPages pages, EmailKind kind)
    {
        var email = await pages.Council.ReadAsync(db => db.Emails.SingleAsync(e => e.Kind == kind));
        var letter = new WriteLetter(pages.Address, pages.Services.GetRequiredService<Rulebook>(), pages.Services.GetRequiredService<LinkSeal>(), pages.Services.GetRequiredService<Terminology>()).Of(email, "");
        return new Uri(LinkInLetter().Match(letter.Body).Value).PathAndQuery;
    }

    static string WordsOf(string link) => link.Split("link=")[1];

    static async Task<HttpResponseMessage> Post(HttpClient client, string page, string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = RunningPages.TokenOn(await client.GetStringAsync(page, TestContext.Current.CancellationToken));
        return await client.PostAsync(
            path, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("http://\\S+link=\\S+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LinkInLetter();

    [GeneratedRegex("iro-key\">(?<key>[^<]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex KeyOnPage();

    [GeneratedRegex("<code>(?<code>[A-Z0-9]{5}-[A-Z0-9]{5})</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RecoveryCode();
}
