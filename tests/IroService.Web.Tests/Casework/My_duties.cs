using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class My_duties
{
    [Fact]
    public async Task Are_listed_by_date_and_filtered_by_date_and_duty()
    {
        await using var office = await AnOffice.With(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-05-26"));
        var page = await office.Pages.Read("/work");
        Assert.Equal(
        [
            "Amelia Okonkwo IRO and social worker plan the review 2 June 2026 8 days overdue Overdue Answer : IRO and social worker plan the review, Amelia Okonkwo",
            "Amelia Okonkwo First review 23 June 2026 9 working days left Later Record the review : First review, Amelia Okonkwo",
            "Amelia Okonkwo Speak with the child in private, or record why not 23 June 2026 9 working days left Later Answer : Speak with the child in private, or record why not, Amelia Okonkwo",
            "Amelia Okonkwo Parents' wishes and feelings are known, or record why not 23 June 2026 9 working days left Later Answer : Parents' wishes and feelings are known, or record why not, Amelia Okonkwo",
        ],
        Shown.Rows(page));
        Assert.Contains("All (4) Overdue (1) Due this week (0) Due in the next 20 working days (3)", Shown.Own(page), StringComparison.Ordinal);
        Assert.StartsWith("Amelia Okonkwo IRO and social worker plan", Assert.Single(Shown.Rows(await office.Pages.Read("/work?show=overdue"))), StringComparison.Ordinal);
        Assert.StartsWith("Amelia Okonkwo First review", Assert.Single(Shown.Rows(await office.Pages.Read("/work?show=all&duty=reg33/first-review"))), StringComparison.Ordinal);
        Assert.Contains("Nothing is due this week.", await office.Pages.Read("/work?show=week"), StringComparison.Ordinal);
        var home = await office.Pages.Read("/");
        Assert.Contains("href=\"/work?show=overdue\"><strong class=\"iro-figures__number\">1</strong> duties overdue", home, StringComparison.Ordinal);
        Assert.Contains("href=\"/work?show=week\"><strong class=\"iro-figures__number\">0</strong> duties due this week", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answering_one_leads_back_to_the_list()
    {
        await using var office = await AnOffice.With(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-05-26"));
        var duty = await office.DutyPath("plan-the-review");
        Assert.Contains($"href=\"{duty}?from=overdue\"", await office.Pages.Read("/work?show=overdue"), StringComparison.Ordinal);
        Assert.Contains("href=\"/work?show=overdue\">Back to my duties", await office.Pages.Read($"{duty}?from=overdue"), StringComparison.Ordinal);
        var done = await office.Pages.Post($"{duty}?from=overdue", ("Answer", "done"), ("DoneOn.Day", "1"), ("DoneOn.Month", "6"), ("DoneOn.Year", "2026"), ("Evidence", "By phone"));
        Assert.Equal("/work?show=overdue", done.Headers.Location!.OriginalString);
        var list = Shown.Own(await office.Pages.Read("/work?show=overdue"));
        Assert.StartsWith("Success IRO and social worker plan the review: recorded as done. My duties", list, StringComparison.Ordinal);
        Assert.Contains("Nothing is overdue.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_have_pages()
    {
        var council = await ACouncil.OnAsync("2026-06-10", goLive: new DateOnly(2026, 4, 1));
        using var disposing = council;
        await council.PersonAsync("Bea Support", Role.BusinessSupport);
        await council.LooksAfterAsync(Enumerable.Range(1, 60).Select(number => AChild.Named($"Child {number:00}").LookedAfterSince("2026-05-26")));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Bea Support");
        var first = await pages.Read("/work");
        Assert.Contains("1 to 100 of 120", Shown.Own(first), StringComparison.Ordinal);
        Assert.Contains("href=\"/work?page=2\"", first, StringComparison.Ordinal);
        Assert.Equal(20, Shown.Rows(await pages.Read("/work?page=2")).Count);
    }
}
