using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.TestKit;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Tests.Settings;

public class Secrets
{
    public static TheoryData<string> Each => [.. SecretSetting.All];

    [Theory]
    [MemberData(nameof(Each))]
    public void Come_from_a_file_of_their_own_without_its_last_line_end(string name)
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("secret");
        foreach (var (content, secret) in new[] { ("a b;c= ", "a b;c= "), ("p\n", "p"), ("p\r\n", "p"), (" p ", " p ") })
        {
            File.WriteAllText(file, content);
            Assert.Equal(secret, Of(($"{name}File", file)).ReadSecret(name));
        }
    }

    [Fact]
    public void Reach_whoever_needs_them()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("secret");
        File.WriteAllText(file, "Host=db;Password=p\n");
        Assert.Equal("Host=db;Password=p", Of(("Database:Provider", "PostgreSql"), ("Database:ConnectionStringFile", file)).ReadDatabaseOptions().ConnectionString);
        Assert.Equal("Host=db;Password=p", BusOptions.Read(Of(("Bus:Host", "rabbit"), ("Bus:PasswordFile", file))).Password);
    }

    [Fact]
    public void In_both_ways_are_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("secret");
        File.WriteAllText(file, "p");
        Assert.Equal(
            $"Setting Bus:PasswordFile is \"{file}\"; expected nothing while Bus:Password is set too: one of the two.",
            Refused(Of(("Bus:Password", "typed"), ("Bus:PasswordFile", file)), "Bus:Password"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("one\ntwo\n")]
    public void In_a_file_of_no_line_or_several_are_refused(string content)
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("secret");
        File.WriteAllText(file, content);
        Assert.Equal($"Setting Mail:PasswordFile is \"{file}\"; expected a file with one line of 1 to 4096 characters.", Refused(Of(("Mail:PasswordFile", file)), "Mail:Password"));
    }

    [Fact]
    public void In_a_file_that_is_not_there_are_refused() =>
        Assert.Equal("Setting Mail:PasswordFile is \"/nowhere/secret\"; expected a file that the program can read.", Refused(Of(("Mail:PasswordFile", "/nowhere/secret")), "Mail:Password"));

    [Theory]
    [InlineData("Bus:Password", "hidden-word")]
    [InlineData("Mail:Password", "hidden-word")]
    [InlineData("Keys:CertificatePassword", "hidden-word")]
    [InlineData("Database:ConnectionString", "Host=db;Password=hidden-word")]
    [InlineData("Database:ConnectionString", "Server=db;PWD=hidden-word")]
    public void Where_other_users_of_the_machine_read_them_are_refused(string name, string value)
    {
        using var folder = new TemporaryFolder();
        var json = folder.FileNamed("appsettings.json");
        var (section, key) = (name.Split(':')[0], name.Split(':')[1]);
        File.WriteAllText(json, $$"""{ "{{section}}": { "{{key}}": "{{value}}" } }""");
        var variable = name.Replace(":", "__", StringComparison.Ordinal);
        Assert.Equal(
            $"Setting {name} is \"…\"; expected it in the environment ({variable}) or in a file ({name}File): other users of this machine can read appsettings.json.",
            Refused(new ConfigurationBuilder().SetBasePath(folder.Path).AddJsonFile("appsettings.json").Build(), name));
        Assert.Equal(
            $"Setting {name} is \"…\"; expected it in the environment ({variable}) or in a file ({name}File): other users of this machine can read the command line.",
            Refused(new ConfigurationBuilder().AddCommandLine([$"--{name}={value}"]).Build(), name));
        using var manager = new ConfigurationManager();
        manager.AddCommandLine([$"--{name}={value}"]);
        Assert.DoesNotContain("hidden-word", Refused(manager, name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=data/iro.db")]
    [InlineData("Host=/var/run/postgresql;Database=iro;Username=iro")]
    public void Are_not_in_a_connection_without_a_password(string value) =>
        Assert.Equal(value, new ConfigurationBuilder().AddCommandLine([$"--Database:ConnectionString={value}"]).Build().ReadSecret("Database:ConnectionString"));

    private static string Refused(IConfiguration configuration, string name) => Assert.Throws<SettingException>(() => configuration.ReadSecret(name)).Message;

    private static IConfiguration Of(params (string Name, string Value)[] settings) => Unknown_settings.Of(settings);
}
