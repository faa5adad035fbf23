namespace IroService.Domain.Ssda903.DfeRules;

/// <summary>The DfE validation rules that look at one row of the reviews table (SSDA903 rules 166, 167, 440 and 441).</summary>
public static class ReviewRules
{
    /// <summary>Rule 166: REVIEW is blank or not a real date.</summary>
    /// <param name="reviews">The reviews table.</param>
    public static IEnumerable<FlaggedRow> DateOfReview(IEnumerable<ReviewAsFiled> reviews) =>
        reviews.Where(r => DfeDate.Read(r.Review) is null)
            .Select(r => Flag("166", r, "The date of the review is blank or is not a real date in the form dd/mm/yyyy."));

    /// <summary>Rule 167: a review needs a code from PN0 to PN7, and a code needs a review. PN8 is local practice, not the DfE's.</summary>
    /// <param name="reviews">The reviews table.</param>
    public static IEnumerable<FlaggedRow> Participation(IEnumerable<ReviewAsFiled> reviews) =>
        reviews.Where(r => r.Review.Length > 0 ? !IsUnderFour(r) && !IsFourOrOver(r) : r.Code.Length > 0)
            .Select(r => Flag("167", r, "The participation code is blank or is none of PN0 to PN7, or there is a code without a date of review."));

    /// <summary>Rule 440: PN0 says under 4, but the review was after the fourth birthday (on the day itself both are accepted).</summary>
    /// <param name="reviews">The reviews table; the birth date is the one stated there.</param>
    public static IEnumerable<FlaggedRow> SaidToBeUnderFour(IEnumerable<ReviewAsFiled> reviews) =>
        reviews.Where(r => IsUnderFour(r) && FromFourthBirthday(r) > 0)
            .Select(r => Flag("440", r, "PN0 is for a child under 4, and by the dates of birth and review this child was 4 or over."));

    /// <summary>Rule 441: PN1 to PN7 say 4 or over, but the review was before the fourth birthday.</summary>
    /// <param name="reviews">The reviews table; the birth date is the one stated there.</param>
    public static IEnumerable<FlaggedRow> SaidToBeFourOrOver(IEnumerable<ReviewAsFiled> reviews) =>
        reviews.Where(r => IsFourOrOver(r) && FromFourthBirthday(r) < 0)
            .Select(r => Flag("441", r, "PN1 to PN7 are for a child of 4 or over, and by the dates of birth and review this child was under 4."));

    private static bool IsUnderFour(ReviewAsFiled review) => review.Code == "PN0";

    private static bool IsFourOrOver(ReviewAsFiled review) => review.Code is "PN1" or "PN2" or "PN3" or "PN4" or "PN5" or "PN6" or "PN7";

    private static int FromFourthBirthday(ReviewAsFiled review) =>
        (DfeDate.Read(review.DateOfBirth), DfeDate.Read(review.Review)) switch
        {
            // AddYears ends at the year 9999; someone born after 9995 is under 4 on every day there is.
            ({ Year: > 9995 }, { }) => -1,
            ({ } born, { } held) => held.CompareTo(born.AddYears(4)),
            _ => 0,
        };

    private static FlaggedRow Flag(string rule, ReviewAsFiled review, string message) =>
        new(rule, "reviews", review.Row, review.Child, message);
}
