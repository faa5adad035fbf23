using System.Globalization;
using IroService.Casework.Access;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Access;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Chromium;

/// <summary>Every page that the running host has, as the first role that may open it: no page can be added that nobody has looked at.</summary>
[Trait("Category", "Slow")]
public class Every_page_of_the_route_table(Browser browser)
{
    /// <summary>What is answered and is no page of ours: what scripts and programs ask, a file, and Hangfire's own pages.</summary>
    static readonly string[] NoPages = ["/alive", "/assets/…", "/council.css", "/health", "/operations/jobs/{path}", "/children/{id}/bookings/{bookingId}/invitation", "/test/sign-in", "/sign-in/council", "/typed", "/reports/quarterly/{reportId}/download/{file}"];

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Is_accessible_and_fits(int width)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        var record = await ARecordOfEach.OfAsync(council.Council, council.Children[Relation.Own].Id);
        var routes = (await RouteTable.OfAsync(pages.Services)).Where(one => one is { Method: "GET", Handler: "" } && !NoPages.Contains(one.Route)).ToList();
        var opened = 0;
        foreach (var group in routes.GroupBy(WhoOpens))
        {
            var window = await browser.Window(pages.Address, width);
            var number = "1";
            if (group.Key is { } role)
            {
                await window.Become(council.People[role].Name);
                number = council.People[role].Id.ToString(CultureInfo.InvariantCulture);
            }

            foreach (var one in group)
            {
                var path = (one.Act is { } act && act.IsOfOneChild() ? record.In(one.Route) : ARecordOfEach.InReports(one.Route).Replace("{id}", number, StringComparison.Ordinal)).Replace("{code}", "404", StringComparison.Ordinal);
                await window.IsFitToUse(path, $"route{one.Route.Replace('/', '-')}");
                // What was kept when a session ended; where nothing was, the person goes on.
                if (group.Key is not null && path != "/sign-in/kept")
                    Assert.Equal(path, new Uri(window.Url).AbsolutePath);
                Assert.False(string.IsNullOrWhiteSpace(await window.TitleAsync()));
                opened++;
            }

            await window.Context.DisposeAsync();
        }

        Assert.True(opened >= 60, $"Only {opened} pages were opened.");
    }

    // Those who may open most come first; null where it is open to anybody.
    static Role? WhoOpens(Answered one) => one.Act == Act.Open
        ? null
        : new[] { Role.PrincipalIro, Role.Iro, Role.TeamManager }.Concat(AccessTable.Roles).First(role => AccessTable.Of(role, one.Act!.Value) != Scope.None);
}
