using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Settings;

/// <summary>The settings that there are. One that nobody reads is a mistyped one, and a mistyped one is a duty dropped.</summary>
public static class KnownSettings
{
    private static readonly Dictionary<string, string[]> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bus"] = ["Host", "Port", "User", "Password", "PasswordFile", "VirtualHost", "Tls", "CaFile", "Prefetch"],
        ["Mail"] = ["Host", "Port", "User", "Password", "PasswordFile", "From", "Security", "Folder", "QuietSeconds", "TimeoutSeconds", "DayFrom", "DayUntil", "DigestFrom"],
        ["Database"] = ["Provider", "ConnectionString", "ConnectionStringFile"],
        ["Council"] = ["Name", "GoLive", "Colour"],
        [TerminologySettings.Section] = [.. TerminologySettings.Names],
        ["Workflows"] = ["Folder"],
        ["Bookings"] = ["MovesNeedApprovalOf"],
        ["Web"] = ["PublicUrl", "Proxies", "RequestsPerMinute"],
        ["SignIn"] = ["IdleMinutes", "LongestHours", "Authority", "ClientId", "ClientSecret", "ClientSecretFile", "RoleClaim", "Roles", "EmailClaim", "LocalAccounts"],
        ["Keys"] = ["Certificate", "CertificatePassword", "CertificatePasswordFile", "FormerCertificate"],
        ["Telemetry"] = ["Endpoint"],
    };

    // Read by .NET, ASP.NET Core and the log.
    private static readonly string[] OthersSections = ["Authentication", "ConnectionStrings", "Kestrel", "Logging", "Metrics", "Serilog"];

    /// <summary>Each as <c>Section:Name</c>.</summary>
    public static IEnumerable<string> All => Sections.SelectMany(section => section.Value.Select(name => $"{section.Key}:{name}"));

    /// <summary>Refuses a setting that is not known: in one of our sections, or in a section written as ours are that nobody reads.</summary>
    /// <exception cref="SettingException">There is one; the message names it and those that there are.</exception>
    public static void RefuseUnknown(IConfiguration configuration)
    {
        foreach (var (section, known) in Sections)
        {
            var unknown = configuration.GetSection(section).GetChildren().FirstOrDefault(s => !known.Contains(s.Key, StringComparer.OrdinalIgnoreCase));
            if (unknown is not null)
            {
                // Not the value: a mistyped password is a password.
                throw new SettingException($"{section}:{unknown.Key}", "…", $"no such setting; {section} has {string.Join(", ", known)}");
            }
        }

        if (configuration.GetChildren().FirstOrDefault(IsUnknownSection) is { } stray)
        {
            var near = Sections.Keys.Where(name => NearestWord.To(stray.Key, [name.ToLowerInvariant()]).Count > 0).ToList();
            throw new SettingException(
                Leaf(stray).Path, "…", $"a setting of {string.Join(" or ", near.Count > 0 ? near : Sections.Keys)}: there is no section {stray.Key}");
        }
    }

    // The environment of a machine has other programs' names in it; theirs are in capitals.
    private static bool IsUnknownSection(IConfigurationSection section) =>
        section.Key is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..]
        && section.GetChildren().Any()
        && !Sections.ContainsKey(section.Key)
        && !OthersSections.Contains(section.Key, StringComparer.OrdinalIgnoreCase);

    private static IConfigurationSection Leaf(IConfigurationSection section) => section.GetChildren().FirstOrDefault() is { } child ? Leaf(child) : section;

    /// <summary>A whole number from a range, or its default when it is not set.</summary>
    /// <exception cref="SettingException">It is something else.</exception>
    public static int ReadNumber(this IConfiguration configuration, string name, int otherwise, int from, int to, string unit)
    {
        var word = configuration[name];
        if (string.IsNullOrWhiteSpace(word))
        {
            return otherwise;
        }

        return int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to
            ? number
            : throw new SettingException(name, word, $"{unit} from {from} to {to}");
    }

    /// <summary>A time of day in Europe/London, or its default when it is not set.</summary>
    /// <exception cref="SettingException">It is something else, or out of the range.</exception>
    public static TimeOnly ReadTime(this IConfiguration configuration, string name, TimeOnly otherwise, Func<TimeOnly, bool>? allowed = null, string range = "")
    {
        var word = configuration[name];
        if (string.IsNullOrWhiteSpace(word))
        {
            word = otherwise.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        }

        return TimeOnly.TryParseExact(word, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time)
            && allowed?.Invoke(time) != false
            ? time
            : throw new SettingException(name, word, $"a time of day in London such as 07:30{range}");
    }
}
