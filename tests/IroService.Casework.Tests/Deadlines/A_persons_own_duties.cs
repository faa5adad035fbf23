using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

public class A_persons_own_duties
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Are_those_whose_role_the_person_fills_for_the_child_by_date(DatabaseProvider provider)
    {
        var database = await OnEachDatabase.MakeAsync(provider);
        using var desk = await ADesk.WithAsync(ADesk.NewInCare, database);
        await desk.Council.PersonAsync("Other", Role.Iro);
        Assert.Equal(
        [
            ("plan-the-review", "2026-06-02"), ("first-review", "2026-06-23"), ("speak-with-child", "2026-06-23"), ("parents-wishes", "2026-06-23"),
        ],
        await ListedAsync(desk, desk.Iro.Id));
        Assert.Equal([("tell-iro-service", "2026-05-28"), ("social-workers-report", "2026-06-18")], await ListedAsync(desk, desk.Worker.Id));
        Assert.Empty(await ListedAsync(desk, await IdAsync(desk, "Other")));
        Assert.Empty(await ListedAsync(desk, 9999));
    }

    [Fact]
    public async Task Of_business_support_are_those_of_every_child_but_a_restricted_one()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        await desk.Council.LooksAfterAsync(AChild.Named("Hidden Oak").LookedAfterSince("2026-05-26").ReviewedBy(desk.Iro).Restricted());
        var support = await desk.Council.PersonAsync("Bea", Role.BusinessSupport);
        Assert.Equal([("book-first-review", "2026-06-02"), ("invitations", "2026-06-09")], await ListedAsync(desk, support.Id));
        Assert.Equal(8, (await ListedAsync(desk, desk.Iro.Id)).Count);
    }

    [Fact]
    public async Task Of_a_manager_go_by_the_team_of_the_social_worker()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await SendDecisionsAsync(desk);
        Assert.Equal([("managers-answer", "2026-05-08")], await ListedAsync(desk, await IdAsync(desk, "Joanna")));
        Assert.Empty(await ListedAsync(desk, (await desk.Council.PersonAsync("Another manager", Role.TeamManager)).Id));
    }

    [Fact]
    public async Task Stand_on_the_Principal_IROs_list_when_nobody_who_works_here_is_allocated()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        Assert.Empty(await ListedAsync(desk, desk.Principal.Id));
        await desk.Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == desk.Iro.Id)).To = ADesk.Day("2026-06-09"));
        var own = await List(desk).ApplyAsync(Asked(desk.Principal.Id));
        Assert.Equal(4, own.Rows.Count);
        Assert.All(own.Rows, row => Assert.True(row.InPlace));
    }

    [Fact]
    public async Task Of_a_manager_stand_on_the_Principal_IROs_list_when_nobody_manages_the_team()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await SendDecisionsAsync(desk);
        Assert.Empty(await ListedAsync(desk, desk.Principal.Id));
        await desk.Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Name == "Joanna")).To = ADesk.Day("2026-05-01"));
        var row = Assert.Single((await List(desk).ApplyAsync(Asked(desk.Principal.Id))).Rows);
        Assert.Equal(("managers-answer", true), (row.Deadline.Duty, row.InPlace));
    }

    [Fact]
    public async Task Are_counted_and_shown_by_window_and_kind()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        var asked = Asked(desk.Iro.Id);
        var counts = await List(desk).CountAsync(desk.Iro.Id);
        Assert.Equal((1, 0, 3, 4), (counts.Sum(c => c.Overdue), counts.Sum(c => c.ThisWeek), counts.Sum(c => c.Soon), counts.Sum(c => c.All)));
        Assert.Equal("plan-the-review", Assert.Single((await List(desk).ApplyAsync(asked with { Window = DutyWindow.Overdue })).Rows).Deadline.Duty);
        var first = await List(desk).ApplyAsync(asked with { Rule = "reg33", Duty = "first-review" });
        Assert.Equal((1, "first-review", 4), (first.Found, Assert.Single(first.Rows).Deadline.Duty, first.Kinds.Count));
        var second = await List(desk).ApplyAsync(asked with { RowsOnAPage = 3, Page = 7 });
        Assert.Equal((4, 2, 1), (second.Found, second.Page, second.Rows.Count));
        desk.Council.Clock.Advance(TimeSpan.FromDays(12));
        Assert.Equal(3, (await List(desk).CountAsync(desk.Iro.Id)).Sum(c => c.ThisWeek));
    }

    private static async Task SendDecisionsAsync(ADesk desk) => await new AnswerDuty(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(new()
    {
        ChildId = desk.Child.Id,
        DeadlineId = (await desk.DutyAsync("decisions")).Id,
        Kind = Domain.Workflows.FactKind.Done,
        DoneOn = ADesk.Day("2026-04-30"),
        Words = "Sent",
        RecordedById = desk.Iro.Id,
    });

    private static ListOwnDuties List(ADesk desk) => new(desk.Council.Database.Open, ACouncil.Definitions, desk.Council.Clock);

    private static OwnDutiesAsked Asked(int personId) => new() { PersonId = personId, Window = DutyWindow.All, Rule = null, Duty = null, Page = 1, RowsOnAPage = 100 };

    private static async Task<IReadOnlyList<(string Duty, string Due)>> ListedAsync(ADesk desk, int personId) =>
        [.. (await List(desk).ApplyAsync(Asked(personId))).Rows.Select(r => (r.Deadline.Duty, $"{r.Deadline.Terms.DueOn:yyyy-MM-dd}"))];

    private static Task<int> IdAsync(ADesk desk, string name) =>
        desk.Council.ReadAsync(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken));
}
