using IroService.Casework.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class What_is_to_be_sorted_out
{
    const string Staff = "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nI1,Ira,ira@example.org,iro,,,,\nP1,Pia,pia@example.org,principal-iro,,,,\nS1,Sol,,social-worker,,,,\n";

    [Fact]
    public async Task A_child_without_an_IRO_today_is_first_on_the_Principal_IROs_list()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,2024-01-31\n");
        var duty = Assert.Single(await SortOutAsync(council));
        Assert.Equal((SortOutKind.NoIro, await IdAsync(council, "P1")), (duty.Kind, duty.OnListOf));
        Assert.Equal("Looked after since at least 1 December 2023.", duty.Bound);
    }

    [Fact]
    public async Task An_IRO_who_has_left_is_no_IRO()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\n", Staff.Replace("ira@example.org,iro,,,,", "ira@example.org,iro,,,,2024-01-15", StringComparison.Ordinal));
        Assert.Equal([(SortOutKind.HasLeft, "Has left with 1 child: hand them over."), (SortOutKind.NoIro, "Allocate an IRO: the child has none today.")], (await SortOutAsync(council)).Select(d => (d.Kind, d.Sentence)));
    }

    [Fact]
    public async Task A_person_without_an_email_who_is_allocated_is_on_the_Principal_IROs_list()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\nA,social-worker,S1,2023-12-04,\n");
        var duty = Assert.Single(await SortOutAsync(council));
        Assert.Equal((SortOutKind.NoEmail, await IdAsync(council, "S1"), await IdAsync(council, "P1")), (duty.Kind, duty.PersonId, duty.OnListOf));
    }

    [Fact]
    public async Task A_review_whose_date_is_not_known_is_on_the_IROs_list_with_the_bound_that_is()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\n", episode: "A 2023-12-01 P C2 U1");
        var duty = Assert.Single(await SortOutAsync(council));
        Assert.Equal((SortOutKind.DateNotKnown, await IdAsync(council, "I1")), (duty.Kind, duty.OnListOf));
        Assert.Equal("Looked after since at least 1 December 2023, so a review was due by 1 June 2024 at the latest.", duty.Bound);
    }

    [Fact]
    public async Task A_child_in_care_without_a_date_of_birth_is_on_the_IROs_list()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\n", header: "A -");
        var duty = Assert.Single(await SortOutAsync(council));
        Assert.Equal((SortOutKind.NoDateOfBirth, await IdAsync(council, "I1")), (duty.Kind, duty.OnListOf));
    }

    [Fact]
    public async Task A_date_beyond_the_calendar_says_where_the_calendar_ends()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\n", episode: "A 2028-12-20 S C2 U1", today: "2028-12-21");
        var duty = (await SortOutAsync(council))[0];
        Assert.Equal((SortOutKind.BeyondCalendar, "First review: not yet known, the calendar ends 2028. Import the bank holidays of 2029."), (duty.Kind, duty.Sentence));
    }

    [Theory]
    [InlineData("2027-12-31", null)]
    [InlineData("2028-01-01", "the calendar ends on 31 December 2028, and no working day is counted beyond it.")]
    [InlineData("2029-01-01", "the calendar ended on 31 December 2028, and no working day is counted beyond it.")]
    public async Task A_calendar_that_ends_within_a_year_is_on_the_Principal_IROs_list(string today, string? says)
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\n", today: today);
        var duty = (await SortOutAsync(council)).SingleOrDefault(d => d.Kind == SortOutKind.CalendarEnds);
        Assert.Equal(says is null, duty is null);
        if (duty is not null)
        {
            Assert.Equal((null, null, await IdAsync(council, "P1")), (duty.ChildId, duty.PersonId, duty.OnListOf));
            Assert.Equal($"Have GOV.UK's bank holidays (www.gov.uk/bank-holidays.json) imported, with \"iro calendar import\": {says}", duty.Sentence);
        }
    }

    [Fact]
    public async Task A_notice_that_had_nobody_to_go_to_and_an_email_that_failed_stay_until_what_is_owed_is_done()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\n");
        var (iro, principal) = (await IdAsync(council, "I1"), await IdAsync(council, "P1"));
        await council.AskAsync(async db =>
        {
            var deadline = await db.Deadlines.SingleAsync(TestContext.Current.CancellationToken);
            var email = new Email { Id = new Guid("00000000-0000-0000-0000-000000000001"), PersonId = iro, CreatedAt = council.Clock.GetUtcNow().UtcDateTime };
            email.TryAgain(council.Clock.GetUtcNow().UtcDateTime, "busy");
            email.Fail(council.Clock.GetUtcNow().UtcDateTime, "no such mailbox");
            db.AddRange(email, Of(deadline, iro, 0, email.Id, council), Of(deadline, null, 1, null, council));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(
            [(SortOutKind.NoticeForNobody, (int?)null, (int?)principal), (SortOutKind.EmailFailed, iro, principal)],
            (await SortOutAsync(council)).Select(d => (d.Kind, d.PersonId, d.OnListOf)));
        await council.ImportedAsync(council.Folder("2023-24 v2", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1"], ["X 2023-05-01 PN1", "A 2024-01-31 PN1"]));
        Assert.Empty(await SortOutAsync(council));
    }

    [Fact]
    public async Task Without_a_Principal_IRO_stands_on_nobodys_list_and_is_not_dropped()
    {
        using var council = await CouncilAsync("CHILD,ROLE,PERSON,FROM,TO\n", Staff.Replace("principal-iro", "analyst", StringComparison.Ordinal));
        Assert.Null(Assert.Single(await SortOutAsync(council)).OnListOf);
    }

    [Fact]
    public async Task The_worklist_counts_what_each_IRO_has_and_what_has_no_IRO_is_the_Principal_IROs()
    {
        using var council = await Council.OnAsync("2024-02-01");
        await council.ImportedAsync(council.Folder(
            "2023-24",
            [],
            ["A 2023-12-01 S C2 U1", "B 2024-01-15 S C2 U1", "C 2023-12-01 P C2 U1", "D 2023-12-01 S C2 U1", "E 2023-12-01 S C2 U1"],
            ["X 2023-05-01 PN1", "E 2023-12-20 PN1"]));
        await council.ServiceAsync(("people.csv", Staff), ("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\nB,iro,I1,2023-12-04,\nC,iro,I1,2023-12-04,\nE,iro,I1,2023-12-04,\n"));
        Assert.Equal(
            [new Worklist(await IdAsync(council, "I1"), "Ira", 4, 1, 1, 1), new Worklist(await IdAsync(council, "P1"), "Pia", 1, 1, 0, 0)],
            await council.ListWork.ApplyAsync(TestContext.Current.CancellationToken));
    }

    static async Task<Council> CouncilAsync(
        string allocations, string staff = Staff, string header = "A 2012-06-05", string episode = "A 2023-12-01 S C2 U1", string today = "2024-02-01")
    {
        var council = await Council.OnAsync(today);
        await council.ImportedAsync(council.Folder("2023-24", [header], [episode], ["X 2023-05-01 PN1"]));
        await council.ServiceAsync(("people.csv", staff), ("allocations.csv", allocations));
        return council;
    }

    static Task<IReadOnlyList<DutyToSortOut>> SortOutAsync(Council council) => council.DutiesToSortOut.ApplyAsync(TestContext.Current.CancellationToken);

    static async Task<int> IdAsync(Council council, string reference) =>
        await council.AskAsync(db => db.People.Where(p => p.Reference == reference).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken));

    static Notice Of(Deadline deadline, int? person, int number, Guid? email, Council council) => new()
    {
        PersonId = person,
        ChildId = deadline.ChildId,
        DeadlineId = deadline.Id,
        Kind = AnnouncementKind.Overdue,
        Number = number,
        DueOn = deadline.Terms.DueOn!.Value,
        AsRole = "IRO",
        CreatedAt = council.Clock.GetUtcNow().UtcDateTime,
        EmailId = email,
    };
}
