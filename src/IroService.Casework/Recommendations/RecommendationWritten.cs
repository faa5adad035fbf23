using IroService.Domain.Recommendations;

namespace IroService.Casework.Recommendations;

/// <summary>What became of an attempt to make a recommendation, to change one, or to take a step with one.</summary>
public abstract record RecommendationWritten
{
    private RecommendationWritten()
    {
    }

    /// <summary>It is recorded.</summary>
    public sealed record Done : RecommendationWritten;

    /// <summary>The same person recorded the same before: a form that was sent twice. Nothing was changed.</summary>
    public sealed record AlreadyThere : RecommendationWritten;

    /// <summary>Somebody else did something with it after it was shown; nothing was changed.</summary>
    /// <param name="Step">The last thing that became of it.</param>
    public sealed record SomebodyWasFirst(RecommendationStep Step) : RecommendationWritten;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as what was asked for names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : RecommendationWritten;
}
