using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Cancels a meeting without naming another day.</summary>
[Asks(Act.Book)]
public class CancelBookingModel(ReadChild read, PlanMeeting plan, CancelBooking cancelBooking) : ChildForm(read)
{
    [FromRoute]
    public int BookingId { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public Booking Booking { get; private set; } = null!;

    /// <summary>The brothers and sisters who are booked for the same day and time.</summary>
    public IReadOnlyList<Child> SameMeeting { get; private set; } = [];

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Bookings.Find(one => one.Id == BookingId) is not { } booking || await plan.ApplyAsync(Me.Id, id, cancel) is not { } meeting)
            return false;
        Booking = booking;
        SameMeeting = [.. meeting.Reviews.Skip(1).Where(review => (review.Standing?.BookedFor, review.Standing?.At) == (booking.BookedFor, booking.At)).Select(review => review.Child)];
        return true;
    }

    protected override bool Begins() => Booking.Status == BookingStatus.Booked;

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var answer = await cancelBooking.ApplyAsync(new() { ChildId = id, BookingId = BookingId, Because = Because ?? "", RecordedById = Me.Id }, cancel);
        if (answer is BookingCancelled.Refused refused)
        {
            ModelState.AddModelError(nameof(Because), refused.Why);
            return Page();
        }

        SayOnTheNextPage(answer is BookingCancelled.Done
            ? $"The meeting of {DateWords.Of(Booking.BookedFor)} is cancelled. {Due}."
            : "The meeting did not stand any more; nothing was changed.");
        return RedirectToPage("/Children/Child", new { id });
    }
}
