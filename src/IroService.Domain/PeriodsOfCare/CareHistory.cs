namespace IroService.Domain.PeriodsOfCare;

/// <summary>
/// Works out periods of care from SSDA903 episodes. The law's period is the time a child is continuously looked after (Children Act 1989 s.22);
/// the return shows it as a chain of episodes, each ending with X1 on the day the next begins. A series of short breaks is one period
/// (SI 2010/959 reg 48). Broken chains are read so that no time in care is lost.
/// </summary>
public static class CareHistory
{
    /// <summary>
    /// The periods that have begun by the as-at date, in order. Left out are those that end on or before the day they start.
    /// </summary>
    /// <param name="episodes">All episodes of one child, in any order.</param>
    /// <param name="dateOfBirth">From the header; null when not known, and then no period ends with a birthday.</param>
    /// <param name="asAt">The day as at which to answer.</param>
    /// <param name="reviewsKnownFrom">The day from which the records hold the reviews: a start before it is not known.</param>
    /// <param name="diedOn">The day on which the child died; no period outlasts it. Null when the child lives.</param>
    public static IReadOnlyList<DerivedPeriod> Periods(
        IEnumerable<Episode> episodes, DateOnly? dateOfBirth, DateOnly asAt, DateOnly reviewsKnownFrom, DateOnly? diedOn = null)
    {
        var chains = Chains([.. episodes.Order(EpisodeOrder.Instance)]);
        var periods = new List<DerivedPeriod>(chains.Count);
        for (var i = 0; i < chains.Count; i++)
        {
            var chain = chains[i];
            var before = i > 0 ? chains[i - 1][^1] : null;
            var next = i + 1 < chains.Count ? chains[i + 1][0] : null;
            var end = Earlier(chain[0].IsShortBreak ? EndOfSeries(chain[^1], next, asAt) : EndOfCare(chain[^1], next), Earlier(EighteenthBirthday(dateOfBirth), diedOn));
            var start = chain[0].Decom;
            if (start <= asAt && !(end <= start))
            {
                periods.Add(new DerivedPeriod(start, IsStartKnown(before, chain[0], reviewsKnownFrom), chain[0].IsShortBreak, end, asAt, chain));
            }
        }

        return periods;
    }

    /// <summary>The day a person born on this day is 18; born on 29 February: 1 March (Family Law Reform Act 1969 s.9).</summary>
    public static DateOnly? EighteenthBirthday(DateOnly? dateOfBirth) => dateOfBirth is { } born ? Birthday(born, 18) : null;

    /// <summary>The birthday on which a person reaches an age; born on 29 February, it falls on 1 March of a year that has none.</summary>
    public static DateOnly Birthday(DateOnly born, int age)
    {
        if (born.Year + age > DateOnly.MaxValue.Year)
        {
            return DateOnly.MaxValue;
        }

        var birthday = born.AddYears(age);
        return birthday.Day == born.Day ? birthday : birthday.AddDays(1);
    }

    private static List<List<Episode>> Chains(IReadOnlyList<Episode> episodes)
    {
        var chains = new List<List<Episode>>();
        foreach (var episode in episodes)
        {
            if (chains.Count > 0 && Continues(chains[^1][^1], episode))
            {
                chains[^1].Add(episode);
            }
            else
            {
                chains.Add([episode]);
            }
        }

        return chains;
    }

    private static bool Continues(Episode before, Episode episode) => before.IsShortBreak == episode.IsShortBreak
        && (episode.IsShortBreak ? ContinuesSeries(before, episode.Decom) : ContinuesCare(before, episode));

    private static bool ContinuesSeries(Episode before, DateOnly next) => before.Dec is not { } ended || next <= SixMonthsAfter(ended);

    private static bool ContinuesCare(Episode before, Episode episode) => before.Dec is not { } ended
        || episode.Decom < ended
        || (episode.Decom == ended && before.Rec == "X1");

    private static bool IsStartKnown(Episode? before, Episode first, DateOnly reviewsKnownFrom) => first.Decom >= reviewsKnownFrom
        && (IsChangeOfStatusOnly(before, first)
            || (first.Rne == "S" && (!first.IsShortBreak || first.Decom > SixMonthsAfter(reviewsKnownFrom))));

    private static bool IsChangeOfStatusOnly(Episode? before, Episode? first) =>
        before is not null && first is not null && before.IsShortBreak != first.IsShortBreak && ContinuesCare(before, first);

    private static DateOnly? EndOfSeries(Episode last, Episode? next, DateOnly asAt)
    {
        if (next is not null && ContinuesSeries(last, next.Decom))
        {
            return next.Decom;
        }

        return last.Dec is { } ended && asAt > SixMonthsAfter(ended) ? ended : null;
    }

    private static DateOnly? EndOfCare(Episode last, Episode? next)
    {
        if (next is { IsShortBreak: true } && ContinuesCare(last, next))
        {
            return next.Decom;
        }

        return last.Rec == "X1" && next is null ? null : last.Dec;
    }

    // Case systems write 31/12/9999 for "not ended".
    private static DateOnly SixMonthsAfter(DateOnly day) => day < DateOnly.MaxValue.AddMonths(-6) ? day.AddMonths(6) : DateOnly.MaxValue;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => other < one || one is null ? other : one;
}
