using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What is to be known to book a meeting: for the child, and for the brothers and sisters who may be reviewed at the same one.</summary>
/// <param name="Reviews">The child's review first, then those of the brothers and sisters in care for whom the person may book too.</param>
/// <param name="Others">The meetings that the IROs of those children have with other children, as far as the person may know of them.</param>
public sealed record MeetingPlan(IReadOnlyList<ReviewToBook> Reviews, IReadOnlyList<OtherMeeting> Others)
{
    /// <summary>The days on which an IRO of one of these reviews has another meeting.</summary>
    public IReadOnlySet<DateOnly> TakenFor(IEnumerable<ReviewToBook> reviews) => OthersOf(reviews).Select(m => m.On).ToHashSet();

    /// <summary>The meetings that an IRO of one of these reviews has with other children.</summary>
    public IEnumerable<OtherMeeting> OthersOf(IEnumerable<ReviewToBook> reviews)
    {
        var iros = reviews.SelectMany(r => r.Iros).Select(iro => iro.Id).ToHashSet();
        return Others.Where(m => iros.Contains(m.Iro.Id));
    }
}

/// <summary>A review that is to be booked.</summary>
public sealed record ReviewToBook
{
    /// <summary>The child.</summary>
    public required Child Child { get; init; }

    /// <summary>By when the law wants it held, or completed when it was adjourned; null when that is not known.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The next meeting that is booked, today or later; null when none is.</summary>
    public required Booking? Standing { get; init; }

    /// <summary>The child's IROs.</summary>
    public required IReadOnlyList<Colleague> Iros { get; init; }
}

/// <summary>A meeting that an IRO has with another child.</summary>
/// <param name="Iro">The IRO.</param>
/// <param name="Child">The other child.</param>
/// <param name="On">The day.</param>
/// <param name="At">When it begins; null when that is not said.</param>
public sealed record OtherMeeting(Colleague Iro, Child Child, DateOnly On, TimeOnly? At);
