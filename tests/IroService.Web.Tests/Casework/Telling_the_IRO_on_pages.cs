using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026 at Ben Oak's: Dev is the social worker, Ruth the IRO.</summary>
public class Telling_the_IRO_on_pages
{
    static readonly (string, string)[] missing = [("Kind", "missing"), ("HappenedOn.Day", "8"), ("HappenedOn.Month", "6"), ("HappenedOn.Year", "2026"), ("Words", "For a night, found at a friend's")];

    [Fact]
    public async Task Is_done_by_the_social_worker_and_is_a_duty_of_the_IRO_who_reads_what_it_is()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Become("Dev Parmar");
        Assert.Contains($"href=\"{office.Path("tell-iro")}\"", await office.Pages.Read(office.Path()), StringComparison.Ordinal);
        await office.Pages.Post(office.Path("tell-iro"), missing);
        var child = Shown.Own(await office.Pages.Read(office.Path()));
        Assert.StartsWith("Success Recorded: the IRO will be told.", child, StringComparison.Ordinal);
        Assert.Contains("The IRO was told: the child was missing by Dev Parmar 8 June 2026 For a night, found at a friend's. Told on 10 June 2026.", child, StringComparison.Ordinal);
        await office.Pages.Post(office.Path("tell-iro"), missing);
        Assert.StartsWith("Success The IRO was told of this before; nothing was changed.", Shown.Own(await office.Pages.Read(office.Path())), StringComparison.Ordinal);

        await office.Pages.Become("Ruth Adeyemi");
        Assert.Contains("Ben Oak Consider what you were told, and whether an early review is wanted 12 June 2026", string.Join('\n', Shown.Rows(await office.Pages.Read("/work"))), StringComparison.Ordinal);
        var duty = office.Path($"duties/{await office.Council.ReadAsync(db => db.Deadlines.Where(d => d.Duty == "consider-what-you-were-told").Select(d => d.Id).SingleAsync())}");
        var page = Shown.Own(await office.Pages.Read(duty));
        Assert.Contains("The child was missing, 8 June 2026 . Dev Parmar told you on 10 June 2026 : For a night, found at a friend's", page, StringComparison.Ordinal);
        await office.Pages.Post(duty, ("Answer", "done"), ("DoneOn.Day", "10"), ("DoneOn.Month", "6"), ("DoneOn.Year", "2026"), ("Evidence", "Spoke with Ben: no early review"));
        Assert.StartsWith("Success Consider what you were told, and whether an early review is wanted: recorded as done.", Shown.Own(await office.Pages.Read(office.Path())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_and_loses_nothing_that_was_typed()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var nothing = await (await office.Pages.Post(office.Path("tell-iro"))).Body();
        foreach (var (field, why) in new[] { ("Kind", "Select what it is"), ("HappenedOn.Day", "Enter the day on which it happened") })
            Assert.Contains($"<a href=\"#{field}\">{why}</a>", nothing, StringComparison.Ordinal);
        var late = await (await office.Pages.Post(office.Path("tell-iro"), [.. missing.Where(field => field.Item1 != "HappenedOn.Day"), ("HappenedOn.Day", "11")])).Body();
        Assert.Contains("<a href=\"#HappenedOn.Day\">The day must be today or in the past: of what is proposed, the day on which it was proposed</a>", late, StringComparison.Ordinal);
        Assert.Contains("friend&#x27;s</textarea>", late, StringComparison.Ordinal);
        var silent = await (await office.Pages.Post(office.Path("tell-iro"), [.. missing.Where(field => field.Item1 != "Words")])).Body();
        Assert.Contains("<a href=\"#Words\">Enter what the IRO is to know</a>", silent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.SocialWorker, true)]
    [InlineData(Role.TeamManager, true)]
    [InlineData(Role.Iro, true)]
    [InlineData(Role.BusinessSupport, false)]
    [InlineData(Role.Inspector, false)]
    public async Task Is_offered_to_those_who_may(Role role, bool may)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var pages = await RunningPages.On(council.Council);
        await pages.Become(council.People[role].Name);
        var child = $"/children/{council.Children[Relation.Own].Id}";
        Assert.Equal(may, (await pages.Read(child)).Contains($"{child}/tell-iro", StringComparison.Ordinal));
    }
}
