namespace IroService.Cli.Tests;

public sealed class Checking_workflows : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflows").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Says_in_one_line_how_many_definitions_hold()
    {
        var ran = Ran.Here("check-workflows", _folder);

        Assert.Equal((0, "8 definitions read, no problem: 8 statute, 0 guidance, 0 local.\n", ""), (ran.ExitCode, ran.Output, ran.Errors));
    }

    [Fact]
    public void Says_every_problem_with_its_place()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "local"));
        File.WriteAllText(Path.Combine(_folder, "local", "calls.yaml"), "");
        File.WriteAllText(Path.Combine(_folder, "local", "visits.yaml"), "- id: visits\n");

        var ran = Ran.Here("check-workflows", _folder + "/");

        Assert.Equal(
            (1, $"{_folder}/local/calls.yaml:1:1: The file is empty; a definition begins with its id.\n{_folder}/local/visits.yaml:1:1: A definition must be a set of keys; a list stands here.\n"),
            (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Says_that_a_folder_is_not_there()
    {
        var ran = Ran.Here("check-workflows", "nowhere");

        Assert.Equal((1, "nowhere:1:1: There is no such folder.\n"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Takes_one_folder_only() => Assert.Equal(2, Ran.Here("check-workflows", _folder, _folder).ExitCode);
}
