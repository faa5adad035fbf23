namespace IroService.Casework.Tests.Demo;

public class Demo_casework
{
    readonly WrittenCouncil council = WrittenCouncil.Usual;

    [Theory]
    [InlineData("Green", 76, 82)]
    [InlineData("Amber", 16, 22)]
    [InlineData("Red", 1, 3.5)]
    public void Is_rated_green_too_often(string colour, double low, double high)
    {
        var ratings = council.Service("ratings");

        Assert.InRange(100.0 * ratings.Count(rating => rating["RATING"] == colour) / ratings.Count, low, high);
        Assert.All(ratings, rating => Assert.Equal(rating["RATING"] == "Green", rating["REASON"].Length == 0));
    }

    [Fact]
    public void Brings_179_disputes_in_the_last_whole_year_and_none_to_stage_3()
    {
        var disputes = council.Service("disputes");
        var lastYear = disputes.Where(d => string.CompareOrdinal(d["OPENED_ON"], "2025-04-01") >= 0 && string.CompareOrdinal(d["OPENED_ON"], "2026-03-31") <= 0).ToList();

        Assert.Equal(179, lastYear.Count);
        Assert.DoesNotContain(disputes, d => d["STAGE_REACHED"] == "3");
        Assert.Equal("Drift and delay", lastYear.Where(d => d["THEME"] != "Other").CountBy(d => d["THEME"]).MaxBy(theme => theme.Value).Key);
        Assert.Contains(disputes, d => d["RESOLVED_ON"].Length == 0);
        Assert.InRange(100.0 * lastYear.Count(d => d["RESPONDED_ON"].Length > 0 && WrittenCouncil.Calendar.Between(WrittenCouncil.Iso(d["OPENED_ON"]), WrittenCouncil.Iso(d["RESPONDED_ON"])) <= 10) / lastYear.Count, 65, 90);
    }

    [Fact]
    public void Has_midway_reviews_for_about_half()
    {
        var ends = council.Today.AddDays(-200);
        var from = ends.AddYears(-1);
        var midways = council.Service("midway").ToLookup(m => m["CHILD"], m => WrittenCouncil.Iso(m["HELD_ON"]));
        var done = 0;
        var all = 0;
        foreach (var child in council.Reviews().GroupBy(review => review.Child))
        {
            foreach (var (one, next) in child.Select(review => review.Held).Order().ToList() is var days ? days.Zip(days.Skip(1)) : [])
            {
                if (one < from || one > ends || one.AddDays(110) > next) continue;
                all++;
                if (midways[child.Key].Any(day => day > one && day < next)) done++;
            }
        }

        Assert.InRange(100.0 * done / all, 40, 65);
    }

    [Fact]
    public void Is_told_of_new_children_in_time_but_for_some()
    {
        var notifications = council.Service("notifications");
        var late = notifications.Count(n => WrittenCouncil.Calendar.Between(WrittenCouncil.Iso(n["BECAME_LOOKED_AFTER"]), WrittenCouncil.Iso(n["NOTIFIED_ON"])) > 2);
        var starts = council.Periods().Select(p => (p.Child, p.Period.StartedOn)).ToHashSet();

        Assert.InRange(100.0 * late / notifications.Count, 3, 12);
        Assert.All(notifications, n => Assert.Contains((n["CHILD"], WrittenCouncil.Iso(n["BECAME_LOOKED_AFTER"])), starts));
    }

    [Fact]
    public void Includes_a_handful_of_restricted_records() => Assert.InRange(council.Service("children").Count(child => child["RESTRICTED"] == "Y"), 3, 8);

    [Fact]
    public void Leaves_each_IRO_some_17_child_protection_plans() =>
        Assert.InRange(council.Service("caseload").Average(row => int.Parse(row["CHILD_PROTECTION_PLANS"], System.Globalization.CultureInfo.InvariantCulture)), 14, 20);
}
