using IroService.Casework.Access;

namespace IroService.Web.Pages.LookedAt;

/// <summary>A table of who opened records.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="OfOneChild">Whether all are of one child, who is named above it.</param>
public sealed record OpeningTable(IReadOnlyList<OpeningListed> Rows, bool OfOneChild);
