using IroService.Casework.Files;
using IroService.Casework.Files.Service;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;
using IroService.TestKit;

namespace IroService.Casework.Tests.Files;

/// <summary>A folder of the service's own files for one test, with a person, a team and a child that others refer to.</summary>
sealed class ServiceFolder : IDisposable
{
    public const string People = "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nP1,Ada Byron,ada@example.org,iro,T1,0.8,2020-01-06,\n";
    public const string Teams = "TEAM,NAME,PARENT,MANAGER\nT1,Reviewing,,P1\n";
    public const string Children = "CHILD,GIVEN_NAME,FAMILY_NAME,KNOWN_AS,RESTRICTED,SIBLING_GROUP\nC1,Sam,Lee,,Y,G1\n";

    readonly TemporaryFolder _files = new TemporaryFolder().With("people.csv", People).With("teams.csv", Teams).With("children.csv", Children);

    public List<FileNote> Notes { get; } = [];

    public IEnumerable<string> Told => Notes.Select(n => n.ToString().Replace(_files.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));

    public ServiceFolder With(string name, string text)
    {
        _files.With(name, text);
        return this;
    }

    public ServiceFolder Without(string name)
    {
        File.Delete(_files.FileNamed(name));
        return this;
    }

    public ServiceFiles Read(params string[] childrenInDatabase) => ReadServiceFolder.Read(
        _files.Path, new KnownIds(childrenInDatabase.ToHashSet(), new HashSet<string> { "PDB" }, new HashSet<string> { "TDB" }), Notes.Add);

    public IEnumerable<string> Refused() => Assert.Throws<UnusableFilesException>(() => Read()).Notes
        .Select(n => n.ToString().Replace(_files.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(_files.Path, "FOLDER", StringComparison.Ordinal));

    public void Dispose() => _files.Dispose();
}

public class The_services_own_files
{
    [Fact]
    public void Are_read_into_typed_rows()
    {
        using var folder = new ServiceFolder()
            .With("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nC1,Social-Worker,P1,01/12/2023,\n")
            .With("notifications.csv", "CHILD,BECAME_LOOKED_AFTER,NOTIFIED_ON\nC1,2023-12-01,04/12/2023\n")
            .With("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nC1,2024-01-03,video,Booked,\n")
            .With("caseload.csv", "PERSON,AS_AT,CHILD_PROTECTION_PLANS\nP1,2024-03-31,17\nP1,2024-04-30,18\n")
            .With("ratings.csv", "CHILD,RATED_ON,RATING,REASON\nC1,2024-01-03,AMBER,\n")
            .With("midway.csv", "CHILD,HELD_ON,OUTCOME\nC1,2024-03-01,\n")
            .With("disputes.csv", "REFERENCE,CHILD,KIND,OPENED_ON,THEME,STAGE_OPENED,STAGE_REACHED,RESPONDED_ON,RESOLVED_ON,OUTCOME\nD1,C1,formal,2024-02-01,Drift and delay,informal,2,2024-02-08,,\n");
        var read = folder.Read();
        Assert.Empty(folder.Notes);
        Assert.Equal(new PersonRow(2, "P1", "Ada Byron", "ada@example.org", Role.Iro, "T1", 0.8m, new DateOnly(2020, 1, 6), null), read.People.Single());
        Assert.Equal(new TeamRow(2, "T1", "Reviewing", "", "P1"), read.Teams.Single());
        Assert.Equal(new ChildRow(2, "C1", "Sam", "Lee", "", true, "G1"), read.Children.Single());
        Assert.Equal(new AllocationRow(2, "C1", Role.SocialWorker, "P1", new DateOnly(2023, 12, 1), null), read.Allocations.Single());
        Assert.Equal(new NotificationRow(2, "C1", new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 4)), read.Notifications.Single());
        Assert.Equal(new BookingRow(2, "C1", new DateOnly(2024, 1, 3), "video", BookingStatus.Booked, ""), read.Bookings.Single());
        Assert.Equal([17, 18], read.Caseloads.Select(c => c.ChildProtectionPlans));
        Assert.Equal(new RatingRow(2, "C1", new DateOnly(2024, 1, 3), RatingColour.Amber, ""), read.Ratings.Single());
        Assert.Equal(new MidwayRow(2, "C1", new DateOnly(2024, 3, 1), ""), read.Midways.Single());
        Assert.Equal(
            new DisputeRow(2, "D1", "C1", "formal", new DateOnly(2024, 2, 1), "Drift and delay", "informal", "2", new DateOnly(2024, 2, 8), null, ""),
            read.Disputes.Single());
    }

