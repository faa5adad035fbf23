using System.Net;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 24 March 2026: Amelia, whose IRO is Ruth and whose social worker is Dev, with a meeting booked for 30 March; Helen, Principal IRO.</summary>
public sealed class A_child_who_died : IAsyncLifetime
{
    ACouncil council = null!;
    RunningPages pages = null!;
    Child amelia = null!;

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24", goLive: new(2026, 3, 1));
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker);
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).BookedFor("2026-03-30"));
        await council.TellsAsync(ruth, amelia);
        pages = await RunningPages.On(council);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Is_owed_nothing_from_the_moment_that_it_is_recorded()
    {
        await pages.Become("Ruth Adeyemi");
        Assert.Contains($"href=\"/children/{amelia.Id}/died\"", await pages.Read($"/children/{amelia.Id}"), StringComparison.Ordinal);
        await Died("23 3 2026");
        Assert.Contains("Died on 23 March 2026 . Nothing is owed, said or booked any more.", Shown.Own(await pages.Read($"/children/{amelia.Id}")), StringComparison.Ordinal);
        Assert.Contains("No notice is open.", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        Assert.Empty(Shown.Rows(await pages.Read("/reviews")));
        Assert.Empty(await council.ReadAsync(db => db.Deadlines.Where(d => d.State == DeadlineState.Open || d.AnnounceOn != null).ToListAsync()));
        var booking = await council.ReadAsync(db => db.Bookings.SingleAsync());
        Assert.Equal((BookingStatus.Cancelled, "The child died"), (booking.Status, booking.Reason));
    }

    [Fact]
    public async Task By_mistake_is_taken_back_and_is_owed_it_again()
    {
        await pages.Become("Helen Szabo");
        await Died("24 3 2026");
        Assert.Empty(await Open());
        Assert.Contains("Enter why it was a mistake", await (await pages.Post($"/children/{amelia.Id}/died?handler=TakeBack", ("Because", ""))).Body(), StringComparison.Ordinal);
        await pages.Post($"/children/{amelia.Id}/died?handler=TakeBack", ("Because", "It was another child of that name"));
        Assert.Contains("First review", await Open());
        Assert.Contains("book the meetings anew", Shown.Own(await pages.Read($"/children/{amelia.Id}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25 3 2026", "The day must be today or in the past")]
    [InlineData("1 1 2001", "The day must be on or after the date of birth, 15 June 2014")]
    [InlineData("", "Enter the day on which the child died")]
    public async Task Is_refused_for_a_day_that_cannot_be(string day, string sentence)
    {
        await pages.Become("Ruth Adeyemi");
        Assert.Contains(sentence, await (await Died(day)).Body(), StringComparison.Ordinal);
        Assert.NotEmpty(await Open());
    }

    [Fact]
    public async Task Is_recorded_by_nobody_but_the_IRO_and_the_Principal_IRO()
    {
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Client.GetAsync($"/children/{amelia.Id}/died", TestContext.Current.CancellationToken)).StatusCode);
        var answer = await pages.PostFrom("/account", $"/children/{amelia.Id}/died", ("On.Day", "23"), ("On.Month", "3"), ("On.Year", "2026"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await council.ReadAsync(db => db.Deaths.CountAsync()));
    }

    Task<List<string>> Open() => council.ReadAsync(db => db.Deadlines.Where(d => d.State == DeadlineState.Open).Select(d => d.Terms.Title).ToListAsync());

    Task<HttpResponseMessage> Died(string day)
    {
        var parts = day.Split(' ');
        return pages.Post($"/children/{amelia.Id}/died", ("On.Day", parts[0]), ("On.Month", parts.ElementAtOrDefault(1) ?? ""), ("On.Year", parts.ElementAtOrDefault(2) ?? ""));
    }
}
