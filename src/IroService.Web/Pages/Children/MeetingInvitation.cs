using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IroService.Domain.Naming;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Web.Pages.Children;

/// <summary>
/// A review meeting as iCalendar (RFC 5545), to put into a diary by hand: it asks nobody for an answer, so it is published and not a request (RFC 5546).
/// A meeting that moved is the same to a diary, by its UID, with a greater SEQUENCE.
/// </summary>
static class MeetingInvitation
{
    const string London = "Europe/London";

    /// <summary>The file's text.</summary>
    /// <param name="child">The child, of whom it says the reference and nothing else.</param>
    /// <param name="booking">The meeting; one that is cancelled is taken out of the diary.</param>
    /// <param name="address">Where the pages are: what makes the UID the council's own.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="terms">What the council calls a review.</param>
    public static string Of(Child child, Booking booking, Uri address, DateTimeOffset now, Terminology terms)
    {
        var cancelled = booking.Status == BookingStatus.Cancelled;
        var calendar = new Ical.Net.Calendar { ProductId = "-//IRO Service//Review meetings//EN", Method = cancelled ? "CANCEL" : "PUBLISH" };
        var meeting = new CalendarEvent
        {
            Uid = $"review-meeting-{booking.FirstId}@{address.Host}",
            Sequence = booking.Revision,
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Summary = $"{terms.Review.Start} (child {child.Reference})",
            Class = "PRIVATE",
            Status = cancelled ? "CANCELLED" : "CONFIRMED",
            Url = new Uri(address, $"/children/{child.Id}"),
        };
        if (booking.Venue.Length > 0)
            meeting.Location = booking.Venue;
        if (booking.At is { } at)
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(London, booking.BookedFor.AddYears(-1).ToDateTime(TimeOnly.MinValue), false));
            meeting.Start = new CalDateTime(booking.BookedFor, at, London);
            meeting.Duration = Duration.FromMinutes(MeetingLength.Minutes);
        }
        else
        {
            meeting.Start = new CalDateTime(booking.BookedFor);
        }

        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The invitation could not be written.");
    }
}
