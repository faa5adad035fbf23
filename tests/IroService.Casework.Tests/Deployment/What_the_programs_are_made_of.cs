using System.Diagnostics;
using System.Text.Json;
using IroService.Casework.Tests.Workflows;
using IroService.TestKit;

namespace IroService.Casework.Tests.Deployment;

public sealed class What_the_programs_are_made_of : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Is_one_bill_and_a_list_that_a_person_reads()
    {
        Bill("one", ("Found.It", "1.0.0", "MIT"), ("Both", "2.0.0", "Apache-2.0 OR GPL-3.0-only"));
        Bill("two", ("Both", "2.0.0", "Apache-2.0 OR GPL-3.0-only"));
        Lock(("Found.It", "1.0.0"), ("Both", "2.0.0"));
        var (exit, said) = List("one", "two");
        Assert.Equal((0, ""), (exit, said));
        Assert.Equal(
            "Package   Version  Licence                     Used\nBoth      2.0.0    Apache-2.0 OR GPL-3.0-only  in the programs\nFound.It  1.0.0    MIT                         in the programs\n",
            File.ReadAllText(_folder.FileNamed("licences.txt")));
        using var bill = JsonDocument.Parse(File.ReadAllText(_folder.FileNamed("sbom.json")));
        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal(2, bill.RootElement.GetProperty("components").GetArrayLength());
    }

    [Theory]
    [InlineData("GPL-3.0-only", "GPL-3.0-only")]
    [InlineData("MIT AND GPL-3.0-only", "MIT AND GPL-3.0-only")]
    [InlineData(null, "none that it names")]
    public void Holds_no_package_with_a_licence_that_nobody_allowed(string? licence, string named)
    {
        Bill("one", ("Strange", "1.0.0", licence));
        Lock(("Strange", "1.0.0"));
        var (exit, said) = List("one");
        Assert.Equal(1, exit);
        Assert.StartsWith($"Strange 1.0.0: its licence ({named}) is not one of ", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.FileNamed("sbom.json")));
    }

    [Fact]
    public void Lacks_no_package_of_a_lock_file()
    {
        Bill("one", ("Found", "1.0.0", "MIT"));
        Lock(("Found", "1.0.0"), ("Forgotten", "3.0.0"));
        var (exit, said) = List("one");
        Assert.Equal((1, $"Forgotten 3.0.0: it stands in {_folder.FileNamed("lock.json")} and in no bill of materials.\n"), (exit, said));
    }

    public void Dispose() => _folder.Dispose();

    private void Bill(string name, params (string Name, string Version, string? Licence)[] parts) => File.WriteAllText(_folder.FileNamed(name), JsonSerializer.Serialize(new
    {
        components = parts.Select(p => new
        {
            name = p.Name,
            version = p.Version,
            purl = $"pkg:nuget/{p.Name}@{p.Version}",
            scope = "required",
            licenses = p.Licence is null ? [] : new object[] { new { license = new { id = p.Licence } } },
        }),
    }));

    private void Lock(params (string Name, string Version)[] packages) => File.WriteAllText(
        _folder.FileNamed("lock.json"),
        JsonSerializer.Serialize(new { dependencies = new Dictionary<string, object> { ["net10.0"] = packages.ToDictionary(p => p.Name, p => new { type = "Direct", resolved = p.Version }) } }));

    private (int ExitCode, string Said) List(params string[] bills)
    {
        var deploy = Path.Combine(Repository.Root, "deploy", "sbom");
        using var node = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(deploy, "list.mjs"), _folder.Path, Path.Combine(deploy, "licences.json"), .. bills.Select(_folder.FileNamed), "--", _folder.FileNamed("lock.json")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var said = node.StandardError.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, said);
    }
}
