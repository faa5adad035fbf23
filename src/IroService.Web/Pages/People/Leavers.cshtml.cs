using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Web.Access;
using IroService.Web.Who;

namespace IroService.Web.Pages.People;

/// <summary>Those for whom a hand-over can be made.</summary>
[Asks(Act.HandOver)]
public class LeaversModel(ListLeavers list) : CasePage
{
    public IReadOnlyList<Leaver> Leavers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Leavers = await list.ApplyAsync(Me.Id, cancel);
}
