using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Tests.Imports;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Corrections;

/// <summary>A council whose IRO corrects what folders said of the child A. Episodes are named by the day on which they begin, reviews by theirs.</summary>
sealed class Corrections(Council council, int iroId) : IDisposable
{
    public Council Council => council;

    public int IroId => iroId;

    public static async Task<Corrections> OnAsync(string today, TestDatabase? database = null)
    {
        var council = await Council.OnAsync(today, database);
        return new Corrections(council, await council.PersonAsync("Ira"));
    }

    /// <summary>Imports one folder of the child A and makes the IRO hers.</summary>
    public async Task ImportAsync(string name, string[] episodes, string[] reviews, string born = "2012-06-05")
    {
        await council.ImportAsync(council.Folder(name, [$"A {born}"], [.. episodes.Select(e => $"A {e}")], [.. reviews.Select(r => $"A {r}")]));
        if ((await AAsync()).Allocations.Count == 0)
        {
            await AllocateAsync(iroId, "2015-01-01");
        }
    }

    public async Task AllocateAsync(int personId, string from, string? until = null)
    {
        await using var db = council.Open();
        var child = await db.Children.Include(c => c.Allocations).SingleAsync(c => c.Reference == "A", TestContext.Current.CancellationToken);
        foreach (var before in child.Allocations.Where(a => a.To is null))
        {
            before.To = Council.Day(from).AddDays(-1);
        }

        child.Allocations.Add(new Allocation { Role = Role.Iro, PersonId = personId, From = Council.Day(from), To = until is null ? null : Council.Day(until) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<CorrectionOutcome?> EpisodeAsync(string from, Func<EpisodeRow, EpisodeRow> to, bool onlyCheck = false)
    {
        var child = await AAsync();
        var episode = child.Episodes.Single(e => e.Decom == Council.Day(from));
        return await council.CorrectEpisode.ApplyAsync(
            new() { ChildId = child.Id, EpisodeId = episode.Id, Row = to(episode.Row), By = By(onlyCheck) }, TestContext.Current.CancellationToken);
    }

    public async Task<CorrectionOutcome?> ReviewAsync(string heldOn, string to, string? code = null, bool onlyCheck = false)
    {
        var child = await AAsync();
        var review = child.Reviews.Single(r => r.HeldOn == Council.Day(heldOn));
        return await council.CorrectReview.ApplyAsync(
            new() { ChildId = child.Id, ReviewId = review.Id, Row = new ReviewRow(Council.Day(to), code ?? review.ParticipationCode), By = By(onlyCheck) },
            TestContext.Current.CancellationToken);
    }

    public async Task<CorrectionOutcome?> WithdrawAsync(string heldOn, bool putBack = false)
    {
        var child = await AAsync();
        return await council.WithdrawReview.ApplyAsync(
            new() { ChildId = child.Id, ReviewId = child.Reviews.Single(r => r.HeldOn == Council.Day(heldOn)).Id, PutBack = putBack, By = By() }, TestContext.Current.CancellationToken);
    }

    public async Task<CorrectionOutcome?> DecideAsync(string day, Decision decision, bool aReview = false)
    {
        var child = await AAsync();
        return await council.DecideDisputedFact.ApplyAsync(
            new()
            {
                ChildId = child.Id,
                EpisodeId = aReview ? null : child.Episodes.Single(e => e.Decom == Council.Day(day)).Id,
                ReviewId = aReview ? child.Reviews.Single(r => r.HeldOn == Council.Day(day)).Id : null,
                Decision = decision,
                By = By(),
            },
            TestContext.Current.CancellationToken);
    }

    public async Task<ReviewRecorded?> RecordAsync(string heldOn, string code = "PN1") => await council.RecordReviewHeld.ApplyAsync(
        new() { ChildId = (await AAsync()).Id, HeldOn = Council.Day(heldOn), ParticipationCode = code, LateReason = "It snowed", RecordedById = iroId }, TestContext.Current.CancellationToken);

    public Task<Child> AAsync() => council.ChildAsync("A");

    /// <summary>What is open, as "first-review by 2024-01-03".</summary>
    public async Task<IReadOnlyList<string>> OpenAsync() =>
        [.. (await AAsync()).Deadlines.Where(d => d.State == DeadlineState.Open).Select(d => $"{d.Duty} by {d.Terms.DueOn:yyyy-MM-dd}").Order(StringComparer.Ordinal)];

    /// <summary>The numbers of all deadlines of the child by duty and anchor: a record that is made anew has another.</summary>
    public async Task<IReadOnlyDictionary<string, int>> NumbersAsync() =>
        (await AAsync()).Deadlines.ToDictionary(d => $"{d.Period.Id} {d.Rule} {d.Duty} {d.AnchorId} {d.RunId}", d => d.Id);

    /// <summary>Announces what is due to be said on that day, and tells it; the notices that this made, as "Approaching to Ira".</summary>
    public async Task<IReadOnlyList<string>> ToldOnAsync(string day)
    {
        council.ItIs(day);
        await using var before = council.Open();
        var (lastSaid, lastTold) = (await before.Announcements.MaxAsync(a => (int?)a.Id) ?? 0, await before.Notices.MaxAsync(n => (int?)n.Id) ?? 0);
        await new AnnounceDeadlines(council.Open, Council.Rulebook, council.Clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(TestContext.Current.CancellationToken);
        await using var db = council.Open();
        foreach (var said in await db.Announcements.Where(a => a.Id > lastSaid && !a.Silent).OrderBy(a => a.Id).ToListAsync(TestContext.Current.CancellationToken))
        {
            await new TellPeople(council.Open, Council.Rulebook, council.Clock)
                .ApplyAsync(new Announced(said.DeadlineId, said.Kind, said.Number, said.DueOn), Guid.NewGuid(), "test", TestContext.Current.CancellationToken);
        }

        var people = await db.People.ToDictionaryAsync(p => p.Id, p => p.Reference, TestContext.Current.CancellationToken);
        return [.. (await db.Notices.Where(n => n.Id > lastTold).OrderBy(n => n.Id).ToListAsync(TestContext.Current.CancellationToken)).Where(n => n.AsRole == "IRO").Select(n => $"{n.Kind} to {people[n.PersonId!.Value]}")];
    }

    public void Dispose() => council.Dispose();

    CorrectionBy By(bool onlyCheck = false) => new() { PersonId = iroId, Reason = "It was typed wrong", OnlyCheck = onlyCheck };
}
