using System.Globalization;
using System.Net;
using IroService.Domain.Notifications;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using IroService.Web.Who;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Accounts;

/// <summary>With <c>--demo</c> people are chosen from a list.</summary>
public class In_a_made_up_council
{
    internal static void MadeUp(WebApplicationBuilder builder) => builder.Services.AddSingleton(new WhoMayChoose(FromAList: true));

    [Fact]
    public async Task The_chosen_person_goes_on_to_the_page_and_stands_in_its_header()
    {
        await using var pages = await RunningPages.Start(MadeUp);
        var answer = await Choose(pages, "Ruth Adeyemi", "/reviews");
        Assert.Equal("/reviews", answer.Headers.Location!.OriginalString);
        var page = await pages.Read("/reviews");
        Assert.Contains("You are: <strong>Ruth Adeyemi</strong>, Independent Reviewing Officer", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reviews\" aria-current=\"page\"", page, StringComparison.Ordinal);
        Assert.Contains("Nobody here is real.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task An_administrator_begins_where_there_is_no_child(string returnTo)
    {
        await using var pages = await RunningPages.Start(MadeUp);
        await pages.Council.PersonAsync(RunningPages.AdministratorsName, Role.Administrator);
        Assert.Equal("/operations", (await Choose(pages, RunningPages.AdministratorsName, returnTo)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("/sign-in?returnTo=/sign-in")]
    public async Task No_one_is_sent_on_to_another_site_or_in_a_circle(string returnTo)
    {
        await using var pages = await RunningPages.Start(MadeUp);
        Assert.Equal("/", (await Choose(pages, "Ruth Adeyemi", returnTo)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    public async Task Someone_who_is_not_on_the_list_is_asked_again_in_a_sentence(string person)
    {
        await using var pages = await RunningPages.Start(MadeUp);
        var page = await (await pages.PostFrom("/sign-in", "/sign-in?handler=Choose", ("Person", person))).Body();
        Assert.Contains("<a href=\"#Person\">Choose the person that you are</a>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: Who are you?", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Nowhere_else_is_anybody_chosen()
    {
        await using var pages = await RunningPages.Start();
        Assert.DoesNotContain("Ruth Adeyemi", await pages.Read("/sign-in"), StringComparison.Ordinal);
        var one = await pages.Council.ReadAsync(db => db.People.MinAsync(p => p.Id));
        // The token is of another form of the same person: nobody.
        var answer = await pages.PostFrom("/sign-in/forgotten", "/sign-in?handler=Choose", ("Person", one.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    internal static async Task<HttpResponseMessage> Choose(RunningPages pages, string person, string returnTo)
    {
        var id = await pages.Council.ReadAsync(db => db.People.Where(p => p.Name == person).Select(p => p.Id).SingleAsync());
        return await pages.PostFrom("/sign-in", "/sign-in?handler=Choose", ("Person", id.ToString(CultureInfo.InvariantCulture)), ("ReturnTo", returnTo));
    }
}
