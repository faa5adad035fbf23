using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reports.Quarterly;

namespace IroService.Domain.Reports.Supervision;

/// <summary>A child of one IRO in a month.</summary>
/// <param name="Of">The child as at the last day, with the deadlines.</param>
/// <param name="Ratings">The ratings that the IRO gave in the month and that count.</param>
/// <param name="SuggestedAtEnd">What the published rule makes of what the records say against a green rating on the last day.</param>
public sealed record SupervisedChild(MeasuredChild Of, IReadOnlyList<ReportedRating> Ratings, RatingColour SuggestedAtEnd)
{
    /// <summary>The child.</summary>
    public Child Child => Of.Child;

    /// <summary>Whether the child is in care or in short breaks on the last day.</summary>
    public bool IsInCare => Of.Periods.Any(p => p.Period.EndedOn is null);

    /// <summary>Whether this person is the child's IRO on a day.</summary>
    public bool IsOf(int iroId, DateOnly day) => Child.Allocations.Exists(a => a.Role == Role.Iro && a.PersonId == iroId && a.HoldsOn(day));
}

/// <summary>What one IRO's work of a month is worked out from.</summary>
/// <param name="IroId">The IRO.</param>
/// <param name="From">The first day of the month.</param>
/// <param name="To">The last, or today when the month is not over.</param>
/// <param name="Children">Everybody whose IRO the person was on a day of it.</param>
/// <param name="Terms">What the council calls things.</param>
public sealed record SupervisedMonth(int IroId, DateOnly From, DateOnly To, IReadOnlyList<SupervisedChild> Children, Terminology Terms)
{
    /// <summary>Whether a day is in the month.</summary>
    public bool Has(DateOnly day) => From <= day && day <= To;

    /// <summary>What the IRO did not raise as a dispute, with the reason that was given in the month, in order.</summary>
    public IEnumerable<(Child Child, DisputeNotRaised Reason)> NotRaised =>
        from child in Children
        from reason in child.Child.DisputesNotRaised
        where reason.RecordedById == IroId && Has(reason.On)
        orderby reason.At, reason.Id
        select (child.Child, reason);

    /// <summary>The duty of the full record of a review, whose day the council sets.</summary>
    internal const string FullRecord = "full-record";

    /// <summary>The records of reviews that were due in the month, each with whether it was written in time.</summary>
    internal IEnumerable<(Child Child, DateOnly On, bool IsMet)> Records =>
        from child in Children
        from deadline in child.Child.Deadlines
        where deadline.Duty == FullRecord && deadline.Terms.DueOn is { } day && Has(day) && child.IsOf(IroId, day)
            && deadline.State is DeadlineState.Met or DeadlineState.Open
        let due = deadline.Terms.DueOn!.Value
        where deadline.State == DeadlineState.Met || due < To
        select (child.Child, due, deadline.State == DeadlineState.Met && deadline.ClosedOn <= due);
}
