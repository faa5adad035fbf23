using System.Data.Common;
using IroService.Casework.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;

namespace IroService.Casework.Settings;

/// <summary>
/// A setting that nobody else is to see. It comes from the environment, or from the file that <c>…File</c> names (as systemd and containers hand
/// secrets over), never from where other users of the machine can read it: the settings files beside the program, and the command line.
/// </summary>
public static class SecretSetting
{
    // More is no secret, but a mistaken path.
    private const int MostCharacters = 4096;

    /// <summary>Each as <c>Section:Name</c>; with <c>File</c> after it, the setting that names a file.</summary>
    public static readonly IReadOnlyList<string> All = ["Database:ConnectionString", "Bus:Password", "Mail:Password", "Keys:CertificatePassword", "SignIn:ClientSecret"];

    /// <summary>Its value, or null when it is set in neither way.</summary>
    /// <exception cref="SettingException">It is set in both ways, stands where others can read it, or its file cannot be read. The value is never said.</exception>
    public static string? ReadSecret(this IConfiguration configuration, string name)
    {
        var (typed, file) = (configuration[name], configuration[$"{name}File"]);
        if (string.IsNullOrEmpty(file))
        {
            RefuseInTheOpen(configuration, name);
            return typed;
        }

        return string.IsNullOrEmpty(typed)
            ? ReadFile($"{name}File", file)
            : throw new SettingException($"{name}File", file, $"nothing while {name} is set too: one of the two");
    }

    private static void RefuseInTheOpen(IConfiguration configuration, string name)
    {
        var provider = (configuration as IConfigurationRoot)?.Providers.FirstOrDefault(p => p is FileConfigurationProvider or CommandLineConfigurationProvider && p.TryGet(name, out var value) && IsSecret(name, value));
        if (provider is not null)
        {
            var where = provider is FileConfigurationProvider inFile ? inFile.Source.Path : "the command line";
            throw new SettingException(name, "…", $"it in the environment ({name.Replace(":", "__", StringComparison.Ordinal)}) or in a file ({name}File): other users of this machine can read {where}");
        }
    }

    // A connection string is one only when a password is in it: the path of a file is none.
    private static bool IsSecret(string name, string? value)
    {
        if (string.IsNullOrEmpty(value) || name != "Database:ConnectionString")
        {
            return !string.IsNullOrEmpty(value);
        }

        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = value };
            return words.ContainsKey("Password") || words.ContainsKey("Pwd") || words.ContainsKey("PSW");
        }
        catch (ArgumentException)
        {
            // What cannot be read is refused by whoever needs it, without its value.
            return false;
        }
    }

    private static string ReadFile(string setting, string path)
    {
        string content;
        try
        {
            content = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException(setting, path, "a file that the program can read");
        }

        // Editors and echo end a file with a line end, which is none of the secret.
        var secret = content.EndsWith("\r\n", StringComparison.Ordinal) ? content[..^2] : content.EndsWith('\n') ? content[..^1] : content;
        return secret.Length is > 0 and <= MostCharacters && !secret.Contains('\n')
            ? secret
            : throw new SettingException(setting, path, $"a file with one line of 1 to {MostCharacters} characters");
    }
}
