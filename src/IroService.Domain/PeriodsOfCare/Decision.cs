namespace IroService.Domain.PeriodsOfCare;

/// <summary>What a person decided of an episode or a review, whatever the case system's file says of it.</summary>
public enum Decision
{
    /// <summary>It happened, although the newest extract of its year no longer has it: it stands and is disputed no more.</summary>
    Happened,

    /// <summary>It did not happen, although it was entered: it counts for nothing. The record stays, so that a file which repeats it does not bring it back.</summary>
    DidNotHappen,
}
