using System.Diagnostics;
using System.Text;
using IroService.Casework.Files;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Tests.Files;

public class A_readable_row
{
    [Fact]
    public void Has_trimmed_values_codes_in_capitals_and_CHILD_as_written()
    {
        using var folder = new ReturnFolder()
            .With("header.csv", "CHILD,SEX,DOB,MOTHER\n aB 1 ,m, 05/06/2012 , y \n")
            .With("episodes.csv", ReturnFolder.EpisodeColumns + "aB 1\u00A0, 01/12/2023 ,s,c2,n1,\"u1 \",,\t02/01/2024, x1 ,,,,\n")
            .With("reviews.csv", "CHILD,REVIEW,REVIEW_CODE,DOB\naB 1,03/01/2024, pn1,\n");
        var read = folder.Read();
        Assert.Equal(new Ssda903Header("aB 1", new DateOnly(2012, 6, 5), "M", "Y"), read.Headers.Single());
        Assert.Equal(new Ssda903Episode("aB 1", new DateOnly(2023, 12, 1), "S", "C2", "U1", new DateOnly(2024, 1, 2), "X1"), read.Episodes.Single());
        Assert.Equal(new Ssda903Review("aB 1", new DateOnly(2024, 1, 3), "PN1"), read.Reviews.Single());
        Assert.Empty(folder.Notes);
    }

    [Fact]
    public void May_have_any_code_and_without_DEC_is_open_whatever_REC_says()
    {
        using var folder = new ReturnFolder().With("episodes.csv", ReturnFolder.EpisodeColumns + "A,01/12/2023,??,,,,,,E4A,,,,\n");
        Assert.Equal(("??", null, "E4A"), folder.Read().Episodes.Select(e => (e.Rne, e.Dec, e.Rec)).Single());
        Assert.Empty(folder.Notes);
    }

    [Fact]
    public void Of_reviews_may_have_neither_REVIEW_nor_REVIEW_CODE_and_bears_no_review()
    {
        using var folder = new ReturnFolder().With("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,,\nA,, , \n");
        Assert.Empty(folder.Read().Reviews);
        Assert.Empty(folder.Notes);
    }

    [Fact]
    public void Has_no_birthday_when_DOB_is_not_a_real_date_and_this_is_told()
    {
        using var folder = new ReturnFolder().With("header.csv", "CHILD,SEX,DOB,MOTHER\nA,1,31/06/2012,\nB,1,,\n");
        Assert.Equal([null, null], folder.Read().Headers.Select(h => h.DateOfBirth));
        Assert.Equal(["header.csv:2 DOB: 31/06/2012 is not a real date. It counts as blank."], folder.Told);
    }

    [Fact]
    public void With_more_fields_than_the_header_line_is_told_unless_they_are_blank()
    {
        using var folder = new ReturnFolder().With("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,03/01/2024,PN1,,\nA,,04/01/2024,PN1,,x\n");
        Assert.Equal(2, folder.Read().Reviews.Count);
        Assert.Equal(
            ["reviews.csv:3: the row has 6 fields where the header line has 4; what is past them is ignored. A comma inside a value needs quotation marks around it."],
            folder.Told);
    }
}

public class An_unreadable_row
{
    [Theory]
    [InlineData("A,01/12/2023,S,C2", "CIN: the row ends before this column: it has 4 of 13 fields.")]
    [InlineData(",01/12/2023,S,C2,,,,,,,,,", "CHILD: is blank.")]
    [InlineData("A, ,S,C2,,,,,,,,,", "DECOM: is blank.")]
    [InlineData("A,29/02/2023,S,C2,,,,,,,,,", "DECOM: 29/02/2023 is not a real date: that year has no 29 February.")]
    [InlineData("A,31/04/2023,S,C2,,,,,,,,,", "DECOM: 31/04/2023 is not a real date.")]
    [InlineData("A,1/2/2023,S,C2,,,,,,,,,", "DECOM: 1/2/2023 is not a date in the form dd/mm/yyyy.")]
    [InlineData("A,2023-02-01,S,C2,,,,,,,,,", "DECOM: 2023-02-01 is not a date in the form dd/mm/yyyy.")]
    [InlineData("A,01/12/2023,S,C2,,,,still here,,,,,", "DEC: this is text and not a date in the form dd/mm/yyyy.")]
    [InlineData(",,,", "CIN: the row ends before this column: it has 4 of 13 fields.")]
    public void Is_told_with_file_line_and_column_and_stops_nothing_else(string row, string told)
    {
        using var folder = new ReturnFolder().With("episodes.csv", $"{ReturnFolder.Episodes}{row}\nB,01/12/2023,S,C2,,,,,,,,,\n");
        Assert.Equal(["A", "B"], folder.Read().Episodes.Select(e => e.Child));
        Assert.Equal(["episodes.csv:3 " + told], folder.Told);
        Assert.Equal(FileNoteKind.Unreadable, folder.Notes.Single().Kind);
    }

    [Fact]
    public void Of_reviews_has_a_code_without_a_date_or_a_date_that_is_not_real()
    {
        using var folder = new ReturnFolder().With("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,,PN1\nA,,32/01/2024,\n,,,\nA,,01/02/2024,\n");
        Assert.Equal([new Ssda903Review("A", new DateOnly(2024, 2, 1), "")], folder.Read().Reviews);
        Assert.Equal(
            ["reviews.csv:2 REVIEW: is blank, but REVIEW_CODE is not.", "reviews.csv:3 REVIEW: 32/01/2024 is not a real date.", "reviews.csv:4 CHILD: is blank."],
            folder.Told);
    }

