using System.Globalization;
using IroService.Casework.Access;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.LookedAt;

/// <summary>Who else opened the records of the person's own children.</summary>
[Asks(Act.SeeOpenings)]
public class IndexModel(ListOpenings list) : CasePage
{
    [FromQuery(Name = "child")]
    public string? Child { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>The child that was chosen, by our own number; null for all.</summary>
    public int? ChildId => int.TryParse(Child, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public OpeningsListed Listed { get; private set; } = new(0, [], []);

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Listed.Found);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Listed = await list.OfOwnChildrenAsync(Me.Id, ChildId, found => (new Pagination(Request, Pagination.Asked(PageNumber), found).First - 1, Pagination.RowsOnAPage), cancel);
}
