using IroService.Casework.Deadlines;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

public sealed class A_manager_who_says_nothing : IAsyncLifetime
{
    private DecidedCouncil _decided = null!;

    public async ValueTask InitializeAsync() => _decided = await DecidedCouncil.OnAsync();

    public ValueTask DisposeAsync()
    {
        _decided.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Has_agreed_once_the_day_has_passed()
    {
        var answer = await AskedAsync();
        Assert.Equal(1, await _decided.AgreeAsync());
        var now = await _decided.ReadAsync(answer);
        Assert.Equal((DeadlineState.Met, FactKind.AgreedBySilence, DecidedCouncil.DayAfter), (now.State, now.ClosedBy, now.ClosedOn));
        var said = await _decided.AskAsync(db => db.Answers.SingleAsync(a => a.Kind == FactKind.AgreedBySilence));
        Assert.Equal((null, "Agreed by silence: the team manager was asked on 5 March 2026 and had not answered by 12 March 2026."), (said.RecordedById, said.Words));
        var history = await _decided.AskAsync(db => db.History.OrderBy(h => h.Id).LastAsync());
        Assert.Equal(("AgreeBySilence", "system", ""), (history.What, history.Who, history.Why));
        Assert.Contains("\"DueOn\":\"2026-03-12\"", history.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(await _decided.ToSortOutAsync(), d => d.Kind == SortOutKind.NobodyAsked);
    }

    [Fact]
    public async Task Has_the_whole_of_the_last_day_to_answer()
    {
        await AskedAsync(on: DecidedCouncil.Due);
        Assert.Equal(0, await _decided.AgreeAsync());
    }

    [Fact]
    public async Task Agrees_once_and_nobody_is_told_that_it_is_overdue()
    {
        var answer = await AskedAsync();
        await _decided.AgreeAsync();
        Assert.Equal(0, await _decided.AgreeAsync());
        _decided.Council.NowIs(new(2026, 3, 20));
        await _decided.RecomputeAsync();
        await _decided.TellAsync();
        Assert.Equal(1, await _decided.AskAsync(db => db.Answers.CountAsync(a => a.Kind == FactKind.AgreedBySilence)));
        Assert.DoesNotContain(await NoticesAsync(answer), n => n.Kind == AnnouncementKind.Overdue);
    }

    [Fact]
    public async Task Who_was_told_in_time_has_agreed_also_when_the_service_stood_still_for_a_week()
    {
        var answer = await AskedAsync();
        _decided.Council.NowIs(new(2026, 3, 20));
        await _decided.RecomputeAsync();
        Assert.Equal(1, await _decided.AgreeAsync());
        Assert.Equal(new DateOnly(2026, 3, 20), (await _decided.ReadAsync(answer)).ClosedOn);
    }

    [Fact]
    public async Task Without_an_email_address_has_agreed_when_the_notice_was_acknowledged()
    {
        await _decided.Council.ChangeAsync(_decided.Council.TeamManager, p => p.Email = "");
        await AskedAsync();
        await AcknowledgeAsync(on: DecidedCouncil.Due);
        Assert.Equal(1, await _decided.AgreeAsync());
    }

    [Fact]
    public async Task Whose_email_failed_has_agreed_when_the_notice_was_acknowledged_all_the_same()
    {
        await AskedAsync((email, now) => email.Fail(now, "no such mailbox"));
        await AcknowledgeAsync(on: DecidedCouncil.Due);
        Assert.Equal(1, await _decided.AgreeAsync());
    }

    [Fact]
    public async Task Agrees_no_more_when_the_date_moves_beyond_the_silence_and_again_when_that_has_passed()
    {
        var answer = await AskedAsync();
        await _decided.AgreeAsync();
        _decided.Rulebook = WithHolidayOn(new(2026, 3, 9));
        await _decided.RecomputeAsync();
        var open = await _decided.ReadAsync(answer);
        Assert.Equal((DeadlineState.Open, DecidedCouncil.DayAfter), (open.State, open.Terms.DueOn));
        Assert.Equal(0, await _decided.AgreeAsync());
        await _decided.TellAndMailAsync();
        Assert.Contains(await NoticesAsync(answer), n => n.Kind == AnnouncementKind.Moved);
        _decided.Council.NowIs(new(2026, 3, 14));
        Assert.Equal(1, await _decided.AgreeAsync());
        Assert.Equal(DeadlineState.Met, (await _decided.ReadAsync(answer)).State);
    }

    [Fact]
    public async Task Does_not_agree_while_what_is_stored_is_behind_the_calendar()
    {
        var answer = await AskedAsync();
        _decided.Rulebook = WithHolidayOn(new(2026, 3, 9));
        Assert.Equal(0, await _decided.AgreeAsync());
        Assert.Equal(DeadlineState.Open, (await _decided.ReadAsync(answer)).State);
    }

    [Fact]
    public async Task Who_has_answered_is_not_silent()
    {
        var answer = await AskedAsync();
        await _decided.Council.CorrectAsync(answer.ChildId, child => child.Answers.Add(new DutyAnswer
        {
            Deadline = child.Deadlines.Single(d => d.Id == answer.Id),
            Kind = FactKind.Done,
            On = DecidedCouncil.Due,
            Words = "Contested",
            RecordedById = _decided.Council.TeamManager.Id,
            At = DateTime.UnixEpoch,
        }));
        Assert.Equal(0, await _decided.AgreeAsync());
    }

    /// <summary>Asked on 5 March, with the email accepted that day unless the test says otherwise; it is the day after the due day now, unless it says so.</summary>
    private async Task<Deadline> AskedAsync(Action<Email, DateTime>? settle = null, DateOnly? on = null)
    {
        var answer = await _decided.ChildAsync();
        Assert.Equal(DecidedCouncil.Due, answer.Terms.DueOn);
        await _decided.TellAsync();
        await _decided.MailAsync(settle ?? ((email, now) => email.Accept(now)));
        _decided.Council.NowIs(on ?? DecidedCouncil.DayAfter);
        await _decided.RecomputeAsync();
        return answer;
    }

    private async Task AcknowledgeAsync(DateOnly on)
    {
        var moment = new DateTime(on, new TimeOnly(15, 0), DateTimeKind.Utc);
        await _decided.AskAsync(async db =>
        {
            await db.Notices.ForEachAsync(n => n.Acknowledge(moment));
            return await db.SaveChangesAsync();
        });
    }

    private Task<List<Notice>> NoticesAsync(Deadline deadline) => _decided.AskAsync(db => db.Notices.Where(n => n.DeadlineId == deadline.Id).ToListAsync());

    private static Rulebook WithHolidayOn(DateOnly day)
    {
        var shipped = DecidedCouncil.Shipped;
        return new(shipped.Rules, new WorkingDayCalendar([.. shipped.Calendar.BankHolidays, new BankHoliday(day, "Proclaimed")]));
    }
}
