namespace IroService.Web.Tests.Shell;

public class A_dense_table
{
    [Fact]
    public async Task Each_value_carries_its_columns_heading_and_what_it_sorts_by()
    {
        var page = await Design();
        Assert.Contains("<td class=\"govuk-table__cell\" role=\"cell\" data-label=\"Due\" data-sort-value=\"2026-03-27\"><time datetime=\"2026-03-27\" class=\"iro-nowrap\">27 March 2026</time></td>", page, StringComparison.Ordinal);
        Assert.Contains("<th class=\"govuk-table__header\" role=\"rowheader\" scope=\"row\" data-label=\"Child\" data-sort-value=\"Maryam Siddiqui\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_is_a_word() =>
        Assert.Contains("<strong class=\"govuk-tag govuk-tag--grey iro-nowrap\">Not booked</strong>", await Design(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/design", "Due", "ascending", "/design?sort=due&amp;order=descending")]
    [InlineData("/design", "Child", "none", "/design?sort=child&amp;order=ascending")]
    [InlineData("/design?sort=child&order=descending&show=overdue&page=3", "Child", "descending", "/design?show=overdue&amp;sort=child&amp;order=ascending")]
    public async Task A_heading_links_to_the_other_order_and_keeps_the_filter(string path, string heading, string order, string link)
    {
        var page = await Design(path);
        Assert.Contains($"aria-sort=\"{order}\"><a href=\"{link}\">{heading}</a>", page, StringComparison.Ordinal);
    }

    static async Task<string> Design(string path = "/design")
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Ruth Adeyemi");
        return await pages.Read(path);
    }
}
