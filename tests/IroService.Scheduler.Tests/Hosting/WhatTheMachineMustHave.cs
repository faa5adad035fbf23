using System.Globalization;
using IroService.Hosting;

namespace IroService.Scheduler.Tests.Hosting;

public class What_the_machine_must_have
{
    [Fact]
    public void Is_here() => Surroundings.Require();

    [Fact]
    public void Is_the_time_of_London() => Assert.Equal(
        "The time zone Europe/London is not on this machine. Install time zone data (Debian: apt-get install tzdata).",
        Refused(() => Surroundings.RequireLondon(() => throw new TimeZoneNotFoundException())));

    [Fact]
    public void Is_summer_time() => Assert.Equal(
        "The time zone Europe/London is 0 hours from UTC in July and 0 in January; expected 1 and 0. Install the newest time zone data (Debian: apt-get install tzdata).",
        Refused(() => Surroundings.RequireLondon(() => TimeZoneInfo.Utc)));

    [Fact]
    public void Is_a_language_to_sort_names_by() => Assert.StartsWith(
        "British English is not on this machine", Refused(() => Surroundings.RequireLanguages(() => CultureInfo.GetCultureInfo("xx-XX", predefinedOnly: true))), StringComparison.Ordinal);

    private static string Refused(Action require) => Assert.Throws<SurroundingsException>(require).Message;
}
