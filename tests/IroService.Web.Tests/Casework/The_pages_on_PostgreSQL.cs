using System.Net;
using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

public class The_pages_on_PostgreSQL
{
    [Fact]
    public async Task Say_what_they_say_on_SQLite()
    {
        var server = await PostgresServer.Shared();
        var database = await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await server.NewDatabase(TestContext.Current.CancellationToken));
        var there = await Read(await ABusyCaseload.OfRuthAdeyemi(database));
        var here = await Read(await ABusyCaseload.OfRuthAdeyemi());
        Assert.Equal(here, there);
        Assert.All(here, page => Assert.NotEmpty(page));
    }

    static async Task<List<string>> Read((ACouncil Council, Domain.PeriodsOfCare.Child Told) caseload)
    {
        using var council = caseload.Council;
        await using var pages = await RunningPages.On(council);
        var read = new List<string>();
        foreach (var who in new[] { "Ruth Adeyemi", "Dev Parmar", "Joanna Lyle", "Helen Szabo" })
        {
            await pages.Become(who);
            await pages.Post("/children", ("Words", "oko"));
            foreach (var path in new[] { "/", "/reviews", "/reviews?sort=child", "/notices", "/duties", "/children", "/children/without-date" })
                read.Add(Shown.Own(await pages.Read(path)));
        }

        var child = $"/children/{caseload.Told.Id}";
        await pages.Post($"{child}/record-review", ("HeldOn.Day", "23"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Participation", "PN1"));
        await pages.Post($"{child}/book", ("BookedFor.Day", "1"), ("BookedFor.Month", "9"), ("BookedFor.Year", "2026"), ("Mode", "video"), ("AllTheSame", "2026-09-01"));
        read.Add(Shown.Own(await pages.Read(child)));
        await HandOver(council, pages, read);
        return read;
    }

    static async Task HandOver(ACouncil council, RunningPages pages, List<string> read)
    {
        var martin = await council.PersonAsync("Martin Clough", Role.Iro);
        var ruth = await council.ReadAsync(db => db.People.SingleAsync(person => person.Name == "Ruth Adeyemi"));
        await council.TellsAsync(ruth, await council.ReadAsync(db => db.Children.Where(one => one.Deadlines.Any(d => d.State == DeadlineState.Open && d.Terms.DueOn != null)).OrderBy(one => one.Id).FirstAsync()));
        await council.ChangeAsync(async db => (await db.People.SingleAsync(person => person.Id == ruth.Id)).To = new(2026, 3, 23));
        await pages.Become("Helen Szabo");
        var path = $"/people/{ruth.Id}/hand-over";
        read.Add(Shown.Own(await pages.Read("/people/hand-over")));
        read.Add(Shown.Own(await pages.Read(path)));
        var answer = await pages.Post(path, ("Step", "do"), ("From.Day", "24"), ("From.Month", "3"), ("From.Year", "2026"), ("Everybody-iro", $"{martin.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var after in new[] { path, "/duties" })
            read.Add(Shown.Own(await pages.Read(after)));
        read.Add($"{await council.ReadAsync(db => db.Allocations.CountAsync(a => a.PersonId == martin.Id))} children, {await council.ReadAsync(db => db.Notices.CountAsync(n => n.PersonId == martin.Id))} notices");
    }
}
