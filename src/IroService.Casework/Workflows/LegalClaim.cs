using System.Text.RegularExpressions;

namespace IroService.Casework.Workflows;

/// <summary>Whether a basis claims to be the law itself. To mention the law that a policy rests on is no such claim.</summary>
internal static partial class LegalClaim
{
    public static bool IsMadeBy(string basis) => Claim().IsMatch(basis);

    [GeneratedRegex(
        @"^(UK )?(S\.?I\.? ?\d|SI\b)"
        + @"|^(the )?(law|statute|statutory (instrument|duty|rule|requirement|time)|regs?|regulations?|s\.? ?\d+[A-Z]?|act)\b"
        + @"|^(the )?(?-i:([A-Z(][\w()'&-]*,? |and |of |for )+(Act|Regulations) (19|20)\d\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Claim();
}
