using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

public sealed class The_nightly_proof_on_SQLite : The_nightly_proof
{
    private protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class The_nightly_proof_on_PostgreSQL : The_nightly_proof
{
    private protected override async Task<TestDatabase> DatabaseAsync() =>
        await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
}

public abstract class The_nightly_proof : IAsyncLifetime
{
    private DecidedCouncil _decided = null!;
    private Deadline _asked = null!;

    public async ValueTask InitializeAsync()
    {
        _decided = await DecidedCouncil.OnAsync(await DatabaseAsync());
        _asked = await _decided.ChildAsync();
        await _decided.ChildAsync("B");
        await _decided.TellAndMailAsync();
        _decided.Council.NowIs(DecidedCouncil.DayAfter);
        await _decided.RecomputeAsync();
        await _decided.Council.CorrectAsync(_asked.ChildId, child => child.Answers.Add(new DutyAnswer
        {
            Deadline = child.Deadlines.Single(d => d.Duty == "full-record"),
            Kind = FactKind.NotApplicable,
            On = DecidedCouncil.DayAfter,
            Words = "Nothing to write",
            RecordedById = _decided.Council.Iro.Id,
            At = _decided.Council.Clock.GetUtcNow().UtcDateTime,
        }));
        await _decided.AgreeAsync();
        await _decided.TellAsync();
    }

