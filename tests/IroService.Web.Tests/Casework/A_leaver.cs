using System.Net;
using IroService.Casework.Notifications;
using IroService.Casework.Storage.History;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>Everything that is a leaver's is handed over in one step: nothing of it is lost, doubled, or told to the wrong person.</summary>
public sealed class A_leaver
{
    [Fact]
    public async Task Stands_among_the_duties_to_sort_out_until_nothing_is_left()
    {
        await using var leaver = await ALeaver.OnAsync();
        var duties = await leaver.Pages.Read("/duties");
        Assert.Contains("Ruth Adeyemi Has left with 3 children: hand them over. Hand over", Shown.Own(duties), StringComparison.Ordinal);
        Assert.Contains($"href=\"{leaver.Path}\"", duties, StringComparison.Ordinal);
        Assert.Contains("Ruth Adeyemi IRO 23 March 2026 3 0", Shown.Rows(await leaver.Pages.Read("/people/hand-over")));
        await leaver.AllToAsync(leaver.Martin);
        Assert.StartsWith("Leavers Success 3 children are handed over from 24 March 2026 on.", Shown.Own(await leaver.Pages.Read(leaver.Path)), StringComparison.Ordinal);
        Assert.Contains("Nothing of theirs is left to hand over: no child, and no deputy.", Shown.Own(await leaver.Pages.Read(leaver.Path)), StringComparison.Ordinal);
        Assert.DoesNotContain("Has left", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_handed_over_to_several_once_their_caseloads_were_shown()
    {
        await using var leaver = await ALeaver.OnAsync();
        var cara = await leaver.Council.ReadAsync(db => db.Children.Where(c => c.FamilyName == "Smith").Select(c => c.Id).SingleAsync());
        (string, string)[] chosen = [("Everybody-iro", $"{leaver.Martin.Id}"), ($"To-iro-{cara}", $"{leaver.Nia.Id}")];
        var check = await (await leaver.SendAsync("check", "24 3 2026", chosen)).Body();
        Assert.Equal(["Martin Clough Amelia Okonkwo, Ben Okafor 2 0 2 0.5 4", "Nia Powell Cara Smith 1 0 1 Not known Not known"], Shown.Rows(check));
        foreach (var (name, value) in chosen)
            Assert.Contains($"name=\"{name}\" value=\"{value}\"", check, StringComparison.Ordinal);
        Assert.Equal(["Ruth 2026-03-02"], await leaver.AllocationsOfAsync("Smith"));

        // Back to the form, nothing lost that was chosen.
        var form = await (await leaver.SendAsync("change", "24 3 2026", chosen)).Body();
        Assert.Equal(2, form.Split("selected=\"selected\"").Length - 1);

        await leaver.SendAsync("do", "24 3 2026", chosen);
        Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Martin 2026-03-24"], await leaver.AllocationsOfAsync("Okonkwo"));
        Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Nia 2026-03-24"], await leaver.AllocationsOfAsync("Smith"));
        var history = await leaver.Council.ReadAsync(db => db.History.Where(h => h.What == "HandOver").OrderBy(h => h.ChildId).ToListAsync());
        Assert.Equal(
            [leaver.Martin.Id, leaver.Martin.Id, leaver.Nia.Id], history.Select(h => System.Text.Json.JsonDocument.Parse(h.Payload!).RootElement.GetProperty("ToPerson").GetInt32()));
        Assert.All(history, h => Assert.Equal($"person:{leaver.Helen.Id}", h.Who));
        Assert.All(history, h => Assert.Contains($"\"FromPerson\":{leaver.Ruth.Id}", h.Payload, StringComparison.Ordinal));
        Assert.Empty((await new VerifyHistory(leaver.Council.Database.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Theory]
    [InlineData("", "24 3 2026", "Select who takes over, for all children or for each of them")]
    [InlineData("Ruth Adeyemi", "24 3 2026", "Select who takes over each child: an IRO for each whose IRO leaves")]
    [InlineData("Dev Parmar", "24 3 2026", "Select who takes over each child: an IRO for each whose IRO leaves")]
    [InlineData("Martin Clough", "23 3 2026", "The first day must be today or in the future")]
    [InlineData("Martin Clough", "25 3 2026", "The first day must be 24 March 2026 at the latest: after that day the children would have nobody")]
    [InlineData("Nia Powell", "24 3 2026", "Nia Powell does not work here on 24 March 2026: select somebody else")]
    [InlineData("Martin Clough", "x 3 2026", "The first day must be a real date")]
    public async Task Is_handed_over_to_somebody_who_is_here(string to, string day, string sentence)
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == leaver.Nia.Id)).From = new(2026, 4, 1));
        var id = to.Length > 0 ? $"{await leaver.Council.ReadAsync(db => db.People.Where(p => p.Name == to).Select(p => p.Id).SingleAsync())}" : "";
        foreach (var step in new[] { "check", "do" })
            Assert.Contains(sentence, Shown.Text(await (await leaver.SendAsync(step, day, [("Everybody-iro", id)])).Body()), StringComparison.Ordinal);
        Assert.True(await leaver.Council.ReadAsync(db => db.Allocations.AllAsync(a => a.PersonId == leaver.Ruth.Id && a.To == null)));
    }

    [Fact]
    public async Task Is_handed_over_by_who_answers_for_them_only()
    {
        await using var leaver = await ALeaver.OnAsync();
        foreach (var (name, path, status) in new[]
        {
            ("Martin Clough", leaver.Path, HttpStatusCode.Forbidden), ("Joanna Lyle", leaver.Path, HttpStatusCode.NotFound),
            ("Joanna Lyle", ALeaver.PathOf(leaver.Dev), HttpStatusCode.OK), ("Helen Szabo", ALeaver.PathOf(leaver.Dev), HttpStatusCode.OK),
        })
        {
            await leaver.Pages.Become(name);
            Assert.Equal(status, (await leaver.Pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        }

        await leaver.Pages.Become("Joanna Lyle");
        var answer = await leaver.Pages.PostFrom("/account", leaver.Path, ("Step", "do"), ("From.Day", "24"), ("From.Month", "3"), ("From.Year", "2026"), ("Everybody-iro", $"{leaver.Martin.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(["Ruth 2026-03-02"], await leaver.AllocationsOfAsync("Okonkwo"));
    }

    [Fact]
    public async Task Is_handed_over_whole_though_it_was_broken_off_in_the_middle()
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.Council.ChangeAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER broken BEFORE UPDATE ON Allocations WHEN OLD.ChildId = (SELECT Id FROM Children WHERE FamilyName = 'Okonkwo') BEGIN SELECT RAISE(ABORT, 'broken off'); END"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await leaver.AllToAsync(leaver.Martin)).StatusCode);
        Assert.Equal(["Ruth 2026-03-02"], await leaver.AllocationsOfAsync("Okonkwo"));

        await leaver.Council.ChangeAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER broken"));
        await leaver.AllToAsync(leaver.Martin);
        await leaver.AllToAsync(leaver.Martin);
        foreach (var name in new[] { "Okonkwo", "Okafor", "Smith" })
            Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Martin 2026-03-24"], await leaver.AllocationsOfAsync(name));
        Assert.Equal(3, await leaver.Council.ReadAsync(db => db.History.CountAsync(h => h.What == "HandOver")));
    }

    [Fact]
    public async Task Is_handed_over_from_a_day_to_come_and_has_the_children_until_then()
    {
        await using var leaver = await ALeaver.OnAsync("2026-03-31");
        await leaver.AllToAsync(leaver.Martin, "1 4 2026");
        Assert.Equal(["Ruth 2026-03-02 2026-03-31", "Martin 2026-04-01"], await leaver.AllocationsOfAsync("Okonkwo"));
        Assert.Contains("Nothing of theirs is left to hand over", Shown.Own(await leaver.Pages.Read(leaver.Path)), StringComparison.Ordinal);
        await leaver.AllToAsync(leaver.Nia, "1 4 2026");
        Assert.Equal(["Ruth 2026-03-02 2026-03-31", "Martin 2026-04-01"], await leaver.AllocationsOfAsync("Okonkwo"));

        await leaver.Pages.Become("Ruth Adeyemi");
        Assert.Contains("Amelia Okonkwo", Shown.Own(await leaver.Pages.Read("/reviews")), StringComparison.Ordinal);
        leaver.Council.Clock.Advance(TimeSpan.FromDays(8));
        await leaver.Pages.Become("Martin Clough");
        Assert.Contains("Amelia Okonkwo", Shown.Own(await leaver.Pages.Read("/reviews")), StringComparison.Ordinal);
        await leaver.Pages.Become("Helen Szabo");
        Assert.DoesNotContain("Has left", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_allocations_the_file_has_ended_with_nobody_after_is_handed_over_too()
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.ImportAsync("Ruth Adeyemi,2026-03-02,2026-03-23");
        Assert.Contains("Has left with 3 children", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
        await leaver.AllToAsync(leaver.Martin);
        Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Martin 2026-03-24"], await leaver.AllocationsOfAsync("Okonkwo"));
        Assert.DoesNotContain("Has left", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_what_was_said_to_them_to_who_has_the_child_now()
    {
        await using var leaver = await ALeaver.OnAsync();
        var amelia = await leaver.Council.ReadAsync(db => db.Children.FirstAsync());
        var said = await leaver.Council.TellsAsync(leaver.Ruth, amelia);
        Assert.Contains("1 notice not acknowledged From the first day on whoever is then to be told of it is told.", Shown.Own(await leaver.Pages.Read(leaver.Path)), StringComparison.Ordinal);
        await leaver.AllToAsync(leaver.Martin);
        await leaver.AllToAsync(leaver.Martin);
        // Helen is told as well: none of the children has a social worker.
        var notices = await leaver.Council.ReadAsync(db => db.Notices.Where(n => n.PersonId != leaver.Helen.Id).OrderBy(n => n.Id).ToListAsync());
        Assert.Equal([(leaver.Ruth.Id, "IRO"), (leaver.Martin.Id, "IRO")], notices.Select(n => (n.PersonId!.Value, n.AsRole)));
        Assert.All(notices, n => Assert.Equal((said.DeadlineId, said.Kind, said.Number, said.DueOn, null), (n.DeadlineId, n.Kind, n.Number, n.DueOn, n.AcknowledgedAt)));
        await leaver.Pages.Become("Martin Clough");
        Assert.Contains("Amelia Okonkwo", Shown.Own(await leaver.Pages.Read("/notices")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_nobody_has_replaced_leaves_it_to_the_Principal_IRO_the_night_after()
    {
        await using var leaver = await ALeaver.OnAsync("2026-03-24");
        await leaver.Council.TellsAsync(leaver.Ruth, await leaver.Council.ReadAsync(db => db.Children.FirstAsync()));
        var night = new PassOnNotices(leaver.Council.Database.Open, ACouncil.Definitions, leaver.Council.Clock);
        Assert.Equal(0, await night.ApplyAsync(TestContext.Current.CancellationToken));
        leaver.Council.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await night.ApplyAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await night.ApplyAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("In place of the IRO: has left", (await leaver.Council.ReadAsync(db => db.Notices.SingleAsync(n => n.PersonId == leaver.Helen.Id))).AsRole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_not_agreed_by_a_notice_that_others_got()
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.Council.TellsAsync(leaver.Ruth, await leaver.Council.ReadAsync(db => db.Children.FirstAsync()), AnnouncementKind.Approaching);
        await leaver.AllToAsync(leaver.Martin);
        Assert.Null((await leaver.Council.ReadAsync(db => db.Notices.SingleAsync(n => n.PersonId == leaver.Ruth.Id))).AcknowledgedAt);
    }

    [Fact]
    public async Task Has_no_deputy_and_is_none_from_the_first_day_on()
    {
        await using var leaver = await ALeaver.OnAsync("2026-03-31");
        await leaver.Council.ChangeAsync(db =>
        {
            db.Deputies.AddRange(StandsIn(leaver.Ruth, leaver.Nia, "2026-03-20", null), StandsIn(leaver.Nia, leaver.Ruth, "2026-04-10", "2026-04-20"), StandsIn(leaver.Martin, leaver.Ruth, "2026-03-25", "2026-03-27"));
            return Task.CompletedTask;
        });
        Assert.Contains("2 deputies Nia Powell for Ruth Adeyemi; Ruth Adeyemi for Nia Powell. With the hand-over nobody stands in any more.", Shown.Own(await leaver.Pages.Read(leaver.Path)), StringComparison.Ordinal);
        await leaver.AllToAsync(leaver.Martin, "1 4 2026");
        Assert.Equal(
            [(leaver.Helen.Id, "2026-03-31"), (leaver.Helen.Id, "2026-04-09"), (null, "2026-03-27")],
            (await leaver.Council.ReadAsync(db => db.Deputies.OrderBy(d => d.Id).ToListAsync())).Select(d => (d.EndedById, $"{d.To:yyyy-MM-dd}")));

        // Until then the one who stands in is still shown, and can be ended sooner.
        Assert.Equal(2, Shown.Rows(await leaver.Pages.Read("/deputies")).Count(row => row.Contains("Ruth Adeyemi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Is_named_by_the_page_as_manager_of_what_it_cannot_hand_over()
    {
        await using var leaver = await ALeaver.OnAsync();
        var joanna = await leaver.Council.ReadAsync(db => db.People.SingleAsync(p => p.Name == "Joanna Lyle"));
        await leaver.LeavesAsync(joanna, "2026-03-20");
        Assert.Contains("Manager of North That cannot be handed over here: whoever keeps the council's list of teams enters the next manager there", Shown.Own(await leaver.Pages.Read(ALeaver.PathOf(joanna))), StringComparison.Ordinal);
        Assert.Contains("Joanna Lyle Has left and is still entered as manager of 1 team.", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_let_in_until_the_last_day_and_not_after()
    {
        await using var leaver = await ALeaver.OnAsync("2026-03-24");
        await leaver.Pages.Become("Ruth Adeyemi");
        Assert.Equal(HttpStatusCode.OK, (await leaver.Pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken)).StatusCode);
        await leaver.LeavesAsync(leaver.Ruth, "2026-03-23");
        var answer = await leaver.Pages.Client.GetAsync("/reviews", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, true), (answer.StatusCode, answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_changes_post_keeps_the_children_that_stay()
    {
        await using var leaver = await ALeaver.OnAsync(lastDay: null);
        await leaver.Council.ChangeAsync(db =>
        {
            db.Deputies.Add(StandsIn(leaver.Ruth, leaver.Nia, "2026-03-20", null));
            return Task.CompletedTask;
        });
        var cara = await leaver.Council.ReadAsync(db => db.Children.Where(c => c.FamilyName == "Smith").Select(c => c.Id).SingleAsync());
        await leaver.SendAsync("do", "25 3 2026", [("Everybody-iro", $"{leaver.Martin.Id}"), ($"To-iro-{cara}", $"{leaver.Ruth.Id}")]);
        Assert.Equal(["Ruth 2026-03-02 2026-03-24", "Martin 2026-03-25"], await leaver.AllocationsOfAsync("Okonkwo"));
        Assert.Equal(["Ruth 2026-03-02"], await leaver.AllocationsOfAsync("Smith"));
        Assert.Null((await leaver.Council.ReadAsync(db => db.Deputies.SingleAsync())).To);
    }

    static Deputy StandsIn(Person away, Person deputy, string from, string? to) => new()
    {
        PersonId = away.Id,
        DeputyId = deputy.Id,
        From = Day(from),
        To = to is null ? null : Day(to),
        NamedById = away.Id,
        NamedAt = new(2026, 3, 20, 9, 0, 0, DateTimeKind.Utc),
    };

    static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
