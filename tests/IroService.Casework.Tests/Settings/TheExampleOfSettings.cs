using System.Text.RegularExpressions;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Workflows;
using IroService.TestKit;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Tests.Settings;

public class The_example_of_settings
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "deploy", "env.example"));

    [Fact]
    public void Has_every_setting_once_and_no_other() =>
        Assert.Equal(
            KnownSettings.All.Order(StringComparer.Ordinal),
            Lines.Select(line => Written(line, "#?")).OfType<KeyValuePair<string, string?>>().Select(s => s.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Says_what_each_is_in_a_line_above_it()
    {
        foreach (var at in Enumerable.Range(0, Lines.Length).Where(at => Written(Lines[at], "#?") is not null))
        {
            var above = Lines[at - 1];
            Assert.True(above.StartsWith("# ", StringComparison.Ordinal) || Written(above, "#?") is not null, $"env.example:{at + 1}: {Lines[at]}: expected a line above that says what it is.");
        }
    }

    [Fact]
    public void Can_be_used_as_it_stands()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Lines.Select(line => Written(line, "")).OfType<KeyValuePair<string, string?>>()).Build();
        KnownSettings.RefuseUnknown(settings);
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.FileNamed("bus"), "made-up\n");
        settings["Bus:PasswordFile"] = folder.FileNamed(Path.GetFileName(settings["Bus:PasswordFile"]!));
        Assert.Equal(DatabaseProvider.PostgreSql, settings.ReadDatabaseOptions().Provider);
        Assert.Equal(("127.0.0.1", "made-up"), (BusOptions.ReadShared(settings).Host, BusOptions.ReadShared(settings).Password));
    }

    [Fact]
    public void Names_a_file_for_each_secret_and_holds_none()
    {
        foreach (var secret in SecretSetting.All)
        {
            Assert.Contains($"{secret}File", KnownSettings.All);
            Assert.DoesNotContain(Lines, line => line.StartsWith($"{secret.Replace(":", "__", StringComparison.Ordinal)}=", StringComparison.Ordinal) && line.Contains("assword=", StringComparison.Ordinal));
        }
    }

    private static KeyValuePair<string, string?>? Written(string line, string mark) =>
        Regex.Match(line, $"^{mark}(?<section>[A-Z][A-Za-z]*)__(?<name>[A-Z][A-Za-z]*)=\"?(?<value>.*?)\"?$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } m
            ? KeyValuePair.Create($"{m.Groups["section"].Value}:{m.Groups["name"].Value}", (string?)m.Groups["value"].Value)
            : null;
}
