namespace IroService.Domain.Ssda903;

/// <summary>A readable row of the SSDA903 header table. Text that is absent is blank.</summary>
/// <param name="Child">The council's id of the child, as written.</param>
/// <param name="DateOfBirth">DOB; none when it is blank or not a real date.</param>
/// <param name="Sex">SEX, as coded.</param>
/// <param name="Mother">MOTHER, as coded.</param>
public sealed record Ssda903Header(string Child, DateOnly? DateOfBirth, string Sex, string Mother);

/// <summary>A readable row of the SSDA903 episodes table. Codes are in capitals; text that is absent is blank.</summary>
/// <param name="Child">The council's id of the child, as written.</param>
/// <param name="Decom">DECOM, the day the episode began.</param>
/// <param name="Rne">RNE, the reason for the new episode.</param>
/// <param name="LegalStatus">LS.</param>
/// <param name="Place">PLACE, the placement type.</param>
/// <param name="Dec">DEC, the day the episode ended; none while it is open, whatever REC says.</param>
/// <param name="Rec">REC, the reason the episode ceased.</param>
public sealed record Ssda903Episode(string Child, DateOnly Decom, string Rne, string LegalStatus, string Place, DateOnly? Dec, string Rec)
{
    /// <summary>REASON_PLACE_CHANGE, why the placement ended; blank when it did not, or the table has no such column.</summary>
    public string PlaceChangeReason { get; init; } = "";
}

/// <summary>A readable row of the SSDA903 reviews table that bears a review.</summary>
/// <param name="Child">The council's id of the child, as written.</param>
/// <param name="Review">REVIEW, the day of the review.</param>
/// <param name="Code">REVIEW_CODE, how the child took part, in capitals.</param>
public sealed record Ssda903Review(string Child, DateOnly Review, string Code);

/// <summary>The readable rows of one SSDA903 folder, each table in the order of its file.</summary>
/// <param name="Headers">The header table; empty when the folder has none.</param>
/// <param name="Episodes">The episodes table.</param>
/// <param name="Reviews">The reviews table; empty when the folder has none.</param>
public sealed record Ssda903Return(
    IReadOnlyList<Ssda903Header> Headers, IReadOnlyList<Ssda903Episode> Episodes, IReadOnlyList<Ssda903Review> Reviews);
