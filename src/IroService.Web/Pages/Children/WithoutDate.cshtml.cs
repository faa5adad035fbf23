using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.Reviews;
using IroService.Web.Access;
using IroService.Web.Who;

namespace IroService.Web.Pages.Children;

/// <summary>The children who are counted on the start page as without a next date.</summary>
[Asks(Act.SeeFigures)]
public class WithoutDateModel(CountCareFigures count, ListNextReviews list) : CasePage
{
    public IReadOnlyList<NextReview> Rows { get; private set; } = [];

    /// <summary>How many count for the person; who works with figures is shown no name of them.</summary>
    public int All { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var without = (await count.ForAsync(Me.Id, cancel)).WithoutNextDate;
        All = without.Count;
        Rows = await list.OfAsync(Me.Id, without, cancel);
    }
}
