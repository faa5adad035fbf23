using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Web.Tests.Access;

/// <summary>Two councils alike but for one child: whoever may not know of the child is answered alike by both, to the letter.</summary>
public partial class Nothing_tells_of_a_hidden_child
{
    static readonly DateOnly GoLive = new(2026, 1, 1);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task To_who_may_not_know_of_it(bool adopted)
    {
        using var with = await ACouncilOfEveryRole.OnAsync(goLive: GoLive);
        using var without = await ACouncilOfEveryRole.OnAsync(goLive: GoLive);
        var hidden = adopted ? await with.OneMoreSealedAsync() : await with.OneMoreRestrictedAsync();
        await NightOf(with.Council);
        await NightOf(without.Council);
        await using var pagesWith = await RunningPages.On(with.Council);
        await using var pagesWithout = await RunningPages.On(without.Council);
        foreach (var (role, person) in with.People.Where(one => one.Key != Role.PrincipalIro))
        {
            var (one, other) = (await Everything(pagesWith, person, hidden.Id), await Everything(pagesWithout, person, hidden.Id));
            Assert.Equal(one.Keys, other.Keys);
            foreach (var address in one.Keys)
                Assert.True(one[address] == other[address], $"{role}, {address}, with the child:\n{one[address]}\n\nand without:\n{other[address]}");
        }

        // The test would see it.
        var principal = with.People[Role.PrincipalIro];
        Assert.Contains("Zara Hidden", string.Concat((await Everything(pagesWith, principal, hidden.Id)).Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/book")]
    [InlineData("/restricted")]
    public async Task Not_even_the_work_that_an_address_makes(string page)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        var hidden = await council.OneMoreRestrictedAsync();
        await using var pages = await RunningPages.On(council.Council);
        foreach (var (_, person) in council.People.Where(one => one.Key != Role.PrincipalIro))
        {
            await pages.Become(person.Name);
            await Ask(pages, council, $"/children/{hidden.Id}{page}");
            var (one, other) = (await Ask(pages, council, $"/children/{hidden.Id}{page}"), await Ask(pages, council, $"/children/987654{page}"));
            Assert.Equal(other.Answer, one.Answer);
            Assert.Equal(HttpStatusCode.NotFound, one.Status);
            Assert.Equal(other.Questions, one.Questions);
        }
    }

    // What a night does: everybody is told what is due, and every duty is checked.
    static async Task NightOf(ACouncil council)
    {
        var open = await council.ReadAsync(db => db.Deadlines.AsNoTracking().Include(d => d.Announcements)
            .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn != null).OrderBy(d => d.Id).ToListAsync());
        foreach (var deadline in open)
        {
            var last = deadline.Announcements.MaxBy(said => said.Id);
            var announced = new Announced(deadline.Id, last?.Kind ?? AnnouncementKind.Approaching, last?.Number ?? 1, deadline.Terms.DueOn!.Value);
            await new TellPeople(council.Database.Open, ACouncil.Definitions, council.Clock).ApplyAsync(announced, Guid.CreateVersion7(), "a-consumer", TestContext.Current.CancellationToken);
        }

        var tell = new TellByEmail(council.Database.Open, council.Clock);
        await new ProveDuties(council.Database.Open, ACouncil.Definitions, tell, council.Clock, NullLogger<ProveDuties>.Instance).ApplyAsync(TestContext.Current.CancellationToken);
    }

    static async Task<SortedDictionary<string, string>> Everything(RunningPages pages, Person person, int hidden)
    {
        await pages.Become(person.Name);
        var token = await pages.FormToken();
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await Post("/children", ("Words", "a"));
        foreach (var one in await RouteTable.OfAsync(pages.Services))
        {
            var address = one.Route.Replace("{id}", $"{hidden}", StringComparison.Ordinal).Replace("{kind}", "review", StringComparison.Ordinal);
            address = NumberInRoute().Replace(address, "1");
            if (one.Method == "GET" && !address.Contains('…', StringComparison.Ordinal) && one.Act != Act.Open && one.Act != Act.Operate)
                read[address] = await Text(await pages.Client.GetAsync(address, TestContext.Current.CancellationToken));
            else if (one.Method == "POST" && one.Route.Contains("{id}", StringComparison.Ordinal))
                read[$"POST {address} {one.Handler}"] = await Post($"{address}?handler={one.Handler}");
        }

        foreach (var words in new[] { "Hidden", "Zara Hidden", "ZaraHidden", "child" })
        {
            await Post("/children", ("Words", words));
            read[$"found: {words}"] = await Text(await pages.Client.GetAsync("/children", TestContext.Current.CancellationToken));
        }

        foreach (var filter in new[] { "/reviews?show=overdue", "/reviews?sort=child", "/work?show=week", "/silence?weeks=this", "/workflows/dispute-resolution/1", "/workflows/reg33/1", "/reports/measures?from=2026-01-01&to=2026-03-24", "/reports/measures/reviews-held?slice=all&from=2026-01-01&to=2026-03-24" })
            read[filter] = await Text(await pages.Client.GetAsync(filter, TestContext.Current.CancellationToken));
        return read;

        async Task<string> Post(string address, params (string Name, string Value)[] fields) => await Text(await pages.Client.PostAsync(
            address,
            new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
            TestContext.Current.CancellationToken));
    }

    static async Task<(HttpStatusCode Status, string Answer, int Questions)> Ask(RunningPages pages, ACouncilOfEveryRole council, string address)
    {
        using var counted = new Questions(council.Council.Database.Options.ConnectionString);
        var answer = await pages.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await Text(answer), counted.Count);
    }

    static async Task<string> Text(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {answer.Headers.Location} {Token().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "")}";

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]+\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NumberInRoute();

    /// <summary>Counts what one database is asked.</summary>
    sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly ConcurrentBag<IDisposable> subscriptions = [];
        readonly string database;
        int count;

        public Questions(string database)
        {
            this.database = database;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData asked && asked.Connection.ConnectionString.Contains(File(database), StringComparison.Ordinal))
                Interlocked.Increment(ref count);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in subscriptions)
                subscription.Dispose();
        }

        static string File(string connection) => connection.Split('=')[1].Split(';')[0];
    }
}
