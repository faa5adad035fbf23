using System.Text;
using IroService.Casework.Files;

namespace IroService.Casework.Tests.Files;

public class A_table_is_recognised
{
    [Fact]
    public void By_its_columns_in_any_order_and_case_whatever_the_file_is_called()
    {
        using var folder = new ReturnFolder().Without("episodes.csv")
            .With("export 17.CSV", " rec,dec , Ls,RNE,decom,child\nx1,02/01/2024,c2,s,01/12/2023,a b\n");
        var episode = folder.Read().Episodes.Single();
        Assert.Equal(("a b", "S", "C2", "X1", ""), (episode.Child, episode.Rne, episode.LegalStatus, episode.Rec, episode.Place));
        Assert.Equal(["export 17.CSV:1 PLACE: there is no such column; it counts as blank."], folder.Told);
    }

    [Fact]
    public void Other_columns_and_files_are_ignored_and_named()
    {
        using var folder = new ReturnFolder()
            .With("reviews.csv", "CHILD,DOB,IRO,REVIEW,REVIEW_CODE\nA,,Somebody,03/01/2024,PN1\n")
            .With("notes.txt", "x").With("oc2.csv", "CHILD,SDQ_SCORE\nA,7\n").With("nearly.csv", "CHILD,DECOM,RNE,LS,DEC\n")
            .With("nothing.csv", "").With("blank.csv", "\n \n\n").With("picture.csv", [0x89, (byte)'P', 0, 1, 2, 0]);
        Assert.Single(folder.Read().Reviews);
        Assert.Equal(
            [
                "blank.csv: ignored: the file is empty.",
                "nearly.csv: ignored: its columns are those of no table (of episodes it lacks REC).",
                "notes.txt: ignored: not a CSV file.",
                "nothing.csv: ignored: the file is empty.",
                "oc2.csv: ignored: its columns are those of no table.",
                "picture.csv: ignored: it holds NUL bytes, so it is not text.",
                "reviews.csv:1: columns ignored: IRO.",
            ],
            folder.Told);
        Assert.All(folder.Notes, n => Assert.Equal(FileNoteKind.Ignored, n.Kind));
    }

    [Fact]
    public void Two_files_for_one_table_and_a_file_that_fits_two_are_refused_together()
    {
        using var folder = new ReturnFolder().With("again.csv", ReturnFolder.Reviews)
            .With("both.csv", "CHILD,DOB,MOTHER,REVIEW,REVIEW_CODE\n");
        Assert.Equal(
            [
                "both.csv:1: the file has the columns of more than one table (header, reviews); one file holds one table.",
                "FOLDER: 2 files have the columns of the reviews table (again.csv, reviews.csv); leave one of them in the folder.",
            ],
            folder.Refused());
    }

    [Fact]
    public void A_column_that_is_there_twice_is_refused_when_it_is_read_and_ignored_otherwise()
    {
        using var folder = new ReturnFolder().With("header.csv", "CHILD,DOB,MOTHER,SEX,X,X,dob\n");
        Assert.Equal(["header.csv:1 DOB: 2 columns have this name; keep the one that is meant."], folder.Refused());
    }

    [Theory]
    [InlineData("header.csv", "FOLDER: no CSV file has the columns of the header table (CHILD, DOB, MOTHER).")]
    [InlineData("episodes.csv", "FOLDER: no CSV file has the columns of the episodes table (CHILD, DECOM, RNE, LS, DEC, REC).")]
    [InlineData("reviews.csv", "FOLDER: no CSV file has the columns of the reviews table (CHILD, REVIEW, REVIEW_CODE).")]
    public void A_missing_table_is_refused(string file, string sentence)
    {
        using var folder = new ReturnFolder().Without(file);
        Assert.Equal([sentence], folder.Refused());
    }

