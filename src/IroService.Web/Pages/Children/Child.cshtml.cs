using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Which date is next for this child, why that date, and who has been told.</summary>
[Asks(Act.SeeChild)]
public class ChildModel(ReadChild read) : CasePage, IShowsAChild
{
    public ChildFile About { get; private set; } = null!;

    ChildFile? IShowsAChild.Shown => About;

    public Child Child => About.Child;

    /// <summary>The legal status today; null when the child is not in care.</summary>
    public string? LegalStatus => Now is { } episode ? CodeWords.LegalStatus(episode.LegalStatus) : null;

    /// <summary>The placement today; null when the child is not in care.</summary>
    public string? Placement => Now is { } episode ? CodeWords.Placement(episode.Place) : null;

    Episode? Now => About.CurrentPeriod is { } period ? About.EpisodesOf(period).LastOrDefault() : null;

    /// <summary>The review that comes first on the page.</summary>
    public DeadlineOfChild? First { get; private set; }

    /// <summary>Everything else that is owed: what has no date first, then by due date. What was recommended stands in a table of its own, once.</summary>
    public IReadOnlyList<DeadlineOfChild> Others { get; private set; } = [];

    /// <summary>The bookings that stand, the next first.</summary>
    public IReadOnlyList<Booking> Booked { get; private set; } = [];

    /// <summary>The meetings to come that were cancelled and not moved.</summary>
    public IReadOnlyList<Booking> Gone { get; private set; } = [];

    /// <summary>The next booking, when it is after the day by which the law wants the review.</summary>
    public IEnumerable<string> AskedOfMeetings => Child.BookingChanges
        .Where(change => Booked.Any(booking => booking.Id == change.BookingId))
        .OrderBy(change => change.Id)
        .Select(change => MeetingChangeWords.Of(change, About))
        .OfType<string>();

    public Booking? BookedLate => Booked.Count > 0 && Booked[0].BookedFor > About.Next?.Terms.DueOn ? Booked[0] : null;

    /// <summary>What is closed of a period of care; the recommendations have a page of their own.</summary>
    public IReadOnlyList<DeadlineOfChild> ClosedOf(PeriodOfCare period) => [.. About.ClosedOf(period).Where(deadline => deadline.RecommendationId is null).Select(deadline => new DeadlineOfChild(About, deadline))];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await read.ApplyAsync(Me.Id, id, cancel) is not { } file)
            return NotFound();
        About = file;
        var open = file.Open.Select(deadline => new DeadlineOfChild(file, deadline)).ToList();
        var next = file.NextOrNotKnown;
        First = open.Find(one => one.Deadline == next);
        Others = [.. open.Where(one => one.Deadline != next && one.Deadline.RecommendationId is null)];
        Booked = [.. Child.Bookings.Where(booking => booking.Status == BookingStatus.Booked && booking.BookedFor >= file.Today).OrderBy(booking => booking.BookedFor)];
        Gone = [.. Child.Bookings.Where(booking => booking.Status == BookingStatus.Cancelled && booking.BookedFor >= file.Today && !booking.IsMovedIn(Child)).OrderBy(booking => booking.BookedFor)];
        return Page();
    }

    /// <summary>The people who fill a role today, or that nobody does.</summary>
    public string Named(Role role) => WhoFills(About, role) is { Length: > 0 } names ? names : "Nobody is allocated";

    internal static string WhoFills(ChildFile file, Role role) =>
        string.Join(", ", file.Allocated(role).Select(person => SignedInPerson.Of(person).Name));
}
