using IroService.Casework.Reviews;
using IroService.Casework.Settings;
using IroService.Domain.Naming;
using IroService.Web.Pages.Calendar;
using IroService.Web.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Casework;

public class The_councils_own_words_on_pages
{
    [Fact]
    public async Task Are_each_shown_somewhere()
    {
        var (council, told) = await ABusyCaseload.OfRuthAdeyemi();
        using var _ = council;
        await using var pages = await RunningPages.On(council, [.. TerminologySettings.Names.SelectMany(name => new[] { $"--Terminology:{name}", $"own-{name}-own" })]);
        await pages.Become("Helen Szabo");
        // Of this council no midway review is due: as the calendar would say it.
        var midway = new DiaryEntry { Child = told, Kind = DiaryKind.MidwayDue, On = new(2026, 3, 24), Iros = [] };
        var shown = DayOfMonth.Of(midway, past: false, pages.Services.GetRequiredService<Terminology>());
        foreach (var path in new[] { "/", "/reviews", "/calendar", "/team", "/proof", $"/children/{told.Id}" })
            shown += Shown.Text(await pages.Read(path));
        await pages.Become("Ruth Adeyemi");
        shown += Shown.Text(await pages.Read("/reviews"));
        Assert.All(TerminologySettings.Names, name => Assert.Contains($"wn-{name}-own", shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_in_the_file_for_a_diary_and_its_address_is_as_ever()
    {
        var (council, told) = await ABusyCaseload.OfRuthAdeyemi();
        using var _ = council;
        await using var pages = await RunningPages.On(council, "--Terminology:Review", "Our Children's Review");
        await pages.Become("Ruth Adeyemi");
        var booking = told.Bookings.Single(one => one.Status == Domain.Reviews.BookingStatus.Booked);
        var file = await pages.Read($"/children/{told.Id}/bookings/{booking.Id}/invitation");
        Assert.Contains("SUMMARY:Our Children's Review (child 100234)", file, StringComparison.Ordinal);
        Assert.Contains($"UID:review-meeting-{booking.FirstId}@", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_encoded_as_all_that_is_typed()
    {
        await using var pages = await RunningPages.Start(also: null, "--Terminology:Service", "<b>Reviews</b> & more");
        var page = await pages.Read("/sign-in");
        Assert.Contains("&lt;b&gt;Reviews&lt;/b&gt; &amp; more</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Reviews", page, StringComparison.Ordinal);
    }
}
