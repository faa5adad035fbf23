using System.Text;
using System.Text.RegularExpressions;

namespace IroService.Casework.Tests.Demo;

public class The_demo_files
{
    readonly WrittenCouncil council = WrittenCouncil.Usual;

    [Theory]
    [InlineData("header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB")]
    [InlineData("episodes", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN")]
    [InlineData("reviews", "CHILD,DOB,REVIEW,REVIEW_CODE")]
    public void Of_the_return_have_its_columns_in_every_year(string table, string columns)
    {
        string[] years = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25", "2025-26", "2026-27"];

        Assert.Equal(years, council.Summary.Ssda903Folders.Select(Path.GetFileName));
        foreach (var year in years) Assert.Equal(columns, FirstLine($"ssda903/{year}/{table}.csv"));
    }

    [Theory]
    [InlineData("people", "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO")]
    [InlineData("teams", "TEAM,NAME,PARENT,MANAGER")]
    [InlineData("children", "CHILD,GIVEN_NAME,FAMILY_NAME,KNOWN_AS,RESTRICTED,SIBLING_GROUP")]
    [InlineData("allocations", "CHILD,ROLE,PERSON,FROM,TO")]
    [InlineData("notifications", "CHILD,BECAME_LOOKED_AFTER,NOTIFIED_ON")]
    [InlineData("bookings", "CHILD,BOOKED_FOR,MODE,STATUS,REASON")]
    [InlineData("caseload", "PERSON,AS_AT,CHILD_PROTECTION_PLANS")]
    [InlineData("ratings", "CHILD,RATED_ON,RATING,REASON")]
    [InlineData("midway", "CHILD,HELD_ON,OUTCOME")]
    [InlineData("disputes", "REFERENCE,CHILD,KIND,OPENED_ON,THEME,STAGE_OPENED,STAGE_REACHED,RESPONDED_ON,RESOLVED_ON,OUTCOME")]
    public void Of_the_service_have_the_contracts_columns(string file, string columns)
    {
        Assert.Equal(columns, FirstLine($"service/{file}.csv"));
        Assert.NotEmpty(council.Service(file));
    }

    [Fact]
    public void Are_those_and_no_others() => Assert.Equal((7 * 3) + 10, council.Files.Count);

    [Fact]
    public void Are_UTF8_without_a_byte_order_mark_and_with_line_feeds() => Assert.All(council.Files, file =>
    {
        var bytes = council.Bytes(file);
        Assert.NotEqual(0xEF, bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    });

    [Fact]
    public void Name_only_children_people_and_teams_that_they_hold()
    {
        var children = Keys("children", "CHILD");
        var people = Keys("people", "PERSON");
        var teams = Keys("teams", "TEAM");

        foreach (var file in council.Files)
        {
            foreach (var row in council.Table(file))
            {
                if (row.TryGetValue("CHILD", out var child)) Assert.Contains(child, children);
                if (row.TryGetValue("PERSON", out var person)) Assert.Contains(person, people);
                if (row.TryGetValue("TEAM", out var team)) Assert.Contains(team, teams);
                if (row.TryGetValue("MANAGER", out var manager)) Assert.Contains(manager, people);
                if (row.TryGetValue("PARENT", out var parent) && parent.Length > 0) Assert.Contains(parent, teams);
            }
        }
    }

    [Fact]
    public void Name_each_child_person_team_and_dispute_once()
    {
        foreach (var (file, key) in new[] { ("children", "CHILD"), ("people", "PERSON"), ("teams", "TEAM"), ("disputes", "REFERENCE") })
            Assert.Equal(council.Service(file).Count, Keys(file, key).Count);
        var emails = council.Service("people").Select(person => person["EMAIL"]).Where(email => email.Length > 0).ToList();
        Assert.Equal(emails.Count, emails.Distinct(StringComparer.Ordinal).Count());
        Assert.All(emails, email => Assert.EndsWith("@example.org", email));
    }

    [Fact]
    public void Give_every_child_of_the_return_a_number_and_a_name() => Assert.All(council.Service("children"), child =>
    {
        Assert.Matches(new Regex("^[0-9]{7}$", RegexOptions.None, TimeSpan.FromSeconds(1)), child["CHILD"]);
        Assert.NotEmpty(child["GIVEN_NAME"]);
        Assert.NotEmpty(child["FAMILY_NAME"]);
    });

    [Fact]
    public void Hold_nothing_of_the_future_but_bookings()
    {
        foreach (var (file, column) in new[] { ("people", "FROM"), ("people", "TO"), ("allocations", "FROM"), ("allocations", "TO"), ("notifications", "NOTIFIED_ON"), ("ratings", "RATED_ON"),
            ("midway", "HELD_ON"), ("caseload", "AS_AT"), ("disputes", "OPENED_ON"), ("disputes", "RESPONDED_ON"), ("disputes", "RESOLVED_ON") })
            Assert.All(council.Service(file).Where(row => row[column].Length > 0), row => Assert.True(WrittenCouncil.Iso(row[column]) <= council.Today, $"{file} {column} {row[column]}"));
        Assert.All(council.Reviews(), review => Assert.True(review.Held <= council.Today));
    }

    HashSet<string> Keys(string file, string column) => council.Service(file).Select(row => row[column]).ToHashSet(StringComparer.Ordinal);

    string FirstLine(string file) => Encoding.UTF8.GetString(council.Bytes(file)).Split('\n')[0];
}
