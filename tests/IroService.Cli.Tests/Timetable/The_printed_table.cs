using System.Text;
using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_printed_table
{
    [Fact]
    public void Is_its_header_alone_when_the_law_asked_for_nothing() => CareStory.Of().Reviewed("2023-06-30").Gives("2023-07-31", "");

    [Fact]
    public void Is_ordered_by_CHILD_by_code_point() =>
        CareStory.Of("b").Episode("2023-06-05", "S C2 U1")
            .Child("10").Episode("2023-06-05", "S C2 U1")
            .Child("9").Episode("2023-06-05", "S C2 U1")
            .Child("B").Episode("2023-06-05", "S C2 U1")
            .Child("É").Episode("2023-06-05", "S C2 U1")
            .Child("\U0001F600").Episode("2023-06-05", "S C2 U1")
            .Child("\uFF21").Episode("2023-06-05", "S C2 U1")
            .Gives("2023-06-05", """
            10,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            9,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            B,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            b,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            É,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            Ａ,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            😀,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void Is_ordered_by_PERIOD_START_then_CYCLE_then_SEQUENCE_as_a_number() =>
        CareStory.Of()
            .Episode("2023-07-03 to 2023-09-04 X1", "S E1 U1")
            .Episode("2023-09-04", "P E1 A3")
            .Episode("2023-04-03 to 2023-06-05 E4A", "S C2 U1")
            .Reviewed("2023-04-10", "2023-04-11", "2023-04-12", "2023-04-13", "2023-04-14")
            .Reviewed("2023-04-17", "2023-04-18", "2023-04-19", "2023-04-20", "2023-04-21")
            .Gives("2023-09-04", """
            A,2023-04-03,reg33,1,first-review,2023-04-03,2023-05-04,2023-04-10,on-time,
            A,2023-04-03,reg33,2,second-review,2023-04-10,2023-07-10,2023-04-11,on-time,
            A,2023-04-03,reg33,3,subsequent-review,2023-04-11,2023-10-11,2023-04-12,on-time,
            A,2023-04-03,reg33,4,subsequent-review,2023-04-12,2023-10-12,2023-04-13,on-time,
            A,2023-04-03,reg33,5,subsequent-review,2023-04-13,2023-10-13,2023-04-14,on-time,
            A,2023-04-03,reg33,6,subsequent-review,2023-04-14,2023-10-14,2023-04-17,on-time,
            A,2023-04-03,reg33,7,subsequent-review,2023-04-17,2023-10-17,2023-04-18,on-time,
            A,2023-04-03,reg33,8,subsequent-review,2023-04-18,2023-10-18,2023-04-19,on-time,
            A,2023-04-03,reg33,9,subsequent-review,2023-04-19,2023-10-19,2023-04-20,on-time,
            A,2023-04-03,reg33,10,subsequent-review,2023-04-20,2023-10-20,2023-04-21,on-time,
            A,2023-04-03,reg33,11,subsequent-review,2023-04-21,2023-10-21,,not-required,
            A,2023-07-03,adoption-authorised,1,adoption-authorised-first,2023-07-03,2023-10-03,,superseded,
            A,2023-07-03,adoption-placed,1,adoption-placed-first,2023-09-04,2023-10-02,,upcoming,
            A,2023-07-03,reg33,1,first-review,2023-07-03,2023-07-31,,missed,35
            """);

    [Fact]
    public void Has_quotes_where_RFC_4180_wants_them() =>
        CareStory.Of("a,b").Episode("2023-06-05", "S C2 U1")
            .Child("say \"x\"").Episode("2023-06-05", "S C2 U1")
            .Child("two\nlines").Episode("2023-06-05", "S C2 U1")
            .Gives("2023-06-05", """"
            "a,b",2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            "say ""x""",2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            "two
            lines",2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """");

    [Fact]
    public void Names_a_child_without_quotes_where_none_are_wanted() =>
        CareStory.Of("=1+1 o'x").Episode("2023-06-05", "S C2 U1").Gives("2023-06-05", """
            =1+1 o'x,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Is_the_same_bytes_in_any_culture_UTF_8_without_a_mark_and_with_line_feeds(string culture)
    {
        using var folder = CareStory.Of("ıİ").Episode("2023-06-05", "s c2 u1").Reviewed("2023-06-30").Write()[0];
        var (code, bytes) = await Ran.Program(culture, "timetable", "--ssda903", folder.Path, "--as-at", "2023-07-31");
        Assert.Equal(0, code);
        Assert.Equal(
            TimetableOfStory.Columns + "\nıİ,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-30,on-time,\n"
            + "ıİ,2023-06-05,reg33,2,second-review,2023-06-30,2023-09-30,,upcoming,\n",
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
    }
}
