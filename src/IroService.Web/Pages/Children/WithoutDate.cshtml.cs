using IroService.Casework.Deadlines;
using IroService.Casework.Reviews;
using IroService.Web.Who;

namespace IroService.Web.Pages.Children;

/// <summary>The children who are counted on the start page as without a next date.</summary>
public class WithoutDateModel(CountCareFigures count, ListNextReviews list) : CasePage
{
    public IReadOnlyList<NextReview> Rows { get; private set; } = [];

    /// <summary>How many there are, those included that the person may not know of.</summary>
    public int All { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var without = (await count.ApplyAsync(cancel)).WithoutNextDate;
        All = without.Count;
        Rows = await list.OfAsync(Me.Id, without, cancel);
    }
}
