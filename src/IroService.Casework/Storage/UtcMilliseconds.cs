using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IroService.Casework.Storage;

/// <summary>Moments are UTC in whole milliseconds on every provider, so that what is read equals what was written.</summary>
public sealed class UtcMilliseconds() : ValueConverter<DateTime, DateTime>(
    written => Truncate(written),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc))
{
    /// <summary>The moment without what is below a millisecond.</summary>
    /// <exception cref="ArgumentException">The moment is not UTC.</exception>
    public static DateTime Truncate(DateTime moment) => moment.Kind == DateTimeKind.Utc
        ? new DateTime(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
        : throw new ArgumentException("Only UTC moments are stored.", nameof(moment));
}
