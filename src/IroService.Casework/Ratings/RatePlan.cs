using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;

namespace IroService.Casework.Ratings;

/// <summary>How an IRO rates one domain.</summary>
/// <param name="Domain">Which, as the form names it.</param>
/// <param name="Point">The point of the scale; blank when none was chosen.</param>
/// <param name="Reason">What is behind it; may be blank of a green one.</param>
public sealed record GivenDomain(string Domain, string Point, string Reason);

/// <summary>How an IRO rates a care plan.</summary>
public sealed record GivenRating
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The version of the form that the person was shown.</summary>
    public required int FormVersion { get; init; }

    /// <summary>The point of its scale; blank when none was chosen.</summary>
    public required string Point { get; init; }

    /// <summary>What is behind it; may be blank of a green one.</summary>
    public required string Reason { get; init; }

    /// <summary>Each domain.</summary>
    public required IReadOnlyList<GivenDomain> Domains { get; init; }

    /// <summary>The rating that it is to stand in place of; null for the first since the last review or midway review.</summary>
    public required int? Replaces { get; init; }

    /// <summary>Why it is another than that; blank for a first one.</summary>
    public required string ChangedBecause { get; init; }

    /// <summary>The person who rates.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record PlanRated
{
    private PlanRated()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Rating">It, with its number.</param>
    public sealed record Done(CarePlanRating Rating) : PlanRated;

    /// <summary>The same was recorded before: a form that was sent twice. Nothing was changed.</summary>
    /// <param name="Rating">What was recorded.</param>
    public sealed record AlreadyThere(CarePlanRating Rating) : PlanRated;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Wrong">Each field that is wrong, and a sentence: as <see cref="GivenRating"/> names it, of a domain <c>Domains.{id}</c> or <c>Domains.{id}.Reason</c>.</param>
    public sealed record Refused(IReadOnlyList<(string Field, string Why)> Wrong) : PlanRated;
}

/// <summary>
/// An IRO rates a child's care plan after a review or a midway review. The recorded facts were shown before; what the published rule makes of them is kept with the rating and
/// shown afterwards. The first rating stays as it was: who thinks again makes another and says why.
/// </summary>
public sealed class RatePlan(ChangeChild changeChild, FindPlanFacts findFacts, RatingForms forms, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public async Task<PlanRated?> ApplyAsync(GivenRating given, CancellationToken cancellation = default)
    {
        var tidy = given with
        {
            Reason = given.Reason.Trim(),
            ChangedBecause = given.ChangedBecause.Trim(),
            Domains = [.. given.Domains.Select(d => d with { Reason = d.Reason.Trim() })],
        };
        var findings = await findFacts.AsAtAsync(clock.Today(), cancellation);
        return await changeChild.WithPlanFactsAsync<PlanRated>(
            given.ChildId, new Change(nameof(RatePlan), $"person:{given.RecordedById}", tidy.ChangedBecause), child => Record(child, tidy, findings), cancellation);
    }

    private (PlanRated Answer, WrittenChild? Written) Record(Child child, GivenRating given, Func<Child, IReadOnlyList<PlanFinding>> findings)
    {
        var (today, form) = (clock.Today(), forms.On(clock.Today()));
        var toRate = PlanToRate.Of(child, today);
        if (toRate?.Rated is { } rated && IsTheSame(rated, given))
        {
            return (new PlanRated.AlreadyThere(rated), null);
        }

        if (Standing(toRate, given, form) is { } standing)
        {
            return (new PlanRated.Refused([standing]), null);
        }

        var wrong = Wrong(given, form).ToList();
        if (wrong.Count > 0)
        {
            return (new PlanRated.Refused(wrong), null);
        }

        var found = findings(child);
        var rating = new CarePlanRating
        {
            RatedOn = today,
            Rating = form.Point(given.Point)!.Colour,
            Reason = given.Reason,
            FormVersion = form.Version,
            Point = given.Point,
            After = toRate!.After,
            Suggested = form.Suggest(found).Colour,
            FactsSeen = CarePlanRating.FactsOf(found),
            Replaces = toRate.Rated,
            ChangedBecause = given.ChangedBecause,
            RecordedById = given.RecordedById,
            RecordedAt = clock.Moment(),
        };
        rating.Domains.AddRange(given.Domains.Select(d => new DomainRating { Domain = d.Domain, Point = d.Point, Colour = form.Point(d.Point)!.Colour, Reason = d.Reason }));
        child.Ratings.Add(rating);
        return (new PlanRated.Done(rating), new WrittenChild(child, given));
    }

    /// <summary>Whether there is something to rate, by this form and in place of what the person was shown.</summary>
    private static (string Field, string Why)? Standing(PlanToRate? toRate, GivenRating given, RatingForm form) => toRate switch
    {
        null => (nameof(given.Point), "No review or midway review of this period of care is recorded yet: the plan is rated after one"),
        { Rated: { } rated } when given.Replaces is null => (nameof(given.Point), $"The plan was rated on {Explanation.Written(rated.RatedOn)} already: open that rating and change it"),
        { Rated: var rated } when given.Replaces is not null && rated?.Id != given.Replaces => (nameof(given.Point), "Another rating was recorded meanwhile: look at it before you change it"),
        _ when given.FormVersion != form.Version => (nameof(given.Point), "The council rates by a new form from today on: look at its definitions and rate again"),
        _ => null,
    };

    private static IEnumerable<(string Field, string Why)> Wrong(GivenRating given, RatingForm form)
    {
        var rated = form.Domains
            .Select(domain => (Field: $"{nameof(given.Domains)}.{domain.Id}", ReasonField: $"{nameof(given.Domains)}.{domain.Id}.{nameof(GivenDomain.Reason)}", Given: given.Domains.FirstOrDefault(d => d.Domain == domain.Id), What: $"“{domain.Title}”"))
            .Prepend((nameof(given.Point), nameof(given.Reason), new("", given.Point, given.Reason), "the plan as a whole"));
        foreach (var (field, reasonField, answer, what) in rated)
        {
            var (point, reason) = WrongPoint.Find(form, answer?.Point ?? "", answer?.Reason ?? "", what);
            if (point is not null)
            {
                yield return (field, point);
            }

            if (reason is not null)
            {
                yield return (reasonField, reason);
            }
        }

        if (WrongWords.Find(given.ChangedBecause, CarePlanRating.ReasonLength, given.Replaces is null ? null : "Enter why you rate it otherwise now") is { } because)
        {
            yield return (nameof(given.ChangedBecause), because);
        }
    }

    private static bool IsTheSame(CarePlanRating rated, GivenRating given) =>
        (rated.RecordedById, rated.Point, rated.Reason, rated.ReplacesId, rated.ChangedBecause) == (given.RecordedById, given.Point, given.Reason, given.Replaces, given.ChangedBecause)
        && rated.Domains.Select(d => new GivenDomain(d.Domain, d.Point, d.Reason)).ToHashSet().SetEquals(given.Domains);
}
