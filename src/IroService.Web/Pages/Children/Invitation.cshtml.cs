using System.Text;
using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Settings;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>The meeting as a file for a diary (.ics): it names the child by reference alone, because many people look into a diary.</summary>
[Asks(Act.SeeChild)]
public class InvitationModel(ReadChild read, IConfiguration configuration, TimeProvider clock) : CasePage, IShowsAChild
{
    ChildFile? shown;

    ChildFile? IShowsAChild.Shown => shown;

    public async Task<IActionResult> OnGetAsync(int id, int bookingId, CancellationToken cancel)
    {
        if (await read.ApplyAsync(Me.Id, id, cancel) is not { } file
            || file.Child.Bookings.Find(one => one.Id == bookingId) is not { Status: BookingStatus.Booked or BookingStatus.Cancelled } booking
            || booking.IsMovedIn(file.Child))
        {
            return NotFound();
        }

        shown = file;
        var invitation = MeetingInvitation.Of(file.Child, booking, PublicAddress.Read(configuration), clock.GetUtcNow(), Terms);
        return File(Encoding.UTF8.GetBytes(invitation), "text/calendar; charset=utf-8", $"review-{booking.FirstId}.ics");
    }
}
