namespace IroService.Casework.Files;

/// <summary>One of the DfE's tables: how a file is recognised as it, what is read from it, and every column it may have.</summary>
sealed record Ssda903Table(string Name, string[] RecognisedBy, string[] Read, string[] All)
{
    public static readonly Ssda903Table Header = new(
        "header",
        ["CHILD", "DOB", "MOTHER"],
        ["CHILD", "DOB", "MOTHER", "SEX"],
        ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]);

    public static readonly Ssda903Table Episodes = new(
        "episodes",
        ["CHILD", "DECOM", "RNE", "LS", "DEC", "REC"],
        ["CHILD", "DECOM", "RNE", "LS", "DEC", "REC", "PLACE"],
        ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"]);

    public static readonly Ssda903Table Reviews = new(
        "reviews",
        ["CHILD", "REVIEW", "REVIEW_CODE"],
        ["CHILD", "REVIEW", "REVIEW_CODE", "DOB"],
        ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]);

    public static readonly IReadOnlyList<Ssda903Table> Three = [Header, Episodes, Reviews];

    public IReadOnlyList<string> MissingFrom(IReadOnlyList<string> columns) => [.. RecognisedBy.Except(columns)];
}