    [Fact]
    public void The_timetable_needs_only_episodes()
    {
        using var folder = new ReturnFolder().Without("header.csv").Without("reviews.csv");
        var read = folder.Read(TablesNeeded.Episodes);
        Assert.Equal((0, 1, 0), (read.Headers.Count, read.Episodes.Count, read.Reviews.Count));
        Assert.Empty(folder.Notes);
        folder.Without("episodes.csv");
        Assert.Single(folder.Refused(TablesNeeded.Episodes));
    }

    [Fact]
    public void A_folder_that_is_absent_or_a_file_is_refused()
    {
        using var folder = new ReturnFolder();
        Assert.Equal(
            $"{folder.Path}x: there is no such folder.",
            Assert.Throws<UnusableFilesException>(() => ReadSsda903Folder.Read(folder.Path + "x", TablesNeeded.All, _ => { })).Message);
        var file = Path.Combine(folder.Path, "header.csv");
        Assert.Equal(
            $"{file}: this is a file; name the folder that holds the CSV files.",
            Assert.Throws<UnusableFilesException>(() => ReadSsda903Folder.Read(file, TablesNeeded.All, _ => { })).Message);
    }
}

public class A_file_in_another_encoding
{
    const string Names = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA,01/12/2023,S,C2,U1,,\nZo\u00EB,02/12/2023,S,C2,U1,,\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Is_read_by_its_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        using var folder = new ReturnFolder().With("episodes.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(Names)]);
        Assert.Equal(["A", "Zo\u00EB"], folder.Read().Episodes.Select(e => e.Child));
        Assert.Empty(folder.Notes);
    }

    [Fact]
    public void Without_a_mark_is_UTF_8()
    {
        using var folder = new ReturnFolder().With("episodes.csv", Names);
        Assert.Equal(["A", "Zo\u00EB"], folder.Read().Episodes.Select(e => e.Child));
        Assert.Empty(folder.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_read_as_Windows_1252_when_it_is_not_UTF_8_and_the_line_is_told(bool marked)
    {
        using var folder = new ReturnFolder().With("episodes.csv", [.. marked ? Encoding.UTF8.GetPreamble() : [], .. Encoding.Latin1.GetBytes(Names)]);
        Assert.Equal(["A", "Zo\u00EB"], folder.Read().Episodes.Select(e => e.Child));
        Assert.Equal(
            ["episodes.csv:3: the file is not UTF-8 from this line on; all of it is read as Windows-1252, so look at letters with accents."], folder.Told);
    }

    [Fact]
    public void A_character_that_a_buffer_cuts_in_two_is_still_UTF_8_and_one_cut_by_the_end_is_not()
    {
        // One byte more each time, so that a four-byte character stands across every possible cut of the buffer.
        for (var shift = 0; shift < 5; shift++)
        {
            var filler = new string('x', 128 * 1024 - ReturnFolder.EpisodeColumns.Length - shift);
            var text = $"{ReturnFolder.EpisodeColumns}{filler}\U0001F600,01/12/2023,S,C2,,U1,,,,,,,\n";
            using var folder = new ReturnFolder().With("episodes.csv", text);
            Assert.EndsWith("\U0001F600", folder.Read().Episodes.Single().Child, StringComparison.Ordinal);
            Assert.Empty(folder.Notes);
        }

        using var cut = new ReturnFolder().With("episodes.csv", [.. Encoding.UTF8.GetBytes(ReturnFolder.Episodes), 0xF0, 0x9F]);
        cut.Read();
        Assert.StartsWith("episodes.csv:3: the file is not UTF-8", cut.Told.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_in_a_table_is_damage_and_its_line_is_told()
    {
        using var folder = new ReturnFolder().With("episodes.csv", $"{ReturnFolder.Episodes}\n{new string('\n', 5000)}\0\0");
        Assert.Equal(
            ["episodes.csv:5004: there is a NUL byte here, so the file is not text but a damaged or a binary file; export it again."], folder.Refused());
    }
}
