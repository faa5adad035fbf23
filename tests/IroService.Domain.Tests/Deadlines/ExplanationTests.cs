using System.Globalization;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.WorkingDays;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Deadlines;

public class Why_this_date
{
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    [Fact]
    public void Names_the_days_that_were_not_counted() => Assert.Equal(
        "20 working days after 1 December 2023, when the child became looked after, is 3 January 2024; "
        + "not counted: 25 and 26 December, 1 January, 10 weekend days. Source: SI 2010/959 reg 33(1).",
        Sentence(FactKind.BecameLookedAfter, "2023-12-01", 20, TimeUnit.WorkingDays, "SI 2010/959 reg 33(1)"));

    [Fact]
    public void Says_that_only_weekends_were_passed_over_when_there_was_no_holiday() => Assert.Equal(
        "20 working days after 1 February 2024, when the child became looked after, is 29 February 2024; not counted: 8 weekend days. Source: reg.",
        Sentence(FactKind.BecameLookedAfter, "2024-02-01", 20, TimeUnit.WorkingDays));

    [Fact]
    public void Says_that_a_shorter_month_has_no_such_day() => Assert.Equal(
        "3 months after 30 November 2023, when the last review was held, is 29 February 2024, the last day of a month without a 30th. Source: reg.",
        Sentence(FactKind.ReviewHeld, "2023-11-30", 3, TimeUnit.Months));

    [Fact]
    public void Gives_the_last_working_day_when_the_legal_date_falls_at_a_weekend() => Assert.Equal(
        "6 months after 31 May 2025, when the last review was held, is 30 November 2025, the last day of a month without a 31st. "
        + "That is a Sunday: the last working day in time is Friday 28 November 2025. Source: reg.",
        Sentence(FactKind.ReviewHeld, "2025-05-31", 6, TimeUnit.Months));

    [Fact]
    public void Gives_the_last_working_day_when_the_legal_date_is_a_bank_holiday() => Assert.Contains(
        "is 29 March 2024. That is a bank holiday (Good Friday): the last working day in time is Thursday 28 March 2024.",
        Sentence(FactKind.ReviewHeld, "2023-12-29", 3, TimeUnit.Months));

    [Fact]
    public void Names_the_window_after_a_return_from_adoption() => Assert.Equal(
        "42 days after 1 March 2024, when the child was returned from the adoption placement, is 12 April 2024. "
        + "A review before 29 March 2024 does not count. Source: reg.",
        Explanation.Of(Terms(FactKind.ReturnedFromAdoption, "2024-03-01", 42, TimeUnit.Days) with { NotBefore = new DateOnly(2024, 3, 29) }, Calendar));

    [Fact]
    public void Says_which_years_bank_holidays_are_wanting() => Assert.Equal(
        "20 working days after 12 December 2028, when the child became looked after, is not yet known: "
        + "it needs the bank holidays of 2029 and the calendar ends 2028. Source: reg.",
        Sentence(FactKind.BecameLookedAfter, "2028-12-12", 20, TimeUnit.WorkingDays));

    [Fact]
    public void Gives_the_bound_that_is_known_when_the_start_is_not()
    {
        var terms = Terms(FactKind.BecameLookedAfter, "2015-05-03", 1, TimeUnit.Days) with
        {
            How = null,
            Count = null,
            Unit = null,
            DueOn = null,
            DueAtLatest = new DateOnly(2015, 11, 3),
        };
        Assert.Equal(
            "Not known: the records do not say which review came before. Looked after since at least 3 May 2015, "
            + "so a review was due by 3 November 2015 at the latest. Enter the last review held. Source: reg.",
            Explanation.Of(terms, Calendar));
    }

    private static string Sentence(FactKind anchor, string from, int count, TimeUnit unit, string source = "reg") =>
        Explanation.Of(Terms(anchor, from, count, unit) with { Source = source }, Calendar);

    private static DeadlineTerms Terms(FactKind anchor, string from, int count, TimeUnit unit)
    {
        var start = DateOnly.Parse(from, CultureInfo.InvariantCulture);
        var due = new Duration(count, unit).After(start, Calendar);
        return DeadlineTerms.None with
        {
            Owner = Role.Iro,
            Source = "reg",
            Anchor = anchor,
            CountsFrom = start,
            How = Reckoning.After,
            Count = count,
            Unit = unit,
            DueOn = due.Date,
            CalendarEndsBefore = (due as DueDate.BeyondCalendar)?.Year,
        };
    }
}
