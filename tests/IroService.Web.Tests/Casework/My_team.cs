using System.Diagnostics;
using System.Net;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 24 March 2026: Joanna manages Dev and Eve; Amelia's review is overdue, Noah's is due on Friday, Zoe of another team is nobody's business of hers.</summary>
public sealed class My_team
{
    [Fact]
    public async Task Says_of_each_of_my_people_how_many_children_and_what_is_overdue_and_who_is_away()
    {
        var (council, pages) = await OnTuesday();
        using var _ = council;
        await using var __ = pages;
        await pages.Become("Joanna Lyle");
        var page = await pages.Read("/team");
        Assert.Contains("Dev Parmar 2 children of Dev Parmar 1 overdue: Dev Parmar 1 at risk: Dev Parmar 1 not ready: Dev Parmar Eve South stands in until 10 April 2026", Shown.Rows(page));
        Assert.Contains("Eve South 0 children of Eve South 0 overdue: Eve South 0 at risk: Eve South 0 not ready: Eve South", Shown.Rows(page));
        Assert.Contains(Shown.Rows(page), row => row.StartsWith("Dev Parmar Amelia Okonkwo First review IRO 17 March 2026 7 days overdue Overdue", StringComparison.Ordinal));
        Assert.Contains(Shown.Rows(page), row => row.StartsWith("Dev Parmar Noah Pike First review IRO 27 March 2026 3 working days left Due soon", StringComparison.Ordinal));
        Assert.DoesNotContain("Zoe", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/team\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_from_each_figure_to_exactly_those()
    {
        var (council, pages) = await OnTuesday();
        using var _ = council;
        await using var __ = pages;
        await pages.Become("Joanna Lyle");
        var dev = await council.ReadAsync(db => db.People.Where(p => p.Name == "Dev Parmar").Select(p => p.Id).SingleAsync());
        Assert.Contains("Overdue: Dev Parmar (1)", Shown.Own(await pages.Read($"/team?person={dev}&show=overdue")), StringComparison.Ordinal);
        Assert.Contains("Due in the next 5 working days: Dev Parmar (1)", Shown.Own(await pages.Read($"/team?person={dev}&show=at-risk")), StringComparison.Ordinal);
        var children = Shown.Rows(await pages.Read($"/team?person={dev}&show=children"));
        Assert.Contains("Amelia Okonkwo 1", children);
        Assert.Contains("Noah Pike 1 At risk : prepare the review, Noah Pike", children);
    }

    [Fact]
    public async Task Has_the_decisions_to_agree_or_contest_with_the_day_on_which_silence_agrees()
    {
        var (council, pages) = await OnTuesday(goLive: new(2026, 1, 1));
        using var _ = council;
        await using var __ = pages;
        var ruth = await council.ReadAsync(db => db.People.SingleAsync(p => p.Name == "Ruth Adeyemi"));
        await council.LooksAfterAsync(AChild.Named("Ola Reed").LookedAfterSince("2026-02-16").ReviewHeld("2026-03-16").ReviewedBy(ruth).WorkedWithBy(await council.ReadAsync(db => db.People.SingleAsync(p => p.Name == "Dev Parmar"))));
        await pages.Become("Ruth Adeyemi");
        var duty = await council.ReadAsync(db => db.Deadlines.SingleAsync(d => d.Duty == "decisions" && d.State == DeadlineState.Open));
        var answered = await pages.Post($"/children/{duty.ChildId}/duties/{duty.Id}", ("Answer", "done"), ("DoneOn.Day", "20"), ("DoneOn.Month", "3"), ("DoneOn.Year", "2026"), ("Evidence", "Sent"));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        await pages.Become("Joanna Lyle");
        var page = await pages.Read("/team");
        Assert.Contains(Shown.Rows(page), row => row.StartsWith("Ola Reed Dev Parmar 27 March 2026 3 working days left Agree or contest : Ola Reed", StringComparison.Ordinal));
        await pages.Become("Helen Szabo");
        Assert.Contains(Shown.Rows(await pages.Read("/team")), row => row.StartsWith("Ola Reed Ruth Adeyemi 27 March 2026 3 working days left See the decisions : Ola Reed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_Principal_IRO_is_the_IROs_and_the_children_who_have_none()
    {
        var (council, pages) = await OnTuesday();
        using var _ = council;
        await using var __ = pages;
        await council.LooksAfterAsync(AChild.Named("Fay Fox").LookedAfterSince("2026-03-23"));
        await pages.Become("Helen Szabo");
        var page = await pages.Read("/team");
        Assert.Contains("Ruth Adeyemi 3 children of Ruth Adeyemi 2 overdue: Ruth Adeyemi 1 at risk: Ruth Adeyemi 1 not ready: Ruth Adeyemi", Shown.Rows(page));
        Assert.Contains("No IRO 1 children of No IRO 0 overdue: No IRO 0 at risk: No IRO 1 not ready: No IRO", Shown.Rows(page));
        await pages.Become("Ruth Adeyemi");
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Client.GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Is_read_at_once_of_650_children()
    {
        var (council, pages) = await OnTuesday(goLive: new(2025, 4, 1));
        using var _ = council;
        await using var __ = pages;
        var ruth = await council.ReadAsync(db => db.People.SingleAsync(p => p.Name == "Ruth Adeyemi"));
        await council.LooksAfterAsync(Enumerable.Range(1, 650).Select(n => AChild.Named($"Child {n}", $"N{n}").LookedAfterSince("2025-06-02").ReviewHeld("2025-06-27").ReviewHeld("2025-09-19").ReviewedBy(ruth)));
        await pages.Become("Helen Szabo");
        await pages.Read("/team");
        var watch = Stopwatch.StartNew();
        await pages.Read("/team");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"It took {watch.Elapsed}.");
    }

    internal static async Task<(ACouncil Council, RunningPages Pages)> OnTuesday(DateOnly? goLive = null)
    {
        var council = await ACouncil.OnAsync("2026-03-24", goLive: goLive);
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        var north = await council.TeamAsync("North", await council.PersonAsync("Joanna Lyle", Role.TeamManager));
        var (dev, eve) = (await council.PersonAsync("Dev Parmar", Role.SocialWorker, north), await council.PersonAsync("Eve South", Role.SocialWorker, north));
        var sam = await council.PersonAsync("Sam South", Role.SocialWorker, await council.TeamAsync("South"));
        await council.LooksAfterAsync(
        [
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-17").ReviewedBy(ruth).WorkedWithBy(dev),
            AChild.Named("Noah Pike").LookedAfterSince("2026-02-27").ReviewedBy(ruth).WorkedWithBy(dev),
            AChild.Named("Zoe South").LookedAfterSince("2026-02-16").ReviewedBy(ruth).WorkedWithBy(sam),
        ]);
        await council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = dev.Id, DeputyId = eve.Id, From = new(2026, 3, 20), To = new(2026, 4, 10), NamedById = dev.Id, NamedAt = new(2026, 3, 20, 9, 0, 0, DateTimeKind.Utc) });
            return Task.CompletedTask;
        });
        return (council, await RunningPages.On(council));
    }
}
