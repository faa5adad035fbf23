using IroService.Casework.Reviews;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class The_first_import
{
    static readonly string[] Overdue = ["A 2022-06-01 S C2 U1"];

    [Fact]
    public async Task Announces_nothing_of_what_is_already_due()
    {
        using var council = await Council.OnAsync("2023-07-03");
        var done = await council.ImportedAsync(council.Folder("2022-23", [], Overdue, ["B 2022-05-01 PN1"]));
        Assert.True(done.Plan.Silent);
        Assert.True((await OpenDeadline(council)).AnnounceOn > council.Today);
        Assert.Equal(0, await council.AskAsync(db => db.Outbox.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Is_silent_as_a_whole_when_its_years_come_one_by_one()
    {
        using var council = await Council.OnAsync("2023-07-03");
        await council.ImportedAsync(council.Folder("2022-23", [], Overdue, ["B 2022-05-01 PN1"]));
        council.ItIs("2023-07-04");
        Assert.True((await council.ImportedAsync(council.Folder("2021-22", [], ["C 2022-01-05 S C2 U1"], ["B 2021-05-01 PN1"]))).Plan.Silent);
        Assert.True((await council.ImportedAsync(council.Folder("2023-24", [], ["D 2023-06-20 S C2 U1"], []))).Plan.Silent);
        Assert.False(await council.AskAsync(db => db.Deadlines.AnyAsync(d => d.AnnounceOn <= council.Today, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Is_over_when_a_newer_extract_of_a_year_comes_and_a_child_who_is_new_in_it_is_announced_at_once()
    {
        using var council = await Council.OnAsync("2023-07-03");
        await council.ImportedAsync(council.Folder("2023-24", [], Overdue, ["B 2023-05-01 PN1"]));
        council.ItIs("2023-07-17");
        var done = await council.ImportedAsync(council.Folder("2023-24 v2", [], [.. Overdue, "C 2023-07-05 S C2 U1"], ["B 2023-05-01 PN1"]));
        Assert.False(done.Plan.Silent);
        var deadline = (await council.ChildAsync("C")).Deadlines.Single();
        Assert.Equal((true, 0), (deadline.AnnounceOn <= council.Today, deadline.Announcements.Count));
    }

    [Fact]
    public async Task Is_over_once_somebody_has_been_told_something()
    {
        using var council = await Council.OnAsync("2023-07-03");
        await council.ImportedAsync(council.Folder("2022-23", [], Overdue, ["B 2022-05-01 PN1"]));
        await council.AskAsync(async db =>
        {
            var deadline = await db.Deadlines.Include(d => d.Announcements).FirstAsync(d => d.Terms.DueOn != null, TestContext.Current.CancellationToken);
            deadline.Announcements.Add(new Announcement
            {
                Kind = AnnouncementKind.Overdue,
                Number = 9,
                DueOn = deadline.Terms.DueOn!.Value,
                On = council.Today,
                At = council.Clock.GetUtcNow().UtcDateTime,
                Silent = false,
            });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.False((await council.ImportedAsync(council.Folder("2023-24", [], ["D 2023-06-20 S C2 U1"], []))).Plan.Silent);
    }

    [Fact]
    public async Task Is_over_once_a_person_has_recorded_something()
    {
        using var council = await Council.OnAsync("2023-07-03");
        await council.ImportedAsync(council.Folder("2022-23", [], Overdue, ["B 2022-05-01 PN1"]));
        await council.RecordBooking.ApplyAsync(new NewBooking
        {
            ChildId = (await council.ChildAsync("A")).Id,
            BookedFor = council.Today,
            Mode = "",
            RecordedById = await council.PersonAsync("iro", Role.Iro),
        }, TestContext.Current.CancellationToken);
        Assert.False((await council.ImportedAsync(council.Folder("2023-24", [], ["D 2023-06-20 S C2 U1"], []))).Plan.Silent);
    }

    [Fact]
    public async Task Of_a_council_whose_only_import_was_taken_back_is_the_first_again()
    {
        using var council = await Council.OnAsync("2023-07-03");
        var folder = council.Folder("2022-23", [], Overdue, ["B 2022-05-01 PN1"]);
        await council.ImportedAsync(folder);
        await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken);
        Assert.True((await council.ImportedAsync(folder)).Plan.Silent);
    }

    static async Task<Deadline> OpenDeadline(Council council) => (await council.ChildAsync("A")).Deadlines.Single(d => d.State == DeadlineState.Open);
}
