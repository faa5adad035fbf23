using System.Net;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 24 March 2026, where the Principal IRO or the team manager agrees to changes: Ash, due 30 March, is booked by Ruth for 27 March.</summary>
public sealed class Meetings_that_need_approval
{
    [Fact]
    public async Task Moved_beyond_the_due_date_stand_until_the_Principal_IRO_agrees()
    {
        await using var here = await Here.OnAsync("principal-iro");
        Assert.StartsWith("Success You asked to move the meeting of Ash Oak to 3 April 2026, after the due date. It stands as it was until somebody agrees.", await here.MoveAsync("2026-04-03"), StringComparison.Ordinal);
        Assert.Equal(["2026-03-27 Booked"], await here.BookingsAsync());
        Assert.Contains("Ruth Adeyemi asked on 24 March 2026 to move it to 3 April 2026 (The school asked). It waits for somebody to agree; until then the meeting stands.", Shown.Own(await here.Pages.Read($"/children/{here.Child}")), StringComparison.Ordinal);

        await here.Pages.Become("Helen Szabo");
        var work = await here.Pages.Read("/work");
        Assert.Contains("Ash Oak 27 March 2026 Move it to 3 April 2026 The school asked Ruth Adeyemi, 24 March 2026 Decide : Ash Oak", Shown.Rows(work));
        Assert.StartsWith("Success Agreed. The meeting is moved to 3 April 2026.", await here.DecideAsync("agree"), StringComparison.Ordinal);
        Assert.Equal(["2026-03-27 Cancelled", "2026-04-03 Booked"], await here.BookingsAsync());
        Assert.DoesNotContain("Move it to", await here.Pages.Read("/work"), StringComparison.Ordinal);
        Assert.Equal(["AskForMeetingChange", "RecordBooking", "DecideMeetingChange"], (await here.Council.ReadAsync(db => db.History.OrderBy(h => h.Number).Select(h => h.What).ToListAsync())).TakeLast(3));
    }

    [Fact]
    public async Task Cancelled_are_refused_with_words_that_who_asked_is_shown()
    {
        await using var here = await Here.OnAsync("team-manager");
        Assert.StartsWith("Success You asked to cancel the meeting of 27 March 2026. It stands until somebody agrees.", await here.CancelAsync(), StringComparison.Ordinal);
        await here.Pages.Become("Joanna Lyle");
        Assert.Contains("Ash Oak 27 March 2026 Cancel it The carer is ill Ruth Adeyemi, 24 March 2026 Decide : Ash Oak", Shown.Rows(await here.Pages.Read("/work")));
        Assert.Contains("Error: Enter why it is refused", Shown.Text(await (await here.Pages.Post(await here.PathAsync(), ("Answer", "refuse"))).Body()), StringComparison.Ordinal);
        Assert.Contains("Error: Select whether you agree", Shown.Text(await (await here.Pages.Post(await here.PathAsync())).Body()), StringComparison.Ordinal);
        await here.DecideAsync("refuse", "The child is looking forward to it");
        await here.Pages.Become("Ruth Adeyemi");
        Assert.Contains("Joanna Lyle refused: The child is looking forward to it", Shown.Own(await here.Pages.Read($"/children/{here.Child}")), StringComparison.Ordinal);
        Assert.Equal(["2026-03-27 Booked"], await here.BookingsAsync());
    }

    [Fact]
    public async Task Agreed_to_too_late_say_so_and_change_nothing()
    {
        await using var here = await Here.OnAsync("principal-iro");
        await here.MoveAsync("2026-04-03");
        here.Council.Clock.Advance(TimeSpan.FromDays(4));
        await here.Pages.Become("Helen Szabo");
        Assert.StartsWith("Success You agreed too late: the day of the meeting has passed. Nothing was changed.", await here.DecideAsync("agree"), StringComparison.Ordinal);
        Assert.Equal(["2026-03-27 Booked"], await here.BookingsAsync());
    }

