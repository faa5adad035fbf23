using System.Net;
using IroService.Domain.Notifications;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026, Helen, the Principal IRO, with Ruth.</summary>
public class The_supervision_page
{
    [Fact]
    public async Task Shows_a_months_work_and_carries_what_was_agreed()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Become("Helen Szabo");
        Assert.Contains("Choose whose sheet you want", Shown.Own(await office.Pages.Read("/reports/supervision")), StringComparison.Ordinal);
        var april = await AddressAsync(office, "2026-04");
        Assert.Contains("Reviews 100.0% 1 of 1", Shown.Rows(await office.Pages.Read(april)));
        var wrong = await (await office.Pages.Post($"{april}&handler=Add", [("Words", "")])).Body();
        Assert.Contains("<a href=\"#Words\">Enter what was agreed</a>", wrong, StringComparison.Ordinal);
        await office.Pages.Post($"{april}&handler=Add", [("Words", "See Ben before the next review")]);
        var june = await AddressAsync(office, "2026-06");
        Assert.Contains("See Ben before the next review April 2026, carried on To be done It is done : See Ben before the next review", Shown.Rows(await office.Pages.Read(june)));
        await office.Pages.Post($"{june}&handler=Done", [("ActionId", "1")]);
        Assert.Contains("See Ben before the next review April 2026, carried on Done 10 June 2026", Shown.Rows(await office.Pages.Read(june)));
        Assert.Equal(HttpStatusCode.NotFound, (await office.Pages.Client.GetAsync("/reports/supervision?iro=9999", TestContext.Current.CancellationToken)).StatusCode);
    }

    static async Task<string> AddressAsync(AnOffice office, string month)
    {
        var page = await office.Pages.Read("/reports/supervision");
        var iro = page[(page.IndexOf("<option value=\"", StringComparison.Ordinal) + 15)..];
        return $"/reports/supervision?iro={iro[..iro.IndexOf('"', StringComparison.Ordinal)]}&month={month}";
    }
}
