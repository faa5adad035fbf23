using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ssda903;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Corrects an episode: when it began and why, the legal status, the placement, when it ended and why.</summary>
[Asks(Act.Correct)]
public class CorrectEpisodeModel(ReadChild read, CorrectEpisode correct) : CorrectionForm(read)
{
    [BindProperty(SupportsGet = true)]
    public int EpisodeId { get; set; }

    [BindProperty]
    public TypedDate Began { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? LegalStatus { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public TypedDate Ended { get; set; } = new();

    [BindProperty]
    public string? EndedBecause { get; set; }

    public Episode Episode { get; private set; } = null!;

    public IEnumerable<CodeChoice> BeginChoices =>
    [
        new(nameof(Why), "Why did it begin?", Why, Choices(CodeWords.ReasonCodes, Episode.Rne, CodeWords.Reason)),
        new(nameof(LegalStatus), "Legal status", LegalStatus, Choices(CodeWords.LegalStatusCodes, Episode.LegalStatus, CodeWords.LegalStatus)),
        new(nameof(Place), "Placement", Place, Choices(CodeWords.PlacementCodes, Episode.Place, CodeWords.Placement)),
    ];

    public CodeChoice EndChoice => new(
        nameof(EndedBecause), "Why did it end?", EndedBecause,
        [("", "It has not ended"), .. Choices(["X1", .. CodeWords.EndOfCareCodes], Episode.Rec, CorrectionWords.WhyEnded).Where(choice => choice.Code.Length > 0)]);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel) || !Finds())
            return NotFound();
        if (!MayCorrect)
            return Page();
        var began = Began.Read(nameof(Began), "the day it began", ModelState);
        var ended = Ended.IsBlank ? null : Ended.Read(nameof(Ended), "the day it ended", ModelState);
        if (!HasReason() || !ModelState.IsValid || began is not { } decom)
            return Page();

        var row = new EpisodeRow(decom, Why ?? "", LegalStatus ?? "", Place ?? "", ended, EndedBecause ?? "");
        return await Make(
            row,
            by => correct.ApplyAsync(new() { ChildId = id, EpisodeId = EpisodeId, Row = row, By = by }, cancel),
            field => field switch
            {
                nameof(EpisodeRow.Decom) => $"{nameof(Began)}.{nameof(TypedDate.Day)}",
                nameof(EpisodeRow.Rne) => nameof(Why),
                nameof(EpisodeRow.LegalStatus) => nameof(LegalStatus),
                nameof(EpisodeRow.Place) => nameof(Place),
                nameof(EpisodeRow.Dec) => $"{nameof(Ended)}.{nameof(TypedDate.Day)}",
                _ => nameof(EndedBecause),
            },
            $"The episode from {DateWords.Of(decom)} is corrected.");
    }

    protected override bool Begins()
    {
        if (!Finds())
            return false;
        (Began, Ended) = (TypedDate.Of(Episode.Decom), TypedDate.Of(Episode.Dec));
        (Why, LegalStatus, Place, EndedBecause) = (Episode.Rne, Episode.LegalStatus, Episode.Place, Episode.Rec);
        return true;
    }

    bool Finds()
    {
        Episode = About.Child.Episodes.Find(episode => episode.Id == EpisodeId)!;
        return Episode is not null;
    }

    // A code that the lists do not have can stay as it is.
    static IEnumerable<(string Code, string InWords)> Choices(IEnumerable<string> codes, string present, Func<string, string> words) =>
        codes.Contains(present) ? codes.Select(code => (code, words(code))) : codes.Prepend(present).Select(code => (code, words(code)));
}
