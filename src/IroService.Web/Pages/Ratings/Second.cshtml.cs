using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Domain.Ratings;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Ratings;

/// <summary>Rates a plan again that was drawn: what the records said on the day of the first rating, and the form; the first rating is not shown.</summary>
[Asks(Act.RateSecond)]
public class SecondModel(ReadChild read, FindPlanFacts findFacts, RateSecond rate) : ChildForm(read)
{
    const string Plan = "Plan";

    [FromRoute(Name = "ratingId")]
    public int RatingId { get; set; }

    public CarePlanRating First { get; private set; } = null!;

    public RatingForm Form => rate.FormOf(First);

    /// <summary>What was recorded on the day of the first rating.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    public RatingBox Box => new(Plan, "The care plan as a whole", "", Form.Scale, Typed(Plan), Typed($"{Plan}-why"));

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        switch (await rate.ApplyAsync(new(id, RatingId, Typed(Plan), Typed($"{Plan}-why"), Me.Id), cancel))
        {
            case null:
                return NotFound();
            case SecondRated.Refused refused:
                ModelState.AddModelError(refused.Field == nameof(GivenSecond.Point) ? Plan : $"{Plan}-why", refused.Why);
                return Page();
            case SecondRated.Done done:
                SayOnTheNextPage(done.First == done.Second ? $"Recorded: both rated it {done.First}." : $"Recorded: first {done.First}, now {done.Second}.");
                return Redirect("/ratings/second");
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.WithPlanFactsAsync(Me.Id, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Ratings.Find(r => r.Id == RatingId) is not { Second: { } second } found || second.RaterId != Me.Id)
            return false;
        First = found;
        Findings = (await findFacts.AsAtAsync(First.RatedOn, cancel))(About.Child);
        return true;
    }

    string Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";
}
