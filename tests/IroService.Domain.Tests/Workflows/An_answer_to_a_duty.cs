using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Workflows;

public class An_answer_to_a_duty
{
    private readonly ACase _child = ACase.On("2026-02-01").LookedAfterSince("2025-12-01").ReviewHeld("2025-12-22");

    [Fact]
    public void Done_ends_the_stage_and_leads_to_the_next_which_counts_from_it()
    {
        Assert.Empty(_child.Of("managers-answer"));

        _child.Answered("decisions", FactKind.Done, "2025-12-29");

        Assert.Equal((DeadlineState.Met, DeadlineState.Open), (_child.State("decisions"), _child.State("managers-answer")));
        Assert.Equal("Tue 6 Jan 2026", _child.Due("managers-answer"));
    }

    [Fact]
    public void Not_applicable_ends_the_run_unless_another_stage_stands_there()
    {
        _child.Answered("decisions", FactKind.NotApplicable, "2025-12-29");

        Assert.Equal(DeadlineState.NotApplicable, _child.State("decisions"));
        Assert.Empty(_child.Of("managers-answer"));
    }

    [Fact]
    public void What_is_shown_by_a_fact_can_be_found_not_to_apply()
    {
        var child = ACase.On("2026-02-20").LookedAfterSince("2025-06-02").ReviewHeld("2025-06-20", "2025-09-15", "2026-02-10").Answered("midway-review", FactKind.NotApplicable, "2026-02-20");

        Assert.Equal(DeadlineState.NotApplicable, child.State("midway-review"));
    }

    [Fact]
    public void Taken_back_counts_no_longer()
    {
        _child.Answered("decisions", FactKind.Done, "2025-12-29").AnswerTakenBack();

        Assert.Equal(DeadlineState.Open, _child.State("decisions"));
        Assert.Empty(_child.Of("managers-answer"));
    }

    [Fact]
    public void The_last_one_counts_and_what_followed_from_it_moves_with_it()
    {
        _child.Answered("decisions", FactKind.Done, "2025-12-29");

        _child.Answered("decisions", FactKind.Done, "2025-12-30");

        Assert.Equal("Wed 7 Jan 2026", _child.Due("managers-answer"));
    }

    [Fact]
    public void The_last_one_counts_also_when_the_clock_was_set_back_since()
    {
        _child.Answered("decisions", FactKind.Done, "2025-12-29").ClockSetBackByAnHour().Answered("decisions", FactKind.Done, "2025-12-30");

        Assert.Equal("Wed 7 Jan 2026", _child.Due("managers-answer"));
    }

    [Fact]
    public void Is_of_its_own_duty_alone()
    {
        _child.Answered("full-record", FactKind.Done, "2026-01-05");

        Assert.Equal((DeadlineState.Met, DeadlineState.Open, DeadlineState.Open), (_child.State("full-record"), _child.State("decisions"), _child.State("distribution")));
    }

    [Fact]
    public void Silence_counts_for_nothing_where_it_does_not_agree()
    {
        _child.Answered("full-record", FactKind.AgreedBySilence, "2026-02-01");

        Assert.Equal(DeadlineState.Open, _child.State("full-record"));
    }

    [Fact]
    public void What_was_to_be_done_for_a_meeting_stays_owed_after_it()
    {
        Assert.Equal([DeadlineState.Open, DeadlineState.Open], _child.Of("speak-with-child").Select(d => d.State));

        _child.Answered("speak-with-child", FactKind.Done, "2026-02-01");

        Assert.Equal([DeadlineState.Open, DeadlineState.Met], _child.Of("speak-with-child").Select(d => d.State));
    }
}
