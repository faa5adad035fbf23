using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class The_start_page
{
    [Fact]
    public async Task Counts_the_children_in_care_whose_records_are_open_and_those_without_a_next_date()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Ana Lyst", Role.Analyst);
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.PersonAsync("Hugh Head", Role.HeadOfService);
        await council.LooksAfterAsync(
        [
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-16").ReviewedBy(ruth),
            AChild.Named("Ben Oak").LookedAfterSince("2026-03-03"),
            AChild.Named("Zoe Lost").LookedAfterSince("2019-05-01"),
            AChild.Named("Hidden Lost").LookedAfterSince("2019-05-01").Restricted(),
            AChild.Named("Sam Break").LookedAfterSince("2026-03-03", "V4"),
            AChild.Named("Dora Gone").LookedAfterSince("2025-03-04", until: "2026-01-05"),
        ]);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        var every = Shown.Own(await pages.Read("/"));
        Assert.StartsWith("4 children in care, 2 without a next date Worked out afresh just now from every placement and review on record; 1 child more in short breaks.", every, StringComparison.Ordinal);
        Assert.DoesNotContain("open to you", every, StringComparison.Ordinal);
        await pages.Become("Ruth Adeyemi");
        var page = Shown.Own(await pages.Read("/"));
        Assert.StartsWith("1 child in care, 0 without a next date Worked out afresh just now from every placement and review on record. These are the children whose records are open to you.", page, StringComparison.Ordinal);
        Assert.Contains("Your children 1 overdue 0 due in the next 20 working days", page, StringComparison.Ordinal);
        await pages.Become("Hugh Head");
        Assert.StartsWith("3 children in care, 1 without a next date", Shown.Own(await pages.Read("/")), StringComparison.Ordinal);
        var without = await pages.Read("/children/without-date");
        Assert.Equal("Zoe Lost Review: enter the last review held by 1 October 2020 at the latest Nobody is allocated", Assert.Single(Shown.Rows(without)));
        Assert.DoesNotContain("not listed", Shown.Own(without), StringComparison.Ordinal);
        await pages.Become("Ana Lyst");
        var figures = Shown.Own(await pages.Read("/"));
        Assert.StartsWith("3 children in care, 1 without a next date", figures, StringComparison.Ordinal);
        Assert.Contains("1 of 1 are not listed: you work with figures", Shown.Own(await pages.Read("/children/without-date")), StringComparison.Ordinal);
        Assert.DoesNotContain("Okonkwo", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_number_is_as_long_as_the_list_it_leads_to()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.LooksAfterAsync(Enumerable.Range(0, 60).Select(number =>
        {
            var child = AChild.Named($"Child {number}").LookedAfterSince(new DateOnly(2026, 1, 20).AddDays(number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return number % 3 == 0 ? child.BookedFor("2026-04-02") : child;
        }));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        var page = await pages.Read("/");
        foreach (var show in new[] { "overdue", "due-soon", "to-book", "date-not-known" })
        {
            var after = page.Split($"href=\"/reviews?show={show}\">")[1];
            var number = int.Parse(Shown.Text(after.Split("</strong>")[0]), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(number, Shown.Rows(await pages.Read($"/reviews?show={show}")).Count);
            Assert.Equal(show != "date-not-known", number > 0);
        }
    }
}
