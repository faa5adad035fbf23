using IroService.Casework.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

/// <summary>In the week of 9 March one manager agreed by silence, and the rating of each review went up to nobody yet.</summary>
public sealed class The_silence_register : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 16);
    private DecidedCouncil _decided = null!;

    public async ValueTask InitializeAsync()
    {
        _decided = await DecidedCouncil.OnAsync();
        await _decided.ChildAsync();
        await _decided.TellAndMailAsync();
        _decided.Council.NowIs(DecidedCouncil.DayAfter);
        await _decided.RecomputeAsync();
        await _decided.AgreeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _decided.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Says_what_was_agreed_by_silence_by_whom_and_when()
    {
        var entry = Assert.Single(await ReadAsync(_decided.Council.PrincipalIro));
        Assert.Equal(("A", "Agree or contest the review's decisions", DecidedCouncil.Due, DecidedCouncil.DayAfter), (entry.Child.Reference, entry.Duty, entry.DueOn, entry.On));
        Assert.Equal((Role.TeamManager, "manager", (Role?)null, "North", false), (entry.Owner, Assert.Single(entry.Owners).Name, entry.WentTo, entry.Team?.Name, entry.Overtaken));
    }

    [Fact]
    public async Task Says_what_went_up_the_ladder_from_whom_and_to_whom_the_newest_first()
    {
        _decided.Council.NowIs(Monday);
        await _decided.TellAsync();
        _decided.Council.NowIs(new(2026, 3, 31));
        await _decided.RecomputeAsync();
        await _decided.TellAsync();
        var entries = await ReadAsync(_decided.Council.PrincipalIro);
        Assert.Equal(entries.OrderByDescending(e => e.On).Select(e => e.DeadlineId), entries.Select(e => e.DeadlineId));
        var record = Assert.Single(entries, e => e.Duty == "Rate the care plan after the review");
        Assert.Equal((Role.Iro, "iro", Role.PrincipalIro, "principal"), (record.Owner, Assert.Single(record.Owners).Name, record.WentTo, Assert.Single(record.Told).Name));
        Assert.Equal((new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 31)), (record.DueOn, record.On));
    }

    [Fact]
    public async Task Is_of_the_days_that_are_asked_for()
    {
        Assert.Empty(await _decided.Register.ApplyAsync(_decided.Council.PrincipalIro.Id, new(2026, 3, 14), Monday, TestContext.Current.CancellationToken));
        Assert.Single(await _decided.Register.ApplyAsync(_decided.Council.PrincipalIro.Id, DecidedCouncil.DayAfter, DecidedCouncil.DayAfter, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Is_to_each_of_the_children_that_they_work_with()
    {
        var (other, head, analyst) = (await _decided.PersonAsync("other", Role.TeamManager), await _decided.PersonAsync("head", Role.HeadOfService), await _decided.PersonAsync("analyst", Role.Analyst));
        await _decided.ExecuteAsync($"INSERT INTO \"Teams\" (\"Reference\", \"Name\", \"ManagerId\") VALUES ('T2', 'South', {other.Id})");
        foreach (var person in new[] { _decided.Council.TeamManager, _decided.Council.Iro, _decided.Council.SocialWorker, head })
            Assert.Single(await ReadAsync(person));
        Assert.Empty(await ReadAsync(other));
        Assert.Empty(await ReadAsync(analyst));
        await _decided.ExecuteAsync("UPDATE \"Children\" SET \"Restricted\" = 1");
        Assert.Single(await ReadAsync(_decided.Council.TeamManager));
        Assert.Empty(await ReadAsync(head));
    }

    [Fact]
    public async Task Leaves_out_what_was_taken_back_and_says_what_was_overtaken()
    {
        await _decided.ExecuteAsync("UPDATE \"Deadlines\" SET \"State\" = 'Open', \"ClosedBy\" = NULL WHERE \"Duty\" = 'managers-answer'");
        Assert.True(Assert.Single(await ReadAsync(_decided.Council.PrincipalIro)).Overtaken);
        await _decided.ExecuteAsync("UPDATE \"DutyAnswers\" SET \"TakenBackBecause\" = 'Answered after all' WHERE \"Kind\" = 'AgreedBySilence'");
        Assert.Empty(await ReadAsync(_decided.Council.PrincipalIro));
    }

    [Fact]
    public async Task Goes_to_each_manager_and_the_Principal_IRO_once_a_week_with_the_number_of_duties()
    {
        _decided.Council.NowIs(Monday);
        Assert.Equal(2, await _decided.SendRegisterAsync());
        Assert.Equal(0, await _decided.SendRegisterAsync());
        _decided.Council.NowIs(Monday.AddDays(2));
        Assert.Equal(0, await _decided.SendRegisterAsync());
        var letters = await _decided.AskAsync(db => db.Emails.Where(e => e.Kind == EmailKind.SilenceRegister).OrderBy(e => e.PersonId).ToListAsync());
        Assert.Equal(
            [(_decided.Council.TeamManager.Id, 1, new DateOnly(2026, 3, 15)), (_decided.Council.PrincipalIro.Id, 1, new DateOnly(2026, 3, 15))],
            letters.Select(e => (e.PersonId, e.Count, e.About!.Value)));
    }

    [Fact]
    public async Task Goes_to_nobody_about_a_week_without_any()
    {
        _decided.Council.NowIs(Monday.AddDays(7));
        Assert.Equal(0, await _decided.SendRegisterAsync());
    }

    [Theory]
    [InlineData("2026-03-15", 0)]
    [InlineData("2026-03-16", 2)]
    [InlineData("2026-03-19", 2)]
    [InlineData("2026-03-22", 2)]
    public async Task Goes_on_the_first_working_day_or_as_soon_after_as_the_service_runs(string today, int letters)
    {
        _decided.Council.NowIs(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(letters, await _decided.SendRegisterAsync());
    }

    [Fact]
    public async Task Waits_for_Tuesday_when_Monday_is_a_bank_holiday()
    {
        // Silence of the week before Easter Monday, 6 April 2026.
        await _decided.ExecuteAsync("UPDATE \"DutyAnswers\" SET \"On\" = '2026-04-02' WHERE \"Kind\" = 'AgreedBySilence'");
        _decided.Council.NowIs(new(2026, 4, 6));
        Assert.Equal(0, await _decided.SendRegisterAsync());
        _decided.Council.NowIs(new(2026, 4, 7));
        Assert.Equal(2, await _decided.SendRegisterAsync());
    }

    [Fact]
    public async Task Is_not_sent_to_a_manager_who_has_left()
    {
        _decided.Council.NowIs(Monday);
        await _decided.Council.ChangeAsync(_decided.Council.TeamManager, p => p.To = DecidedCouncil.DayAfter);
        Assert.Equal(1, await _decided.SendRegisterAsync());
    }

    private Task<IReadOnlyList<SilenceEntry>> ReadAsync(Person person) =>
        _decided.Register.ApplyAsync(person.Id, new(2026, 2, 1), _decided.Council.Clock.GetUtcNow() is var now ? DateOnly.FromDateTime(now.UtcDateTime) : default, TestContext.Current.CancellationToken);
}
