namespace IroService.Domain.Ssda903.DfeRules;

/// <summary>
/// SSDA903 rule 399: for a child who is looked after in short breaks only (every episode V3 or V4),
/// neither MOTHER nor a review is returned.
/// </summary>
public static class ShortBreakRule
{
    /// <summary>
    /// Flags the child's header rows with MOTHER (all of them when there is a review), its review rows that are filled,
    /// and, if any of these is there, all its episodes.
    /// </summary>
    /// <param name="filed">The return.</param>
    public static IEnumerable<FlaggedRow> NothingButEpisodes(ReturnAsFiled filed)
    {
        var shortBreaksOnly = filed.Episodes.GroupBy(e => e.Child)
            .Where(g => g.Key.Length > 0 && g.All(e => e.LegalStatus is "V3" or "V4")).Select(g => g.Key).ToHashSet();
        var reviews = filed.Reviews.Where(r => shortBreaksOnly.Contains(r.Child) && (r.Review.Length > 0 || r.Code.Length > 0)).ToList();
        var reviewed = reviews.Select(r => r.Child).ToHashSet();
        var headers = filed.Headers
            .Where(h => shortBreaksOnly.Contains(h.Child) && (h.Mother.Length > 0 || reviewed.Contains(h.Child))).ToList();
        var flagged = headers.Select(h => h.Child).Concat(reviewed).ToHashSet();
        return filed.Episodes.Where(e => flagged.Contains(e.Child)).Select(e => Flag("episodes", e.Row, e.Child))
            .Concat(headers.Select(h => Flag("header", h.Row, h.Child)))
            .Concat(reviews.Select(r => Flag("reviews", r.Row, r.Child)));
    }

    private static FlaggedRow Flag(string table, int row, string child) => new(
        "399", table, row, child, "MOTHER, REVIEW or REVIEW_CODE is filled, but all episodes of the child have legal status V3 or V4.");
}
