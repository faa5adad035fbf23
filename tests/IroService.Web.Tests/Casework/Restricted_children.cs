using System.Net;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class Restricted_children
{
    [Theory]
    [InlineData("Ruth Adeyemi", true)]
    [InlineData("Dev Parmar", true)]
    [InlineData("Joanna Lyle", true)]
    [InlineData("Grace Group", true)]
    [InlineData("Helen Szabo", true)]
    [InlineData("Martin Clough", false)]
    [InlineData("Eve South", false)]
    [InlineData("Hugh Head", false)]
    [InlineData("Bea Support", false)]
    [InlineData("Ana Lyst", false)]
    public async Task Are_known_to_their_own_people_and_the_Principal_IRO_only(string who, bool knows)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await FilledAsync(council);
        await using var pages = await RunningPages.On(council);
        await pages.Become(who);
        foreach (var path in new[] { $"/children/{child.Id}", $"/children/{child.Id}/book", $"/children/{child.Id}/record-review", $"/children/{child.Id}/correct", $"/children/{child.Id}/correct/episode/{child.Episodes[0].Id}" })
        {
            var status = (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;
            Assert.Equal(knows, status != HttpStatusCode.NotFound);
            Assert.Equal(knows, status == HttpStatusCode.OK || (path != $"/children/{child.Id}" && status == HttpStatusCode.Forbidden));
        }

        await pages.PostFrom("/account", "/children", ("Words", "Secret"));
        var said = "";
        foreach (var path in new[] { "/", "/reviews", "/notices", "/children" })
            said += Shown.Text(await (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).Body());
        Assert.Equal(knows, said.Contains("Secret Person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cannot_be_written_by_who_may_not_know_of_them()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await FilledAsync(council);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Martin Clough");
        var token = await pages.FormToken();
        foreach (var form in new[] { "book", "record-review", $"correct/episode/{child.Episodes[0].Id}" })
        {
            var answer = await pages.Client.PostAsync(
                $"/children/{child.Id}/{form}",
                new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("BookedFor.Day", "27"), new("BookedFor.Month", "3"), new("BookedFor.Year", "2026"), new("Mode", "phone")]),
                TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(0, await council.ReadAsync(db => Task.FromResult(db.Bookings.Count())));
    }

    static async Task<Child> FilledAsync(ACouncil council)
    {
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var martin = await council.PersonAsync("Martin Clough", Role.Iro);
        var group = await council.TeamAsync("Group", await council.PersonAsync("Grace Group", Role.GroupManager));
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("North", await council.PersonAsync("Joanna Lyle", Role.TeamManager), group));
        await council.PersonAsync("Eve South", Role.SocialWorker, await council.TeamAsync("South", above: group));
        foreach (var (name, role) in new[] { ("Helen Szabo", Role.PrincipalIro), ("Hugh Head", Role.HeadOfService), ("Bea Support", Role.BusinessSupport), ("Ana Lyst", Role.Analyst) })
            await council.PersonAsync(name, role);
        var child = await council.LooksAfterAsync(AChild.Named("Secret Person").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).Restricted());
        // Told when the child was still his; it is not shown to him any more.
        await council.TellsAsync(martin, child);
        return child;
    }
}
