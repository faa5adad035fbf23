using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Disputes;

/// <summary>What an IRO saw that made them raise a dispute.</summary>
public enum DisputeSource
{
    /// <summary>Nothing that stands in the records.</summary>
    OwnJudgement,

    /// <summary>A review.</summary>
    Review,

    /// <summary>A midway review.</summary>
    Midway,

    /// <summary>A recommendation that was not carried out.</summary>
    Recommendation,

    /// <summary>A rating of the care plan.</summary>
    Rating,
}

/// <summary>
/// A challenge of what is done for one child (Children Act 1989 s.25B; IRO Handbook (2010) ch. 6). <see cref="Steps"/> are everything that was done in it, in order; where
/// it stands follows from them by its protocol and is worked out by <see cref="DisputeReplay"/>. It is never deleted.
/// </summary>
public sealed class Dispute : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Protocol"/> and of the name of a stage.</summary>
    public const int NameLength = 64;

    /// <summary>The greatest length of <see cref="Theme"/> and <see cref="Agency"/>.</summary>
    public const int LineLength = 200;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>What it is about.</summary>
    public required DisputeKind Kind { get; init; }

    /// <summary>The protocol's name.</summary>
    public required string Protocol { get; init; }

    /// <summary>The version under which it was opened.</summary>
    public required int OpenedUnder { get; init; }

    /// <summary>One of the protocol's themes.</summary>
    public required string Theme { get; init; }

    /// <summary>Of a dispute with another agency, which; else blank.</summary>
    public required string Agency { get; init; }

    /// <summary>What is wrong, written to the child unless the IRO chose otherwise.</summary>
    public required string Wrong { get; init; }

    /// <summary>What that does to the child.</summary>
    public required string Impact { get; init; }

    /// <summary>What would put it right.</summary>
    public required string Remedy { get; init; }

    /// <summary>By when that is wanted; null when no day is named.</summary>
    public required DateOnly? RemedyBy { get; init; }

    /// <summary>Whether it is written to the child: the practice that keeps it about the child (local).</summary>
    public required bool WrittenToChild { get; init; }

    /// <summary>What made the IRO raise it.</summary>
    public required DisputeSource Source { get; init; }

    /// <summary>The number of that record; null of the IRO's own judgement.</summary>
    public required int? SourceId { get; init; }

    /// <summary>The offer that it was raised on (see <see cref="DisputeOffer.Key"/>); blank when on none.</summary>
    public string OfferKey { get; init; } = "";

    /// <summary>Why nothing was tried informally before; blank when something was.</summary>
    public required string NotTriedBecause { get; init; }

    /// <summary>What was done in it, in order.</summary>
    public List<DisputeStep> Steps { get; } = [];

    /// <summary>The IRO's own notes, which no handler is ever shown.</summary>
    public List<DisputeNote> Notes { get; } = [];

    /// <summary>What it waits for. This and what follows is what the fold gave when the last step was taken.</summary>
    public DisputePhase Phase { get; private set; }

    /// <summary>The name of the stage at which it stands.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>The day on which it was opened.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>What figures call the stage at which it was opened: <c>informal</c>, <c>1</c>, <c>2</c>, …</summary>
    public string StageOpened { get; private set; } = "";

    /// <summary>The highest stage that it reached, called so.</summary>
    public string StageReached { get; private set; } = "";

    /// <summary>The day of the first answer; null when there was none.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day on which it was settled; null while it is not (see <see cref="DisputeStanding.SettledOn"/>).</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>As figures count it.</summary>
    public DisputeCounted Counted => new(OpenedOn, Theme, StageOpened, StageReached, AnsweredOn, SettledOn);

    /// <summary>Who raised it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>The steps in their order: a database may return them in another.</summary>
    public IEnumerable<DisputeStep> InOrder => Steps.OrderBy(s => s.Number);

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => Phase != DisputePhase.Closed;

    /// <summary>Counts what was done; a writer that finds another number than it was shown is told.</summary>
    public int Version => Steps.Count;

    /// <summary>Takes a step that <see cref="DisputeLife.WhyNot"/> does not refuse.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public DisputeStanding Take(DisputeStep step, DisputeLife life)
    {
        var standing = Steps.Count == 0 ? null : life.Of(InOrder);
        if (life.WhyNot(standing, step) is { } why)
        {
            throw new InvalidOperationException(why);
        }

        step.Number = Steps.Count + 1;
        Steps.Add(step);
        var now = life.After(standing, step);
        (Phase, Stage, OpenedOn, SettledOn) = (now.Phase, now.Stage.Id, now.OpenedOn, now.SettledOn);
        (StageOpened, StageReached) = (life.NumberOf(now.Passages[0]), life.NumberOf(now.Now));
        AnsweredOn = now.Passages.Select(p => p.Answered?.On).FirstOrDefault(on => on is not null);
        return now;
    }
}

/// <summary>The IRO's own note on a dispute. It is kept from every handler, and from the child's file no more than anything else that is written about a child.</summary>
public sealed class DisputeNote : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 4000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The dispute.</summary>
    public int DisputeId { get; private set; }

    /// <summary>The note.</summary>
    public required string Words { get; init; }

    /// <summary>Who wrote it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