    public ValueTask DisposeAsync()
    {
        _decided.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Counts_every_duty_once_and_finds_nothing()
    {
        var proof = await _decided.ProveAsync();
        Assert.Equal(("", 0, 2), (proof.FirstFailures, proof.Failures, proof.Children));
        Assert.Equal(proof.Duties, proof.Open + proof.Done + proof.NotApplicable + proof.NotYetKnown + proof.NoLongerDue);
        Assert.Equal((1, await _decided.AskAsync(db => db.Deadlines.CountAsync())), (proof.NotApplicable, proof.Duties));
        Assert.True(proof is { Open: > 4, Done: > 4 }, $"{proof.Open} open, {proof.Done} done");
        Assert.Equal(0, await _decided.AskAsync(db => db.Emails.CountAsync(e => e.Kind == EmailKind.ProofFailed)));
        Assert.Empty((await StandingAsync()).Sentences);
    }

    [Theory]
    [InlineData("DELETE FROM \"Deadlines\" WHERE \"Id\" = {book}", "Child {child}: booking/book-next-review, open, due on ", " is stored nowhere.")]
    [InlineData("UPDATE \"Deadlines\" SET \"DueOn\" = '2027-01-01' WHERE \"Id\" = {book}", "Child {child}, deadline {book} (booking/book-next-review): stored as due on 1 January 2027, the facts say due on ", ".")]
    [InlineData("UPDATE \"Deadlines\" SET \"State\" = 'Met' WHERE \"Id\" = {book}", "Child {child}, deadline {book} (booking/book-next-review): stored as done, the facts say open.")]
    [InlineData("UPDATE \"Deadlines\" SET \"State\" = 'Withdrawn' WHERE \"Id\" = {review}", "Child {child}, deadline {review} (reg33/second-review): stored as withdrawn, the facts say open.", "", 2)]
    [InlineData("UPDATE \"Deadlines\" SET \"RunId\" = 'nothing' WHERE \"Id\" = {rating}", "Child {child}, deadline {rating} (rating/rate-after-review): stored as open, and no fact asks for it.", "", 2)]
    [InlineData("UPDATE \"DutyAnswers\" SET \"Words\" = ' ' WHERE \"Kind\" = 'NotApplicable'", "Child {child}, deadline {record} (after-the-review/full-record): not applicable without words that stand.")]
    [InlineData("UPDATE \"DutyAnswers\" SET \"Words\" = '' WHERE \"Kind\" = 'AgreedBySilence' AND \"ChildId\" = {child}", "Child {child}, deadline {asked} (after-the-review/managers-answer): done without words that stand.")]
    [InlineData("UPDATE \"Deadlines\" SET \"AnnounceOn\" = NULL WHERE \"Id\" = {review}", "Child {child}, deadline {review} (reg33/second-review): nobody would be told on ", ", when it is next to be announced.")]
    [InlineData("UPDATE \"Deadlines\" SET \"AnnounceOn\" = '2099-01-01' WHERE \"Id\" = {review}", "Child {child}, deadline {review} (reg33/second-review): nobody would be told on ", ", when it is next to be announced.")]
    [InlineData("UPDATE \"PeriodsOfCare\" SET \"StartedOn\" = '2026-02-10' WHERE \"ChildId\" = {child}", "Child {child}: the period since 9 February 2026 is stored nowhere.", "", 0)]
    public async Task Finds_what_was_changed_behind_the_service(string sql, string starts, string ends = "", int failures = 1)
    {
        var names = await NamesAsync();
        foreach (var (name, id) in names)
            (sql, starts) = (sql.Replace(name, id, StringComparison.Ordinal), starts.Replace(name, id, StringComparison.Ordinal));
        if (sql.StartsWith("DELETE", StringComparison.Ordinal))
            await _decided.ExecuteAsync($"DELETE FROM \"Announcements\" WHERE \"DeadlineId\" = {names["{book}"]}; DELETE FROM \"Notices\" WHERE \"DeadlineId\" = {names["{book}"]}; DELETE FROM \"DeadlineChanges\" WHERE \"DeadlineId\" = {names["{book}"]}");
        await _decided.ExecuteAsync(sql);
        var proof = await _decided.ProveAsync();
        Assert.Contains(proof.FailureLines, line => line.StartsWith(starts, StringComparison.Ordinal) && line.EndsWith(ends, StringComparison.Ordinal));
        if (failures > 0)
            Assert.True(failures == proof.Failures, proof.FirstFailures);
        Assert.DoesNotContain("Secret", proof.FirstFailures, StringComparison.Ordinal);
        Assert.StartsWith($"{proof.Failures} dut", Assert.Single((await StandingAsync()).Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_failed_stands_first_on_the_Principal_IROs_list_and_is_told_at_once_and_once()
    {
        await _decided.ExecuteAsync("UPDATE \"Deadlines\" SET \"AnnounceOn\" = NULL WHERE \"State\" = 'Open'");
        var failures = (await _decided.ProveAsync()).Failures;
        await _decided.ProveAsync();
        var first = (await _decided.ToSortOutAsync())[0];
        Assert.Equal((SortOutKind.ProofFailed, _decided.Council.PrincipalIro.Id), (first.Kind, first.OnListOf));
        Assert.Equal($"{failures} duties do not add up: the check of 13 March 2026 says which.", first.Sentence);
        var email = await _decided.AskAsync(db => db.Emails.SingleAsync(e => e.Kind == EmailKind.ProofFailed));
        Assert.Equal((_decided.Council.PrincipalIro.Id, failures, DecidedCouncil.DayAfter), (email.PersonId, email.Count, email.About));
        await _decided.RecomputeAsync();
        Assert.Equal(0, (await _decided.ProveAsync()).Failures);
        Assert.Equal(1, await _decided.AskAsync(db => db.NightlyProofs.CountAsync(p => p.Failures == 0)));
        Assert.DoesNotContain(await _decided.ToSortOutAsync(), d => d.Kind == SortOutKind.ProofFailed);
    }

    [Fact]
    public async Task That_has_not_run_for_more_than_a_night_and_two_hours_has_failed()
    {
        await _decided.ProveAsync();
        _decided.Council.Clock.Advance(TimeSpan.FromHours(26));
        Assert.False((await StandingAsync()).Failed);
        _decided.Council.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await StandingAsync()).Failed);
        Assert.Equal(
            "The duties were last checked one by one on 13 March 2026: the nightly check has not run for more than 26 hours. Ask whoever runs the service to look at the scheduler.",
            (await _decided.ToSortOutAsync())[0].Sentence);
    }

    [Fact]
    public async Task That_never_ran_has_failed_once_there_were_facts_for_so_long()
    {
        await _decided.AskAsync(db => db.Children.CountAsync());
        Assert.False((await StandingAsync()).Failed);
        _decided.Council.NowIs(DecidedCouncil.DayAfter.AddDays(2));
        Assert.StartsWith("The duties have not been checked one by one yet: ", Assert.Single((await StandingAsync()).Sentences), StringComparison.Ordinal);
    }

    private Task<ProofStanding> StandingAsync() => new ReadProof(_decided.Database.Open, _decided.Council.Clock).ApplyAsync(TestContext.Current.CancellationToken);

    private async Task<Dictionary<string, string>> NamesAsync()
    {
        var ofChild = await _decided.AskAsync(db => db.Deadlines.Where(d => d.ChildId == _asked.ChildId).ToListAsync());
        return new Dictionary<string, string>
        {
            ["{child}"] = $"{_asked.ChildId}",
            ["{asked}"] = $"{_asked.Id}",
            ["{book}"] = $"{ofChild.Single(d => d.Duty == "book-next-review").Id}",
            ["{review}"] = $"{ofChild.Single(d => d is { Duty: "second-review", State: DeadlineState.Open }).Id}",
            ["{rating}"] = $"{ofChild.Single(d => d.Duty == "rate-after-review").Id}",
            ["{record}"] = $"{ofChild.Single(d => d.Duty == "full-record").Id}",
        };
    }

    private protected abstract Task<TestDatabase> DatabaseAsync();
}
