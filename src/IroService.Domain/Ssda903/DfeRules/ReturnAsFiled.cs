namespace IroService.Domain.Ssda903.DfeRules;

/// <summary>A row of the header table as filed, readable or not.</summary>
/// <param name="Row">The data row, counted from 0.</param>
/// <param name="Child">CHILD, as written.</param>
/// <param name="DateOfBirth">DOB, as written.</param>
/// <param name="Mother">MOTHER.</param>
public sealed record HeaderAsFiled(int Row, string Child, string DateOfBirth, string Mother);

/// <summary>A row of the episodes table as filed, readable or not.</summary>
/// <param name="Row">The data row, counted from 0.</param>
/// <param name="Child">CHILD, as written.</param>
/// <param name="LegalStatus">LS, in capitals.</param>
public sealed record EpisodeAsFiled(int Row, string Child, string LegalStatus);

/// <summary>A row of the reviews table as filed, readable or not.</summary>
/// <param name="Row">The data row, counted from 0.</param>
/// <param name="Child">CHILD, as written.</param>
/// <param name="DateOfBirth">DOB, as written.</param>
/// <param name="Review">REVIEW, as written.</param>
/// <param name="Code">REVIEW_CODE, in capitals.</param>
public sealed record ReviewAsFiled(int Row, string Child, string DateOfBirth, string Review, string Code);

/// <summary>A return as the DfE's validation rules see it: every data row, as text.</summary>
/// <param name="Headers">The header table.</param>
/// <param name="Episodes">The episodes table.</param>
/// <param name="Reviews">The reviews table.</param>
public sealed record ReturnAsFiled(
    IReadOnlyList<HeaderAsFiled> Headers, IReadOnlyList<EpisodeAsFiled> Episodes, IReadOnlyList<ReviewAsFiled> Reviews);

/// <summary>A row that a DfE validation rule questions.</summary>
/// <param name="Rule">The rule's number.</param>
/// <param name="Table"><c>header</c>, <c>episodes</c> or <c>reviews</c>.</param>
/// <param name="Row">The data row, counted from 0.</param>
/// <param name="Child">CHILD of that row, as written.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record FlaggedRow(string Rule, string Table, int Row, string Child, string Message);
