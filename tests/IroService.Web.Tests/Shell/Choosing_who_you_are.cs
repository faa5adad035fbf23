using System.Net;
using IroService.Web.Who;
using Microsoft.Extensions.DependencyInjection;

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
        var answer = await pages.Become("P1", "/reviews");
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
        var answer = await pages.Become("P1", returnTo);
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
    public async Task Who_has_left_the_list_is_asked_again_and_a_new_name_shows_at_once()
    {
        IReadOnlyList<SignedInPerson> people = [new("7", "Ann Old", "Social worker")];
        await using var pages = await RunningPages.Start(builder => builder.Services.AddScoped<ListPeople>(_ => _ => Task.FromResult(people)));
        await pages.Become("7");
        people = [new("7", "Ann New", "Team manager")];
        Assert.Contains("<strong>Ann New</strong>, Team manager", await pages.Read("/"), StringComparison.Ordinal);
        people = [];
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }
}
