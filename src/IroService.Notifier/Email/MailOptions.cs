using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using MailKit.Security;
using MimeKit;

namespace IroService.Notifier.Email;

/// <summary>How email leaves: settings section <c>Mail</c>, and where its links lead: <c>Web:PublicUrl</c>.</summary>
public sealed record MailOptions
{
    /// <summary>The mail server; null on a developer's machine, where emails are written into <see cref="Folder"/>.</summary>
    public required string? Host { get; init; }

    /// <summary>Its port.</summary>
    public required int Port { get; init; }

    /// <summary>The user to sign in as; blank when the server asks for none.</summary>
    public required string User { get; init; }

    /// <summary>The user's password.</summary>
    public required string Password { get; init; }

    /// <summary>The address that emails come from.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>Whether the way to the server is encrypted.</summary>
    public required SecureSocketOptions Security { get; init; }

    /// <summary>Where emails are written when there is no server.</summary>
    public required string Folder { get; init; }

    /// <summary>How long nothing new must have come for a person before their notices are emailed.</summary>
    public required TimeSpan Quiet { get; init; }

    /// <summary>When emails go.</summary>
    public required EmailTimes Times { get; init; }

    /// <summary>How long the server may take for one step.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long handing one email over may take, all steps together: also for a server that drips.</summary>
    public TimeSpan LongestHandOver => Host is null ? TimeSpan.FromSeconds(5) : Timeout * 3;

    /// <summary>Where the pages are.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">One of them cannot be used.</exception>
    public static MailOptions Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var host = string.IsNullOrWhiteSpace(mail["Host"]) ? null : mail["Host"]!.Trim();
        var security = ReadSecurity(mail["Security"]);
        return new MailOptions
        {
            Host = host,
            Port = configuration.ReadNumber("Mail:Port", security == SecureSocketOptions.SslOnConnect ? 465 : 587, 1, 65535, "a port"),
            User = mail["User"] ?? "",
            Password = configuration.ReadSecret("Mail:Password") ?? "",
            From = ReadFrom(mail["From"], required: host is not null),
            Security = security,
            Folder = string.IsNullOrWhiteSpace(mail["Folder"]) ? Path.Combine("data", "mail") : mail["Folder"]!,
            Quiet = TimeSpan.FromSeconds(configuration.ReadNumber("Mail:QuietSeconds", 20, 0, 3600, "seconds")),
            Times = ReadTimes(configuration),
            Timeout = TimeSpan.FromSeconds(configuration.ReadNumber("Mail:TimeoutSeconds", 20, 1, 300, "seconds")),
            PublicUrl = PublicAddress.Read(configuration),
        };
    }

    private static EmailTimes ReadTimes(IConfiguration configuration)
    {
        var from = configuration.ReadTime("Mail:DayFrom", EmailTimes.Usual.DayFrom);
        var until = configuration.ReadTime("Mail:DayUntil", EmailTimes.Usual.DayUntil, time => time > from, $", after Mail:DayFrom ({from:HH:mm})");
        return new EmailTimes
        {
            DayFrom = from,
            DayUntil = until,
            DigestFrom = configuration.ReadTime(
                "Mail:DigestFrom", from > EmailTimes.Usual.DigestFrom ? from : EmailTimes.Usual.DigestFrom, time => time >= from && time < until, $", from Mail:DayFrom ({from:HH:mm}) to before Mail:DayUntil ({until:HH:mm})"),
        };
    }

    private static SecureSocketOptions ReadSecurity(string? word) => word?.ToLowerInvariant() switch
    {
        null or "" or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => throw new SettingException("Mail:Security", word, "starttls, tls or none"),
    };

    private static MailboxAddress ReadFrom(string? word, bool required)
    {
        if (string.IsNullOrWhiteSpace(word) && !required)
        {
            return MailboxAddress.Parse("iro-service@localhost");
        }

        return MailboxAddress.TryParse(word, out var from) && from.Address.Contains('@')
            ? from
            : throw new SettingException("Mail:From", word ?? "", "the address that emails come from, such as iro-service@council.gov.uk");
    }
}