    [Fact]
    public void May_be_any_of_the_ten_in_any_case_and_others_are_named()
    {
        using var folder = new ServiceFolder().Without("people.csv").Without("teams.csv").Without("children.csv")
            .With("Midway.CSV", "outcome,held_on,child,extra\n,2024-03-01,C9,x\n").With("people.xlsx", "x").With("holidays.csv", "x");
        Assert.Equal("C9", folder.Read("C9").Midways.Single().Child);
        Assert.Equal(
            [
                "holidays.csv: ignored: it is none of the service's own files.", "people.xlsx: ignored: it is none of the service's own files.",
                "Midway.CSV:1: columns ignored: EXTRA.",
            ],
            folder.Told);
    }

    [Fact]
    public void Without_a_needed_column_are_refused_all_at_once()
    {
        using var folder = new ServiceFolder().With("people.csv", "PERSON,NAME\n").With("ratings.csv", "").With("midway.csv", "CHILD,HELD_ON\n");
        Assert.Equal(
            [
                "people.csv:1 ROLE: there is no such column; it is needed.", "ratings.csv:1 CHILD: the file is empty; this column is needed.",
                "ratings.csv:1 RATED_ON: the file is empty; this column is needed.", "ratings.csv:1 RATING: the file is empty; this column is needed.",
            ],
            folder.Refused());
    }

