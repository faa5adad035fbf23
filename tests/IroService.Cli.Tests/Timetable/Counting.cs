using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Counting
{
    [Theory]
    [InlineData("2023-06-05", "2023-07-03")] // a Monday, no holiday after it
    [InlineData("2023-06-03", "2023-06-30")] // a Saturday
    [InlineData("2023-06-04", "2023-06-30")] // a Sunday
    [InlineData("2023-06-02", "2023-06-30")] // the Friday before
    [InlineData("2024-03-28", "2024-04-29")] // Good Friday and Easter Monday
    [InlineData("2024-03-29", "2024-04-29")]
    [InlineData("2024-12-25", "2025-01-24")] // Christmas
    [InlineData("2023-12-01", "2024-01-03")]
    [InlineData("2023-04-14", "2023-05-16")] // the coronation
    [InlineData("2022-08-26", "2022-09-27")] // the state funeral
    [InlineData("2020-04-15", "2020-05-14")] // 8 May instead of 4 May 2020
    [InlineData("2023-03-13", "2023-04-12")]
    public void Working_days_leave_out_weekends_and_the_bank_holidays_of_England_and_Wales(string start, string due) =>
        CareStory.Of().KnowingReviewsFrom("2019-04-01").Episode(start, "S C2 U1").Gives(start, $"""
            A,{start},reg33,1,first-review,{start},{due},,upcoming,
            """);

    [Theory]
    [InlineData("2026-11-26", "2026-12-24")] // 30 November is a holiday in Scotland only
    [InlineData("2025-12-22", "2026-01-22")] // so is 2 January
    [InlineData("2026-03-02", "2026-03-30")] // 17 March: in Northern Ireland only
    public void The_holidays_of_Scotland_and_Northern_Ireland_are_working_days(string start, string due) =>
        CareStory.Of().KnowingReviewsFrom("2019-04-01").Episode(start, "S C2 U1").Gives(start, $"""
            A,{start},reg33,1,first-review,{start},{due},,upcoming,
            """);

    [Theory]
    [InlineData("2023-11-30", "2024-02-29")]
    [InlineData("2024-11-30", "2025-02-28")]
    [InlineData("2024-11-29", "2025-02-28")]
    [InlineData("2025-03-31", "2025-06-30")]
    [InlineData("2025-01-31", "2025-04-30")]
    [InlineData("2024-02-29", "2024-05-29")]
    [InlineData("2025-02-28", "2025-05-28")]
    public void Three_months_end_on_the_corresponding_date_or_the_last_day_of_a_shorter_month(string start, string due) =>
        CareStory.Of().KnowingReviewsFrom("2019-04-01").Episode(start, "S V3 U1").Gives(start, $"""
            A,{start},short-break,1,short-break-first,{start},{due},,upcoming,
            """);

    [Theory]
    [InlineData("2023-08-31", "2024-02-29")]
    [InlineData("2024-08-31", "2025-02-28")]
    [InlineData("2025-08-29", "2026-02-28")]
    [InlineData("2025-08-30", "2026-02-28")]
    [InlineData("2025-08-31", "2026-02-28")] // a Saturday: not moved
    [InlineData("2024-02-29", "2024-08-29")]
    [InlineData("2025-02-28", "2025-08-28")]
    [InlineData("2025-10-31", "2026-04-30")]
    [InlineData("2025-05-31", "2025-11-30")] // a Sunday: not moved
    public void Six_months_do_too_and_a_date_at_a_weekend_is_not_moved(string held, string due) =>
        CareStory.Of().Episode("2019-01-07", "S C2 U1").Reviewed(held).Gives(held, $"""
            A,2019-01-07,reg33,1,start-unknown,,,{held},unknown,
            A,2019-01-07,reg33,2,subsequent-review,{held},{due},,upcoming,
            """);

    [Fact]
    public void The_28_days_of_a_placement_are_calendar_days() =>
        CareStory.Of().Episode("2023-12-04", "S C2 A3").Gives("2023-12-04", """
            A,2023-12-04,adoption-placed,1,adoption-placed-first,2023-12-04,2024-01-01,,upcoming,
            """);

    [Theory]
    [InlineData("2028-11-30", "2029")]
    [InlineData("2028-12-31", "2029")]
    [InlineData("2009-12-30", "2009")]
    [InlineData("2008-06-02", "2008")]
    public void A_working_day_of_a_year_without_calendar_is_an_error_that_names_the_year(string start, string year) =>
        CareStory.Of("B").KnowingReviewsFrom("2000-04-01").Episode("2024-01-08", "S C2 U1")
            .Child("A").Episode(start, "S C2 U1")
            .IsRefused("2028-12-31", year);

    [Theory]
    [InlineData("2028-11-29", "2028-12-29")]
    [InlineData("2009-12-31", "2010-01-29")]
    public void The_calendar_serves_to_its_last_and_from_its_first_day(string start, string due) =>
        CareStory.Of().KnowingReviewsFrom("2000-04-01").Episode(start, "S C2 U1").Gives(start, $"""
            A,{start},reg33,1,first-review,{start},{due},,upcoming,
            """);

    [Fact]
    public void Where_no_working_day_is_counted_the_calendar_is_not_needed() =>
        CareStory.Of().KnowingReviewsFrom("2000-04-01")
            .Episode("2005-06-06", "P C2 U1")
            .Child("B").Episode("2005-06-06", "S C2 A3")
            .Child("C").Episode("2005-06-06 to 2005-06-06 E4A", "S C2 U1")
            .Child("D").Episode("2035-06-06", "S C2 U1")
            .Gives("2031-06-30", """
            A,2005-06-06,reg33,1,start-unknown,,,,unknown,
            B,2005-06-06,adoption-placed,1,adoption-placed-first,2005-06-06,2005-07-04,,overdue,9492
            """);
}
