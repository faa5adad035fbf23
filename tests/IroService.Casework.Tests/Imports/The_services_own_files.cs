using IroService.Casework.Reviews;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class The_services_own_files
{
    static readonly (string, string) People = ("people.csv", "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nI1,Ira,ira@example.org,iro,,0.8,2020-01-01,\nS1,Sol,,social-worker,T1,,,\nM1,Mo,mo@example.org,team-manager,T1,,,\n");
    static readonly (string, string) Teams = ("teams.csv", "TEAM,NAME,PARENT,MANAGER\nT1,East,T0,M1\nT0,All,,\n");
    static readonly (string, string) Children = ("children.csv", "CHILD,GIVEN_NAME,FAMILY_NAME,KNOWN_AS,RESTRICTED,SIBLING_GROUP\nA,Ada,Ash,,Y,G1\n");
    static readonly (string, string) Allocations = ("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\nA,social-worker,S1,2023-12-01,2024-01-31\n");
    static readonly (string, string) Notifications = ("notifications.csv", "CHILD,BECAME_LOOKED_AFTER,NOTIFIED_ON\nA,2023-12-01,2023-12-04\n");
    static readonly (string, string) Bookings = ("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nA,2024-02-20,video,booked,\n");
    static readonly (string, string)[] All = [People, Teams, Children, Allocations, Notifications, Bookings];

    [Fact]
    public async Task Become_people_teams_and_what_is_known_of_children()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(All);
        var child = await council.ChildAsync("A");
        Assert.Equal(("Ada Ash", true, "G1"), (child.Name, child.Restricted, child.SiblingGroup));
        var people = await council.AskAsync(db => db.People.ToDictionaryAsync(p => p.Reference, TestContext.Current.CancellationToken));
        var teams = await council.AskAsync(db => db.Teams.ToDictionaryAsync(t => t.Reference, TestContext.Current.CancellationToken));
        Assert.Equal(
            [(Role.Iro, people["I1"].Id, Council.Day("2023-12-04"), null), (Role.SocialWorker, people["S1"].Id, Council.Day("2023-12-01"), Council.Day("2024-01-31"))],
            child.Allocations.OrderBy(a => a.Role).Select(a => (a.Role, a.PersonId, a.From, a.To)));
        Assert.Equal((Council.Day("2023-12-01"), Council.Day("2023-12-04")), (child.Notifications.Single().BecameLookedAfter, child.Notifications.Single().NotifiedOn));
        Assert.Equal((Council.Day("2024-02-20"), "video", BookingStatus.Booked), (child.Bookings.Single().BookedFor, child.Bookings.Single().Mode, child.Bookings.Single().Status));
        Assert.Equal((0.8m, "ira@example.org", Council.Day("2020-01-01")), (people["I1"].FullTimeEquivalent, people["I1"].Email, people["I1"].From));
        Assert.Equal((teams["T1"].Id, teams["T0"].Id, people["M1"].Id), (people["S1"].TeamId, teams["T1"].ParentId, teams["T1"].ManagerId));
    }

    [Fact]
    public async Task A_second_time_change_nothing_and_write_no_history()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(All);
        var history = await council.AskAsync(db => db.History.CountAsync(TestContext.Current.CancellationToken));
        var plan = await council.ServiceAsync(All);
        Assert.Equal((0, null), (plan.Changes.Count, plan.ImportId));
        Assert.Equal((1, history), await council.AskAsync(async db => (
            await db.Imports.CountAsync(TestContext.Current.CancellationToken), await db.History.CountAsync(TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task Do_not_take_a_role_away_by_repeating_themselves_but_by_news()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(All);
        await council.AskAsync(db => db.People.Where(p => p.Reference == "I1").ExecuteUpdateAsync(set => set.SetProperty(p => p.Role, Role.PrincipalIro), TestContext.Current.CancellationToken));
        await council.ServiceAsync(All);
        Assert.Equal(Role.PrincipalIro, await RoleOfI1());
        await council.ServiceAsync(("people.csv", "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nI1,Ira,ira@example.org,business-support,,0.8,2020-01-01,\n"));
        Assert.Equal(Role.BusinessSupport, await RoleOfI1());

        Task<Role> RoleOfI1() => council.AskAsync(db => db.People.Where(p => p.Reference == "I1").Select(p => p.Role).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Are_written_in_place_by_their_keys_and_who_is_absent_stays()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(All);
        var before = await council.ChildAsync("A");
        var plan = await council.ServiceAsync(
            ("people.csv", "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nI1,Ira,new@example.org,iro,,0.8,2020-01-01,\nI2,Ivo,,iro,,,,\n"),
            ("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nA,iro,I2,2023-12-04,2024-03-01\n"),
            ("notifications.csv", "CHILD,BECAME_LOOKED_AFTER,NOTIFIED_ON\nA,2023-12-01,2023-12-05\n"),
            ("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nA,2024-02-20,video,cancelled,Snow\n"));
        var child = await council.ChildAsync("A");
        Assert.Equal(before.Allocations.Select(a => a.Id).Order(), child.Allocations.Select(a => a.Id).Order());
        Assert.Equal((Council.Day("2023-12-05"), BookingStatus.Cancelled, "Snow"), (child.Notifications.Single().NotifiedOn, child.Bookings.Single().Status, child.Bookings.Single().Reason));
        Assert.Equal(4, await council.AskAsync(db => db.People.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(["email: was ira@example.org, is new@example.org"], plan.Changes.Single(c => c.Reference == "I1").Changes.Select(c => c.ToString()));
        Assert.Contains(plan.Changes.Single(c => c.Of == "child").Changes, c => c.ToString() == "iro from 2023-12-04, person: was I1, is I2");
    }

    [Fact]
    public async Task Leave_the_deadlines_of_the_child_as_they_are()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["X 2023-05-01 PN1"]));
        var before = await Facts.OfAsync(council);
        await council.ServiceAsync(All);
        Assert.Equal(before, await Facts.OfAsync(council));
        var history = await council.AskAsync(db => db.History.Where(h => h.What == "ImportServiceFiles").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains("given name", history.Payload, StringComparison.Ordinal);
        Assert.Empty((await new Storage.History.VerifyHistory(council.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task Do_not_bring_back_a_booking_that_was_cancelled_here_by_repeating_themselves()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["X 2023-05-01 PN1"]));
        await council.ServiceAsync(All);
        var booked = await council.RecordBooking.ApplyAsync(new NewBooking
        {
            ChildId = (await council.ChildAsync("A")).Id,
            BookedFor = Council.Day("2024-02-22"),
            Mode = "video",
            Reason = "The school asked",
            RecordedById = await council.PersonAsync("clerk", Role.BusinessSupport),
        }, TestContext.Current.CancellationToken);
        Assert.IsType<BookingRecorded.Done>(booked);
        Assert.Empty((await council.ServiceAsync(All)).Changes);
        Assert.Equal([BookingStatus.Cancelled, BookingStatus.Booked], (await council.ChildAsync("A")).Bookings.OrderBy(b => b.BookedFor).Select(b => b.Status));
        await council.ServiceAsync(("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nA,2024-02-22,,adjourned,No room\n"));
        Assert.Equal([BookingStatus.Cancelled, BookingStatus.Adjourned], (await council.ChildAsync("A")).Bookings.OrderBy(b => b.BookedFor).Select(b => b.Status));
    }

    [Fact]
    public async Task Do_not_take_away_a_time_and_a_place_that_were_recorded_here()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder("2023-24", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["X 2023-05-01 PN1"]));
        await council.ServiceAsync(("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nA,2024-02-22,video,booked,\n"));
        await council.RecordBooking.ApplyAsync(new NewBooking
        {
            ChildId = (await council.ChildAsync("A")).Id,
            BookedFor = Council.Day("2024-02-22"),
            At = new(14, 30),
            Mode = "in person",
            Venue = "Civic Centre",
            RecordedById = await council.PersonAsync("clerk", Role.BusinessSupport),
        }, TestContext.Current.CancellationToken);
        await council.ServiceAsync(("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nA,2024-02-22,phone,booked,\n"));
        var booking = Assert.Single((await council.ChildAsync("A")).Bookings);
        Assert.Equal((new TimeOnly(14, 30), "in person", "Civic Centre"), (booking.At, booking.Mode, booking.Venue));
    }

    [Fact]
    public async Task Are_only_looked_at_in_a_dry_run()
    {
        using var council = await Council.OnAsync("2024-02-01");
        var plan = await council.ServiceAsync(dryRun: true, All);
        Assert.Equal((2, 3, 1), (plan.Changes.Count(c => c.Of == "team"), plan.Changes.Count(c => c.Of == "person"), plan.Changes.Count(c => c.Of == "child")));
        Assert.Equal((0, 0, 0), await council.AskAsync(async db => (
            await db.People.CountAsync(TestContext.Current.CancellationToken), await db.Children.CountAsync(TestContext.Current.CancellationToken),
            await db.Imports.CountAsync(TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task Keep_the_counts_of_child_protection_plans_by_person_and_day()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(People, Teams, Caseload("I1,2024-01-31,17\n"));
        var plan = await council.ServiceAsync(Caseload("I1,2024-01-31,18\nI1,2024-02-29,4\nI1,2024-02-29,16\n"));
        Assert.Equal(
            ["child protection plans on 2024-01-31: was 17, is 18", "child protection plans on 2024-02-29: 16"],
            plan.Changes.Single(c => c is { Of: "person", Reference: "I1" }).Changes.Select(c => c.ToString()));
        Assert.Equal([18, 16], await council.AskAsync(db => db.ProtectionPlans.OrderBy(p => p.AsAt).Select(p => p.Children).ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Empty((await council.ServiceAsync(Caseload("I1,2024-02-29,16\n"))).Changes);

        static (string, string) Caseload(string rows) => ("caseload.csv", $"PERSON,AS_AT,CHILD_PROTECTION_PLANS\n{rows}");
    }

    [Fact]
    public async Task Keep_the_ratings_and_the_later_of_one_day()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(People, Teams, Children, Ratings("A,2024-01-05,Red,Drift\nA,never,Red,\nA,2024-01-05,Amber,\n"));
        Assert.Contains(council.Notes, n => n.Column == "RATED_ON");
        var plan = await council.ServiceAsync(Ratings("A,2024-01-05,Green,\nA,2024-01-20,Red,No plan\n"));
        Assert.Equal(["rating on 2024-01-05: was Amber, is Green", "rating on 2024-01-20: Red"], Assert.Single(plan.Changes).Changes.Select(c => c.ToString()));
        Assert.Equal([RatingColour.Green, RatingColour.Red], await council.AskAsync(db => db.Ratings.OrderBy(r => r.RatedOn).Select(r => r.Rating).ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Empty((await council.ServiceAsync(Ratings("A,2024-01-05,Green,\nA,2024-01-20,Red,No plan\n"))).Changes);

        static (string, string) Ratings(string rows) => ("ratings.csv", $"CHILD,RATED_ON,RATING,REASON\n{rows}");
    }

    [Fact]
    public async Task Keep_each_dispute_by_its_reference_also_when_it_turns_out_to_be_of_another_child()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(People, Teams, ("children.csv", "CHILD,GIVEN_NAME,FAMILY_NAME,KNOWN_AS,RESTRICTED,SIBLING_GROUP\nA,,,,,\nB,,,,,\n"), Disputes("D1,A,formal,2024-01-05,Drift,1,1,,,\nD2,A,formal,2024-01-06,,informal,1,,,\n"));
        var plan = await council.ServiceAsync(Disputes("D1,A,formal,2024-01-05,Drift,1,2,2024-01-12,2024-01-31,Plan changed\nD2,B,formal,2024-01-06,,informal,1,,,\n"));
        Assert.Equal(
            [
                "A: dispute D2, child: was A, is B; dispute D1, stage reached: was 1, is 2; dispute D1, responded on: 2024-01-12; dispute D1, resolved on: 2024-01-31; dispute D1, outcome: Plan changed",
                "B: dispute D2: opened on 2024-01-06 at informal, reached 1",
            ],
            plan.Changes.Select(change => $"{change.Reference}: {string.Join("; ", change.Changes)}"));
        Assert.Equal(
            [("A", "D1", "2"), ("B", "D2", "1")],
            await council.AskAsync(async db => (await db.Children.SelectMany(c => c.DisputesOnFile, (c, d) => new { Child = c.Reference, d.Reference, d.StageReached }).ToListAsync(TestContext.Current.CancellationToken))
                .OrderBy(d => d.Reference).Select(d => (d.Child, d.Reference, d.StageReached)).ToList()));

        static (string, string) Disputes(string rows) => ("disputes.csv", $"REFERENCE,CHILD,KIND,OPENED_ON,THEME,STAGE_OPENED,STAGE_REACHED,RESPONDED_ON,RESOLVED_ON,OUTCOME\n{rows}");
    }

    [Fact]
    public async Task About_a_child_person_or_team_that_nobody_knows_are_told_and_kept_out()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ServiceAsync(People, Teams, Children, ("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nZ,iro,I1,2023-12-04,\nA,iro,I9,2023-12-04,\n"));
        Assert.Empty((await council.ChildAsync("A")).Allocations);
        Assert.Equal(["CHILD", "PERSON"], council.Notes.Where(n => n.What.Contains("neither", StringComparison.Ordinal)).Select(n => n.Column));
    }
}
