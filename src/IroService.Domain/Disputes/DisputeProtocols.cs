namespace IroService.Domain.Disputes;

/// <summary>A protocol in all its versions.</summary>
/// <param name="Versions">At least one, in order, without a gap: a dispute that was opened under an earlier one still goes by it.</param>
public sealed record DisputeProtocols(IReadOnlyList<DisputeProtocol> Versions)
{
    /// <summary>Its name.</summary>
    public string Id => Versions[0].Id;

    /// <summary>The version under which a dispute of this kind is opened on a day, the first also on earlier days; null when none is.</summary>
    public DisputeProtocol? For(DisputeKind kind, DateOnly day) => (Versions.LastOrDefault(v => !v.IsOff && v.InForceFrom <= day) ?? Versions[0]) is var inForce && inForce.Opens(kind) ? inForce : null;

    /// <summary>A version.</summary>
    /// <exception cref="InvalidOperationException">There is none; definitions keep every version.</exception>
    public DisputeProtocol Version(int number) => Versions.FirstOrDefault(v => v.Version == number) ?? throw new InvalidOperationException($"There is no {Id}@{number}.");
}
