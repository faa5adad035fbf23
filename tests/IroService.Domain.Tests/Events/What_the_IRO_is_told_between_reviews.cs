using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Tests.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Events;

public class What_the_IRO_is_told_between_reviews
{
    private const string Consider = "consider-what-you-were-told";

    [Fact]
    public void Is_to_be_considered_in_2_working_days()
    {
        var child = ACase.On("2026-05-05").LookedAfterSince("2026-03-02").IroToldOf(SignificantEventKind.Missing, "2026-05-01");
        var duty = Assert.Single(child.Of(Consider));
        Assert.Equal(("Wed 6 May 2026", Role.Iro, Basis.Guidance), (child.Due(Consider), duty.Terms.Owner, duty.Terms.Basis));
        Assert.Equal(DeadlineState.Met, child.Answered(Consider, FactKind.Done, "2026-05-05").State(Consider));
    }

    [Fact]
    public void Is_one_duty_for_each_thing_told() => Assert.Equal(2, ACase.On("2026-05-05").LookedAfterSince("2026-03-02")
        .IroToldOf(SignificantEventKind.Missing, "2026-05-01").IroToldOf(SignificantEventKind.Complaint, "2026-05-04").Of(Consider).Count);

    [Theory]
    [InlineData("2026-05-06", "The day must be today or in the past: of what is proposed, the day on which it was proposed")]
    [InlineData("2026-02-28", "The day must not be before 2 March 2026, when the child became looked after")]
    [InlineData("2026-03-02", null)]
    public void Is_of_a_day_of_this_time_in_care(string day, string? why) => Assert.Equal(why, SignificantEvents.WrongDay(InCare(), Day.Of(day), Day.Of("2026-05-05")));

    [Fact]
    public void Is_told_of_no_child_who_is_not_looked_after() =>
        Assert.Equal("The child is not looked after today: there is no IRO to tell", SignificantEvents.WrongDay(new Child("A"), Day.Of("2026-05-05"), Day.Of("2026-05-05")));

    private static Child InCare()
    {
        var child = new Child("A");
        child.Periods.Add(new PeriodOfCare { StartedOn = Day.Of("2026-03-02"), StartKnown = true, ShortBreaks = false, EndedOn = null });
        return child;
    }
}
