using IroService.Casework.Ratings;
using IroService.Domain.Ratings;

namespace IroService.Web.Pages.Ratings;

/// <summary>One thing that is rated, as the form shows it.</summary>
/// <param name="Field">The name of its choice.</param>
/// <param name="Legend">What is rated.</param>
/// <param name="Hint">What is asked; blank when the legend says it.</param>
/// <param name="Scale">The points.</param>
/// <param name="Chosen">The point that was chosen; blank for none.</param>
/// <param name="Why">What was typed as the reason.</param>
public sealed record RatingBox(string Field, string Legend, string Hint, IReadOnlyList<RatingPoint> Scale, string Chosen, string Why)
{
    /// <summary>The name of the box for the reason.</summary>
    public string WhyField => $"{Field}-why";
}

/// <summary>What is rated, with what was typed, or what is recorded while nothing was.</summary>
/// <param name="form">The council's form.</param>
/// <param name="typed">What was typed; null while nothing was.</param>
/// <param name="recorded">The rating that is changed; null for a new one.</param>
public sealed class RatingBoxes(RatingForm form, IFormCollection? typed, CarePlanRating? recorded)
{
    const string Overall = "Plan";

    /// <summary>The plan as a whole.</summary>
    public RatingBox Plan => Box(Overall, "The care plan as a whole", "", recorded?.Point, recorded?.Reason);

    /// <summary>Each domain.</summary>
    public IReadOnlyList<RatingBox> Domains => [.. form.Domains.Select(domain =>
    {
        var before = recorded?.Domains.Find(d => d.Domain == domain.Id);
        return Box($"Domain-{domain.Id}", domain.Title, domain.Asks, before?.Point, before?.Reason);
    })];

    /// <summary>What was answered of each domain.</summary>
    public IReadOnlyList<GivenDomain> Given => [.. form.Domains.Zip(Domains, (domain, box) => new GivenDomain(domain.Id, box.Chosen, box.Why))];

    /// <summary>The field beside which it is said what is wrong.</summary>
    /// <param name="field">As <see cref="PlanRated.Refused"/> names it.</param>
    public static string FieldOf(string field) => field.Split('.') switch
    {
        [nameof(GivenRating.Point)] => Overall,
        [nameof(GivenRating.Reason)] => $"{Overall}-why",
        [nameof(GivenRating.Domains), var domain] => $"Domain-{domain}",
        [nameof(GivenRating.Domains), var domain, _] => $"Domain-{domain}-why",
        _ => field,
    };

    RatingBox Box(string field, string legend, string hint, string? point, string? why) => new(
        field, legend, hint, form.Scale, typed is null ? point ?? "" : typed[field].ToString(), typed is null ? why ?? "" : typed[$"{field}-why"].ToString());
}
