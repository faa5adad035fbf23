using System.Net;

namespace IroService.Web.Tests.Shell;

public class When_a_page_cannot_be_shown
{
    [Fact]
    public async Task An_unknown_address_says_so_in_the_ordinary_layout()
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Ruth Adeyemi");
        var (status, page) = await Ask(pages, new(HttpMethod.Get, "/no-such-page"));
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<h1 class=\"govuk-heading-l\">Page not found</h1>", page, StringComparison.Ordinal);
        Assert.Contains("You are: <strong>Ruth Adeyemi</strong>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    public async Task A_form_without_its_token_is_not_taken(string token)
    {
        await using var pages = await RunningPages.Start();
        var form = new FormUrlEncodedContent([new("Address", "p1@example.test"), new("__RequestVerificationToken", token)]);
        var (status, page) = await Ask(pages, new(HttpMethod.Post, "/sign-in") { Content = form });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Your form was not taken", page, StringComparison.Ordinal);
        Assert.Contains("Nothing was saved", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_fault_gives_a_reference_and_no_detail(string method)
    {
        await using var pages = await RunningPages.Start();
        var (status, page) = await Ask(pages, new(new HttpMethod(method), "/fails"));
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("Something went wrong here", page, StringComparison.Ordinal);
        // The trace's number, or the request's where nothing listens to traces: both stand in the log.
        Assert.Matches("reference: <code class=\"iro-nowrap\">([0-9a-f]{32}|[0-9A-Z]+:[0-9A-F]{8})</code>", page);
        Assert.DoesNotContain("A fault that a test asked for", page, StringComparison.Ordinal);
    }

    static async Task<(HttpStatusCode Status, string Page)> Ask(RunningPages pages, HttpRequestMessage request)
    {
        var answer = await pages.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
