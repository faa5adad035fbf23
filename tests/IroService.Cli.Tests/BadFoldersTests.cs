using System.Text;

namespace IroService.Cli.Tests;

/// <summary>What a council may hand in by mistake: one sentence for each, and the database stays whole.</summary>
public class A_folder_that_is_broken
{
    [Theory]
    [InlineData("header.csv", "header")]
    [InlineData("episodes.csv", "episodes")]
    [InlineData("reviews.csv", "reviews")]
    public void Without_a_table_is_refused(string file, string table)
    {
        using var database = OnDatabase.Migrated();
        var folder = database.OneChild();
        File.Delete(Path.Combine(folder, file));
        Refused(database, folder, $"no CSV file has the columns of the {table} table");
    }

    [Fact]
    public void Without_a_column_is_refused_and_the_column_named()
    {
        using var database = OnDatabase.Migrated();
        var folder = database.OneChild();
        File.WriteAllText(Path.Combine(folder, "episodes.csv"), "CHILD,DECOM,RNE,PLACE,DEC,REC\nA,01/12/2023,S,U1,,\n");
        Refused(database, folder, "of episodes it lacks LS");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002PK")]
    public void With_an_empty_or_binary_table_is_refused(string content)
    {
        using var database = OnDatabase.Migrated();
        var folder = database.OneChild();
        File.WriteAllText(Path.Combine(folder, "reviews.csv"), content);
        Refused(database, folder, "reviews");
    }

    [Fact]
    public void Without_a_readable_row_is_refused()
    {
        using var database = OnDatabase.Migrated();
        Refused(database, database.Folder("2023-24", "", "A,soon,S,C2,U1,,\n", ""), "the tables have no readable row, so there is nothing to import.");
    }

    [Fact]
    public void With_unreal_dates_keeps_the_other_rows_and_names_line_and_column_of_each()
    {
        using var database = OnDatabase.Migrated();
        var folder = database.Folder("2023-24", "A,05/06/2012,,1\n", "A,01/12/2023,S,C2,U1,,\nB,29/02/2023,S,C2,U1,,\nC,01/12/2023,S,C2,U1,soon,\n", "A,31/04/2023,PN1\nA,03/01/2024,PN1\n");
        var ran = database.Runs("import", "ssda903", folder);
        Assert.Equal(0, ran.ExitCode);
        foreach (var sentence in (string[])[
            "episodes.csv:3 DECOM: 29/02/2023 is not a real date: that year has no 29 February.",
            "episodes.csv:4 DEC: this is text and not a date in the form dd/mm/yyyy.",
            "reviews.csv:2 REVIEW: 31/04/2023 is not a real date."])
        {
            Assert.Contains(ran.ErrorLines, line => line.EndsWith(sentence, StringComparison.Ordinal));
        }

        Assert.Contains("rows kept out: 2 in episodes.csv, 1 in reviews.csv", ran.Output, StringComparison.Ordinal);
        Assert.Contains("3: Rows that could not be read", ran.Output, StringComparison.Ordinal);
        Assert.Contains("A,second-review", database.Runs("deadlines", "--as-at", "2024-02-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_another_encoding_is_read_and_the_line_named()
    {
        using var database = OnDatabase.Migrated();
        var folder = database.OneChild();
        File.WriteAllBytes(Path.Combine(folder, "header.csv"), Encoding.Latin1.GetBytes("CHILD,DOB,MOTHER,SEX\nÉ1,05/06/2012,,1\n"));
        var ran = database.Runs("import", "ssda903", folder);
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("header.csv:2: the file is not UTF-8 from this line on; all of it is read as Windows-1252", ran.Errors, StringComparison.Ordinal);
        database.Runs("import", "ssda903", "--undo");
        Assert.Contains("É1: date of birth", database.Runs("import", "ssda903", folder, "--dry-run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_child_twice_overlapping_episodes_and_a_review_in_the_future_is_imported_and_told()
    {
        using var database = OnDatabase.Migrated();
        var ran = database.Runs("import", "ssda903", database.Folder(
            "2023-24", "A,05/06/2012,,1\nA,06/06/2012,,1\n", "A,01/12/2023,S,C2,U1,20/12/2023,X1\nA,10/12/2023,P,C2,U1,,\n", "A,03/01/2030,PN1\nX,10/05/2023,PN1\n"));
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("1: Episodes overlap", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1: A review after today", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1: The same row more than once", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith("A,first-review,statute,iro,2023-12-01,2024-01-03,overdue", database.Runs("deadlines", "--as-at", "2024-02-01").Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_not_there_or_is_a_file_is_refused()
    {
        using var database = OnDatabase.Migrated();
        Refused(database, database.Files.FileNamed("none"), "there is no such folder.");
        Refused(database, database.Path, "this is a file; name the folder that holds the CSV files.");
    }

    static void Refused(OnDatabase database, string folder, string sentence)
    {
        var ran = database.Runs("import", "ssda903", folder);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(sentence, ran.Errors, StringComparison.Ordinal);
        using var db = database.Open();
        Assert.Equal(0, db.Children.Count());
        Assert.Equal(0, db.Imports.Count());
    }
}
