using CsCheck;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Domain.Tests.Reviews;

public class Any_history_of_care
{
    private static readonly DateOnly First = new(2015, 4, 1);
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1200].Select(First.AddDays);

    private static readonly Gen<Episode> Episodes = Gen.Select(
        Gen.Int[0, 40], Gen.OneOf<int?>(null, -1, 0, 1, 2, 3, 6, 7, 13), Gen.OneOf("X1", "X1", "X1", "E4A", ""), Gen.OneOf("S", "P", ""),
        Gen.OneOf("C2", "C2", "V2", "E1", "V3", "V4", "J1"), Gen.OneOf("U1", "U1", "A3", "A5", ""),
        (start, length, rec, rne, status, place) => new Episode
        {
            // In steps of 30 days, so that episodes meet, overlap and leave gaps.
            Decom = First.AddDays(30 * start),
            Dec = length is { } steps ? First.AddDays(30 * (start + steps)) : null,
            Rec = rec,
            Rne = rne,
            LegalStatus = status,
            Place = place,
        });

    private static readonly Gen<(Episode[] Episodes, DateOnly[] Reviews, DateOnly Known)> Histories = Gen.Select(
        Episodes.Array[1, 8], Days.Array[0, 12], Gen.OneOf(First.AddYears(-1), First.AddYears(1)));

    [Fact]
    public void Every_review_is_due_after_the_day_it_counts_from() => Sample((care, asAt) =>
        Assert.All(care().Rows(asAt), r => Assert.True(r.Row.Due is null ? r.Row.From is null : r.Row.Due > r.Row.From)));

    [Fact]
    public void Status_and_lateness_say_the_same_as_the_dates() => Sample((care, asAt) => Assert.All(care().Rows(asAt), r =>
    {
        Assert.Equal(r.Row.Status is ReviewStatus.Late or ReviewStatus.Overdue or ReviewStatus.Missed, r.Row.LateDays > 0);
        var held = r.Row.Status is ReviewStatus.OnTime or ReviewStatus.Late;
        Assert.True(r.Row.Status == ReviewStatus.Unknown ? r.Row.Due is null : held == r.Row.Held is not null);
        Assert.True(r.Row.Held is null || r.Row.Due is null || r.Row.Held > r.Row.Due == (r.Row.Status == ReviewStatus.Late));
        Assert.True(r.Row.Held is null || (r.Row.Held >= r.PeriodStart && r.Row.Held <= asAt));
    }));

    [Fact]
    public void Every_open_period_has_a_review_that_is_awaited() => Sample((care, asAt) => Assert.All(
        care().Periods(asAt).Where(p => p.EndedOn is null),
        p => Assert.Contains(
            care().Rows(asAt),
            r => r.PeriodStart == p.StartedOn && r.Row.Held is null && r.Row.Status is ReviewStatus.Upcoming or ReviewStatus.Overdue or ReviewStatus.Unknown)));

    [Fact]
    public void No_review_counts_twice_in_one_cycle() => Sample((care, asAt) => Assert.All(
        care().Rows(asAt).Where(r => r.Row.Held is not null).GroupBy(r => (r.PeriodStart, r.Row.Cycle, r.Row.Held)),
        same => Assert.Single(same)));

    [Fact]
    public void Numbers_count_1_2_3_in_each_cycle_and_period() => Sample((care, asAt) => Assert.All(
        care().Rows(asAt).GroupBy(r => (r.PeriodStart, r.Row.Cycle)),
        cycle => Assert.Equal(Enumerable.Range(1, cycle.Count()), cycle.Select(r => r.Row.Sequence))));

    [Fact]
    public void Periods_do_not_overlap() => Sample((care, asAt) =>
    {
        var periods = care().Periods(asAt);
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.True(pair.First.EndedOn <= pair.Second.StartedOn));
    });

    [Fact]
    public void The_order_of_the_rows_never_matters() => Gen.Select(Histories, Gen.Int).Sample((history, seed) =>
    {
        var random = new Random(seed);
        var (episodes, reviews) = (history.Episodes.ToArray(), history.Reviews.ToArray());
        random.Shuffle(episodes);
        random.Shuffle(reviews);
        var asAt = First.AddDays(700);
        Assert.Equal(CareOf(history).Rows(asAt), CareOf((episodes, reviews, history.Known)).Rows(asAt));
    });

    [Fact]
    public void Working_it_out_again_or_with_a_review_entered_twice_changes_nothing() => Sample((care, asAt) =>
        Assert.Equal(care().Rows(asAt), care().Rows(asAt)), twice: true);

    [Fact]
    public void What_was_held_in_care_stays_as_it_was_when_days_pass() =>
        Gen.Select(Histories, Gen.Int[0, 1500], Gen.Int[0, 500]).Sample((history, day, later) =>
        {
            var asAt = First.AddDays(day);
            var held = CareOf(history).Rows(asAt).Where(r => r.Row.Held is not null && r.Row.Cycle != "short-break").ToList();
            Assert.Empty(held.Except(CareOf(history).Rows(asAt.AddDays(later))));
        });

    [Fact]
    public void A_later_start_never_gives_an_earlier_first_review() => Gen.Select(Days, Gen.Int[0, 60]).Sample((start, later) =>
        Assert.True(FirstDue(start) <= FirstDue(start.AddDays(later))));

    private static DateOnly? FirstDue(DateOnly start) => Care.Episode(start.Text(), "S C2 U1").Rows(start)[0].Row.Due;

    private static void Sample(Action<Func<Care>, DateOnly> check, bool twice = false) => Gen.Select(Histories, Gen.Int[0, 1600]).Sample((history, day) =>
    {
        var first = true;
        check(
            () =>
            {
                var again = twice && !first;
                first = false;
                return CareOf(again ? history with { Reviews = [.. history.Reviews, .. history.Reviews] } : history);
            },
            First.AddDays(day));
    });

    private static Care CareOf((Episode[] Episodes, DateOnly[] Reviews, DateOnly Known) history) =>
        Care.Of(history.Episodes, history.Reviews.Select(Care.ReviewOn)).KnowingReviewsFrom(history.Known);
}
