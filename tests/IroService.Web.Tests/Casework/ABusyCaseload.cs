using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;

namespace IroService.Web.Tests.Casework;

/// <summary>An IRO's caseload on 24 March 2026 with everything in it that a page can show.</summary>
static class ABusyCaseload
{
    static readonly string[] names =
    [
        "Theo Bannister", "Bethany Marsh", "Noah Pike", "Maryam Siddiqui", "Kacper Wiśniewski", "Jayden Featherstonehaugh-Cholmondeley", "Isla Brennan", "Omar Farouk",
        "Ruby Tanner", "Leo Fitzgerald", "Ava Mensah", "Harley Dunn", "Grace Otieno", "Mason Price", "Freya Lindqvist", "Reece Walker",
    ];

    public static async Task<(ACouncil Council, Child Told)> OfRuthAdeyemi(TestDatabase? database = null)
    {
        var council = await ACouncil.OnAsync("2026-03-24", database);
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var joanna = await council.PersonAsync("Joanna Lyle", Role.TeamManager);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("Children in care north", joanna), email: "");
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        var told = await council.LooksAfterAsync(
            AChild.Named("Amelia Okonkwo", "100234").Born("2012-05-04").LookedAfterSince("2022-02-01", "L2", until: "2022-05-03").LookedAfterSince("2025-02-10", "V2", "U6").NotifiedOn("2025-02-12")
                .Then("2025-05-12", "L", "C1").Then("2025-09-01", "P", place: "K2").Then("2025-11-17", "L", "C2")
                .ReviewHeld("2025-03-07", "PN6").ReviewHeld("2025-06-12", "PN2").BookedFor("2025-06-03", BookingStatus.Adjourned, "video", "The report was not ready").ReviewHeld("2025-09-30")
                .BookedFor("2026-04-07").ReviewedBy(ruth).WorkedWithBy(dev).InSiblingGroup("S1"));
        await council.LooksAfterAsync(
        [
            AChild.Named("Tobi Okonkwo").Born("2023-02-02").LookedAfterSince("2026-02-16").ReviewedBy(ruth).WorkedWithBy(dev).InSiblingGroup("S1"),
            AChild.Named("Esme Okonkwo").Born("2019-08-30").LookedAfterSince("2026-02-20").ReviewedBy(ruth).WorkedWithBy(dev).InSiblingGroup("S1").Restricted(),
            AChild.Named("Zoe Lost").LookedAfterSince("2019-05-01").ReviewedBy(ruth),
            AChild.Named("Sam Break").LookedAfterSince("2026-01-12", "V4").ReviewedBy(ruth),
            .. names.Select((name, number) =>
            {
                var child = AChild.Named(name).LookedAfterSince("2025-01-06").ReviewHeld("2025-01-31").ReviewHeld("2025-04-29")
                    .ReviewHeld(new DateOnly(2025, 9, 18).AddDays(number * 8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ReviewedBy(ruth).WorkedWithBy(dev);
                return (number % 4) switch
                {
                    0 => child.BookedFor(new DateOnly(2026, 3, 25).AddDays(number * 5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                    3 => child.BookedFor("2026-08-03"),
                    _ => child,
                };
            }),
        ]);
        await TellAsync(council, told, ruth, dev, joanna);
        return (council, told);
    }

    static async Task TellAsync(ACouncil council, Child told, Person ruth, Person dev, Person joanna)
    {
        var now = council.Clock.GetUtcNow().UtcDateTime;
        var accepted = new Email { Id = Guid.CreateVersion7(), PersonId = ruth.Id, CreatedAt = now };
        accepted.TryAgain(now, "");
        accepted.Accept(now);
        var failed = new Email { Id = Guid.CreateVersion7(), PersonId = joanna.Id, CreatedAt = now };
        failed.TryAgain(now, "");
        failed.Fail(now, "550 mailbox unavailable");
        await council.TellsAsync(ruth, told, email: accepted);
        await council.TellsAsync(dev, told, asRole: "Social worker");
        await council.TellsAsync(joanna, told, asRole: "Team manager", email: failed);
        foreach (var child in await council.ReadAsync(db => Task.FromResult(db.Children.Where(c => c.FamilyName == "Pike" || c.FamilyName == "Marsh").ToList())))
            await council.TellsAsync(ruth, child);
        var overdue = await council.ReadAsync(db => Task.FromResult(db.Children.Single(c => c.GivenName == "Tobi")));
        await council.TellsAsync(ruth, overdue, AnnouncementKind.Overdue);
    }
}
