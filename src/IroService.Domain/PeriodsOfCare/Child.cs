using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;

namespace IroService.Domain.PeriodsOfCare;

/// <summary>A child whose care the council reviews. All facts about the child hang here; one child has one writer at a time.</summary>
/// <param name="reference">The case system's number for the child (CHILD in SSDA903), as written there.</param>
public sealed class Child(string reference)
{
    /// <summary>The greatest length of <see cref="Reference"/>.</summary>
    public const int ReferenceLength = 100;

    /// <summary>Our own number for the child: the only one that stands in addresses, logs and messages.</summary>
    public int Id { get; private set; }

    /// <summary>The case system's number (CHILD in SSDA903).</summary>
    public string Reference { get; private set; } = reference;

    /// <summary>Counts the changes of this child's facts; a writer that finds another number than it read starts again.</summary>
    public int Version { get; private set; }

    /// <summary>From the SSDA903 header; null when it has none that is a real date.</summary>
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>The collection year of the last folder whose header has the child, by its first calendar year; null when none has.</summary>
    public int? HeaderYear { get; set; }

    /// <summary>Given name, from the service's own files; blank when not known.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Family name; blank when not known.</summary>
    public string FamilyName { get; set; } = "";

    /// <summary>The name the child goes by, when it is another than the given name; else blank.</summary>
    public string KnownAs { get; set; } = "";

    /// <summary>Whether only those who work with the child and those who are named may know of the record.</summary>
    public bool Restricted { get; private set; }

    /// <summary>Whether the service's own files last said so (RESTRICTED in children.csv).</summary>
    public bool RestrictedInFile { get; private set; }

    /// <summary>What a person decided here against the files: restricted or not; null when nothing was.</summary>
    public bool? RestrictedHere { get; private set; }

    /// <summary>The day of the adoption order, from which only the Principal IRO is shown the record; null when there is none. Worked out with the periods.</summary>
    public DateOnly? SealedOn { get; private set; }

    /// <summary>Children with the same group are siblings; blank when none.</summary>
    public string SiblingGroup { get; set; } = "";

    /// <summary>The episodes of care, as the case system returns them.</summary>
    public List<Episode> Episodes { get; } = [];

    /// <summary>The reviews held.</summary>
    public List<Review> Reviews { get; } = [];

    /// <summary>The episodes that count: all but those of which a person said that they did not happen.</summary>
    public IEnumerable<Episode> StandingEpisodes => Episodes.Where(e => !e.IsWithdrawn);

    /// <summary>The reviews that count: all but those of which a person said that they were not held.</summary>
    public IEnumerable<Review> StandingReviews => Reviews.Where(r => !r.IsWithdrawn);

    /// <summary>The deaths recorded here; those that were taken back are among them.</summary>
    public List<Death> Deaths { get; } = [];

    /// <summary>
    /// The day on which the child died: as it is recorded here, or else the end of the last episode when that says so (REC E2); null when the child lives.
    /// </summary>
    public DateOnly? DiedOn => Deaths.Find(d => d.Stands)?.On ?? (StandingEpisodes.Order(EpisodeOrder.Instance).LastOrDefault() is { Rec: Episode.Died } last ? last.Dec : null);

    /// <summary>The periods of care worked out from the episodes.</summary>
    public List<PeriodOfCare> Periods { get; } = [];

    /// <summary>Whether the child is in care or in short breaks on this day.</summary>
    public bool IsInCareOn(DateOnly day) => Periods.Exists(p => !p.Withdrawn && p.IsOpenOn(day));

    /// <summary>Everything that is or was owed to the child by a day.</summary>
    public List<Deadline> Deadlines { get; } = [];

    /// <summary>Who is and was responsible.</summary>
    public List<Allocation> Allocations { get; } = [];

    /// <summary>Review meetings booked.</summary>
    public List<Booking> Bookings { get; } = [];

    /// <summary>Changes of those that were asked for where the council wants them approved.</summary>
    public List<BookingChange> BookingChanges { get; } = [];

