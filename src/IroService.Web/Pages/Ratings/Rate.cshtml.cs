using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Domain.Ratings;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Ratings;

/// <summary>Rates a child's care plan: first what the records say, then the IRO's own rating by the council's form. What the rule suggests is shown afterwards.</summary>
[Asks(Act.RatePlan)]
public class RateModel(ReadChild read, FindPlanFacts findFacts, RatingForms forms, RatePlan rate) : ChildForm(read)
{
    [BindProperty]
    public int FormVersion { get; set; }

    [BindProperty]
    public int? Replaces { get; set; }

    [BindProperty]
    public string? ChangedBecause { get; set; }

    /// <summary>After what the plan is rated; null when there is nothing yet.</summary>
    public PlanToRate? ToRate { get; private set; }

    /// <summary>What the records say against a green rating.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    /// <summary>The council's form.</summary>
    public RatingForm Form { get; private set; } = null!;

    /// <summary>The rating that is changed; null for a new one.</summary>
    public CarePlanRating? Before => ToRate?.Rated;

    public RatingBoxes Boxes => new(Form, Request.HasFormContentType ? Request.Form : null, Before?.FormVersion == Form.Version ? Before : null);

    public WordsBox ChangedBecauseBox => new(nameof(ChangedBecause), "Why do you rate it otherwise now?", "The first rating is kept beside it", ChangedBecause, CarePlanRating.ReasonLength);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var (boxes, plan) = (Boxes, Boxes.Plan);
        var answer = await rate.ApplyAsync(
            new()
            {
                ChildId = id,
                FormVersion = FormVersion,
                Point = plan.Chosen,
                Reason = plan.Why,
                Domains = boxes.Given,
                Replaces = Replaces,
                ChangedBecause = ChangedBecause ?? "",
                RecordedById = Me.Id,
            },
            cancel);
        switch (answer)
        {
            case PlanRated.Refused refused:
                foreach (var (field, why) in refused.Wrong)
                    ModelState.AddModelError(RatingBoxes.FieldOf(field), why);
                ModelState.Remove(nameof(FormVersion));
                ModelState.Remove(nameof(Replaces));
                return Page();
            case PlanRated.AlreadyThere there:
                SayOnTheNextPage("It was recorded before; nothing was changed.");
                return Redirect(RatingWords.Page(there.Rating));
            case PlanRated.Done done:
                SayOnTheNextPage($"Rated {forms.Title(done.Rating.FormVersion, done.Rating.Point).ToLowerInvariant()}.");
                return Redirect(RatingWords.Page(done.Rating));
            default:
                return NotFound();
        }
    }

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.WithPlanFactsAsync(Me.Id, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel))
            return false;
        Form = forms.On(About.Today);
        ToRate = PlanToRate.Of(About.Child, About.Today);
        Findings = (await findFacts.AsAtAsync(About.Today, cancel))(About.Child);
        return true;
    }
}
