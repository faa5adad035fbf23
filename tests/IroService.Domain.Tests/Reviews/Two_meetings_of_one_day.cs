using System.Globalization;
using IroService.Domain.Reviews;

namespace IroService.Domain.Tests.Reviews;

public class Two_meetings_of_one_day
{
    [Theory]
    [InlineData("14:30", "14:30", MeetingClash.SameTime)]
    [InlineData("14:30", "15:29", MeetingClash.SameTime)]
    [InlineData("15:29", "14:30", MeetingClash.SameTime)]
    [InlineData("14:30", "15:30", MeetingClash.None)]
    [InlineData("09:00", "16:00", MeetingClash.None)]
    [InlineData("", "16:00", MeetingClash.SameDay)]
    [InlineData("09:00", "", MeetingClash.SameDay)]
    [InlineData("", "", MeetingClash.SameDay)]
    public void Clash_when_one_begins_before_the_other_can_be_over(string one, string other, MeetingClash clash) =>
        Assert.Equal(clash, MeetingLength.Between(Time(one), Time(other)));

    private static TimeOnly? Time(string word) => word.Length == 0 ? null : TimeOnly.ParseExact(word, "HH:mm", CultureInfo.InvariantCulture);
}
