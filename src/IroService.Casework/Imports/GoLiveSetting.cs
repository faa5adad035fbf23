using System.Globalization;
using IroService.Casework.Storage;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Imports;

/// <summary>The council's go-live day, setting <c>Council:GoLive</c>; without it, it is the day of the first import.</summary>
/// <param name="Day">The day; null when it is not set.</param>
public sealed record GoLiveSetting(DateOnly? Day)
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingException">It is not a date.</exception>
    public static GoLiveSetting Read(IConfiguration configuration)
    {
        var written = configuration["Council:GoLive"];
        if (string.IsNullOrWhiteSpace(written))
        {
            return new GoLiveSetting((DateOnly?)null);
        }

        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new GoLiveSetting(day)
            : throw new SettingException("Council:GoLive", written, "a real date such as 2026-04-01");
    }
}
