using System.Net;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class The_silence_page
{
    const string Agreed = "Amelia Okonkwo Agree or contest the review's decisions 16 March 2026 Team manager: Joanna Lyle Agreed by silence 17 March 2026";
    const string North = "Noah Pike First review 17 March 2026 IRO: Ruth Adeyemi Went to the Principal IRO: Helen Szabo 20 March 2026";

    [Fact]
    public async Task Shows_the_newest_first_and_counts_by_team_for_the_Principal_IRO()
    {
        var (council, _) = await ASilentCouncil.OnTuesday();
        using var disposing = council;
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        var page = await pages.Read("/silence");
        Assert.Equal(
        [
            "Children in care north 1 1", "Children in care south 0 1",
            "Zoe South Restricted First review 18 March 2026 IRO: Ruth Adeyemi Went to the Principal IRO: Helen Szabo 24 March 2026", North, Agreed,
        ],
        Shown.Rows(page));
        Assert.Contains("1 to 3 of 3", Shown.Own(page), StringComparison.Ordinal);
        Assert.Equal(["Children in care north 1 1", "Children in care south 0 1", North, Agreed], Shown.Rows(await pages.Read("/silence" + LinkOf(page, "Children in care north"))));
    }

    [Theory]
    [InlineData("this", 1)]
    [InlineData("last", 2)]
    [InlineData("4", 3)]
    [InlineData("no-such-word", 3)]
    public async Task Shows_the_weeks_that_were_chosen(string weeks, int rows)
    {
        var (council, _) = await ASilentCouncil.OnTuesday();
        using var disposing = council;
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        Assert.Equal(rows, Shown.Rows(await pages.Read($"/silence?weeks={weeks}")).Count(row => row.Contains("2026", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Joanna Lyle", "Noah Pike", "Amelia Okonkwo")]
    [InlineData("Sunil Rao", "Zoe South")]
    public async Task Is_to_each_of_the_children_of_their_work(string who, params string[] children)
    {
        var (council, _) = await ASilentCouncil.OnTuesday();
        using var disposing = council;
        await using var pages = await RunningPages.On(council);
        await pages.Become(who);
        var page = await pages.Read("/silence");
        Assert.Equal(children, Shown.Rows(page).Select(row => string.Join(' ', row.Split(' ').Take(2))));
        Assert.Contains("<a class=\"govuk-service-navigation__link\" href=\"/silence\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/silence\"", await pages.Read("/duties"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ruth Adeyemi")]
    [InlineData("Martin Clough")]
    [InlineData("Ana Lyst")]
    public async Task Is_for_managers_and_the_Principal_IRO_and_no_link_leads_others_to_it(string who)
    {
        var (council, _) = await ASilentCouncil.OnTuesday();
        using var disposing = council;
        await using var pages = await RunningPages.On(council);
        await pages.Become(who);
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Client.GetAsync("/silence", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("href=\"/silence\"", await pages.Read("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/silence\"", await (await pages.Client.GetAsync("/duties", TestContext.Current.CancellationToken)).Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_a_hundred_at_a_time()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (ruth, helen) = (await council.PersonAsync("Ruth Adeyemi", Role.Iro), await council.PersonAsync("Helen Szabo", Role.PrincipalIro));
        foreach (var child in await council.LooksAfterAsync(Enumerable.Range(0, 103).Select(number => AChild.Named($"Child {number}").LookedAfterSince("2026-02-16").ReviewedBy(ruth))))
            await ASilentCouncil.GoUpAsync(council, child, ruth, helen, new(2026, 3, 20));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        Assert.Contains("1 to 100 of 103", Shown.Own(await pages.Read("/silence")), StringComparison.Ordinal);
        Assert.Contains("101 to 103 of 103", Shown.Own(await pages.Read("/silence?weeks=last&page=2")), StringComparison.Ordinal);
        Assert.Contains("href=\"/silence?weeks=last&amp;page=2\"", await pages.Read("/silence?weeks=last"), StringComparison.Ordinal);
    }

    static string LinkOf(string page, string team)
    {
        var before = page.Split($">{team}</a>")[0];
        return System.Net.WebUtility.HtmlDecode(before[(before.LastIndexOf("href=\"/silence", StringComparison.Ordinal) + "href=\"/silence".Length)..].TrimEnd('"'));
    }
}
