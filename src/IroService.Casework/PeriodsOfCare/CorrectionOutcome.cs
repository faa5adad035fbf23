using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>What became of an attempt to correct a fact.</summary>
public abstract record CorrectionOutcome
{
    private CorrectionOutcome()
    {
    }

    /// <summary>It is corrected, and what follows from it is worked out.</summary>
    public sealed record Done : CorrectionOutcome;

    /// <summary>It was only asked what would follow; nothing was written.</summary>
    /// <param name="Moved">The open dates that would change.</param>
    public sealed record Checked(IReadOnlyList<DeadlineAfterCorrection> Moved) : CorrectionOutcome;

    /// <summary>It cannot be corrected in this way; nothing was written.</summary>
    /// <param name="Field">The field that is wrong, as the correction names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : CorrectionOutcome;
}

/// <summary>What a correction does to a date that is open before it or after it.</summary>
/// <param name="Title">What is owed.</param>
/// <param name="Before">Where it stands until now; null when it is not there.</param>
/// <param name="DueBefore">By when it is owed until now; null when that is not known.</param>
/// <param name="After">Where it would stand.</param>
/// <param name="DueAfter">By when it would be owed; null when that is not known.</param>
public sealed record DeadlineAfterCorrection(string Title, DeadlineState? Before, DateOnly? DueBefore, DeadlineState After, DateOnly? DueAfter);

/// <summary>Who may correct facts (local): those who answer for the reviews and those who enter them.</summary>
public static class WhoMayCorrect
{
    /// <summary>Who may, for those who may not.</summary>
    public const string Sentence = "Only an Independent Reviewing Officer, the Principal IRO or business support can correct a record. Ask the child's IRO to correct it.";

    /// <summary>Whether somebody in this role may.</summary>
    public static bool Includes(Role role) => role is Role.Iro or Role.PrincipalIro or Role.BusinessSupport;
}
