using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Reviews;

/// <summary>What was entered of a review before a person corrected it: what the case system's file last said, or what was first recorded here.</summary>
/// <param name="HeldOn">The day; by it the file's row is known again.</param>
/// <param name="ParticipationCode">The code.</param>
public sealed record ReviewRow(DateOnly HeldOn, string ParticipationCode);

/// <summary>A review of a child's case that was held (SI 2010/959 reg 32). One child has at most one on a day.</summary>
public sealed class Review : CorrectableFact<ReviewRow>, IRecordedHere
{
    /// <summary>The greatest length of <see cref="ParticipationCode"/>.</summary>
    public const int ParticipationCodeLength = 40;

    /// <summary>The greatest length of <see cref="LateReason"/>.</summary>
    public const int LateReasonLength = 500;

    /// <summary>Our own number, kept when the date is corrected.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day that counts: when the review was completed.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>How the child took part: PN0 to PN8, or what the file says; blank when not known.</summary>
    public required string ParticipationCode { get; set; }

    /// <summary>Why it was late, in the words of the one who recorded it; blank when it was in time or nobody said.</summary>
    public string LateReason { get; set; } = "";

    /// <summary>Who recorded it here; null when it came from the case system.</summary>
    public int? RecordedById { get; set; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>The collection year of the folder that last had it, by its first calendar year; null when the case system has not caught up.</summary>
    public int? CollectionYear { get; set; }

    /// <summary>The collection year of the earliest folder that has it, whose participation code counts; null when the case system has not caught up.</summary>
    public int? EarliestYear { get; set; }

    /// <summary>The import that first brought it; null when it was recorded here.</summary>
    public int? ImportId { get; set; }

    /// <inheritdoc/>
    public override ReviewRow Row => new(HeldOn, ParticipationCode);

    /// <summary>A file speaks of it: what was corrected here stands where the file only repeats itself.</summary>
    public void FileSays(ReviewRow says) => Become(
        new ReviewRow(Corrected.WithFile(SaidRow.HeldOn, HeldOn, says.HeldOn), Corrected.WithFile(SaidRow.ParticipationCode, ParticipationCode, says.ParticipationCode)),
        says);

    /// <inheritdoc/>
    protected override void Take(ReviewRow counts) => (HeldOn, ParticipationCode) = (counts.HeldOn, counts.ParticipationCode);
}
