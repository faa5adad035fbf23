using IroService.Casework.Access;
using IroService.Casework.Reports.Quarterly;
using IroService.Casework.WorkingDays;
using IroService.Web.Access;
using IroService.Web.Who;

namespace IroService.Web.Pages.Quarterly;

/// <summary>The quarterly reports, the latest first.</summary>
[Asks(Act.SeeReports)]
public class IndexModel(ListReports list, TimeProvider clock) : CasePage
{
    public DateOnly Today => clock.Today();

    public IReadOnlyList<ReportListed> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Reports = await list.ApplyAsync(cancel);
}
