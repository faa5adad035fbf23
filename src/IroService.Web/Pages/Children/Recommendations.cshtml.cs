using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Domain.Recommendations;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Everything that was recommended for a child, and the form to add to it, one after the other.</summary>
[Asks(Act.SeeChild)]
public class RecommendationsModel(ReadChild read, MakeRecommendation make) : RecommendationForm(read)
{
    /// <summary>What is closed, the latest first.</summary>
    public IReadOnlyList<Recommendation> Closed => [.. About.Child.Recommendations.Where(one => !one.IsLive).OrderByDescending(one => ClosedOn(one)).ThenByDescending(one => one.Id)];

    /// <summary>The day on which it was closed.</summary>
    public static DateOnly ClosedOn(Recommendation recommendation) => recommendation.InOrder.Last(step => step.Kind != RecommendationMove.Change).On;

    [Asks(Act.Recommend)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var made = ReadMade();
        if (ReadTerms() is not { } terms || made is not { } at)
            return Page();
        var answer = await make.ApplyAsync(new() { ChildId = id, MadeAt = at.At, MadeOn = at.On, Terms = terms, RecordedById = Me.Id }, cancel);
        if (answer is RecommendationWritten.Refused refused)
            return Wrong(refused.Field, refused.Why);
        SayOnTheNextPage(answer is RecommendationWritten.AlreadyThere
            ? "It was recorded before; nothing was changed."
            : $"Recommendation recorded, to be done by {DateWords.Of(terms.DueOn)}. Add the next one below.");
        return RedirectToPage("/Children/Recommendations", new { id });
    }
}
