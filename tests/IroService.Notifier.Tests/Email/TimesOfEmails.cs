using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.Notifier.Email;
using Microsoft.Extensions.Configuration;

namespace IroService.Notifier.Tests.Email;

public class Settings_of_the_times_of_emails
{
    [Fact]
    public void Are_seven_to_seven_and_half_past_seven_when_there_are_none() => Assert.Equal(EmailTimes.Usual, Read());

    [Fact]
    public void Are_times_on_the_wall_in_London() => Assert.Equal(
        new EmailTimes { DayFrom = new(6, 15), DayUntil = new(21, 0), DigestFrom = new(9, 5) },
        Read(("Mail:DayFrom", "06:15"), ("Mail:DayUntil", "21:00"), ("Mail:DigestFrom", "09:05")));

    [Fact]
    public void Put_the_digest_at_the_beginning_of_a_day_that_begins_later() => Assert.Equal(new TimeOnly(8, 0), Read(("Mail:DayFrom", "08:00")).DigestFrom);

    [Theory]
    [InlineData("Mail:DayFrom", "7", """Setting Mail:DayFrom is "7"; expected a time of day in London such as 07:30.""")]
    [InlineData("Mail:DayFrom", "25:00", """Setting Mail:DayFrom is "25:00"; expected a time of day in London such as 07:30.""")]
    [InlineData("Mail:DayUntil", "07:00", """Setting Mail:DayUntil is "07:00"; expected a time of day in London such as 07:30, after Mail:DayFrom (07:00).""")]
    [InlineData("Mail:DigestFrom", "06:59", """Setting Mail:DigestFrom is "06:59"; expected a time of day in London such as 07:30, from Mail:DayFrom (07:00) to before Mail:DayUntil (19:00).""")]
    [InlineData("Mail:DigestFrom", "19:00", """Setting Mail:DigestFrom is "19:00"; expected a time of day in London such as 07:30, from Mail:DayFrom (07:00) to before Mail:DayUntil (19:00).""")]
    public void That_cannot_be_used_are_named_with_what_was_expected(string name, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => Read((name, value))).Message);

    private static EmailTimes Read(params (string Name, string Value)[] settings) => MailOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build()).Times;
}
