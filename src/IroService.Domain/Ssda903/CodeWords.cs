namespace IroService.Domain.Ssda903;

/// <summary>
/// What the codes of an SSDA903 return mean, in words short enough for a line of a timeline
/// (DfE, Children looked after by local authorities: guide to the SSDA903 collection, code sets). A code that is not listed is shown as it is.
/// </summary>
public static class CodeWords
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["S"] = "Started to be looked after",
        ["P"] = "Another placement with another carer",
        ["L"] = "Another legal status",
        ["T"] = "Another placement with the same carer",
        ["B"] = "Another legal status and another placement with another carer",
        ["U"] = "Another legal status and another placement with the same carer",
    };

    private static readonly Dictionary<string, string> LegalStatuses = new(StringComparer.Ordinal)
    {
        ["C1"] = "Interim care order",
        ["C2"] = "Full care order",
        ["D1"] = "Freeing order",
        ["E1"] = "Placement order",
        ["J1"] = "Remanded to local authority or youth detention accommodation",
        ["J2"] = "Accommodated under the Police and Criminal Evidence Act",
        ["J3"] = "Youth rehabilitation order with residence or fostering",
        ["L1"] = "Police protection",
        ["L2"] = "Emergency protection order",
        ["L3"] = "Child assessment order",
        ["V2"] = "Section 20, voluntary accommodation",
        ["V3"] = "Short breaks",
        ["V4"] = "Short breaks",
    };

    private static readonly Dictionary<string, string> Placements = new(StringComparer.Ordinal)
    {
        ["A3"] = "Placed for adoption with consent, with the foster carer",
        ["A4"] = "Placed for adoption with consent",
        ["A5"] = "Placed for adoption under a placement order, with the foster carer",
        ["A6"] = "Placed for adoption under a placement order",
        ["H5"] = "Semi-independent living",
        ["K1"] = "Secure children's home",
        ["K2"] = "Children's home",
        ["P1"] = "With own parents",
        ["P2"] = "Independent living",
        ["R1"] = "Residential care home",
        ["R2"] = "Hospital or other NHS establishment",
        ["R3"] = "Family centre, or mother and baby unit",
        ["R5"] = "Young offender institution",
        ["S1"] = "Residential school",
        ["T0"] = "Temporary move",
        ["T1"] = "In hospital, for a time",
        ["T2"] = "On holiday, for a time",
        ["T3"] = "Elsewhere while the foster carer is on holiday",
        ["T4"] = "Elsewhere for seven days or less",
        ["U1"] = "Foster care with a relative or friend, long-term",
        ["U2"] = "Foster care with a relative or friend who may adopt",
        ["U3"] = "Foster care with a relative or friend",
        ["U4"] = "Foster care, long-term",
        ["U5"] = "Foster care with a carer who may adopt",
        ["U6"] = "Foster care",
        ["Z1"] = "Other placement",
    };

    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["E11"] = "Adopted",
        ["E12"] = "Adopted",
        ["E13"] = "Went to live with parents or relatives",
        ["E14"] = "Remand ended",
        ["E15"] = "Found to be 18 or over",
        ["E16"] = "Moved abroad",
        ["E17"] = "Turned 18 and stayed with the same carers",
        ["E2"] = "Died",
        ["E3"] = "Care taken over by another local authority",
        ["E41"] = "Child arrangements order",
        ["E43"] = "Special guardianship order",
        ["E44"] = "Special guardianship order",
        ["E45"] = "Special guardianship order",
        ["E46"] = "Special guardianship order",
        ["E47"] = "Special guardianship order",
        ["E48"] = "Special guardianship order",
        ["E4A"] = "Returned home, as planned",
        ["E4B"] = "Returned home, not planned",
        ["E5"] = "Moved into supported independent living",
        ["E6"] = "Moved into independent living",
        ["E7"] = "Moved to residential care for adults",
        ["E8"] = "Ended for another reason",
        ["E9"] = "Sentenced to custody",
    };

    /// <summary>The codes of RNE.</summary>
    public static IEnumerable<string> ReasonCodes => Reasons.Keys;

    /// <summary>The codes of LS.</summary>
    public static IEnumerable<string> LegalStatusCodes => LegalStatuses.Keys;

    /// <summary>The codes of PLACE.</summary>
    public static IEnumerable<string> PlacementCodes => Placements.Keys;

    /// <summary>The codes of REC that end a period of care; the other one is X1.</summary>
    public static IEnumerable<string> EndOfCareCodes => Ends.Keys;

    /// <summary>What RNE means: "Started to be looked after".</summary>
    public static string Reason(string code) => In(Reasons, code);

    /// <summary>What LS means: "Full care order".</summary>
    public static string LegalStatus(string code) => In(LegalStatuses, code);

    /// <summary>What PLACE means: "Foster care".</summary>
    public static string Placement(string code) => In(Placements, code);

    /// <summary>What REC means when it ends a period of care: "Adopted".</summary>
    public static string EndOfCare(string code) => In(Ends, code);

    private static string In(Dictionary<string, string> words, string code) =>
        code.Length == 0 ? "Not known" : words.GetValueOrDefault(code, $"Code {code}");
}