    [Fact]
    public void Is_told_with_everything_that_is_wrong_with_it()
    {
        using var folder = new ReturnFolder().With("episodes.csv", ReturnFolder.EpisodeColumns + ",soon,S,C2,,,,later,,,,,\n");
        Assert.Empty(folder.Read().Episodes);
        Assert.Equal(["CHILD", "DECOM", "DEC"], folder.Notes.Select(n => n.Column));
    }

    [Fact]
    public void Is_numbered_and_kept_for_the_DfEs_rules_where_blank_lines_are_not()
    {
        using var folder = new ReturnFolder().With("reviews.csv", "\nCHILD,DOB,REVIEW,REVIEW_CODE\n\nA,,,PN1\n   \nA\n\t\n\u00A0\nA,,01/02/2024,pn2\n\n");
        var filed = ReadSsda903Folder.AsFiled(folder.Path, folder.Notes.Add);
        Assert.Equal([(0, "A", "", "PN1"), (1, "A", "", ""), (2, "A", "01/02/2024", "PN2")], filed.Reviews.Select(r => (r.Row, r.Child, r.Review, r.Code)));
        Assert.Equal([4, 6], folder.Notes.Select(n => n.Line ?? 0));
    }
}

public class Quotes_and_line_ends
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_quoted_value_may_hold_commas_and_line_breaks_and_lines_are_still_counted(string newLine)
    {
        var text = "CHILD,DOB,REVIEW,REVIEW_CODE,NOTE\nA,,03/01/2024,PN1,\"one, two\nthree \"\"four\"\"\"\n\nA,,04/01/2024,PN1,\"\n\n\"\nA,,soon,PN1,\n";
        using var folder = new ReturnFolder().With("reviews.csv", text.Replace("\n", newLine, StringComparison.Ordinal));
        Assert.Equal([new DateOnly(2024, 1, 3), new DateOnly(2024, 1, 4)], folder.Read().Reviews.Select(r => r.Review));
        Assert.Equal([1, 8], folder.Notes.Select(n => n.Line ?? 0));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_its_own_line_and_no_other()
    {
        using var folder = new ReturnFolder().With("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,03/01/2024,PN1\nB,\",04/01/2024,PN1\nC,,05/01/2024,PN1\n");
        Assert.Equal(["A", "C"], folder.Read().Reviews.Select(r => r.Child));
        Assert.Equal(
            [
                "reviews.csv:3: a quotation mark is opened here and not closed; every line of the file is read as a row of its own.",
                "reviews.csv:3 REVIEW: the row ends before this column: it has 2 of 4 fields.",
            ],
            folder.Told);
    }

    [Fact]
    public void A_quotation_mark_inside_a_value_is_part_of_it()
    {
        using var folder = new ReturnFolder().With("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA\"1,,03/01/2024,PN1\n");
        Assert.Equal("A\"1", folder.Read().Reviews.Single().Child);
    }

    [Fact]
    public void A_mark_left_open_at_the_start_of_a_long_file_does_not_fill_the_memory()
    {
        var text = new StringBuilder("CHILD,DOB,REVIEW,REVIEW_CODE\nB,\",04/01/2024,PN1\n");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append("C,,05/01/2024,PN1\n");
        }

        using var folder = new ReturnFolder().With("reviews.csv", text.ToString());
        Assert.Equal(100_000, folder.Read().Reviews.Count);
        Assert.Equal(2, folder.Notes.Count);
    }

    [Fact]
    public void A_line_longer_than_a_mebibyte_is_no_row()
    {
        using var folder = new ReturnFolder().With("reviews.csv", $"{ReturnFolder.Reviews}A,{new string('x', 3 << 20)},03/01/2024,PN1\n");
        Assert.Contains("longer than 1 MiB", folder.Refused().Single(), StringComparison.Ordinal);
    }
}

public class A_file_of_200_megabytes
{
    [Fact]
    public void Is_streamed_and_costs_no_more_than_its_rows()
    {
        using var folder = new ReturnFolder();
        var line = Encoding.ASCII.GetBytes("A,05/06/2012,03/01/2024,PN1," + new string('x', 972) + "\n");
        using (var file = File.Create(Path.Combine(folder.Path, "reviews.csv")))
        {
            file.Write("CHILD,DOB,REVIEW,REVIEW_CODE,NOTE\n"u8);
            for (var i = 0; i < 200_000; i++)
            {
                file.Write(line);
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Assert.Equal(200_000, folder.Read().Reviews.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }
}

public class The_public_sample
{
    [Fact]
    public void Is_read_whole()
    {
        var notes = new List<FileNote>();
        var read = ReadSsda903Folder.Read(TestKit.PublicData.Ssda903Sample, TablesNeeded.All, notes.Add);
        Assert.Equal((2675, 5050, 12582), (read.Headers.Count, read.Episodes.Count, read.Reviews.Count));
        Assert.Empty(notes);
    }

    [Fact]
    public void Is_read_and_joined_in_under_half_a_second()
    {
        // The quickest of a few readings: the others measure what else the machine is doing.
        var sample = TestKit.PublicData.Ssda903Sample;
        var quickest = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            var read = ReadSsda903Folder.Read(sample, TablesNeeded.All, _ => { });
            CombinedReturns.Of([read, read], null, new DateOnly(2024, 3, 31));
            return watch.ElapsedMilliseconds;
        });
        Assert.InRange(quickest, 0, 500);
    }
}
