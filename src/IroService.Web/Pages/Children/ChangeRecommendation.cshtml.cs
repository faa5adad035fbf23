using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Changes what a recommendation says, or makes another in its place; what it said before stays on record.</summary>
[Asks(Act.Recommend)]
public class ChangeRecommendationModel(ReadChild read, ChangeRecommendation change, MakeRecommendation make) : RecommendationForm(read)
{
    [FromRoute(Name = "recommendationId")]
    public int RecommendationId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public Recommendation One { get; private set; } = null!;

    /// <summary>Whether another can be made in its place, by who decides of it.</summary>
    public bool MayReplace => One.IsLive && Held.Count > 0 && HttpContext.May(Act.DecideRecommendation) && About.AnswersAs(Role.Iro);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (ReadTerms() is not { } terms)
            return Page();
        var answer = await change.ApplyAsync(
            new() { ChildId = id, RecommendationId = RecommendationId, Version = Version, Terms = terms, Because = Because ?? "", RecordedById = Me.Id }, cancel);
        return await Answered(id, answer, answer is RecommendationWritten.AlreadyThere ? "Nothing was changed." : "The change is saved.", cancel);
    }

    [Asks(Act.DecideRecommendation)]
    public async Task<IActionResult> OnPostReplaceAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (!About.AnswersAs(Role.Iro))
            return StatusCode(StatusCodes.Status403Forbidden);
        var made = ReadMade();
        if (ReadTerms() is not { } terms || made is not { } at)
            return Page();
        var answer = await make.ApplyAsync(
            new() { ChildId = id, MadeAt = at.At, MadeOn = at.On, Terms = terms, Replaces = (RecommendationId, Version), RecordedById = Me.Id }, cancel);
        return await Answered(id, answer, answer is RecommendationWritten.AlreadyThere ? "It was recorded before; nothing was changed." : "The new recommendation stands in its place.", cancel);
    }

    protected override bool Begins()
    {
        Fill(One.Terms);
        return true;
    }

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Recommendations.Find(one => one.Id == RecommendationId) is not { } found)
            return false;
        One = found;
        return true;
    }

    async Task<IActionResult> Answered(int id, RecommendationWritten? answer, string done, CancellationToken cancel)
    {
        await Knows(id, cancel);
        switch (answer)
        {
            case RecommendationWritten.Refused refused:
                return Wrong(refused.Field == nameof(NewRecommendation.Replaces) ? nameof(Version) : refused.Field, refused.Why);
            case RecommendationWritten.SomebodyWasFirst { Step: var step }:
                ModelState.Remove(nameof(Version));
                return Wrong(nameof(Version), WhoWasFirst(step));
            default:
                SayOnTheNextPage(done);
                return RedirectToPage("/Children/Recommendations", new { id });
        }
    }
}
