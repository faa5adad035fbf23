using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Access;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Access;

/// <summary>Every address and handler of the running host, as each role, of a child of each relation: answered as the README's table says.</summary>
public partial class Who_may_do_what
{
    const int NoSuchChild = 987_654;

    public static TheoryData<Role> Roles => [.. AccessTable.Roles];

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Roles))]
    public async Task Is_as_the_table_says(Role role)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council, "--Web:RequestsPerMinute", "100000");
        var routes = (await RouteTable.OfAsync(pages.Services)).Where(one => one.Act != Act.Open).ToList();
        Assert.NotEmpty(routes);
        var me = council.People[role];
        var ending = await council.Council.ReadAsync(db => db.Deputies.Where(d => d.PersonId == me.Id && d.DeputyId != me.Id).Select(d => d.Id).SingleAsync());
        var opened = await OpenedAsync(council, me);
        await pages.Become(me.Name);
        var token = await pages.FormToken();
        var records = new Dictionary<Relation, ARecordOfEach>();
        foreach (var (relation, child) in council.Children)
            records[relation] = await ARecordOfEach.OfAsync(council.Council, child.Id);
        var wrong = new List<string>();
        foreach (var one in routes)
        {
            if (!one.Act!.Value.IsOfOneChild())
            {
                await Check(one, ARecordOfEach.InReports(one.Route).Replace("/{path}", "", StringComparison.Ordinal).Replace("{id}", me.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), AccessReadme.Read(one, role) == Scope.None ? HttpStatusCode.Forbidden : null, $"number={ending}&Access={opened}&typed:on=/work", "");
                continue;
            }

            foreach (var (relation, record) in records)
                await Check(one, record.In(one.Route), Expected(one, role, relation), $"number={record.Access}&AnswerId={record.Answer}&CallId={record.Call}", $"{relation}");
            await Check(one, (records[Relation.Own] with { Child = NoSuchChild }).In(one.Route), HttpStatusCode.NotFound, "", "no such child");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} answers are not as the table says:\n{string.Join('\n', wrong)}");

        async Task Check(Answered one, string address, HttpStatusCode? refused, string form, string of)
        {
            var status = await Ask(pages, one, address, token, form);
            var isAllowed = status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest or HttpStatusCode.InternalServerError);
            if (refused is null ? !isAllowed : status != refused)
                wrong.Add($"{one.Title} of {of}: {(refused is null ? "allowed" : refused)} expected, {status} answered");
        }
    }

    [Fact]
    public async Task Is_open_to_anybody_only_where_the_table_says_so()
    {
        await using var pages = await RunningPages.Start();
        var routes = await RouteTable.OfAsync(pages.Services);
        foreach (var one in routes)
        {
            using var nobody = pages.NewClient();
            var address = NumberInRoute().Replace(one.Route.Replace("{code}", "418", StringComparison.Ordinal).Replace("…", "app.css", StringComparison.Ordinal).Replace("{kind}", "review", StringComparison.Ordinal), "1");
            // What is no page may be for sending alone.
            var isRead = routes.Any(other => other.Route == one.Route && other.Method == "GET");
            using var form = new FormUrlEncodedContent([]);
            var answer = isRead ? await nobody.GetAsync(address, TestContext.Current.CancellationToken) : await nobody.PostAsync(address, form, TestContext.Current.CancellationToken);
            var asksWho = (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/sign-in?returnTo=", StringComparison.Ordinal)) || answer.StatusCode == HttpStatusCode.Unauthorized;
            Assert.True(asksWho != (one.Act == Act.Open), $"{one.Title}: {answer.StatusCode} to nobody");
        }
    }

    // A record that somebody opened in an emergency, of which this person was told.
    static async Task<int> OpenedAsync(ACouncilOfEveryRole council, Person told)
    {
        var now = council.Council.Clock.GetUtcNow().UtcDateTime;
        var access = new EmergencyAccess { PersonId = council.People.Values.First(one => one.Id != told.Id).Id, ChildId = council.Children[Relation.Own].Id, Reason = "The police ask", From = now, Until = now };
        access.Told.Add(new() { PersonId = told.Id, AsRole = "" });
        await council.Council.ChangeAsync(db =>
        {
            db.Add(access);
            return Task.CompletedTask;
        });
        return access.Id;
    }

    static HttpStatusCode? Expected(Answered one, Role role, Relation relation)
    {
        if (!ACouncilOfEveryRole.MayKnow(role, relation))
            return HttpStatusCode.NotFound;
        return AccessReadme.Read(one, role) switch
        {
            Scope.None => HttpStatusCode.Forbidden,
            // What is answered is the IRO's.
            Scope.Owed when role != Role.Iro || relation == Relation.RestrictedAndNamed => HttpStatusCode.Forbidden,
            _ => null,
        };
    }

    static async Task<HttpStatusCode> Ask(RunningPages pages, Answered one, string address, string token, string form)
    {
        if (one.Method == "GET")
            return (await pages.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;
        var fields = form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).Select(field => KeyValuePair.Create(field[0], field[1]));
        return (await pages.Client.PostAsync(
            one.Handler.Length > 0 ? $"{address}?handler={one.Handler}" : address,
            new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token))),
            TestContext.Current.CancellationToken)).StatusCode;
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NumberInRoute();
}
