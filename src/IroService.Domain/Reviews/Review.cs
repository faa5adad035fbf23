using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Reviews;

/// <summary>What was entered of a review before a person corrected it: what the case system's file last said, or what was first recorded here.</summary>
/// <param name="HeldOn">The day; by it the file's row is known again.</param>
/// <param name="ParticipationCode">The code.</param>
public sealed record ReviewRow(DateOnly HeldOn, string ParticipationCode);

/// <summary>A review of a child's case that was held (SI 2010/959 reg 32). One child has at most one on a day.</summary>
public sealed class Review
{
    /// <summary>The greatest length of <see cref="ParticipationCode"/>.</summary>
    public const int ParticipationCodeLength = 40;

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

    /// <summary>The collection year of the folder that last had it, by its first calendar year; null when the case system has not caught up.</summary>
    public int? CollectionYear { get; set; }

    /// <summary>The collection year of the earliest folder that has it, whose participation code counts; null when the case system has not caught up.</summary>
    public int? EarliestYear { get; set; }

    /// <summary>The import that first brought it; null when it was recorded here.</summary>
    public int? ImportId { get; set; }

    /// <summary>The import of a newer extract of the same year that no longer has it; it stands until a person decides.</summary>
    public int? MissingSinceImportId { get; set; }

    /// <summary>What was entered before a person corrected it here; null until then.</summary>
    public ReviewRow? Said { get; private set; }

    /// <summary>What a person decided of it; null when nobody had to.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Why it was corrected or decided on, in the person's words; blank when it was not.</summary>
    public string CorrectedBecause { get; private set; } = "";

    /// <summary>Who corrected it or decided on it last.</summary>
    public int? CorrectedById { get; private set; }

    /// <summary>What counts of it.</summary>
    public ReviewRow Row => new(HeldOn, ParticipationCode);

    /// <summary>What was entered: what counts, unless it was corrected here.</summary>
    public ReviewRow SaidRow => Said ?? Row;

    /// <summary>Whether a person said that it was not held: it counts for nothing.</summary>
    public bool IsWithdrawn => Decision == PeriodsOfCare.Decision.DidNotHappen;

    /// <summary>Whether a newer extract of its year no longer has it and nobody has decided yet.</summary>
    public bool IsDisputed => MissingSinceImportId is not null && Decision is null;

    /// <summary>A person corrects it; corrected back to what was entered, it is as if nothing had been.</summary>
    public void Correct(ReviewRow to, string because, int byId)
    {
        (CorrectedBecause, CorrectedById) = (because, byId);
        Become(to, SaidRow);
    }

    /// <summary>A file speaks of it: what was corrected here stands where the file only repeats itself.</summary>
    public void FileSays(ReviewRow says) => Become(
        new ReviewRow(Corrected.WithFile(SaidRow.HeldOn, HeldOn, says.HeldOn), Corrected.WithFile(SaidRow.ParticipationCode, ParticipationCode, says.ParticipationCode)),
        says);

    /// <summary>A person decides whether it was held; null takes the decision back.</summary>
    public void Decide(Decision? decision, string because, int? byId)
    {
        (Decision, CorrectedBecause, CorrectedById) = (decision, because, byId);
        ForgetWhyIfNothingIsCorrected();
    }

    /// <summary>Takes this as what counts, and that as what was entered.</summary>
    public void Become(ReviewRow counts, ReviewRow said)
    {
        (HeldOn, ParticipationCode) = (counts.HeldOn, counts.ParticipationCode);
        Said = counts == said ? null : said;
        ForgetWhyIfNothingIsCorrected();
    }

    private void ForgetWhyIfNothingIsCorrected()
    {
        if (Said is null && Decision is null)
        {
            (CorrectedBecause, CorrectedById) = ("", null);
        }
    }
}
