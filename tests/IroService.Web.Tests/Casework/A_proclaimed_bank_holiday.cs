using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.WorkingDays;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class A_proclaimed_bank_holiday
{
    [Fact]
    public async Task Shows_on_the_childs_page_with_the_reason_without_a_restart()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var child = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-16").ReviewedBy(ruth));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("First review, due 15 April 2026 14 working days left", Shown.Own(await pages.Read($"/children/{child.Id}")), StringComparison.Ordinal);
        Assert.IsType<CalendarImported.Done>(await council.ImportCalendarAsync(AFeed.Shipped.Of(2026).With("2026-04-07", "Proclaimed")));
        var page = Shown.Own(await pages.Read($"/children/{child.Id}"));
        Assert.Contains("First review, due 16 April 2026 14 working days left", page, StringComparison.Ordinal);
        Assert.Contains("not counted: 3, 6 and 7 April, 8 weekend days.", page, StringComparison.Ordinal);
        Assert.Contains("24 March 2026 : from 15 April 2026 to 16 April 2026, because: the bank holidays were imported", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nobody_has_imported_yet_is_asked_for_a_year_before_the_calendar_ends()
    {
        using var council = await ACouncil.OnAsync("2028-03-24");
        await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("Nothing is to be sorted out.", await pages.Read("/duties"), StringComparison.Ordinal);
        await pages.Become("Helen Szabo");
        var page = Shown.Own(await pages.Read("/duties"));
        Assert.Contains("The calendar of bank holidays ends (1)", page, StringComparison.Ordinal);
        Assert.Contains(
            "The whole council Have GOV.UK's bank holidays (www.gov.uk/bank-holidays.json) imported, with \"iro calendar import\": the calendar ends on 31 December 2028, and no working day is counted beyond it.",
            page, StringComparison.Ordinal);
    }
}
