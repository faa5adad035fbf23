using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Disputes;

/// <summary>What the records of an IRO's children say that a dispute could be raised for, child by child: the IRO raises it, or says why not.</summary>
[Asks(Act.SeeDisputeOffers)]
public class OffersModel(FindDisputeOffers find) : CasePage
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<(Child Child, DisputeOffer Offer)> Rows { get; private set; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Found { get; private set; }

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = (await find.OwnAsync(Me.Id, cancel)).SelectMany(one => one.Offers.Select(offer => (one.Child, offer))).OrderBy(one => one.offer.Since).ToList();
        Found = all.Count;
        Rows = Pagination.Of(all);
    }
}
