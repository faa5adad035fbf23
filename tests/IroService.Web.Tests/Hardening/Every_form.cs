using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Hardening;

public class Every_form
{
    [Fact]
    public async Task Is_refused_without_its_token()
    {
        await using var pages = await RunningPages.Start();
        Dictionary<string, List<HttpStatusCode>> answers = [];
        foreach (var enter in new Func<Task>[] { () => pages.Become("Helen Szabo"), () => pages.BecomeAdministrator() })
        {
            await enter();
            foreach (var path in pages.Pages().Where(path => !path.StartsWith("/problem/", StringComparison.Ordinal)))
            {
                using var answer = await pages.Client.PostAsync(path, Form("Person=1"), TestContext.Current.CancellationToken);
                answers.TryAdd(path, []);
                answers[path].Add(answer.StatusCode);
            }
        }

        Assert.True(answers.Count > 15, string.Join(", ", answers.Keys));
        // Each is a page of a person or of the administrator, and closed to the other one.
        Assert.All(answers, answer => Assert.Contains(HttpStatusCode.BadRequest, answer.Value));
        Assert.All(answers, answer => Assert.All(answer.Value, status => Assert.Contains(status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Forbidden })));
    }

    [Theory]
    [InlineData("/operations/jobs/recurring/trigger")]
    [InlineData("/operations/jobs/recurring/remove")]
    [InlineData("/operations/jobs/jobs/enqueued/delete")]
    public async Task Of_the_schedulers_jobs_is_refused_too(string path)
    {
        await using var pages = await RunningPages.Start();
        await pages.BecomeAdministrator();
        using var answer = await pages.Client.PostAsync(path, Form("jobs[]=announce-deadlines"), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode >= 400, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("application/json", "{\"Person\":1}")]
    [InlineData("text/plain", "Person=1")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Person\"\r\n\r\n1\r\n--x--\r\n")]
    [InlineData("", "Person=1")]
    public async Task Is_a_form_and_nothing_else(string type, string body)
    {
        await using var pages = await RunningPages.Start();
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = type.Length > 0 ? MediaTypeHeaderValue.Parse(type) : null;
        using var answer = await pages.Client.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Is_no_larger_than_the_longest_of_ours()
    {
        await using var pages = await RunningPages.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = Form("Name=" + new string('x', 1024 * 1024)), Headers = { ExpectContinue = true } };
        using var answer = await pages.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("It holds more than can be taken at once", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1001, 4)]
    [InlineData(1, 300)]
    public async Task Has_no_more_and_no_longer_named_fields_than_ours(int fields, int nameLength)
    {
        await using var pages = await RunningPages.Start();
        var body = string.Join('&', Enumerable.Range(0, fields).Select(i => $"{new string('n', nameLength)}{i}=1"));
        using var answer = await pages.Client.PostAsync("/sign-in", Form(body), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Your form was not taken", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    static StringContent Form(string body) => new(body, Encoding.ASCII, "application/x-www-form-urlencoded");
}
