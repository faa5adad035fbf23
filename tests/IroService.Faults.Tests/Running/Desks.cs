using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using IroService.Casework.WorkingDays;
using IroService.TestKit;
using IroService.TestKit.Accounts;

namespace IroService.Faults.Tests.Running;

/// <summary>
/// People at their desks, who record facts on the pages. A page that does not answer, or says that it cannot now, is asked again until it says
/// "recorded": only then does the fact count as sent.
/// </summary>
sealed partial class Desks(IReadOnlyList<Uri> pages, AnAccount account, DateOnly today) : IDisposable
{
    const int Count = 16;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly HttpClient browser = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromSeconds(30) }) { Timeout = Patience };
    readonly ConcurrentDictionary<AFact, DateTime> recorded = new();
    string cookies = "", token = "";
    int askedAgain;

    /// <summary>When each fact was answered for (UTC).</summary>
    public IReadOnlyDictionary<AFact, DateTime> Recorded => recorded;

    /// <summary>How often a page had to be asked again.</summary>
    public int AskedAgain => askedAgain;

    /// <summary>Says who sits at the desk, and takes the form's token, which all pages' programs take.</summary>
    public async Task SitDown(int childId)
    {
        HttpResponseMessage? door = null;
        await Eventually.Holds(async () => (door = await TryAsk("/sign-in")) is not null, withinSeconds: 60, "the pages are shown");
        Keep(door!);
        await Answer("/sign-in", await door!.Content.ReadAsStringAsync(), ("Address", account.Address), ("Password", account.Password));
        using var second = await browser.SendAsync(Asked(HttpMethod.Get, "/sign-in/code"));
        await Answer("/sign-in/code", await second.Content.ReadAsStringAsync(), ("Code", account.Code()));
        using var page = await browser.SendAsync(Asked(HttpMethod.Get, $"/children/{childId}/early-review"));
        token = Token(await page.Content.ReadAsStringAsync());
    }

    async Task Answer(string path, string page, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync(Asked(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", Token(page))).Select(field => KeyValuePair.Create(field.Item1, field.Item2)))));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Keep(answer);
    }

    /// <summary>Records facts for a time, so many a second or as many as the pages answer for, and returns when the last one in hand is answered for.</summary>
    public async Task Record(Queue<AFact> facts, double aSecond, TimeSpan time, CancellationToken cancel)
    {
        // What nobody has begun with in the second in which it was to be recorded is left for later.
        var waiting = Channel.CreateBounded<AFact>(new BoundedChannelOptions((int)Math.Ceiling(aSecond)));
        var desks = Enumerable.Range(0, Count).Select(_ => Sit(waiting.Reader, cancel)).ToList();
        var (since, offered) = (Stopwatch.StartNew(), 0);
        while (since.Elapsed < time)
        {
            await Task.Delay(20, cancel);
            for (var due = (int)(since.Elapsed.TotalSeconds * aSecond); offered < due; offered++)
            {
                if (waiting.Writer.TryWrite(facts.Peek()))
                    facts.Dequeue();
            }
        }

        waiting.Writer.Complete();
        await Task.WhenAll(desks);
    }

    public void Dispose() => browser.Dispose();

    async Task Sit(ChannelReader<AFact> waiting, CancellationToken cancel)
    {
        await foreach (var fact in waiting.ReadAllAsync(cancel))
        {
            var at = Random.Shared.Next(pages.Count);
            while (!await TryRecord(fact, pages[at], cancel))
            {
                Interlocked.Increment(ref askedAgain);
                at = (at + 1) % pages.Count;
                await Task.Delay(200, cancel);
            }

            recorded[fact] = TimeProvider.System.Moment();
        }
    }

    async Task<bool> TryRecord(AFact fact, Uri page, CancellationToken cancel)
    {
        try
        {
            using var answer = await browser.SendAsync(Asked(HttpMethod.Post, new Uri(page, $"/children/{fact.ChildId}/early-review"), fact.Form(today, token)), cancel);
            if (answer.StatusCode == HttpStatusCode.Redirect)
                return answer.Headers.Location!.OriginalString == $"/children/{fact.ChildId}" ? true : throw new InvalidOperationException($"The pages lead to {answer.Headers.Location}.");
            return (int)answer.StatusCode >= 500
                ? false
                : throw new InvalidOperationException($"The fact was refused with {(int)answer.StatusCode}: {ErrorOf(await answer.Content.ReadAsStringAsync(cancel))}");
        }
        catch (Exception gone) when (gone is HttpRequestException || (gone is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }

    HttpRequestMessage Asked(HttpMethod method, string path, HttpContent? content = null) => Asked(method, new Uri(pages[0], path), content);

    HttpRequestMessage Asked(HttpMethod method, Uri address, HttpContent? content) => new(method, address) { Content = content, Headers = { { "Cookie", cookies } } };

    void Keep(HttpResponseMessage answer) =>
        cookies = string.Join("; ", [.. cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries), .. answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(one => one.Split(';')[0]) : []]);

    async Task<HttpResponseMessage?> TryAsk(string path)
    {
        try
        {
            return await browser.GetAsync(new Uri(pages[0], path)) is { IsSuccessStatusCode: true } answer ? answer : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    static string Token(string page) => TokenBox().Match(page).Groups["token"].Value;

    static string ErrorOf(string page) => page.Split("govuk-error-summary__list") is [_, var list, ..] ? list[..Math.Min(list.Length, 300)] : page[..Math.Min(page.Length, 300)];

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TokenBox();
}
