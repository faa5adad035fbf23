using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;

namespace IroService.Domain.Deadlines;

/// <summary>Where a deadline stands.</summary>
public enum DeadlineState
{
    /// <summary>What is owed has not been done yet.</summary>
    Open,

    /// <summary>It was done, in time or late, or agreed by silence.</summary>
    Met,

    /// <summary>Somebody recorded, with the reason, that it does not apply.</summary>
    NotApplicable,

    /// <summary>It is no longer owed: the period of care ended, or something else took its place.</summary>
    Ended,

    /// <summary>The facts that it came from have been corrected away.</summary>
    Withdrawn,
}

/// <summary>
/// Something owed to a child by a day. It is derived from the facts and never typed; stored with it are the inputs of its explanation.
/// Its identity is period, duty and the facts that it counts from and that began its run, never an ordinal: a correction changes it in place.
/// </summary>
public sealed class Deadline
{
    /// <summary>The cause that is kept when the definition says something else than it did.</summary>
    public const string DefinitionChanged = "A definition changed";

    /// <summary>Our own number, kept for good.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The period of care that it belongs to.</summary>
    public int PeriodId { get; private set; }

    /// <summary>The period of care that it belongs to.</summary>
    public required PeriodOfCare Period { get; init; }

    /// <summary>The timing rule: <c>reg33</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The duty: <c>first-review</c>.</summary>
    public required string Duty { get; init; }

    /// <summary>The record of the fact that it counts from.</summary>
    public required string AnchorId { get; init; }

    /// <summary>The record of the fact that began its run.</summary>
    public required string RunId { get; init; }

    /// <summary>What it is known by within its period of care.</summary>
    public DutyKey Key => new(Rule, Duty, AnchorId, RunId);

    /// <summary>The recommendation that it comes from, on whose page it is answered; null of any other duty.</summary>
    public int? RecommendationId => RecommendationFacts.NumberOf(RunId);

    /// <summary>The dispute that it comes from, on whose page it is answered; null of any other duty.</summary>
    public int? DisputeId => DisputeDuties.NumberOf(RunId);

    /// <summary>What it says today, as the fold gives it.</summary>
    public DeadlineTerms Terms { get; private set; } = DeadlineTerms.None;

    /// <summary>Where it stands.</summary>
    public DeadlineState State { get; private set; }

    /// <summary>What closed it; null while it is open.</summary>
    public FactKind? ClosedBy { get; private set; }

    /// <summary>The day on which that happened: of a review, the day it was held.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day on which people are next to be told of it; null when nothing more is to be said.</summary>
    public DateOnly? AnnounceOn { get; set; }

    /// <summary>Each change of its date or state, with its cause.</summary>
    public List<DeadlineChange> Changes { get; } = [];

    /// <summary>Each time that people were told of it.</summary>
    public List<Announcement> Announcements { get; } = [];

    /// <summary>Takes what the fold gives now and keeps what that changed.</summary>
    /// <returns>Whether anything that a person would see has changed.</returns>
    public bool Become(DeadlineTerms terms, DeadlineState state, FactKind? closedBy, DateOnly? closedOn, DateTime now, string cause)
    {
        var isNew = Terms == DeadlineTerms.None;
        var changed = isNew || terms.DueOn != Terms.DueOn || state != State || closedOn != ClosedOn || terms.BesideDueOn != Terms.BesideDueOn;
        if (changed && !isNew)
        {
            Changes.Add(new DeadlineChange
            {
                At = now,
                Cause = IsRedefinedBy(terms) ? DefinitionChanged : cause,
                DueBefore = Terms.DueOn,
                DueAfter = terms.DueOn,
                StateBefore = State,
                StateAfter = state,
            });
        }

        (Terms, State, ClosedBy, ClosedOn) = (terms, state, closedBy, closedOn);
        return changed;
    }

    /// <summary>Counted from the same day, another count, version or source can only come from the definition, whatever was recorded at the time.</summary>
    private bool IsRedefinedBy(DeadlineTerms terms) => terms.CountsFrom == Terms.CountsFrom
        && (terms.RuleVersion, terms.Count, terms.Unit, terms.How, terms.Basis, terms.Source) != (Terms.RuleVersion, Terms.Count, Terms.Unit, Terms.How, Terms.Basis, Terms.Source);
}
