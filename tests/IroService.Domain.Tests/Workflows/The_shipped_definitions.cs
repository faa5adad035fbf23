using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Workflows;

/// <summary>The days of the reference vectors, by the definitions as they are shipped.</summary>
public class The_shipped_definitions
{
    [Theory]
    [InlineData("2011-04-01", "Fri 8 Apr 2011", "Thu 5 May 2011")]
    [InlineData("2012-12-03", "Mon 10 Dec 2012", "Thu 3 Jan 2013")]
    [InlineData("2016-12-12", "Mon 19 Dec 2016", "Thu 12 Jan 2017")]
    [InlineData("2020-04-15", "Wed 22 Apr 2020", "Thu 14 May 2020")]
    [InlineData("2022-08-26", "Mon 5 Sep 2022", "Tue 27 Sep 2022")]
    [InlineData("2023-04-14", "Fri 21 Apr 2023", "Tue 16 May 2023")]
    [InlineData("2023-12-01", "Fri 8 Dec 2023", "Wed 3 Jan 2024")]
    [InlineData("2024-03-29", "Mon 8 Apr 2024", "Mon 29 Apr 2024")]
    [InlineData("2024-03-30", "Mon 8 Apr 2024", "Mon 29 Apr 2024")]
    [InlineData("2024-12-25", "Fri 3 Jan 2025", "Fri 24 Jan 2025")]
    [InlineData("2025-12-05", "Fri 12 Dec 2025", "Wed 7 Jan 2026")]
    [InlineData("2026-03-09", "Mon 16 Mar 2026", "Wed 8 Apr 2026")]
    [InlineData("2026-11-27", "Fri 4 Dec 2026", "Tue 29 Dec 2026")]
    [InlineData("2028-02-29", "Tue 7 Mar 2028", "Tue 28 Mar 2028")]
    public void A_child_has_an_IRO_in_5_and_a_review_in_20_working_days(string start, string iro, string review)
    {
        var child = ACase.On(start).LookedAfterSince(start);

        Assert.Equal((iro, review), (child.Due("appoint-iro"), child.Due("first-review")));
        Assert.Equal(iro, child.Due("book-first-review"));
    }

    [Theory]
    [InlineData("2011-04-01", "Fri 8 Apr 2011", "Tue 26 Apr 2011", "Thu 5 May 2011")]
    [InlineData("2019-12-02", "Mon 9 Dec 2019", "Mon 23 Dec 2019", "Thu 2 Jan 2020")]
    [InlineData("2022-05-06", "Fri 13 May 2022", "Fri 27 May 2022", "Tue 7 Jun 2022")]
    [InlineData("2025-12-22", "Wed 31 Dec 2025", "Thu 15 Jan 2026", "Thu 22 Jan 2026")]
    public void After_a_review_come_decisions_in_5_the_record_in_15_and_its_sending_in_20_working_days(string review, string decisions, string record, string sent)
    {
        var child = ACase.On(review).Born("2010-06-15").LookedAfterSince("2011-03-01").ReviewHeld(review);

        Assert.Equal((decisions, record, sent), (child.Due("decisions"), child.Due("full-record"), child.Due("distribution")));
    }

    [Fact]
    public void The_managers_silence_runs_from_the_day_the_decisions_were_sent_and_not_from_the_review()
    {
        var child = ACase.On("2026-02-01").LookedAfterSince("2025-12-01").ReviewHeld("2025-12-22").Answered("decisions", FactKind.Done, "2025-12-29");

        Assert.Equal("Tue 6 Jan 2026", child.Due("managers-answer"));
    }

    [Theory]
    [InlineData("2026-01-05", DeadlineState.Open)]
    [InlineData("2026-01-06", DeadlineState.Open)]
    [InlineData("2026-01-07", DeadlineState.Met)]
    public void The_managers_silence_agrees_only_when_the_fifth_day_has_passed(string noted, DeadlineState state)
    {
        var child = ACase.On("2026-02-01").LookedAfterSince("2025-12-01").ReviewHeld("2025-12-22").Answered("decisions", FactKind.Done, "2025-12-29")
            .Answered("managers-answer", FactKind.AgreedBySilence, noted);

        Assert.Equal(state, child.State("managers-answer"));
    }

    [Fact]
    public void Preparation_counts_back_from_a_meeting_after_Easter()
    {
        var child = ACase.On("2026-03-10").LookedAfterSince("2026-03-09").Booked("2026-04-08", madeOn: "2026-03-10");

        Assert.Equal(
            ("Wed 1 Apr 2026", "Mon 23 Mar 2026", "Mon 16 Mar 2026"),
            (child.Due("social-workers-report"), child.Due("invitations"), child.Due("plan-the-review")));
        Assert.Equal(("Wed 8 Apr 2026", "Wed 8 Apr 2026"), (child.Due("speak-with-child"), child.Due("parents-wishes")));
    }

    [Fact]
    public void Five_working_days_before_that_meeting_are_a_Monday() =>
        Assert.Equal("Mon 30 Mar 2026", ACase.Written(new Duration(5, TimeUnit.WorkingDays).Before(new(2026, 4, 8), ACase.Calendar).Date));

    [Fact]
    public void The_next_review_is_booked_30_working_days_before_the_law_wants_it() =>
        Assert.Equal("Wed 18 Feb 2026", ACase.On("2025-12-22").LookedAfterSince("2025-06-02").ReviewHeld("2025-06-20", "2025-10-01").Due("book-next-review"));

    [Fact]
    public void A_midway_review_is_due_halfway_between_two_reviews()
    {
        var child = ACase.On("2026-02-20").LookedAfterSince("2025-06-02").ReviewHeld("2025-06-20", "2025-09-15", "2026-02-10");

        Assert.Equal("Mon 10 Aug 2026", child.Due("subsequent-review"));
        Assert.Equal("Mon 11 May 2026", child.Due("midway-review"));
    }

    [Fact]
    public void An_adjourned_meeting_is_completed_in_20_working_days()
    {
        var child = ACase.On("2026-03-31").LookedAfterSince("2026-03-09").Booked("2026-03-30", madeOn: "2026-03-10").BookingAdjourned();

        Assert.Equal("Wed 29 Apr 2026", child.Due("complete-adjourned-review"));
    }
}
