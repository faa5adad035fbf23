using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026: two themes, one recommendation overdue by nine days, one by more than a month, one not due.</summary>
public class The_ages_of_recommendations
{
    [Fact]
    public async Task Are_counted_by_theme_and_by_team_and_each_number_leads_to_what_it_counts()
    {
        await using var office = await Recommended();
        var page = await office.Pages.Read("/recommendations");
        var rows = Shown.Rows(page);
        // Not yet due, up to a month, 1 to 3, 3 to 6, over 6, waits for the IRO, all.
        Assert.Contains("Health 1 Health: not yet due 0 0 0 0 0 1 Health", rows);
        Assert.Contains("Education 0 1 Education: overdue by up to 1 month 1 Education: overdue by 1 to 3 months 0 0 0 2 Education", rows);
        Assert.Contains("Ben Oak Sign the plan (starred) Social worker Education", string.Join('\n', rows), StringComparison.Ordinal);
        Assert.Contains("Ben Oak Dental check Health (outside) Health", string.Join('\n', rows), StringComparison.Ordinal);
        Assert.Contains("href=\"/recommendations?age=up-to-one-month&amp;theme=education\"", page, StringComparison.Ordinal);
        var one = await office.Pages.Read("/recommendations?age=up-to-one-month&theme=education");
        Assert.Contains("Recommendations (1)", Shown.Own(one), StringComparison.Ordinal);
        Assert.DoesNotContain("Dental check", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?only=overdue", 2)]
    [InlineData("?only=starred", 1)]
    [InlineData("?owner=outside", 1)]
    [InlineData("?owner=social-worker&theme=education", 2)]
    [InlineData("?theme=nonsense&page=7", 3)]
    public async Task Are_filtered(string filter, int found)
    {
        await using var office = await Recommended();
        Assert.Contains($"Recommendations ({found})", Shown.Own(await office.Pages.Read($"/recommendations{filter}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_when_there_is_nothing()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        Assert.Contains("Nothing that was recommended is left to be done.", Shown.Own(await office.Pages.Read("/recommendations")), StringComparison.Ordinal);
        await using var some = await Recommended();
        Assert.Contains("No recommendation is like that. Choose less.", Shown.Own(await some.Pages.Read("/recommendations?theme=legal")), StringComparison.Ordinal);
    }

    internal static async Task<AnOffice> Recommended()
    {
        var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.ChangeAsync(async db =>
        {
            var child = await db.Children.SingleAsync();
            var by = (await db.People.FirstAsync()).Id;
            child.Recommendations.AddRange(
                One("Sign the plan", Role.SocialWorker, new(2026, 6, 1), RecommendationTheme.Education, starred: true, by),
                One("Find a tutor", Role.SocialWorker, new(2026, 5, 4), RecommendationTheme.Education, starred: false, by),
                One("Dental check", null, new(2026, 9, 1), RecommendationTheme.Health, starred: false, by));
        });
        return office;
    }

    static Recommendation One(string words, Role? owner, DateOnly dueOn, RecommendationTheme theme, bool starred, int by) => new()
    {
        Terms = new() { Words = words, Owner = owner, OwnerOutside = owner is null ? "Health" : "", DueOn = dueOn, Theme = theme, Starred = starred },
        MadeAt = RecommendedAt.Review,
        MadeOn = new(2026, 4, 27),
        RecordedById = by,
        RecordedAt = new(2026, 4, 27, 12, 0, 0, DateTimeKind.Utc),
    };
}