    [Fact]
    public void Are_refused_when_the_folder_has_none_of_them()
    {
        using var folder = new ServiceFolder().Without("people.csv").Without("teams.csv").Without("children.csv");
        Assert.StartsWith("FOLDER: the folder has none of people.csv, teams.csv,", folder.Refused().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_row_with_the_same_PERSON_TEAM_or_REFERENCE_replaces_the_first_unless_it_is_unreadable()
    {
        using var folder = new ServiceFolder()
            .With("people.csv", ServiceFolder.People + "P1,Ada King,,principal-iro,,,2021-01-01,\nP1,Nobody,,pilot,,,2021-01-01,\n")
            .With("teams.csv", ServiceFolder.Teams + "T1,Renamed,,\n")
            .With("disputes.csv", "REFERENCE,CHILD,OPENED_ON,THEME\nD1,C1,2024-02-01,one\nD2,C1,2024-02-01,two\nD1,C1,2024-02-02,three\n");
        var read = folder.Read();
        Assert.Equal("Ada King", read.People.Single().Name);
        Assert.Equal("Renamed", read.Teams.Single().Name);
        Assert.Equal(["two", "three"], read.Disputes.Select(d => d.Theme));
        Assert.Contains("people.csv:3 PERSON: the row replaces the one of line 2, which has the same PERSON.", folder.Told);
    }
}

public class An_unreadable_row_of_the_service
{
    [Theory]
    [InlineData("people", ",x,,iro,,,2020-01-01,", "PERSON: is blank.")]
    [InlineData("people", "P2,x,,,,,2020-01-01,", "ROLE: is blank; expected one of iro, principal-iro, social-worker, team-manager, group-manager, head-of-service, business-support, analyst.")]
    [InlineData("people", "P2,x,,iro,T9,,2020-01-01,", "TEAM: the team is neither in the files nor in the database.")]
    [InlineData("people", "P2,x,,iro,,,2020-01-01,whenever", "TO: this is text and not a date in the form yyyy-mm-dd or dd/mm/yyyy.")]
    [InlineData("teams", "T2,x,T9,", "PARENT: the team is neither in the files nor in the database.")]
    [InlineData("teams", "T2,x,,P9", "MANAGER: the person is neither in the files nor in the database.")]
    [InlineData("children", "C2,x,y,,N,", "RESTRICTED: the word is none of Y, blank.")]
    [InlineData("children", "C2,x,y", "KNOWN_AS: the row ends before this column: it has 3 of 6 fields.")]
    public void Is_told_and_kept_out(string file, string row, string told)
    {
        var text = file switch { "people" => ServiceFolder.People, "teams" => ServiceFolder.Teams, _ => ServiceFolder.Children };
        using var folder = new ServiceFolder().With(file + ".csv", text + row + "\n");
        var read = folder.Read();
        Assert.Equal((1, 1, 1), (read.People.Count, read.Teams.Count, read.Children.Count));
        Assert.Equal([$"{file}.csv:3 {told}"], folder.Told);
    }

    [Theory]
    [InlineData("allocations", "CHILD,ROLE,PERSON,FROM,TO", "C1,iro,P9,2024-01-01,", "PERSON: the person is neither in the files nor in the database.")]
    [InlineData("allocations", "CHILD,ROLE,PERSON,FROM,TO", "C9,iro,P1,2024-01-01,", "CHILD: the child is neither in the files nor in the database.")]
    [InlineData("allocations", "CHILD,ROLE,PERSON,FROM,TO", "C1,analyst,P1,2024-01-01,", "ROLE: the word is none of iro, social-worker.")]
    [InlineData("allocations", "CHILD,ROLE,PERSON,FROM,TO", "C1,iro,P1,,", "FROM: is blank.")]
    [InlineData("notifications", "CHILD,BECAME_LOOKED_AFTER,NOTIFIED_ON", "C1,2024-01-01,2024-02-30", "NOTIFIED_ON: 2024-02-30 is not a date in the form yyyy-mm-dd or dd/mm/yyyy.")]
    [InlineData("bookings", "CHILD,BOOKED_FOR,MODE,STATUS,REASON", "C1,2024-01-01,,held,", "STATUS: the word is none of booked, cancelled, adjourned.")]
    [InlineData("caseload", "PERSON,AS_AT,CHILD_PROTECTION_PLANS", "P1,2024-01-01,many", "CHILD_PROTECTION_PLANS: is not a whole number.")]
    [InlineData("ratings", "CHILD,RATED_ON,RATING,REASON", "C1,29/02/2023,Green,", "RATED_ON: 29/02/2023 is not a real date: that year has no 29 February.")]
    [InlineData("ratings", "CHILD,RATED_ON,RATING,REASON", "C1,2024-01-01,Blue,", "RATING: the word is none of Green, Amber, Red.")]
    [InlineData("midway", "CHILD,HELD_ON,OUTCOME", ",2024-01-01,", "CHILD: is blank.")]
    [InlineData("disputes", "REFERENCE,CHILD,OPENED_ON,RESOLVED_ON", ",C1,2024-01-01,", "REFERENCE: is blank.")]
    [InlineData("disputes", "REFERENCE,CHILD,OPENED_ON,RESOLVED_ON", "D1,C1,2024-01-01,open", "RESOLVED_ON: this is text and not a date in the form yyyy-mm-dd or dd/mm/yyyy.")]
    public void Of_what_happened_is_told_and_kept_out(string file, string header, string row, string told)
    {
        using var folder = new ServiceFolder().With(file + ".csv", $"{header}\n{row}\n");
        var read = folder.Read();
        Assert.Equal(
            0,
            read.Allocations.Count + read.Notifications.Count + read.Bookings.Count + read.Caseloads.Count + read.Ratings.Count + read.Midways.Count + read.Disputes.Count);
        Assert.Contains($"{file}.csv:2 {told}", folder.Told);
        Assert.Single(folder.Notes, n => n.Kind == FileNoteKind.Unreadable);
    }

    [Fact]
    public void Refers_to_someone_whose_own_row_was_kept_out_unless_the_database_has_them()
    {
        using var folder = new ServiceFolder()
            .With("people.csv", "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nP1,,,pilot,,,,\nP2,,,iro,T1,,,\nP3,,,iro,TDB,,,\nP4,,,iro,,,,\n")
            .With("teams.csv", "TEAM,NAME,PARENT,MANAGER\nT1,,,P1\nT2,,TDB,PDB\n")
            .With("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nC1,iro,P2,2024-01-01,\nCDB,iro,PDB,2024-01-01,\n");
        var read = folder.Read("CDB");
        Assert.Equal(["P3", "P4"], read.People.Select(p => p.Person));
        Assert.Equal(["T2"], read.Teams.Select(t => t.Team));
        Assert.Equal(["CDB"], read.Allocations.Select(a => a.Child));
        Assert.Equal(
            [("people.csv", 2), ("teams.csv", 2), ("people.csv", 3), ("allocations.csv", 2)], folder.Notes.Select(n => (Path.GetFileName(n.File), (int)n.Line!)));
    }
}

public class A_doubtful_row_of_the_service_stays
{
    [Fact]
    public void When_TO_is_before_FROM()
    {
        using var folder = new ServiceFolder().With("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nC1,iro,P1,2024-02-01,31/01/2024\n");
        Assert.Single(folder.Read().Allocations);
        Assert.Equal(["allocations.csv:2 TO: 2024-01-31 is before FROM, 2024-02-01."], folder.Told);
    }

    [Fact]
    public void When_teams_are_above_each_other_and_a_circle_is_told_once()
    {
        using var folder = new ServiceFolder().With("teams.csv", "TEAM,NAME,PARENT,MANAGER\nT1,,B,\nB,,C,\nC,,B,\nD,,D,\n");
        Assert.Equal(4, folder.Read().Teams.Count);
        Assert.Equal(
            [
                "teams.csv:3 PARENT: the team is above itself (B, C, B), so nothing can be passed up to its top.",
                "teams.csv:5 PARENT: the team is above itself (D, D), so nothing can be passed up to its top.",
            ],
            folder.Told);
    }

    [Fact]
    public void When_FTE_is_no_number()
    {
        using var folder = new ServiceFolder().With("people.csv", "PERSON,NAME,EMAIL,ROLE,TEAM,FTE,FROM,TO\nP1,,,iro,,full,,\n");
        Assert.Null(folder.Read().People.Single().FullTimeEquivalent);
        Assert.Equal(["people.csv:2 FTE: is not a number such as 0.8; it counts as blank."], folder.Told);
    }
}
