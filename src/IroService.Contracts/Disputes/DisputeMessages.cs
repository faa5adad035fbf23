namespace IroService.Contracts.Disputes;

/// <summary>A dispute was opened, or opened again.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps: 1, 2, 3, …</param>
public sealed record DisputeOpened(int DisputeId, int ChildId, int Step);

/// <summary>A dispute came to another stage: the IRO moved it, or no answer came in time.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
/// <param name="BySilence">Whether no answer came in time.</param>
public sealed record DisputeEscalated(int DisputeId, int ChildId, int Step, bool BySilence);

/// <summary>The handler of a dispute's stage answered.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeAnswered(int DisputeId, int ChildId, int Step);

/// <summary>A dispute was closed.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeResolved(int DisputeId, int ChildId, int Step);

/// <summary>An IRO referred a child's case to Cafcass (SI 2010/959 reg 45(3)).</summary>
/// <param name="DisputeId">The dispute beside which that was done.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeReferredToCafcass(int DisputeId, int ChildId, int Step);
