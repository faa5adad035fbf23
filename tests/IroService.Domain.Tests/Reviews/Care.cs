using IroService.Casework.WorkingDays;
using IroService.Casework.Workflows;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.Reviews;

/// <summary>One child's care in few words, and what the statute asked for.</summary>
sealed class Care
{
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    private readonly List<Episode> _episodes = [];
    private readonly List<Review> _reviews = [];
    private DateOnly? _born;

    private DateOnly _reviewsKnownFrom = new(2000, 4, 1);

    public static Care Of(IEnumerable<Episode> episodes, IEnumerable<Review> reviews)
    {
        var care = new Care();
        care._episodes.AddRange(episodes);
        care._reviews.AddRange(reviews);
        return care;
    }

    /// <summary>An episode: "2023-06-05 to 2023-08-01 X1" and RNE, LS, PLACE; without "to" it is open.</summary>
    public static Care Episode(string span, string codes) => new Care().Then(span, codes);

    public Care Then(string span, string codes)
    {
        _episodes.Add(Of(span, codes));
        return this;
    }

    public Care Reviewed(params string[] days)
    {
        _reviews.AddRange(days.Select(d => ReviewOn(Day.Of(d))));
        return this;
    }

    public Care Born(string day)
    {
        _born = Day.Of(day);
        return this;
    }

    public Care KnowingReviewsFrom(DateOnly day)
    {
        _reviewsKnownFrom = day;
        return this;
    }

    public IReadOnlyList<DerivedPeriod> Periods(DateOnly asAt) => CareHistory.Periods(_episodes, _born, asAt, _reviewsKnownFrom);

    public IReadOnlyList<(DateOnly PeriodStart, TimetableRow Row)> Rows(DateOnly asAt) =>
        [.. Periods(asAt).SelectMany(p => Timetable.Of(Statute.Rules, p, _reviews, _reviewsKnownFrom, Calendar).Rows.Select(row => (p.StartedOn, row)))];

    /// <summary>The rows as sentences: "first-review due 2023-07-03 held - Upcoming", with the days it is late.</summary>
    public string[] AsAt(string day) =>
        [.. Rows(Day.Of(day)).Select(r => $"{r.Row.Rule} due {r.Row.Due.Text()} held {r.Row.Held.Text()} {r.Row.Status} {r.Row.LateDays}".TrimEnd())];

    public static Review ReviewOn(DateOnly day) => new() { HeldOn = day, ParticipationCode = "PN1" };

    private static Episode Of(string span, string codes)
    {
        var (days, words) = (span.Split(' '), codes.Split(' '));
        return new Episode
        {
            Decom = Day.Of(days[0]),
            Dec = days.Length > 2 ? Day.Of(days[2]) : null,
            Rec = days.Length > 3 ? days[3] : "",
            Rne = words[0],
            LegalStatus = words[1],
            Place = words[2],
        };
    }
}
