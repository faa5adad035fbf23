using IroService.Domain.Disputes;

namespace IroService.Casework.Disputes;

/// <summary>What became of an attempt to open a dispute or to do something in one.</summary>
public abstract record DisputeWritten
{
    private DisputeWritten()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Dispute">The dispute, with its number.</param>
    public sealed record Done(Dispute Dispute) : DisputeWritten;

    /// <summary>The same person recorded the same before: a form that was sent twice. Nothing was changed.</summary>
    /// <param name="Dispute">The dispute.</param>
    public sealed record AlreadyThere(Dispute Dispute) : DisputeWritten;

    /// <summary>Something else was done in it after it was shown; nothing was changed.</summary>
    /// <param name="Step">The last thing that was.</param>
    public sealed record SomebodyWasFirst(DisputeStep Step) : DisputeWritten;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as what was asked for names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : DisputeWritten;
}
