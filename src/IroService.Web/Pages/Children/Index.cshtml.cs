using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Looks for a child. What is looked for is posted, so that no name stands in an address or a log.</summary>
[Asks(Act.SeeLists)]
public class IndexModel(FindChildren find, ListNextReviews reviews) : CasePage
{
    public const int Shown = 100;

    const string LookedFor = "looked-for";

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Whether something was looked for.</summary>
    public bool Looked { get; private set; }

    public bool AnyChildren { get; private set; }

    public int Found { get; private set; }

    public IReadOnlyList<Child> Children { get; private set; } = [];

    /// <summary>The next review of those who are in care.</summary>
    public IReadOnlyDictionary<int, NextReview> Next { get; private set; } = new Dictionary<int, NextReview>();

    // What was looked for last stands in an encrypted cookie until the browser is closed, so that Back leads to what was found.
    public async Task OnGetAsync(CancellationToken cancel)
    {
        AnyChildren = await find.AnyAsync(Me.Id, cancel);
        Words = TempData.Peek(LookedFor) as string;
        if (Words is null)
            return;
        var found = await find.ApplyAsync(Me.Id, Words, cancel);
        (Looked, Found, Children) = (true, found.Count, [.. found.Take(Shown)]);
        Next = (await reviews.OfAsync(Me.Id, [.. Children.Select(child => child.Id)], cancel)).ToDictionary(review => review.Child.Id);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(Words))
        {
            TempData[LookedFor] = Words.Trim();
            return RedirectToPage();
        }

        AnyChildren = await find.AnyAsync(Me.Id, cancel);
        ModelState.AddModelError(nameof(Words), "Enter a name or number, or a part of one");
        return Page();
    }
}
