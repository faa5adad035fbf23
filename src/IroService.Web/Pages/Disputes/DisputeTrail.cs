using IroService.Casework.PeriodsOfCare;

namespace IroService.Web.Pages.Disputes;

/// <summary>What was done in a dispute, as a table.</summary>
/// <param name="One">The dispute.</param>
/// <param name="File">For the names.</param>
/// <param name="Id">The table's name on a page that leads to it, with its caption shown; null on a page with several.</param>
public sealed record DisputeTrail(ShownDispute One, ChildFile File, string? Id = null);
