using IroService.Casework.Workflows;
using IroService.Domain.Disputes;

namespace IroService.Casework.Disputes;

/// <summary>A definition of disputes as far as it could be read.</summary>
/// <param name="Kinds">What it serves, and where that stands.</param>
/// <param name="Protocol">All of it; null when something is missing or wrong, which has been reported.</param>
internal sealed record DisputeDraft(IReadOnlyList<Marked<DisputeKind>> Kinds, DisputeProtocol? Protocol);
