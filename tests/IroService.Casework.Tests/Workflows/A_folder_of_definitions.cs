using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public sealed class A_folder_of_definitions : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflows").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_any_the_statute_stands_alone() =>
        Assert.Equal(["8 definitions read, no problem: 8 statute, 0 guidance, 0 local."], CheckWorkflows.Check(null).Lines);

    [Fact]
    public void An_empty_one_adds_nothing() => Holds("8 definitions read, no problem: 8 statute, 0 guidance, 0 local.");

    [Fact]
    public void Guidance_and_local_rules_are_added_the_statute_first()
    {
        Write("local/visits.yaml", Visits.Text);
        Write("local/visits.v2.yaml", Visits.With("version: 1", "version: 2").With("2020-04-01", "2024-04-01"));
        Write("guidance/calls.yaml", Visits.As("calls"));

        Holds("11 definitions read, no problem: 8 statute, 1 guidance, 2 local.");
        var rules = Assert.IsType<LoadedWorkflows.Rules>(WorkflowFiles.Load(_folder)).All;
        Assert.Equal(["reg33", "short-break", "calls", "visits"], rules.Skip(6).Select(r => r.Id));
        Assert.Equal([Basis.Statute, Basis.Statute, Basis.Guidance, Basis.Local], rules.Skip(6).Select(r => r.Versions[0].Basis));
    }

    [Fact]
    public void The_repositorys_own_holds() => Assert.Equal(
        (true, "24 definitions read, no problem: 8 statute, 4 guidance, 12 local; 1 of them sets times; 2 of them are off."),
        Only(CheckWorkflows.Check(Path.Combine(Repository.Root, "workflows"))));

    [Fact]
    public void An_example_is_checked_and_nothing_goes_by_it()
    {
        Write("examples/visits.yaml", Visits.Text);
        Assert.DoesNotContain(Assert.IsType<LoadedWorkflows.Rules>(WorkflowFiles.Load(_folder)).All, rule => rule.Id == "visits");

        Write("examples/visits.yaml", Visits.With("version: 1", "version: one"));
        Tells("""workflows/examples/visits.yaml:2:10: "one" is not a version; a whole number from 1 to 9999 was expected.""");
    }

    [Fact]
    public void Problems_of_all_files_are_told_in_order()
    {
        Write("local/b.yaml", "");
        Write("guidance/a.yaml", "id: a\n");
        Write("local/visits.yaml", Visits.With("id: first", "id: fist").With("version: 1", "version: one"));

        Tells(
            """workflows/guidance/a.yaml:1:1: The key "version" is missing from a definition.""",
            """workflows/guidance/a.yaml:1:1: The key "title" is missing from a definition.""",
            """workflows/guidance/a.yaml:1:1: The key "in-force" is missing from a definition.""",
            """workflows/guidance/a.yaml:1:1: The key "begins" is missing from a definition.""",
            """workflows/guidance/a.yaml:1:1: The key "stages" is missing from a definition.""",
            "workflows/local/b.yaml:1:1: The file is empty; a definition begins with its id.",
            """workflows/local/visits.yaml:2:10: "one" is not a version; a whole number from 1 to 9999 was expected.""",
            """workflows/local/visits.yaml:6:36: "first" is not a stage of this definition; did you mean "fist"?""");
    }

    [Fact]
    public void One_that_is_not_there() =>
        Assert.Equal((false, $"{_folder}/nowhere:1:1: There is no such folder."), Only(CheckWorkflows.Check($"{_folder}/nowhere")));

    [Fact]
    public void A_file_instead_of_a_folder()
    {
        Write("local/visits.yaml", Visits.Text);

        Assert.Equal(
            (false, $"{_folder}/local/visits.yaml:1:1: This is a file; a folder with definitions was expected."),
            Only(CheckWorkflows.Check($"{_folder}/local/visits.yaml")));
    }

    [Theory]
    [InlineData("visits.yaml")]
    [InlineData("locale/visits.yaml")]
    [InlineData("local/old/visits.yaml")]
    [InlineData("local/visits.yml")]
    [InlineData("local/visits.YAML")]
    public void A_definition_where_nothing_reads_it_is_not_passed_over(string name)
    {
        Write(name, Visits.Text);

        Tells($"workflows/{name}:1:1: Nothing reads a definition here; it must stand in guidance or local, and its name must end in .yaml.");
    }

    [Fact]
    public void Other_files_are_nobodys_concern()
    {
        Write("README.md", "Ours.");
        Write("local/.DS_Store", "\0");
        Write("local/.#visits.yaml", "");
        Write("local/..data/visits.yaml", Visits.Text);

        Holds("8 definitions read, no problem: 8 statute, 0 guidance, 0 local.");
    }

    [Fact]
    public void A_link_to_nowhere_is_an_unreadable_file()
    {
        Write("local/README.md", "Ours.");
        File.CreateSymbolicLink(Path.Combine(_folder, "local", "visits.yaml"), Path.Combine(_folder, "gone.yaml"));

        Assert.StartsWith("workflows/local/visits.yaml:1:1: The file cannot be read: ", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName != "root", "Root may read every file.");
        Write("local/visits.yaml", Visits.Text);
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(Path.Combine(_folder, "local", "visits.yaml"), UnixFileMode.None);
        }

        Assert.StartsWith("workflows/local/visits.yaml:1:1: The file cannot be read: ", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_are_not_even_read_whole()
    {
        Write("local/visits.yaml", new string('a', 10 * 1024 * 1024));

        Tells("workflows/local/visits.yaml:1:1: The file is larger than 262144 bytes, too large for a definition.");
    }

    [Fact]
    public void A_copy_of_the_statute_may_stand_in_it()
    {
        CopyStatute();
        Write("statute/reg33.yaml", Law("reg33").ReplaceLineEndings("\r\n"));

        Holds("8 definitions read, no problem: 8 statute, 0 guidance, 0 local.");
    }

    [Fact]
    public void A_copy_of_the_statute_that_was_changed()
    {
        CopyStatute();
        Write("statute/reg33.yaml", Law("reg33").With("20 working days after", "25 working days after"));

        Tells("workflows/statute/reg33.yaml:15:52: Here the file differs from the statutory definition that the program holds, which is sealed.");
    }

    [Fact]
    public void A_changed_copy_is_never_used()
    {
        CopyStatute();
        Write("statute/reg33.yaml", Law("reg33").With("20 working days after", "25 working days after"));

        Assert.IsType<LoadedWorkflows.Refused>(WorkflowFiles.Load(_folder));
        Assert.Equal(20, Statute.Rules.Single(r => r.Id == "reg33").Versions[0].Stage("first-review").Duty.Due!.Duration!.Count);
    }

    [Fact]
    public void A_copy_that_was_cut_short_says_what_is_wrong_with_it_too()
    {
        CopyStatute();
        Write("statute/adoption-returned.yaml", Law("adoption-returned").With(", ceased-to-be-looked-after: ended", ""));

        Tells(
            """workflows/statute/adoption-returned.yaml:15:9: The stage "adoption-returned" has no way out; "ceased-to-be-looked-after: ended" was expected here.""",
            "workflows/statute/adoption-returned.yaml:15:57: Here the file differs from the statutory definition that the program holds, which is sealed.");
    }

    [Fact]
    public void A_copy_of_the_statute_with_more_or_less_in_it()
    {
        CopyStatute();
        File.Delete(Path.Combine(_folder, "statute", "short-break.yaml"));
        Write("statute/visits.yaml", Visits.Text);

        Tells(
            "workflows/statute/short-break.yaml:1:1: The file is missing; the program holds this statutory definition, so a copy of the statute must have it.",
            "workflows/statute/visits.yaml:1:1: This is not among the statutory definitions that the program holds; the council's own stand in local.");
    }

    [Fact]
    public void A_local_rule_with_the_name_of_a_statutory_one()
    {
        Write("local/reg33.yaml", Visits.With("id: visits", "id: reg33"));

        Tells("""workflows/local/reg33.yaml:1:5: "reg33" is the name of a statute rule (workflows/statute/reg33.yaml); a local rule needs a name of its own.""");
    }

    private static string Law(string id) => File.ReadAllText(Path.Combine(Repository.Root, "workflows", "statute", $"{id}.yaml"));

    private void CopyStatute()
    {
        foreach (var file in Statute.Files)
        {
            Write(file.Path["workflows/".Length..], System.Text.Encoding.UTF8.GetString(file.Bytes));
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Holds(string line)
    {
        var (hold, lines) = CheckWorkflows.Check(_folder);
        Assert.Equal([line], lines);
        Assert.True(hold);
    }

    private void Tells(params string[] problems) => Assert.Equal(problems, Told());

    private IReadOnlyList<string> Told()
    {
        var (hold, lines) = CheckWorkflows.Check(_folder);
        Assert.False(hold);
        return [.. lines.Select(l => l.Replace(_folder, "workflows", StringComparison.Ordinal))];
    }

    private static (bool Hold, string Line) Only((bool Hold, IReadOnlyList<string> Lines) check) => (check.Hold, Assert.Single(check.Lines));
}
