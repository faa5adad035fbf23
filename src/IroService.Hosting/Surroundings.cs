using System.Globalization;

namespace IroService.Hosting;

/// <summary>What the machine must have for dates and names to come out right. A program does not start without it.</summary>
public static class Surroundings
{
    /// <exception cref="SurroundingsException">Something is missing; the message says what to install.</exception>
    public static void Require()
    {
        RequireLondon(() => TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        RequireLanguages(() => CultureInfo.GetCultureInfo("en-GB", predefinedOnly: true));
    }

    internal static void RequireLondon(Func<TimeZoneInfo> find)
    {
        try
        {
            var london = find();
            var (summer, winter) = (london.GetUtcOffset(Noon(7)), london.GetUtcOffset(Noon(1)));
            if (summer == TimeSpan.FromHours(1) && winter == TimeSpan.Zero)
                return;
            throw new SurroundingsException(
                $"The time zone Europe/London is {summer.TotalHours:0} hours from UTC in July and {winter.TotalHours:0} in January; expected 1 and 0. Install the newest time zone data (Debian: apt-get install tzdata).");
        }
        catch (Exception missing) when (missing is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new SurroundingsException("The time zone Europe/London is not on this machine. Install time zone data (Debian: apt-get install tzdata).");
        }
    }

    internal static void RequireLanguages(Func<CultureInfo> find)
    {
        try
        {
            // Without its data every language sorts by code, and names with accents come last.
            if (find().CompareInfo.Compare("Éva", "Frank", CompareOptions.None) < 0)
                return;
        }
        catch (CultureNotFoundException)
        {
            // Said below.
        }

        throw new SurroundingsException("British English is not on this machine, so that names cannot be sorted. Install language data (Debian: apt-get install libicu72) and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.");
    }

    static DateTimeOffset Noon(int month) => new(2026, month, 1, 12, 0, 0, TimeSpan.Zero);
}

/// <summary>The machine lacks something; the message is the sentence that says what, and what to install.</summary>
public sealed class SurroundingsException(string sentence) : Exception(sentence);
