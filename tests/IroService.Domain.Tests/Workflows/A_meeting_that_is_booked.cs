using IroService.Domain.Deadlines;

namespace IroService.Domain.Tests.Workflows;

public class A_meeting_that_is_booked
{
    private readonly ACase _child = ACase.On("2026-05-12").LookedAfterSince("2026-05-11");

    [Fact]
    public void Before_it_is_booked_preparation_counts_from_the_legal_day() =>
        Assert.Equal(("Tue 9 Jun 2026", "Thu 4 Jun 2026"), (_child.Due("first-review"), _child.Due("social-workers-report")));

    [Fact]
    public void Moves_preparation_and_every_duty_stays_the_same_one()
    {
        var before = _child.Last("social-workers-report");
        var stored = _child.Stored().Single(d => d.Duty == "social-workers-report");

        _child.Booked("2026-06-03", madeOn: "2026-05-12");

        Assert.Equal("Fri 29 May 2026", _child.Due("social-workers-report"));
        Assert.Equal(before.Key, _child.Last("social-workers-report").Key);
        Assert.Same(stored, _child.Stored().Single(d => d.Duty == "social-workers-report"));
        Assert.Equal((new(2026, 6, 4), new DateOnly(2026, 5, 29)), (stored.Changes[^1].DueBefore!.Value, stored.Changes[^1].DueAfter!.Value));
    }

    [Fact]
    public void Cancelled_gives_the_legal_day_back()
    {
        _child.Booked("2026-06-03", madeOn: "2026-05-12");
        var booked = _child.Last("social-workers-report").Key;

        _child.BookingCancelled();

        Assert.Equal("Thu 4 Jun 2026", _child.Due("social-workers-report"));
        Assert.Equal(booked, _child.Last("social-workers-report").Key);
        Assert.Equal(DeadlineState.Open, _child.State("book-first-review"));
    }

    [Fact]
    public void Meets_the_duty_to_book_it()
    {
        _child.Booked("2026-06-03", madeOn: "2026-05-12");

        Assert.Equal(DeadlineState.Met, _child.State("book-first-review"));
        Assert.Empty(_child.Of("booked-after-due"));
    }

    [Fact]
    public void After_the_day_the_law_wants_is_at_risk_at_once_until_it_is_moved()
    {
        _child.Booked("2026-06-10", madeOn: "2026-05-12");
        Assert.Equal(("Tue 9 Jun 2026", DeadlineState.Open), (_child.Due("booked-after-due"), _child.State("booked-after-due")));

        _child.BookingMovedTo("2026-06-09");

        Assert.Empty(_child.Of("booked-after-due"));
    }

    [Fact]
    public void Belongs_to_its_own_wait()
    {
        _child.Booked("2026-06-03", madeOn: "2026-05-12").ReviewHeld("2026-05-12");

        Assert.Equal(["Thu 4 Jun 2026", "Fri 29 May 2026"], _child.Of("social-workers-report").Select(d => ACase.Written(d.Terms.DueOn)));
        Assert.Equal([DeadlineState.Ended, DeadlineState.Open], _child.Of("social-workers-report").Select(d => d.State));
    }
}
