using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Notices;

/// <summary>What the person has been told.</summary>
[Asks(Act.SeeOwnWork)]
public class IndexModel(ListNotices list, ListEmergencies emergencies, AcknowledgeNotice acknowledge) : CasePage
{
    /// <summary>The notices that were ticked.</summary>
    [BindProperty]
    public List<int> Notice { get; set; } = [];

    /// <summary>How many records were opened in an emergency that the person has not acknowledged.</summary>
    public int EmergenciesToAcknowledge { get; private set; }

    public Inbox Inbox { get; private set; } = new([], [], 0);

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Notice.Count == 0)
        {
            await ReadAsync(cancel);
            var first = Inbox.Open.FirstOrDefault(notice => notice.Notice.AcknowledgedAt is null);
            ModelState.AddModelError(first is null ? "main-content" : $"notice-{first.Notice.Id}", "Select the notices that you acknowledge");
            return Page();
        }

        var done = await acknowledge.ApplyAsync(Notice, Me.Id, cancel);
        SayOnTheNextPage(done == 1 ? "1 notice acknowledged." : $"{done} notices acknowledged.");
        return RedirectToPage();
    }

    async Task ReadAsync(CancellationToken cancel)
    {
        Inbox = await list.ApplyAsync(Me.Id, cancel);
        EmergenciesToAcknowledge = await emergencies.CountUnacknowledgedAsync(Me.Id, cancel);
    }
}
