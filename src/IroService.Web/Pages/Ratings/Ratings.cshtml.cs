using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Domain.Ratings;
using IroService.Web.Access;
using IroService.Web.Pages.Children;

namespace IroService.Web.Pages.Ratings;

/// <summary>Every rating of a child's care plan, how it moved, and what the records say today.</summary>
[Asks(Act.SeeRatings)]
public class RatingsModel(ReadChild read, FindPlanFacts findFacts, RatingForms forms) : ChildForm(read)
{
    /// <summary>How it stands; null when the plan was never rated.</summary>
    public RatingMovement? Movement { get; private set; }

    /// <summary>What the records say against a green rating today.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    /// <summary>All of them, the latest first.</summary>
    public IEnumerable<CarePlanRating> All => About.Child.Ratings.OrderByDescending(r => r.RatedOn).ThenByDescending(r => r.Id);

    /// <summary>Whether the plan waits to be rated.</summary>
    public bool IsAwaited => PlanToRate.Of(About.Child, About.Today) is { Rated: null };

    /// <summary>What the council called the point of a rating.</summary>
    public string Called(CarePlanRating rating) => forms.Title(rating.FormVersion, rating.Point);

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.WithPlanFactsAsync(Me.Id, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel))
            return false;
        Movement = RatingMovement.Of(About.Child.Ratings, About.Today);
        Findings = (await findFacts.AsAtAsync(About.Today, cancel))(About.Child);
        return true;
    }
}
