using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Accounts;

/// <summary>The council's own accounts, by which people sign in here too: an OpenID provider, such as Microsoft Entra ID (settings <c>SignIn:*</c>).</summary>
public sealed record CouncilDirectory
{
    private static readonly Dictionary<string, Role> RoleWords = Enum.GetValues<Role>().ToDictionary(Word.Of, StringComparer.Ordinal);

    // Entra's addresses for whoever has an account at any council, or at none.
    private static readonly string[] EverybodysTenants = ["common", "organizations", "consumers"];

    /// <summary>The issuer's address (<c>SignIn:Authority</c>).</summary>
    public required Uri Authority { get; init; }

    /// <summary>Our number there (<c>SignIn:ClientId</c>).</summary>
    public required string ClientId { get; init; }

    /// <summary>By which we show that it is us (<c>SignIn:ClientSecret</c>).</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The claim of the ID token in which app roles or groups stand (<c>SignIn:RoleClaim</c>).</summary>
    public required string RoleClaim { get; init; }

    /// <summary>The role that each value of that claim gives (<c>SignIn:Roles</c>); what is not among them gives none.</summary>
    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <summary>The claim by which a person is found who comes for the first time (<c>SignIn:EmailClaim</c>).</summary>
    public required string EmailClaim { get; init; }

    /// <summary>Reads it.</summary>
    /// <returns>Null when <c>SignIn:Authority</c> is not set: then people sign in with accounts of this service alone.</returns>
    /// <exception cref="SettingException">A setting is missing or cannot be used.</exception>
    public static CouncilDirectory? Read(IConfiguration configuration)
    {
        var authority = configuration["SignIn:Authority"];
        return string.IsNullOrWhiteSpace(authority) ? null : new()
        {
            Authority = ReadAuthority(authority),
            ClientId = configuration["SignIn:ClientId"] is { Length: > 0 } id
                ? id
                : throw new SettingException("SignIn:ClientId", "", "the number under which this service is registered at SignIn:Authority"),
            ClientSecret = configuration.ReadSecret("SignIn:ClientSecret") is { Length: > 0 } secret
                ? secret
                : throw new SettingException("SignIn:ClientSecret", "", "the secret that belongs to SignIn:ClientId"),
            RoleClaim = configuration["SignIn:RoleClaim"] is { Length: > 0 } claim ? claim : "roles",
            Roles = configuration["SignIn:Roles"] is { Length: > 0 } roles ? ReadRoles(roles) : RoleWords,
            EmailClaim = configuration["SignIn:EmailClaim"] is { Length: > 0 } email ? email : "email",
        };
    }

    private static Uri ReadAuthority(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && !address.Segments.Any(part => EverybodysTenants.Contains(part.Trim('/'), StringComparer.OrdinalIgnoreCase))
            ? address
            : throw new SettingException("SignIn:Authority", word, "the https address of the council's own issuer, such as https://login.microsoftonline.com/{the council's tenant}/v2.0");

    private static Dictionary<string, Role> ReadRoles(string words)
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var pair in words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A group's name may hold the sign too.
            var at = pair.LastIndexOf('=');
            if (at < 1 || !RoleWords.TryGetValue(pair[(at + 1)..].Trim(), out var role) || !roles.TryAdd(pair[..at].Trim(), role))
            {
                throw new SettingException("SignIn:Roles", pair, $"group=role; group=role, each group once and each role one of {string.Join(", ", RoleWords.Keys)}");
            }
        }

        return roles;
    }
}

/// <summary>Who may sign in with an email address and a password of this service (setting <c>SignIn:LocalAccounts</c>).</summary>
/// <param name="BreakGlassOnly">Only who has an account that was made on the server, for the day on which the council's own sign-in is down.</param>
public sealed record LocalAccounts(bool BreakGlassOnly)
{
    private const string Setting = "SignIn:LocalAccounts";

    /// <summary>Reads it.</summary>
    /// <exception cref="SettingException">It is another word, or turns away everybody.</exception>
    public static LocalAccounts Read(IConfiguration configuration, CouncilDirectory? directory) => configuration[Setting] switch
    {
        null or "" or "everyone" => new(BreakGlassOnly: false),
        "break-glass" when directory is not null => new(BreakGlassOnly: true),
        "break-glass" => throw new SettingException(Setting, "break-glass", "everyone while SignIn:Authority is not set: nobody else could sign in"),
        { } other => throw new SettingException(Setting, other, "everyone or break-glass"),
    };

    /// <summary>Whether this account lets anybody in.</summary>
    public bool Take(Account account) => account.TurnedOffAt is null && (account.IsBreakGlass || !BreakGlassOnly);
}
