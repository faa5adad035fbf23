using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Participation;
using IroService.Web.Access;
using IroService.Web.Pages.Records;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Records that a review was held, so that the cycle moves on.</summary>
[Asks(Act.RecordReview)]
public class RecordReviewModel(ReadChild read, RecordReviewHeld record) : ChildForm(read)
{
    DateOnly? day;

    [BindProperty]
    public TypedDate HeldOn { get; set; } = new();

    [BindProperty]
    public string? LateReason { get; set; }

    [BindProperty]
    public string? Participation { get; set; }

    /// <summary>Whether the date that was typed is late, so that the reason is asked for.</summary>
    public bool AsksForReason { get; private set; }

    public ParticipationBox HowTheChildTookPart => new(nameof(Participation), About.Child.DateOfBirth, day, About.Today, Participation);

    /// <summary>The meeting that was booked and may be the one that was held.</summary>
    public DateOnly? WasBookedFor => About.Child.Bookings
        .Where(booking => booking.Status == Domain.Reviews.BookingStatus.Booked && booking.BookedFor <= About.Today
            && !About.Child.StandingReviews.Any(review => review.HeldOn >= booking.BookedFor))
        .Select(booking => (DateOnly?)booking.BookedFor)
        .Max();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        day = HeldOn.Read(nameof(HeldOn), "the date of the review", ModelState);
        if (ParticipationCode.Find(Participation ?? "") is null)
            ModelState.AddModelError(nameof(Participation), "Select how the child took part");
        AsksForReason = !string.IsNullOrWhiteSpace(LateReason);
        if (LateReason?.Length > Domain.Reviews.Review.LateReasonLength)
            ModelState.AddModelError(nameof(LateReason), $"The reason must have {Domain.Reviews.Review.LateReasonLength} characters or fewer; it has {LateReason.Length}");
        if (!ModelState.IsValid || day is not { } heldOn)
            return Page();

        var answer = await record.ApplyAsync(
            new() { ChildId = id, HeldOn = heldOn, ParticipationCode = Participation!, LateReason = LateReason ?? "", RecordedById = Me.Id }, cancel);
        if (answer is ReviewRecorded.Refused refused)
        {
            Refuse(refused);
            return Page();
        }

        await Knows(id, cancel);
        SayOnTheNextPage($"{Recorded(answer)} {NextDue}");
        return RedirectToPage("/Children/Child", new { id });
    }

    string NextDue => About switch
    {
        { CurrentPeriod: null } => "The child is not in care today: nothing more is due.",
        { Next.Terms.DueOn: { } due } => $"Next {Terms.Review} due by {DateWords.Of(due)}.",
        _ => $"The date of the next {Terms.Review} is not known.",
    };

    string Recorded(ReviewRecorded? answer) => answer switch
    {
        ReviewRecorded.Done { DaysLate: > 0 and var days } => $"Recorded, {ReviewWords.Days(days)} late.",
        ReviewRecorded.AlreadyThere => $"{Terms.Review.StartA} on that day was recorded before; nothing was changed.",
        _ => "Recorded.",
    };

    void Refuse(ReviewRecorded.Refused refused)
    {
        AsksForReason |= refused.Field == nameof(HeldReview.LateReason);
        ModelState.AddModelError(
            refused.Field switch
            {
                nameof(HeldReview.HeldOn) => $"{nameof(HeldOn)}.{nameof(TypedDate.Day)}",
                nameof(HeldReview.LateReason) => nameof(LateReason),
                _ => nameof(Participation),
            },
            refused.Why);
    }
}
