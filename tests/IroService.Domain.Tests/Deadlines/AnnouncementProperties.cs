using CsCheck;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Deadlines;

/// <summary>Whatever the plan, the outages and the corrections.</summary>
public class Announcements_of_one_deadline
{
    private static readonly DateOnly Start = new(2023, 6, 1);

    private static readonly Gen<Duration> Durations = Gen.Select(Gen.Int[1, 25], Gen.Enum<TimeUnit>()).Select((count, unit) =>
        new Duration(unit == TimeUnit.Months ? (count % 3) + 1 : count, unit));

    private static readonly Gen<Announce> Plans = Gen.Select(Durations.List[0, 5], Durations, Gen.Bool)
        .Select((before, every, overdue) => new Announce(before, overdue ? every : null, []));

    // Each step: days until the next sweep, and perhaps a correction that moves the due date before it.
    private static readonly Gen<List<(int Days, int? MoveTo)>> Walks = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 400], Gen.Int[0, 3])
        .Select((days, to, moves) => (days, moves == 0 ? to : (int?)null)).List[1, 40];

    private static readonly Gen<(Announce Plan, int Due, List<(int Days, int? MoveTo)> Walk)> Stories = Gen.Select(Plans, Gen.Int[0, 200], Walks);

    [Fact]
    public void Are_never_two_of_one_kind_number_and_due_date() => Stories.Sample(story =>
    {
        var made = Walk(story, (_, _) => { }).Made;
        Assert.Equal(made.Count, made.DistinctBy(a => (a.Kind, a.Number, a.DueOn)).Count());
    });

    [Fact]
    public void Are_one_a_sweep_and_then_wait_for_a_later_day() => Stories.Sample(story =>
        Walk(story, (deadline, today) => Assert.True(deadline.Next(today) is not { } next || next.On > today)));

    [Fact]
    public void Leave_no_point_that_has_passed_unsaid() => Stories.Sample(story => Walk(story, (deadline, today) =>
    {
        var due = deadline.Due!.Value;
        var passed = deadline.Plan.Before.Select(b => b.Before(due, Announcing.Calendar).Date)
            .Append(deadline.Plan.OverdueEvery is null ? null : due.AddDays(1))
            .Where(on => on <= today);
        Assert.All(passed, on => Assert.Contains(deadline.Made, a => a.DueOn == due && a.On >= on));
    }));

    [Fact]
    public void Say_the_change_when_people_were_told_of_another_date() => Stories.Sample(story => Walk(story, (deadline, _) =>
    {
        foreach (var (before, after) in deadline.Made.Zip(deadline.Made.Skip(1)))
            Assert.Equal(before.DueOn != after.DueOn, after.Kind == AnnouncementKind.Moved);
    }));

    [Fact]
    public void Are_the_same_however_often_the_sweep_runs() => Stories.Sample(story =>
    {
        var once = Walk(story, (_, _) => { });
        var often = Walk(story, (deadline, today) => Assert.Null(deadline.Sweep(today)));
        Assert.Equal(once.Made.Select(a => (a.Kind, a.Number, a.DueOn, a.On)), often.Made.Select(a => (a.Kind, a.Number, a.DueOn, a.On)));
    });

    private static Announcing Walk((Announce Plan, int Due, List<(int Days, int? MoveTo)> Walk) story, Action<Announcing, DateOnly> afterEachSweep)
    {
        var deadline = new Announcing(story.Plan, Start.AddDays(story.Due));
        var today = Start;
        foreach (var (days, moveTo) in story.Walk)
        {
            today = today.AddDays(days);
            deadline.Due = moveTo is { } to ? Start.AddDays(to) : deadline.Due;
            deadline.Sweep(today);
            afterEachSweep(deadline, today);
        }

        return deadline;
    }
}