    /// <summary>When the IRO service was told of the child.</summary>
    public List<Notification> Notifications { get; } = [];

    /// <summary>The midway reviews held.</summary>
    public List<MidwayReview> Midways { get; } = [];

    /// <summary>The ratings of its care plan, in the order in which they were recorded.</summary>
    public List<CarePlanRating> Ratings { get; } = [];

    /// <summary>The disputes that the council's own file has.</summary>
    public List<DisputeOnFile> DisputesOnFile { get; } = [];

    /// <summary>The disputes that were opened here.</summary>
    public List<Dispute> Disputes { get; } = [];

    /// <summary>Why disputes that the records offered were not raised.</summary>
    public List<DisputeNotRaised> DisputesNotRaised { get; } = [];

    /// <summary>The disputes that figures count: those on file, and of those opened here the ones about the child's care or another agency.</summary>
    public IEnumerable<DisputeCounted> DisputesCounted => DisputesOnFile
        .Select(d => new DisputeCounted(d.OpenedOn, d.Theme, d.StageOpened, d.StageReached, d.RespondedOn, d.ResolvedOn))
        .Concat(Disputes.Where(d => d.Kind is DisputeKind.Care or DisputeKind.OtherAgency).Select(d => d.Counted));

    /// <summary>What called for a review before its ordinary time.</summary>
    public List<EarlyReviewCall> EarlyReviewCalls { get; } = [];

    /// <summary>What the IRO was told of between reviews.</summary>
    public List<SignificantEvent> Events { get; } = [];

    /// <summary>What was recommended, the closed ones among it.</summary>
    public List<Recommendation> Recommendations { get; } = [];

    /// <summary>The records of reviews, the one of the review that is awaited among them once it is begun.</summary>
    public List<ReviewRecord> ReviewRecords { get; } = [];

    /// <summary>The record of a review that was held; null when none is written, or there is no review.</summary>
    public ReviewRecord? RecordOf(Review? review) => review is null ? null : ReviewRecords.Find(r => r.Review?.HeldOn == review.HeldOn);

    /// <summary>Who was ever named to know of the record while it is restricted.</summary>
    public List<RestrictedAccess> RestrictedTo { get; } = [];

    /// <summary>What was answered to duties.</summary>
    public List<DutyAnswer> Answers { get; } = [];

    /// <summary>The name as people say it: known-as or given name, and family name; the reference when there is none.</summary>
    public string Name
    {
        get
        {
            var name = $"{(KnownAs.Length > 0 ? KnownAs : GivenName)} {FamilyName}".Trim();
            return name.Length > 0 ? name : Reference;
        }
    }

    /// <summary>
    /// A file speaks of it. A restriction that was made here stands against any file; one that was lifted here stays lifted while the file only repeats
    /// itself, and a file that says it anew restricts again.
    /// </summary>
    public void FileSaysRestricted(bool says)
    {
        if (RestrictedHere == false && (!says || !RestrictedInFile))
        {
            RestrictedHere = null;
        }

        RestrictedInFile = says;
        Restricted = RestrictedHere ?? says;
    }

    /// <summary>A person restricts the record.</summary>
    public void Restrict() => (Restricted, RestrictedHere) = (true, true);

    /// <summary>A person lifts the restriction.</summary>
    public void LiftRestriction()
    {
        // Before this was kept, what a file had said was all there was.
        RestrictedInFile |= RestrictedHere is null;
        (Restricted, RestrictedHere) = (false, RestrictedInFile ? false : null);
    }

    /// <summary>How open the record is on a day.</summary>
    public Openness OpennessOn(DateOnly day) => new(Restricted, SealedOn <= day, RestrictedTo);

    /// <summary>Seals the record by the adoption order, or opens it when a correction took the order away.</summary>
    public void Seal() => SealedOn = AdoptionOrder.MadeOn(StandingEpisodes);

    /// <summary>Says that the facts have changed: to be called once by each operation that writes them.</summary>
    public void Changed() => Version++;
}
