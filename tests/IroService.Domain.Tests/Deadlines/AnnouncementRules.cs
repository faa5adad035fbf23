using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Deadlines;

public class Reminders_before_the_due_date
{
    [Fact]
    public void Are_said_on_their_working_day_before_it() =>
        Assert.Equal(
            ["2023-12-01 Approaching 0", "2023-12-15 Approaching 1", "2023-12-22 Approaching 2", "2024-01-02 Approaching 3"],
            Announcing.OfDue("2024-01-03").SweepDaily("2023-11-01", "2024-01-03"));

    [Fact]
    public void Wait_for_their_day() => Assert.Equal(new NextAnnouncement(AnnouncementKind.Approaching, 0, new(2023, 12, 1)), Announcing.OfDue("2024-01-03").Next("2023-11-01"));

    [Fact]
    public void Cause_one_notice_for_a_child_that_is_imported_when_part_of_the_time_has_gone()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        Assert.Equal("Approaching 1", deadline.Sweep("2023-12-18"));
        Assert.Null(deadline.Sweep("2023-12-18"));
        Assert.Equal(new(AnnouncementKind.Approaching, 2, new(2023, 12, 22)), deadline.Next("2023-12-18"));
    }

    [Fact]
    public void Cause_one_notice_after_an_outage()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01");
        Assert.Equal("Approaching 2", deadline.Sweep("2023-12-28"));
        Assert.Equal("Approaching 3", deadline.Sweep("2024-01-02"));
    }

    [Fact]
    public void Are_not_said_of_an_unknown_date() => Assert.Null(new Announcing(Announcing.Usual, null).Next("2024-01-03"));

    [Fact]
    public void Are_passed_over_where_they_lie_beyond_the_calendar()
    {
        var early = Announcing.OfDue("2010-01-08");
        Assert.Equal(["2010-01-07 Approaching 3", "2010-01-09 Overdue 0"], early.SweepDaily("2010-01-05", "2010-01-09"));
    }

    [Fact]
    public void Of_a_plan_that_gained_one_are_not_taken_for_said()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01");
        deadline.Sweep("2023-12-15");
        deadline.Plan = Announcing.Usual with { Before = [new(20, TimeUnit.WorkingDays), new(2, TimeUnit.WorkingDays)] };
        Assert.Equal(new(AnnouncementKind.Approaching, 2, new(2023, 12, 29)), deadline.Next("2023-12-16"));
    }
}

public class A_date_that_has_passed
{
    [Fact]
    public void Is_said_the_day_after_and_then_every_fifth_working_day_after_the_due_date() =>
        Assert.Equal(
            ["2024-01-04 Overdue 0", "2024-01-10 Overdue 1", "2024-01-17 Overdue 2"],
            Announcing.OfDue("2024-01-03").SweepDaily("2024-01-04", "2024-01-20"));

    [Fact]
    public void Is_said_once_after_an_outage_of_weeks()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2024-01-02");
        Assert.Equal("Overdue 3", deadline.Sweep("2024-01-26"));
        Assert.Equal(new(AnnouncementKind.Overdue, 4, new(2024, 1, 31)), deadline.Next("2024-01-26"));
    }

    [Fact]
    public void Is_not_said_by_a_plan_without_it()
    {
        var deadline = new Announcing(Announcing.Usual with { OverdueEvery = null, Overdue = false }, new(2024, 1, 3));
        deadline.Sweep("2024-01-03");
        Assert.Null(deadline.Next("2024-01-26"));
    }

    [Fact]
    public void Is_said_no_more_when_the_calendar_ends()
    {
        var deadline = Announcing.OfDue("2028-12-28");
        Assert.Equal(["2028-12-29 Overdue 0"], deadline.SweepDaily("2028-12-29", "2028-12-31"));
        Assert.Null(deadline.Next("2029-02-01"));
    }
}

public class A_date_that_moves
{
    [Fact]
    public void Is_told_at_once_and_covers_every_reminder_whose_new_day_is_past()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01");
        deadline.Due = new(2023, 12, 20);
        Assert.Equal("Moved 0", deadline.Sweep("2023-12-14"));
        Assert.Equal(["2023-12-19 Approaching 3", "2023-12-21 Overdue 0"], deadline.SweepDaily("2023-12-14", "2023-12-22"));
    }

    [Fact]
    public void Into_the_past_is_told_once()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-15");
        deadline.Due = new(2023, 12, 6);
        Assert.Equal(["2023-12-18 Moved 0", "2023-12-20 Overdue 2"], deadline.SweepDaily("2023-12-18", "2023-12-21"));
    }

    [Fact]
    public void To_a_later_day_arms_its_reminders_again()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2024-01-02");
        deadline.Due = new(2024, 3, 1);
        Assert.Equal("Moved 0", deadline.Sweep("2024-01-03"));
        Assert.Equal(new(AnnouncementKind.Approaching, 0, new(2024, 2, 2)), deadline.Next("2024-01-03"));
    }

    [Fact]
    public void And_moves_back_before_anybody_was_told_is_not_told()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01");
        deadline.Due = new(2024, 2, 1);
        deadline.Due = new(2024, 1, 3);
        Assert.Equal(new(AnnouncementKind.Approaching, 1, new(2023, 12, 15)), deadline.Next("2023-12-02"));
    }

    [Fact]
    public void And_moves_back_after_people_were_told_is_told_again()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01");
        deadline.Due = new(2024, 2, 1);
        deadline.Sweep("2023-12-04");
        deadline.Due = new(2024, 1, 3);
        Assert.Equal("Moved 1", deadline.Sweep("2023-12-05"));
        Assert.Equal("Approaching 1", deadline.Sweep("2023-12-15"));
    }

    [Fact]
    public void And_that_nobody_had_been_told_of_is_a_new_date()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01", silent: true);
        deadline.Due = new(2024, 1, 4);
        Assert.Equal("Approaching 0", deadline.Sweep("2023-12-05"));
    }

    [Fact]
    public void And_is_not_known_for_a_time_is_told_when_it_is_known_again()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2023-12-01");
        deadline.Due = null;
        Assert.Null(deadline.Next("2023-12-05"));
        deadline.Due = new(2024, 1, 4);
        Assert.Equal("Moved 0", deadline.Sweep("2023-12-06"));
    }
}

public class What_was_said_silently
{
    [Fact]
    public void Counts_as_said()
    {
        var deadline = Announcing.OfDue("2024-01-03");
        deadline.Sweep("2024-01-12", silent: true);
        Assert.Equal(["2024-01-17 Overdue 2"], deadline.SweepDaily("2024-01-12", "2024-01-18"));
    }
}
