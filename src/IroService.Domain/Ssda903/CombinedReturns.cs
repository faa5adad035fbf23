using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Ssda903;

/// <summary>What the returns of one or several collection years say about one child.</summary>
/// <param name="Child">The council's id of the child.</param>
/// <param name="DateOfBirth">From the header table; none when it is not known.</param>
/// <param name="Episodes">Those that count, in no order: <see cref="EpisodeOrder"/> gives one.</param>
/// <param name="Reviews">Those that count, folder by folder in the order of the file; two rows of one date stay two.</param>
public sealed record Ssda903Child(
    string Child, DateOnly? DateOfBirth, IReadOnlyList<Ssda903Episode> Episodes, IReadOnlyList<Ssda903Review> Reviews);

/// <summary>The returns of several collection years, read as one.</summary>
/// <param name="ReviewsKnownFrom">What a child's reviews were before this day is not known.</param>
/// <param name="Children">Every child that any table names, ordered by id (code point).</param>
public sealed record CombinedReturns(DateOnly ReviewsKnownFrom, IReadOnlyList<Ssda903Child> Children)
{
    /// <summary>
    /// Reads several years as one: of episodes with the same CHILD and DECOM those of the last folder that has any count,
    /// of header rows the child's first in the last folder that has the child, and all reviews from the day they are known.
    /// A council's return covers one collection year, so a later folder knows how an earlier year's open episode went on.
    /// </summary>
    /// <param name="oldestFirst">One return for each folder, the oldest first.</param>
    /// <param name="reviewsFrom">The day reviews are known from, when the council says so.</param>
    /// <param name="asAt">The day the answer is for.</param>
    public static CombinedReturns Of(IReadOnlyList<Ssda903Return> oldestFirst, DateOnly? reviewsFrom, DateOnly asAt)
    {
        var knownFrom = KnownFrom(oldestFirst.SelectMany(r => r.Reviews), reviewsFrom, asAt);
        var births = Births(oldestFirst);
        var episodes = Episodes(oldestFirst).GroupBy(e => e.Child).ToDictionary(g => g.Key, IReadOnlyList<Ssda903Episode> (g) => g.ToList());
        var reviews = oldestFirst.SelectMany(r => r.Reviews).Where(r => r.Review >= knownFrom)
            .GroupBy(r => r.Child).ToDictionary(g => g.Key, IReadOnlyList<Ssda903Review> (g) => g.ToList());
        var children = births.Keys.Union(episodes.Keys).Union(oldestFirst.SelectMany(r => r.Reviews).Select(r => r.Child))
            .Order(CodePointOrder.Instance)
            .Select(c => new Ssda903Child(c, births.GetValueOrDefault(c), episodes.GetValueOrDefault(c, []), reviews.GetValueOrDefault(c, [])));
        return new CombinedReturns(knownFrom, [.. children]);
    }

    /// <summary>
    /// The day reviews are known from: as given, or else the 1 April on or before the earliest review
    /// (with no review at all, on or before the as-at date), because a return holds the reviews of a whole collection year.
    /// </summary>
    /// <param name="reviews">All reviews of the folders.</param>
    /// <param name="reviewsFrom">The day the council gives, if any.</param>
    /// <param name="asAt">The day the answer is for.</param>
    public static DateOnly KnownFrom(IEnumerable<Ssda903Review> reviews, DateOnly? reviewsFrom, DateOnly asAt) =>
        reviewsFrom ?? CollectionYear.StartOf(reviews.Select(r => (DateOnly?)r.Review).Min() ?? asAt);

    private static Dictionary<string, DateOnly?> Births(IReadOnlyList<Ssda903Return> oldestFirst)
    {
        var births = new Dictionary<string, DateOnly?>();
        foreach (var header in oldestFirst.Reverse().SelectMany(r => r.Headers))
        {
            births.TryAdd(header.Child, header.DateOfBirth);
        }

        return births;
    }

    private static List<Ssda903Episode> Episodes(IReadOnlyList<Ssda903Return> oldestFirst)
    {
        var counted = new List<Ssda903Episode>();
        var inLaterFolder = new HashSet<(string, DateOnly)>();
        foreach (var folder in oldestFirst.Reverse())
        {
            counted.AddRange(folder.Episodes.Where(e => !inLaterFolder.Contains((e.Child, e.Decom))));
            inLaterFolder.UnionWith(folder.Episodes.Select(e => (e.Child, e.Decom)));
        }

        return counted;
    }
}