    [Fact]
    public async Task Moved_otherwise_since_are_not_moved_again_by_agreeing()
    {
        await using var here = await Here.OnAsync("principal-iro");
        await here.MoveAsync("2026-04-03");
        await here.MoveAsync("2026-03-30");
        await here.Pages.Become("Helen Szabo");
        Assert.StartsWith("Success You agreed too late: the meeting does not stand any more. Nothing was changed.", await here.DecideAsync("agree"), StringComparison.Ordinal);
        Assert.Equal(["2026-03-27 Cancelled", "2026-03-30 Booked"], await here.BookingsAsync());
    }

    [Theory]
    [InlineData("principal-iro", "2026-03-30")]
    [InlineData("none", "2026-04-03")]
    public async Task Moved_in_time_or_where_nobody_has_to_agree_are_moved_at_once(string of, string day)
    {
        await using var here = await Here.OnAsync(of);
        Assert.StartsWith("Success Moved to ", await here.MoveAsync(day), StringComparison.Ordinal);
        Assert.Equal(["2026-03-27 Cancelled", $"{day} Booked"], await here.BookingsAsync());
    }

    [Fact]
    public async Task Moved_by_the_Principal_IRO_are_moved_at_once_and_no_team_manager_decides_for_her()
    {
        await using var here = await Here.OnAsync("principal-iro");
        await here.MoveAsync("2026-04-03");
        await here.Pages.Become("Joanna Lyle");
        Assert.DoesNotContain("Decide : Ash Oak", Shown.Own(await here.Pages.Read("/work")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await here.Pages.Post(await here.PathAsync(), ("Answer", "agree"))).StatusCode);
        await here.Pages.Become("Helen Szabo");
        await here.MoveAsync("2026-04-07");
        Assert.Equal(["2026-03-27 Cancelled", "2026-04-07 Booked"], await here.BookingsAsync());
    }

    internal sealed class Here(ACouncil council, RunningPages pages, int child) : IAsyncDisposable
    {
        public ACouncil Council => council;

        public RunningPages Pages => pages;

        public int Child => child;

        public static async Task<Here> OnAsync(string of)
        {
            var made = await ACouncil.OnAsync("2026-03-24");
            var ruth = await made.PersonAsync("Ruth Adeyemi", Role.Iro);
            await made.PersonAsync("Helen Szabo", Role.PrincipalIro);
            var dev = await made.PersonAsync("Dev Parmar", Role.SocialWorker, await made.TeamAsync("North", await made.PersonAsync("Joanna Lyle", Role.TeamManager)));
            var ash = await made.LooksAfterAsync(AChild.Named("Ash Oak").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).BookedFor("2026-03-27"));
            var running = await RunningPages.On(made, $"--Bookings:MovesNeedApprovalOf={of}");
            await running.Become("Ruth Adeyemi");
            return new(made, running, ash.Id);
        }

        public async Task<string> PathAsync() => $"/children/{child}/bookings/{await council.ReadAsync(db => db.Bookings.Where(b => b.ChildId == child).MinAsync(b => b.Id))}/decide";

        public async Task<string> MoveAsync(string day)
        {
            (string, string)[] form = [("Day", "other"), ("BookedFor.Day", day[8..]), ("BookedFor.Month", day[5..7]), ("BookedFor.Year", day[..4]), ("Mode", "video"), ("Reason", "The school asked"), ("AllTheSame", day)];
            return await SaidAsync(await pages.Post($"/children/{child}/book", form));
        }

        public async Task<string> CancelAsync() => await SaidAsync(await pages.Post((await PathAsync()).Replace("/decide", "/cancel", StringComparison.Ordinal), ("Because", "The carer is ill")));

        public async Task<string> DecideAsync(string answer, string because = "") => await SaidAsync(await pages.Post(await PathAsync(), ("Answer", answer), ("Because", because)));

        public Task<IReadOnlyList<string>> BookingsAsync() => council.ReadAsync<IReadOnlyList<string>>(async db =>
            [.. (await db.Bookings.Where(b => b.ChildId == child).OrderBy(b => b.Id).ToListAsync()).Select(b => $"{b.BookedFor:yyyy-MM-dd} {b.Status}")]);

        public async ValueTask DisposeAsync()
        {
            await pages.DisposeAsync();
            council.Dispose();
        }

        async Task<string> SaidAsync(HttpResponseMessage answer)
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return Shown.Own(await pages.Read(answer.Headers.Location!.OriginalString));
        }
    }
}
