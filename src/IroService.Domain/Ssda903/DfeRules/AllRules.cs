namespace IroService.Domain.Ssda903.DfeRules;

/// <summary>The eight DfE validation rules that touch reviews.</summary>
public static class AllRules
{
    /// <summary>
    /// Every flagged row, ordered by rule and table (ordinal) and row. The rules stand here in that order and each keeps the order of its
    /// tables, so that nothing is sorted or held.
    /// </summary>
    /// <param name="filed">The return, each table in the order of its rows.</param>
    public static IEnumerable<FlaggedRow> Check(ReturnAsFiled filed) =>
        AcrossTablesRules.ReviewWithoutEpisode(filed)
            .Concat(ReviewRules.DateOfReview(filed.Reviews))
            .Concat(ReviewRules.Participation(filed.Reviews))
            .Concat(ShortBreakRule.NothingButEpisodes(filed))
            .Concat(ReviewRules.SaidToBeUnderFour(filed.Reviews))
            .Concat(ReviewRules.SaidToBeFourOrOver(filed.Reviews))
            .Concat(AcrossTablesRules.ReviewWithoutHeader(filed))
            .Concat(AcrossTablesRules.BornOnAnotherDay(filed));
}
