using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Tests.Demo;

public class Demo_reviews
{
    readonly WrittenCouncil council = WrittenCouncil.Usual;

    [Fact]
    public void Are_some_1700_a_year()
    {
        for (var year = council.HistoryStart; year.AddYears(1) <= council.Today; year = year.AddYears(1))
            Assert.InRange(council.Reviews().Count(review => review.Held >= year && review.Held < year.AddYears(1)), 1500, 2000);
    }

    [Fact]
    public void Are_held_in_time_in_19_cases_of_20()
    {
        var reviews = PlainReviews().ToList();
        var inTime = 100.0 * reviews.Count(review => review.Held <= review.Due) / reviews.Count;

        Assert.InRange(reviews.Count, 3000, 9000);
        Assert.InRange(inTime, 93, 97);
    }

    [Fact]
    public void Are_held_in_time_to_about_the_same_share_every_year()
    {
        foreach (var year in PlainReviews().Where(r => r.Held.AddYears(1) < council.Today).GroupBy(r => r.Held.AddMonths(-3).Year).Where(year => year.Count() > 600))
            Assert.InRange(100.0 * year.Count(review => review.Held <= review.Due) / year.Count(), 91, 98.5);
    }

    [Fact]
    public void Are_on_working_days() =>
        Assert.All(council.Reviews().Where(review => !council.Faulty.Contains(review.Child)), review => Assert.True(WrittenCouncil.Calendar.IsWorkingDay(review.Held), $"{review.Held}"));

    [Fact]
    public void Are_of_children_in_care_on_the_day()
    {
        var periods = council.Periods().ToLookup(p => p.Child, p => p.Period);
        Assert.All(council.Reviews().Where(review => !council.Faulty.Contains(review.Child)), review =>
            Assert.Contains(periods[review.Child], period => period.StartedOn <= review.Held && review.Held < (period.EndedOn ?? council.Today)));
    }

    [Fact]
    public void Bear_PN0_only_for_children_under_four()
    {
        var births = council.Births();
        foreach (var (child, held, code) in council.Reviews().Where(review => !council.Faulty.Contains(review.Child)))
            Assert.Equal(held < CareHistory.Birthday(births[child], 4), code == "PN0");
    }

    [Theory]
    [InlineData("PN1", 61.3)]
    [InlineData("PN2", 2.7)]
    [InlineData("PN3", 1.1)]
    [InlineData("PN4", 1.5)]
    [InlineData("PN5", 6.5)]
    [InlineData("PN6", 16.3)]
    [InlineData("PN7", 0.8)]
    [InlineData("PN8", 8.9)]
    [InlineData("", 0.8)]
    public void Show_participation_as_Walsall_published_it(string code, double percent)
    {
        var codes = council.Reviews().Select(review => review.Code).Where(c => c != "PN0").ToList();

        Assert.InRange(100.0 * codes.Count(c => c == code) / codes.Count, percent * 0.6, Math.Max(percent * 1.2, percent + 0.8));
    }

    [Fact]
    public void Are_overdue_for_about_a_dozen_children()
    {
        var overdue = Open().Count(child => child.Due < council.Today);

        Assert.InRange(overdue, 9, 16);
    }

    [Fact]
    public void Are_booked_for_most_who_are_due_soon_and_not_for_all()
    {
        var booked = council.Service("bookings").Where(b => b["STATUS"] == "booked" && WrittenCouncil.Iso(b["BOOKED_FOR"]) >= council.Today).Select(b => b["CHILD"]).ToHashSet(StringComparer.Ordinal);
        var soon = Open().Where(child => child.Due >= council.Today && child.Due < council.Today.AddDays(30)).ToList();
        var new20 = council.Periods().Where(p => !p.Period.ShortBreaks && p.Period.EndedOn is null && p.Period.StartedOn > council.Today.AddDays(-28)).ToList();

        Assert.InRange(100.0 * soon.Count(child => booked.Contains(child.Child)) / soon.Count, 60, 99);
        Assert.InRange(new20.Count, 6, 30);
        Assert.Contains(new20, p => booked.Contains(p.Child));
        Assert.Contains(new20, p => !booked.Contains(p.Child));
    }

    [Fact]
    public void Are_adjourned_once_and_completed_within_20_working_days()
    {
        var held = council.Reviews().ToLookup(review => review.Child, review => review.Held);
        var adjourned = council.Service("bookings").Where(b => b["STATUS"] == "adjourned").ToList();

        Assert.InRange(adjourned.Count, 60, 200);
        Assert.All(adjourned.Where(b => WrittenCouncil.Iso(b["BOOKED_FOR"]) >= council.HistoryStart && !council.Faulty.Contains(b["CHILD"])), b =>
            Assert.Contains(held[b["CHILD"]], day => WrittenCouncil.Calendar.Between(WrittenCouncil.Iso(b["BOOKED_FOR"]), day) is > 0 and <= 20));
    }

    /// <summary>The ordinary regulation 33 reviews: of children with one known period, no short breaks and no adoption.</summary>
    IEnumerable<(DateOnly Held, DateOnly Due)> PlainReviews()
    {
        var reviews = council.Reviews().ToLookup(review => review.Child, review => review.Held);
        foreach (var (child, period) in Plain().Where(p => p.Period.StartKnown))
        {
            var due = FirstDue(period);
            foreach (var (number, held) in reviews[child].Where(day => day >= period.StartedOn && day <= period.LastDay).Order().Index())
            {
                yield return (held, due);
                due = held.AddMonths(number == 0 ? 3 : 6);
            }
        }
    }

    IEnumerable<(string Child, DateOnly Due)> Open()
    {
        var reviews = council.Reviews().ToLookup(review => review.Child, review => review.Held);
        foreach (var (child, period) in Plain().Where(p => p.Period.EndedOn is null))
        {
            var held = reviews[child].Where(day => day >= period.StartedOn).Order().ToList();
            yield return (child, held.Count == 0 ? FirstDue(period) : held[^1].AddMonths(held.Count == 1 && period.StartKnown ? 3 : 6));
        }
    }

    IEnumerable<(string Child, DerivedPeriod Period)> Plain() => council.Periods()
        .Where(p => !p.Period.ShortBreaks && !council.Faulty.Contains(p.Child) && !p.Period.Episodes.Any(e => e.LegalStatus == "E1" || e.IsPlacedForAdoption));

    static DateOnly FirstDue(DerivedPeriod period) => WrittenCouncil.Calendar.After(period.StartedOn, 20).Date!.Value;
}
