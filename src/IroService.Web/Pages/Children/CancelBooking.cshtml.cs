using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Cancels a meeting without naming another day, for the child and those of the brothers and sisters who meet with it.</summary>
[Asks(Act.Book)]
public class CancelBookingModel(ReadChild read, PlanMeeting plan, CancelTogether cancelTogether) : ChildForm(read)
{
    [FromRoute]
    public int BookingId { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>The brothers and sisters for whom it is cancelled too.</summary>
    [BindProperty]
    public List<int> With { get; set; } = [];

    public Booking Booking { get; private set; } = null!;

    /// <summary>The brothers and sisters who are booked for the same day and time.</summary>
    public IReadOnlyList<ReviewToBook> SameMeeting { get; private set; } = [];

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || About.Child.Bookings.Find(one => one.Id == BookingId) is not { } booking || await plan.ApplyAsync(Me.Id, id, cancel) is not { } meeting)
            return false;
        Booking = booking;
        SameMeeting = [.. meeting.Reviews.Skip(1).Where(review => (review.Standing?.BookedFor, review.Standing?.At) == (booking.BookedFor, booking.At))];
        return true;
    }

    // One meeting is cancelled as one, unless a tick is taken away.
    protected override bool Begins()
    {
        With = [.. SameMeeting.Select(review => review.Child.Id)];
        return Booking.Status == BookingStatus.Booked;
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var others = SameMeeting.Where(review => With.Contains(review.Child.Id)).ToDictionary(review => review.Child.Id, review => review.Standing!.Id);
        var cancelled = await cancelTogether.ApplyAsync(new() { ChildId = id, BookingId = BookingId, Because = Because ?? "", RecordedById = Me.Id }, others, cancel);
        if (cancelled is [{ Answer: BookingCancelled.Refused refused }, ..])
        {
            ModelState.AddModelError(nameof(Because), refused.Why);
            return Page();
        }

        SayOnTheNextPage(cancelled is [{ Answer: BookingCancelled.Asked }, ..] ? $"You asked to cancel the meeting of {DateWords.Of(Booking.BookedFor)}. It stands until somebody agrees."
            : cancelled is [{ Answer: BookingCancelled.Done }, ..]
            ? $"The meeting of {DateWords.Of(Booking.BookedFor)} is cancelled{AlsoFor(cancelled)}. {Due}."
            : "The meeting did not stand any more; nothing was changed.");
        return RedirectToPage("/Children/Child", new { id });
    }

    string AlsoFor(IReadOnlyList<CancelledOfChild> cancelled)
    {
        var done = cancelled.Where(one => one.Answer is BookingCancelled.Done).Select(one => one.ChildId).ToHashSet();
        var names = SameMeeting.Where(review => done.Contains(review.Child.Id)).Select(review => review.Child.Name).ToList();
        return names.Count == 0 ? "" : $", for {string.Join(" and ", names)} too";
    }
}
