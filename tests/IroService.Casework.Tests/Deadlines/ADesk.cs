using System.Globalization;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

/// <summary>
/// A council on 10 June 2026 that has been live since 1 April, with one child in care since 26 May whose first review the law wants by 23 June,
/// or with another child of the test's.
/// </summary>
internal sealed class ADesk : IDisposable
{
    private ADesk(ACouncil council, Person iro, Person worker, Person principal, Child child) => (Council, Iro, Worker, Principal, Child) = (council, iro, worker, principal, child);

    public ACouncil Council { get; }

    public Person Iro { get; }

    public Person Worker { get; }

    public Person Principal { get; }

    public Child Child { get; }

    public static AChild NewInCare => AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-05-26");

    /// <summary>Between six-monthly reviews: the last on 27 April 2026, the next by 27 October.</summary>
    public static AChild BetweenReviews => AChild.Named("Ben Oak").LookedAfterSince("2025-01-06")
        .ReviewHeld("2025-01-31").ReviewHeld("2025-04-29").ReviewHeld("2025-10-28").ReviewHeld("2026-04-27");

    public static async Task<ADesk> WithAsync(AChild child, TestDatabase? database = null)
    {
        var council = await ACouncil.OnAsync("2026-06-10", database, goLive: new DateOnly(2026, 4, 1));
        var (iro, principal) = (await council.PersonAsync("Ruth", Role.Iro), await council.PersonAsync("Helen", Role.PrincipalIro));
        var worker = await council.PersonAsync("Dev", Role.SocialWorker, await council.TeamAsync("North", await council.PersonAsync("Joanna", Role.TeamManager)));
        return new ADesk(council, iro, worker, principal, await council.LooksAfterAsync(child.ReviewedBy(iro).WorkedWithBy(worker)));
    }

    /// <summary>The last deadline of a duty.</summary>
    public Task<Deadline> DutyAsync(string duty) => Council.ReadAsync(db => db.Deadlines.AsNoTracking()
        .Where(d => d.ChildId == Child.Id && d.Duty == duty).OrderByDescending(d => d.Id).FirstAsync(TestContext.Current.CancellationToken));

    /// <summary>How many of each have been written.</summary>
    public Task<(int Answers, int History)> WrittenAsync() => Council.ReadAsync(async db => (
        await db.Answers.CountAsync(TestContext.Current.CancellationToken),
        await db.History.CountAsync(h => h.What != "Test", TestContext.Current.CancellationToken)));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => Council.Dispose();
}
