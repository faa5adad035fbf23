namespace IroService.Domain.Ssda903.DfeRules;

/// <summary>The DfE's rule 1012 and the public validator's internal checks INT08 and INT17, for the reviews table.</summary>
public static class AcrossTablesRules
{
    /// <summary>Rule 1012: a review of a child without an episode in the year. The other tables it speaks of are not read here.</summary>
    /// <param name="filed">The return.</param>
    public static IEnumerable<FlaggedRow> ReviewWithoutEpisode(ReturnAsFiled filed)
    {
        var withEpisode = filed.Episodes.Select(e => e.Child).ToHashSet();
        return filed.Reviews.Where(r => !withEpisode.Contains(r.Child))
            .Select(r => Flag("1012", r, "There is a review, but the child has no episode in this return."));
    }

    /// <summary>INT08: a review of a child who is not in the header table.</summary>
    /// <param name="filed">The return.</param>
    public static IEnumerable<FlaggedRow> ReviewWithoutHeader(ReturnAsFiled filed)
    {
        var withHeader = filed.Headers.Select(h => h.Child).ToHashSet();
        return filed.Reviews.Where(r => !withHeader.Contains(r.Child))
            .Select(r => Flag("INT08", r, "The child is in the reviews table and not in the header table."));
    }

    /// <summary>INT17: DOB in the reviews table differs from a DOB of the child in the header table; both are real dates.</summary>
    /// <param name="filed">The return.</param>
    public static IEnumerable<FlaggedRow> BornOnAnotherDay(ReturnAsFiled filed)
    {
        var births = filed.Headers.ToLookup(h => h.Child, h => DfeDate.Read(h.DateOfBirth));
        return filed.Reviews.Where(r => DfeDate.Read(r.DateOfBirth) is { } born && births[r.Child].Any(b => b is not null && b != born))
            .Select(r => Flag("INT17", r, "The date of birth in the reviews table differs from the one in the header table."));
    }

    private static FlaggedRow Flag(string rule, ReviewAsFiled review, string message) =>
        new(rule, "reviews", review.Row, review.Child, message);
}
