using System.Globalization;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Tests.Shell;

public class Words_on_pages
{
    static readonly DateOnly Today = new(2026, 3, 24);

    [Fact]
    public void A_date_is_written_out() => Assert.Equal("27 March 2026", DateWords.Of(new(2026, 3, 27)));

    [Theory]
    [InlineData("2026-03-27", 3, "3 working days left")]
    [InlineData("2026-03-25", 1, "1 working day left")]
    [InlineData("2026-04-23", 20, "20 working days left")]
    [InlineData("2026-04-24", 21, "in 4 weeks")]
    [InlineData("2029-03-24", null, "in 157 weeks")]
    [InlineData("2026-03-28", 0, "no working days left")]
    [InlineData("2026-03-24", 0, "due today")]
    [InlineData("2026-03-23", 0, "1 day overdue")]
    [InlineData("2026-03-22", 0, "2 days overdue")]
    public void Time_left_is_said_in_words(string due, int? workingDays, string words) =>
        Assert.Equal(words, TimeLeft.InWords(DateOnly.Parse(due, CultureInfo.InvariantCulture), Today, workingDays));

    [Fact]
    public async Task The_servers_own_language_changes_nothing()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        await using var pages = await RunningPages.Start();
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("<p class=\"govuk-body\" id=\"number\">1234.5</p>", await pages.Read("/design"), StringComparison.Ordinal);
    }
}
