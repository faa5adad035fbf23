namespace IroService.Domain.Tests.Workflows;

/// <summary>The version in force on the day that is counted from applies: of a time before a meeting, on the day of the meeting.</summary>
public class The_version_of_a_time
{
    [Theory]
    [InlineData("2026-05-29", 1, "Thu 21 May 2026")]
    [InlineData("2026-06-01", 2, "Wed 27 May 2026")]
    public void Before_a_meeting_is_that_of_the_meetings_day(string meeting, int version, string due) =>
        Is(version, due, InTwoVersions("review-due", "5 working days before review-booked, or review-due", "3 working days before review-booked, or review-due").LookedAfterSince("2026-05-11").Booked(meeting, "2026-05-12"));

    [Theory]
    [InlineData("2026-05-29", 1, "Fri 29 May 2026")]
    [InlineData("2026-06-01", 2, "Sun 31 May 2026")]
    public void On_a_meeting_is_that_of_the_meetings_day(string meeting, int version, string due) =>
        Is(version, due, InTwoVersions("review-due", "on review-booked, or review-due", "1 day before review-booked, or review-due").LookedAfterSince("2026-05-11").Booked(meeting, "2026-05-12"));

    [Theory]
    [InlineData("2026-05-29", 1, "Sat 29 Aug 2026")]
    [InlineData("2026-06-01", 2, "Wed 1 Jul 2026")]
    public void After_a_review_is_that_of_the_review(string review, int version, string due) =>
        Is(version, due, InTwoVersions("review-held", "3 months after review-held", "1 month after review-held").LookedAfterSince("2026-05-11").ReviewHeld(review));

    [Theory]
    [InlineData("2026-05-29", 1, "Tue 14 Jul 2026")]
    [InlineData("2026-06-01", 2, "Mon 8 Jun 2026")]
    public void Halfway_is_that_of_the_day_it_begins_at(string review, int version, string due) =>
        Is(version, due, InTwoVersions("review-held", "halfway from review-held to review-due", "1 week after review-held").LookedAfterSince("2026-05-11").ReviewHeld(review));

    [Fact]
    public void Changes_with_the_booking_and_the_duty_stays_the_same_one()
    {
        var child = InTwoVersions("review-due", "5 working days before review-booked, or review-due", "3 working days before review-booked, or review-due")
            .LookedAfterSince("2026-05-11").Booked("2026-05-29", "2026-05-12");
        var before = child.Last("call");

        child.BookingMovedTo("2026-06-01");

        Assert.Equal(before.Key, child.Last("call").Key);
        Is(2, "Wed 27 May 2026", child);
    }

    private static void Is(int version, string due, ACase child) =>
        Assert.Equal((version, due), (child.Last("call").Terms.RuleVersion, child.Due("call")));

    private static ACase InTwoVersions(string by, string first, string second) => ACase.On("2026-06-15", ("calls", Version(1, "2020-04-01", by, first)), ("calls.v2", Version(2, "2026-06-01", by, second)));

    private static string Version(int number, string from, string by, string due) => $$"""
        id: calls
        version: {{number}}
        title: Calls
        in-force: { from: {{from}} }
        begins:
          - { on: {{by}}, at: call }
        stages:
          - id: call
            duty: { title: Call, owner: iro, due: "{{due}}", basis: Policy 4 }
            announce: { before: [1 working day] }
            on: { ceased-to-be-looked-after: ended }
        """;
}
