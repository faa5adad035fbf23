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

/// <summary>Who was to take a dispute up to its stage did so.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeTakenUp(int DisputeId, int ChildId, int Step);

/// <summary>Who was to take a dispute up to its stage did not: the IRO decides what follows.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeDeclined(int DisputeId, int ChildId, int Step);

/// <summary>An answer was judged, and the dispute stays at its stage; a judgement that takes it to another is a <see cref="DisputeEscalated"/>.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeJudged(int DisputeId, int ChildId, int Step);

/// <summary>The IRO keeps a dispute at its stage though no answer comes.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeKept(int DisputeId, int ChildId, int Step);

/// <summary>The clock of a dispute's stage was held, or the hold was ended.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeHeld(int DisputeId, int ChildId, int Step);

/// <summary>Independent legal advice was asked for in a dispute, or it has come.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeAdvised(int DisputeId, int ChildId, int Step);

/// <summary>An informal talk was recorded in a dispute. It moves nothing.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeTalkedOver(int DisputeId, int ChildId, int Step);

/// <summary>Something was added to a closed dispute.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeAddedTo(int DisputeId, int ChildId, int Step);

/// <summary>A dispute was moved to another version of its process.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="ChildId">The child, by the service's own number.</param>
/// <param name="Step">Which of the dispute's steps.</param>
public sealed record DisputeMovedToVersion(int DisputeId, int ChildId, int Step);
