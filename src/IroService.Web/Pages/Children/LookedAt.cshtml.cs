using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Who opened this child's record.</summary>
[Asks(Act.SeeWhoLooked)]
public class LookedAtModel(ReadChild read, ListOpenings list) : CasePage, IShowsAChild
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public ChildFile About { get; private set; } = null!;

    ChildFile? IShowsAChild.Shown => About;

    public OpeningsListed Listed { get; private set; } = null!;

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Listed.Found);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await read.ApplyAsync(Me.Id, id, cancel) is not { } file)
            return NotFound();
        About = file;
        Listed = await list.OfChildAsync(id, found => (new Pagination(Request, Pagination.Asked(PageNumber), found).First - 1, Pagination.RowsOnAPage), cancel);
        return Page();
    }
}
