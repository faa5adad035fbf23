namespace IroService.Cli.Tests;

public class A_command_line_that_is_not_understood
{
    [Theory]
    [InlineData("iro: name a command.")]
    [InlineData("iro: there is no command or option 'timetables'.", "timetables")]
    [InlineData("iro: there is no command or option '--wat'.", "--wat")]
    [InlineData("iro timetable: Option '--as-at' is required.", "timetable", "--ssda903", "x")]
    [InlineData("iro timetable: Required argument missing for option: '--ssda903'.", "timetable", "--as-at", "2024-01-01", "--ssda903")]
    [InlineData("iro timetable: Unrecognized command or argument '--wat'.", "timetable", "--ssda903", "x", "--as-at", "2024-01-01", "--wat")]
    [InlineData("iro timetable: Option '--as-at' expects a single argument but 2 were provided.", "timetable", "--ssda903", "x", "--as-at", "2024-01-01", "--as-at", "2024-01-02")]
    [InlineData("iro timetable: --as-at 31/03/2024 is not a real date in the form YYYY-MM-DD, such as 2026-03-31.", "timetable", "--ssda903", "x", "--as-at", "31/03/2024")]
    [InlineData("iro timetable: --as-at 2023-02-29 is not a real date in the form YYYY-MM-DD, such as 2026-03-31.", "timetable", "--ssda903", "x", "--as-at", "2023-02-29")]
    [InlineData("iro timetable: --reviews-from soon is not a real date in the form YYYY-MM-DD, such as 2026-03-31.", "timetable", "--ssda903", "x", "--as-at", "2024-01-01", "--reviews-from", "soon")]
    [InlineData("iro check-903: Option '--ssda903' is required.", "check-903")]
    public void Gets_one_sentence_that_names_it_and_exit_code_2(string sentence, params string[] args)
    {
        var ran = Ran.Here(args);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal([sentence, "iro: --help lists the commands, and after a command what it takes."], ran.ErrorLines);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("timetable", "--help")]
    [InlineData("check-903", "-h")]
    [InlineData("check-workflows", "--help")]
    public void Help_is_no_error(params string[] args)
    {
        var ran = Ran.Here(args);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("Usage:", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_may_have_any_name()
    {
        var ran = Ran.Here("check-903", "--ssda903", "@2023");
        Assert.Equal((1, "@2023: there is no such folder.\n"), (ran.ExitCode, ran.Errors));
    }
}
