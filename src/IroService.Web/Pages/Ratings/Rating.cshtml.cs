using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Domain.Ratings;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Ratings;

/// <summary>One rating of a child's care plan, with what the published rule suggested on what was recorded then.</summary>
[Asks(Act.SeeRatings)]
public class RatingModel(ReadChild read, RatingForms forms) : ChildForm(read)
{
    [FromRoute(Name = "ratingId")]
    public int RatingId { get; set; }

    public CarePlanRating One { get; private set; } = null!;

    /// <summary>The version of the form by which it was rated; null when it came from a file, or the council's folder no longer has it.</summary>
    public RatingForm? Form => One.FormVersion is { } version ? forms.Version(version) : null;

    /// <summary>What the council called the point.</summary>
    public string Called => forms.Title(One.FormVersion, One.Point);

    /// <summary>The rating that was changed; null of a first one.</summary>
    public CarePlanRating? Before => About.Child.Ratings.Find(r => r.Id == One.ReplacesId);

    /// <summary>The rating that stands in its place; null while it counts.</summary>
    public CarePlanRating? After => About.Child.Ratings.Find(r => r.ReplacesId == One.Id);

    /// <summary>Whether the person may think again: it is the rating that counts, and theirs to give.</summary>
    public bool MayChange => HttpContext.May(Act.RatePlan) && PlanToRate.Of(About.Child, About.Today)?.Rated?.Id == One.Id;

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.WithPlanFactsAsync(Me.Id, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Ratings.Find(r => r.Id == RatingId) is not { } found)
            return false;
        One = found;
        return true;
    }
}
