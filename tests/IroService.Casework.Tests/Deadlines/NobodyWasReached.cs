using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

public sealed class When_nobody_was_reached_who_is_to_answer : IAsyncLifetime
{
    private DecidedCouncil _decided = null!;

    public async ValueTask InitializeAsync() => _decided = await DecidedCouncil.OnAsync();

    public ValueTask DisposeAsync()
    {
        _decided.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task For_the_team_has_no_manager_nothing_agrees_and_the_Principal_IRO_is_told_in_place_and_by_the_ladder()
    {
        await _decided.ExecuteAsync("UPDATE \"Teams\" SET \"ManagerId\" = NULL");
        var answer = await _decided.ChildAsync();
        await _decided.TellAndMailAsync();
        await AgreesToNothingAsync(answer, "nobody fills the role of team manager");
        await _decided.TellAsync();
        var told = await _decided.AskAsync(db => db.Notices.Where(n => n.DeadlineId == answer.Id).OrderBy(n => n.Id).ToListAsync());
        Assert.All(told, n => Assert.Equal(_decided.Council.PrincipalIro.Id, n.PersonId));
        Assert.Equal(
            [(AnnouncementKind.Approaching, "In place of the team manager: nobody is known"), (AnnouncementKind.Overdue, "In place of the team manager: nobody is known; Principal IRO")],
            told.Select(n => (n.Kind, n.AsRole)));
    }

    [Fact]
    public async Task For_the_manager_has_left_nothing_agrees()
    {
        var answer = await AskedAsync();
        await _decided.Council.ChangeAsync(_decided.Council.TeamManager, p => p.To = new(2026, 3, 11));
        await AgreesToNothingAsync(answer, "the team manager does not work here today");
    }

    [Fact]
    public async Task For_the_team_has_another_manager_today_nothing_agrees()
    {
        var answer = await AskedAsync();
        var other = await _decided.PersonAsync("other", Role.TeamManager);
        await _decided.ExecuteAsync($"UPDATE \"Teams\" SET \"ManagerId\" = {other.Id}");
        await AgreesToNothingAsync(answer, "the team manager of today was never told of that date");
    }

    [Fact]
    public async Task For_the_email_failed_nothing_agrees()
    {
        var answer = await AskedAsync((email, now) => email.Fail(now, "no such mailbox"));
        await AgreesToNothingAsync(answer, "the email to the team manager could not be delivered");
    }

    [Fact]
    public async Task For_the_email_still_waits_nothing_agrees()
    {
        var answer = await AskedAsync((_, _) => { });
        await AgreesToNothingAsync(answer, "the email to the team manager had not gone by then");
        await _decided.MailAsync((email, now) => email.Accept(now));
        Assert.Equal(0, await _decided.AgreeAsync());
    }

    [Fact]
    public async Task For_the_manager_has_no_address_and_did_not_acknowledge_nothing_agrees()
    {
        await _decided.Council.ChangeAsync(_decided.Council.TeamManager, p => p.Email = "");
        var answer = await AskedAsync();
        await AgreesToNothingAsync(answer, "the team manager has no email address and had not acknowledged the notice");
    }

    [Fact]
    public async Task For_the_service_stood_still_all_the_time_nothing_agrees_and_the_manager_is_told_too_late()
    {
        var answer = await _decided.ChildAsync();
        await AgreesToNothingAsync(answer, "the team manager of today was never told of that date", on: new(2026, 3, 20));
        await _decided.TellAndMailAsync();
        await AgreesToNothingAsync(answer, "the team manager was told only on 20 March 2026", on: new(2026, 3, 21));
    }

    [Fact]
    public async Task For_the_record_is_not_open_to_who_is_to_answer_nothing_agrees()
    {
        using var decided = await DecidedCouncil.OnAsync(rulebook: Asking(Role.BusinessSupport));
        await decided.PersonAsync("support", Role.BusinessSupport);
        var known = await decided.ChildAsync("B");
        var restricted = await decided.ChildAsync("C", restricted: true);
        await decided.TellAndMailAsync();
        decided.Council.NowIs(DecidedCouncil.DayAfter);
        Assert.Equal(1, await decided.AgreeAsync());
        Assert.Equal((DeadlineState.Met, DeadlineState.Open), ((await decided.ReadAsync(known)).State, (await decided.ReadAsync(restricted)).State));
        Assert.Contains("the record is not open to the business support.", Assert.Single(await decided.ToSortOutAsync(), d => d.Kind == SortOutKind.NobodyAsked).Sentence, StringComparison.Ordinal);
    }

    private async Task<Deadline> AskedAsync(Action<Email, DateTime>? settle = null)
    {
        var answer = await _decided.ChildAsync();
        await _decided.TellAsync();
        await _decided.MailAsync(settle ?? ((email, now) => email.Accept(now)));
        return answer;
    }

    private async Task AgreesToNothingAsync(Deadline answer, string why, DateOnly? on = null)
    {
        // The ladder's first rung is a working day after the due day, and no day sooner.
        _decided.Council.NowIs(on ?? DecidedCouncil.DayAfter);
        await _decided.RecomputeAsync();
        Assert.Equal(0, await _decided.AgreeAsync());
        Assert.Equal(DeadlineState.Open, (await _decided.ReadAsync(answer)).State);
        var duty = Assert.Single(await _decided.ToSortOutAsync(), d => d.Kind == SortOutKind.NobodyAsked);
        Assert.Equal((answer.ChildId, _decided.Council.PrincipalIro.Id), (duty.ChildId, duty.OnListOf));
        Assert.Equal($"Nobody could be asked: Agree or contest the review's decisions was due on 12 March 2026, and {why}. Nothing is agreed by silence.", duty.Sentence);
    }

    private static Rulebook Asking(Role owner) => new(
        [.. DecidedCouncil.Shipped.Rules.Select(rule => rule with
        {
            Versions = [.. rule.Versions.Select(version => version with
            {
                Stages = [.. version.Stages.Select(stage => stage.SilenceAgrees ? stage with { Duty = stage.Duty with { Owner = owner } } : stage)],
            })],
        })],
        DecidedCouncil.Shipped.Calendar);
}

public sealed class Schedulers_that_run_at_once_on_SQLite : Schedulers_that_run_at_once
{
    private protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class Schedulers_that_run_at_once_on_PostgreSQL : Schedulers_that_run_at_once
{
    private protected override async Task<TestDatabase> DatabaseAsync() =>
        await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
}

public abstract class Schedulers_that_run_at_once
{
    [Fact]
    public async Task Agree_each_duty_once_prove_it_once_and_send_one_letter()
    {
        using var decided = await DecidedCouncil.OnAsync(await DatabaseAsync());
        for (var number = 0; number < 6; number++)
            await decided.ChildAsync($"C{number}");
        await decided.TellAndMailAsync();
        decided.Council.NowIs(DecidedCouncil.DayAfter);
        await decided.RecomputeAsync();
        var agreed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(decided.AgreeAsync)));
        Assert.Equal(6, agreed.Sum());
        Assert.Equal(6, await decided.AskAsync(db => db.Answers.CountAsync(a => a.Kind == FactKind.AgreedBySilence)));
        var proofs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(decided.ProveAsync)));
        Assert.All(proofs, p => Assert.Equal("", p.FirstFailures));
        Assert.Equal(1, await decided.AskAsync(db => db.NightlyProofs.CountAsync()));
        decided.Council.NowIs(new(2026, 3, 16));
        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(decided.SendRegisterAsync)));
        Assert.Equal(2, told.Sum());
    }

    private protected abstract Task<TestDatabase> DatabaseAsync();
}
