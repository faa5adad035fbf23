using System.Text.Json;
using System.Text.RegularExpressions;
using IroService.Casework.Tests.Workflows;
using YamlDotNet.RepresentationModel;

namespace IroService.Casework.Tests.Deployment;

public class What_a_council_runs
{
    private static string Deploy => Path.Combine(Repository.Root, "deploy");

    public static TheoryData<string> YamlFiles => [.. Directory.GetFiles(Deploy, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Deploy, f))];

    public static TheoryData<string> Units => [.. Directory.GetFiles(Path.Combine(Deploy, "systemd"), "*.service").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Is_yaml_where_it_says_so(string file)
    {
        using var text = File.OpenText(Path.Combine(Deploy, file));
        var yaml = new YamlStream();
        yaml.Load(text);
        Assert.NotEmpty(Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode).Children);
    }

    [Fact]
    public void Copies_into_the_image_only_what_exists()
    {
        var copied = File.ReadAllLines(Path.Combine(Deploy, "Dockerfile"))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .ToList();
        Assert.Contains("src", copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"Dockerfile: {path} does not exist."));
    }

    [Fact]
    public void Gives_the_broker_no_password()
    {
        using var definitions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Deploy, "rabbitmq", "definitions.json")));
        Assert.Equal(["vhosts", "policies"], definitions.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Starts_programs_that_there_are_as_their_own_user(string unit)
    {
        var lines = File.ReadAllLines(Path.Combine(Deploy, "systemd", unit));
        var program = Assert.Single(lines, line => line.StartsWith("ExecStart=/opt/iro-service/current/", StringComparison.Ordinal)).Split('/', ' ')[4];
        Assert.True(Path.Exists(Path.Combine(Repository.Root, program)) || Path.Exists(Path.Combine(Repository.Root, "src", $"IroService.{program}")), $"{unit} starts {program}.");
        Assert.Contains("User=iro", lines);
        Assert.Contains("NoNewPrivileges=yes", lines);
        Assert.Contains("ProtectSystem=strict", lines);
    }

    [Fact]
    public void Links_only_to_what_exists()
    {
        foreach (var page in Directory.GetFiles(Deploy, "*.md"))
        {
            foreach (Match link in Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:)(?<to>[^)#]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            {
                Assert.True(Path.Exists(Path.Combine(Deploy, link.Groups["to"].Value)), $"{Path.GetFileName(page)} leads to {link.Groups["to"].Value}, which does not exist.");
            }
        }
    }
}
