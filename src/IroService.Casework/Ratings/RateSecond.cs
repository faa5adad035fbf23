using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;

namespace IroService.Casework.Ratings;

/// <summary>The second rating of one that was drawn.</summary>
/// <param name="ChildId">The child.</param>
/// <param name="RatingId">The rating that was drawn.</param>
/// <param name="Point">The point of the scale by which it was rated first; blank when none was chosen.</param>
/// <param name="Reason">What is behind it; may be blank of a green one.</param>
/// <param name="RecordedById">Who rates again.</param>
public sealed record GivenSecond(int ChildId, int RatingId, string Point, string Reason, int RecordedById);

/// <summary>What became of the attempt.</summary>
public abstract record SecondRated
{
    private SecondRated()
    {
    }

    /// <summary>It is recorded, or was before.</summary>
    /// <param name="First">What the first rating is: it may be known from now on.</param>
    /// <param name="Second">What the second is.</param>
    public sealed record Done(RatingColour First, RatingColour Second) : SecondRated;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="GivenSecond"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : SecondRated;
}

/// <summary>The Principal IRO rates a plan again that was drawn, without having been shown how it was rated first. It is given once.</summary>
public sealed class RateSecond(ChangeChild changeChild, RatingForms forms, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child, or the rating was not drawn for this person.</returns>
    public Task<SecondRated?> ApplyAsync(GivenSecond given, CancellationToken cancellation = default) => changeChild.WithPlanFactsAsync(
        given.ChildId, new Change(nameof(RateSecond), $"person:{given.RecordedById}", ""), child => Record(child, given with { Reason = given.Reason.Trim() }), cancellation);

    private (SecondRated? Answer, WrittenChild? Written) Record(Child child, GivenSecond given)
    {
        if (child.Ratings.Find(r => r.Id == given.RatingId) is not { Second: { } second } rating || second.RaterId != given.RecordedById)
        {
            return (null, null);
        }

        if (second.Colour is { } before)
        {
            return (new SecondRated.Done(rating.Rating, before), null);
        }

        var form = FormOf(rating);
        switch (WrongPoint.Find(form, given.Point, given.Reason, "the plan as a whole"))
        {
            case ({ } why, _):
                return (new SecondRated.Refused(nameof(given.Point), why), null);
            case (_, { } why):
                return (new SecondRated.Refused(nameof(given.Reason), why), null);
        }

        var point = form.Point(given.Point)!;
        second.Rate(point, given.Reason, clock.Moment());
        return (new SecondRated.Done(rating.Rating, point.Colour), new WrittenChild(child, given));
    }

    /// <summary>The form by which it was rated first, so that both are comparable; of one that the council's folder no longer has, that of the day.</summary>
    public RatingForm FormOf(CarePlanRating rating) => (rating.FormVersion is { } version ? forms.Version(version) : null) ?? forms.On(rating.RatedOn);
}
