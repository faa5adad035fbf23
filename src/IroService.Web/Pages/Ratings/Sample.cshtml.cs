using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Ratings;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Ratings;

/// <summary>Draws ratings of the last quarter to be rated again, and lists those that were drawn with what came of them.</summary>
[Asks(Act.SampleRatings)]
public class SampleModel(ListSecondRatings list, DrawSecondRatings draw) : CasePage
{
    [BindProperty]
    public string? Count { get; set; }

    public IReadOnlyList<DrawnRating> Drawn { get; private set; } = [];

    /// <summary>Those that were rated again.</summary>
    public IEnumerable<DrawnRating> Rated => Drawn.Where(one => one.Rating.Second!.Colour is not null);

    /// <summary>Of those, how many are the same.</summary>
    public int Agreed => Rated.Count(one => one.Rating.Rating == one.Rating.Second!.Colour);

    public LineBox CountBox => new(nameof(Count), "How many ratings of the last quarter?", $"A number from 1 to {DrawSecondRatings.Most}, for example 10. They are drawn by lot from those that others gave", Count, 3);

    public async Task OnGetAsync(CancellationToken cancel) => Drawn = await list.ApplyAsync(Me.Id, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!int.TryParse(Count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > DrawSecondRatings.Most)
        {
            ModelState.AddModelError(nameof(Count), $"Enter a number from 1 to {DrawSecondRatings.Most}");
            await OnGetAsync(cancel);
            return Page();
        }

        var drawn = await draw.ApplyAsync(Me.Id, count, cancel);
        SayOnTheNextPage(drawn == 0 ? "Nobody else gave a rating in the last quarter that is not drawn yet." : drawn == 1 ? "1 rating drawn." : $"{drawn} ratings drawn.");
        return Redirect("/ratings/second");
    }
}
