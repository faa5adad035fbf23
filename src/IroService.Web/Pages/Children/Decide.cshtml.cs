using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Decides whether an episode or a review happened: one that the newest extract no longer has, or a review that was entered wrongly.</summary>
[Asks(Act.Correct)]
public class DecideModel(ReadChild read, DecideDisputedFact decide, WithdrawReview withdraw) : CorrectionForm(read)
{
    /// <summary>episode or review.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int FactId { get; set; }

    [BindProperty]
    public Decision? Decision { get; set; }

    public Episode? Episode { get; private set; }

    public Review? Review { get; private set; }

    public override string Verb => "Decide";

    /// <summary>"review of 3 March 2026".</summary>
    public string What => Review is null ? $"episode from {DateWords.Of(Episode!.Decom)}" : $"{Terms.Review} of {DateWords.Of(Review.HeldOn)}";

    /// <summary>Whether the newest extract of its year has it.</summary>
    public bool IsInTheExtract => (Episode?.MissingSinceImportId ?? Review?.MissingSinceImportId) is null;

    /// <summary>How it stands, in a sentence.</summary>
    public string Standing => (Episode?.Decision ?? Review?.Decision, IsInTheExtract) switch
    {
        (Domain.PeriodsOfCare.Decision.DidNotHappen, _) => "It was decided that it did not happen: it counts for nothing.",
        (Domain.PeriodsOfCare.Decision.Happened, _) => "It was decided that it happened, although the newest extract of its year no longer has it: it counts.",
        (_, false) => "The newest extract of its year no longer has it. It counts until you decide.",
        _ => "It counts.",
    };

    public ChoiceOfOne Answers => new(
        nameof(Decision), Review is null ? "Did it happen?" : "Was the review held?",
        [
            new(nameof(Domain.PeriodsOfCare.Decision.Happened), Review is null ? "The episode happened" : "The review was held"),
            new(nameof(Domain.PeriodsOfCare.Decision.DidNotHappen), Review is null ? "The episode did not happen" : "The review was not held"),
        ],
        Decision?.ToString(),
        "What did not happen counts for nothing and stays to be seen; it can be decided otherwise later");

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel) || !Finds())
            return NotFound();
        if (!MayCorrect)
            return Page();
        if (Decision is null)
            ModelState.AddModelError(nameof(Decision), $"Select whether {(Review is null ? "it happened" : "the review was held")}");
        if (!HasReason() || !ModelState.IsValid || Decision is not { } decision)
            return Page();

        return await Make(
            decision,
            by => Review is { } review && IsInTheExtract
                ? withdraw.ApplyAsync(new() { ChildId = id, ReviewId = review.Id, PutBack = decision == Domain.PeriodsOfCare.Decision.Happened, By = by }, cancel)
                : decide.ApplyAsync(new() { ChildId = id, EpisodeId = Episode?.Id, ReviewId = Review?.Id, Decision = decision, By = by }, cancel),
            _ => nameof(Decision),
            decision == Domain.PeriodsOfCare.Decision.Happened ? $"The {What} counts." : $"The {What} no longer counts.");
    }

    protected override bool Begins() => Finds();

    bool Finds()
    {
        Episode = Kind == "episode" ? About.Child.Episodes.Find(episode => episode.Id == FactId && (episode.MissingSinceImportId is not null || episode.Decision is not null)) : null;
        Review = Kind == "review" ? About.Child.Reviews.Find(review => review.Id == FactId) : null;
        return Episode is not null || Review is not null;
    }
}
