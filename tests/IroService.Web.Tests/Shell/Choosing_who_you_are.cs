using System.Net;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Shell;

public class Choosing_who_you_are
{
    [Theory]
    [InlineData("/")]
    [InlineData("/reviews")]
    [InlineData("/children?search=x")]
    [InlineData("/no-such-page")]
    public async Task Every_page_asks_first_and_remembers_where_you_were_going(string path)
    {
        await using var pages = await RunningPages.Start();
        var answer = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/who?returnTo=" + Uri.EscapeDataString(path), answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task The_chosen_person_goes_on_to_the_page_and_stands_in_its_header()
    {
        await using var pages = await RunningPages.Start();
        var answer = await pages.Become("Ruth Adeyemi", "/reviews");
        Assert.Equal("/reviews", answer.Headers.Location!.OriginalString);
        var page = await pages.Read("/reviews");
        Assert.Contains("You are: <strong>Ruth Adeyemi</strong>, Independent Reviewing Officer", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reviews\" aria-current=\"page\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    public async Task No_one_is_sent_on_to_another_site(string returnTo)
    {
        await using var pages = await RunningPages.Start();
        var answer = await pages.Become("Ruth Adeyemi", returnTo);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    public async Task Someone_who_is_not_on_the_list_is_asked_again_in_a_sentence(string person)
    {
        await using var pages = await RunningPages.Start();
        var answer = await pages.Become(person);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<a href=\"#Person\">Choose the person that you are</a>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: Who are you?", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_has_left_is_asked_again_and_a_new_name_shows_at_once()
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
    public async Task A_long_list_is_shortened_to_the_names_looked_for()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        foreach (var number in Enumerable.Range(1, 25))
            await council.PersonAsync($"Worker {number}", Role.SocialWorker);
        await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await using var pages = await RunningPages.On(council);
        var found = await (await pages.Post("/who?handler=Find", ("Name", "adey"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("selected=\"selected\">Ruth Adeyemi</option>", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Worker 7", found, StringComparison.Ordinal);
        var nobody = await (await pages.Post("/who?handler=Find", ("Name", "xyz"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Nobody&#x27;s name contains &quot;xyz&quot;: this is the whole list", nobody, StringComparison.Ordinal);
        Assert.Contains("Worker 7", nobody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_nobody_in_it_says_how_to_begin()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await using var pages = await RunningPages.On(council);
        var page = await pages.Read("/who");
        Assert.Contains("Nobody has been imported yet", page, StringComparison.Ordinal);
        Assert.Contains("-- --demo", page, StringComparison.Ordinal);
        Assert.Contains("iro import service FOLDER", page, StringComparison.Ordinal);
    }
}
