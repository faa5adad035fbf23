using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Domain.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Books the meeting of the next review, for the child and those of the brothers and sisters who are reviewed with it, or moves it.</summary>
[Asks(Act.Book)]
public class BookModel(ReadChild read, PlanMeeting plan, BookTogether book) : ChildForm(read)
{
    const string AnotherDay = "other";

    public static readonly IReadOnlyList<string> Modes = ["in person", "video", "phone", "hybrid"];

    MeetingPlan meeting = null!;

    /// <summary>The brothers and sisters who are reviewed at the same meeting.</summary>
    [BindProperty]
    public List<int> With { get; set; } = [];

    /// <summary>From which day on days are suggested, in ISO form; blank until another is asked for.</summary>
    [BindProperty]
    public string? DaysFrom { get; set; }

    /// <summary>The suggested day that was chosen, in ISO form, or that it is another.</summary>
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public TypedDate BookedFor { get; set; } = new();

    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public string? Venue { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What was ticked although something speaks against it: anything else has to be ticked anew.</summary>
    [BindProperty]
    public string? AllTheSame { get; set; }

    /// <summary>What speaks against what was typed.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What the tick box is worth.</summary>
    public string Typed { get; private set; } = "";

    public IReadOnlyList<ReviewToBook> Siblings => [.. meeting.Reviews.Skip(1)];

    /// <summary>Whose review is held at the meeting.</summary>
    IReadOnlyList<ReviewToBook> Chosen => [meeting.Reviews[0], .. Siblings.Where(sibling => With.Contains(sibling.Child.Id))];

    /// <summary>Whether there is a meeting to move: the child's, or a brother's or sister's who may be ticked.</summary>
    public bool Moves => meeting.Reviews[0].Standing is not null || Siblings.Any(sibling => sibling.Standing is not null && With.Contains(sibling.Child.Id));

    public IEnumerable<string> StandingWords => meeting.Reviews[0].Standing is { } standing
        ? [$"Booked for {ReviewWords.When(standing.BookedFor, standing.At)}{ReviewWords.HowAndWhere(standing)}."]
        : [];

    SuggestedDays Suggested => MeetingDays.Suggest(StartOfDays, Dues, meeting.TakenFor(Chosen), About.Calendar);

    IReadOnlyList<DateOnly> Dues => [.. Chosen.Select(review => review.DueOn).OfType<DateOnly>()];

    DateOnly StartOfDays => BookingWords.Iso(DaysFrom) is { } from && from > About.Today ? from : MeetingDays.StartOfOffer(About.Today, Dues, About.Calendar);

    /// <summary>Where earlier days begin; null when the earliest are shown.</summary>
    public string? Earlier => StartOfDays > About.Today.AddDays(1) ? BookingWords.Iso(About.Today.AddDays(1)) : null;

    /// <summary>Where later days begin; null when there are none that are in time.</summary>
    public string? Later => Suggested is { AreLate: false, Days: [.., var last] } suggested && suggested.Days.Count == MeetingDays.AtOnce && !(last >= suggested.EarliestDue)
        ? BookingWords.Iso(last.AddDays(1))
        : null;

    public ChoiceOfOne Days
    {
        get
        {
            var suggested = Suggested;
            return new(
                nameof(Day),
                "Which day is the meeting?",
                [
                    .. suggested.Days.Select(day => new Choice(BookingWords.Iso(day), BookingWords.WithWeekday(day), BookingWords.OfDay(day, Chosen, meeting.Reviews[0].Standing))),
                    new(AnotherDay, "Another day", Asks: [new DateBoxes(nameof(BookedFor), "When is the meeting?", "For example, 27 3 2026", BookedFor)]),
                ],
                Day,
                BookingWords.WhyTheseDays(suggested, Chosen, StartOfDays));
        }
    }

    public ChoiceOfOne HowItTakesPlace => new(nameof(Mode), "How does it take place?", [.. Ways.Select(mode => new Choice(mode, ReviewWords.Mode(mode)))], Mode);

    // A file may have said it in the council's own word.
    IEnumerable<string> Ways => meeting.Reviews[0].Standing is { Mode.Length: > 0 } standing ? Modes.Append(standing.Mode).Distinct(StringComparer.Ordinal) : Modes;

    public string HintOf(ReviewToBook sibling) => BookingWords.OfSibling(sibling);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel) || await plan.ApplyAsync(Me.Id, id, cancel) is not { } planned)
            return false;
        meeting = planned;
        With = [.. With.Intersect(Siblings.Select(sibling => sibling.Child.Id))];
        return true;
    }

    // A meeting that stands is shown as it is; the brothers and sisters of the same meeting move with it.
    protected override bool Begins()
    {
        if (meeting.Reviews[0].Standing is not { } standing)
            return true;
        With = [.. Siblings.Where(sibling => (sibling.Standing?.BookedFor, sibling.Standing?.At) == (standing.BookedFor, standing.At)).Select(sibling => sibling.Child.Id)];
        (Day, BookedFor) = (BookingWords.Iso(standing.BookedFor), TypedDate.Of(standing.BookedFor));
        (At, Mode, Venue) = (standing.At is { } at ? TypedTime.Of(at) : "", standing.Mode, standing.Venue);
        KeepDay();
        return true;
    }

    // A day that was chosen and is not suggested any more stands in the boxes.
    void KeepDay()
    {
        if (BookingWords.Iso(Day) is { } day && !Suggested.Days.Contains(day))
            (Day, BookedFor) = (AnotherDay, TypedDate.Of(day));
    }

    /// <summary>Shows other days, or those that suit others; nothing typed is lost.</summary>
    public async Task<IActionResult> OnPostSuggestAsync(int id, string? otherDaysFrom, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();

        // Nothing is wrong with a form that is not sent yet.
        ModelState.Clear();
        DaysFrom = otherDaysFrom ?? "";
        KeepDay();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        KeepDay();
        var day = BookingWords.Iso(Day) ?? BookedFor.Read(nameof(BookedFor), "the date of the meeting", ModelState);
        if (BookingWords.Iso(Day) is null)
            Day = AnotherDay;
        var at = TypedTime.Read(At, nameof(At), ModelState);
        if (Mode is null || !Ways.Contains(Mode))
            ModelState.AddModelError(nameof(Mode), "Select how the meeting takes place");
        if (day is { } date && Chosen.Select(review => review.Standing?.BookedFor).FirstOrDefault(on => on is not null && on != date) is { } before && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), RecordBooking.AskWhy(before));
        if (day is { } typed)
            Warn(typed, at);
        if (!ModelState.IsValid || day is not { } bookedFor)
            return Page();

        var booking = new NewBooking { ChildId = id, BookedFor = bookedFor, At = at, Mode = Mode!, Venue = Venue ?? "", Reason = Reason ?? "", RecordedById = Me.Id };
        var booked = await book.ApplyAsync(booking, With, cancel);
        if (booked is [{ Answer: BookingRecorded.Refused refused }, ..])
        {
            ModelState.AddModelError(refused.Field == nameof(NewBooking.BookedFor) ? $"{nameof(BookedFor)}.{nameof(TypedDate.Day)}" : refused.Field, refused.Why);
            Day = refused.Field == nameof(NewBooking.BookedFor) ? AnotherDay : Day;
            return Page();
        }

        SayOnTheNextPage(BookingWords.Done(booking, Chosen, booked, Due));
        return RedirectToPage("/Children/Child", new { id });
    }

    void Warn(DateOnly date, TimeOnly? at)
    {
        Typed = string.Join(' ', new[] { BookingWords.Iso(date), at is { } time ? TypedTime.Of(time) : "", string.Join(',', With) }.Where(word => word.Length > 0));
        Warnings =
        [
            .. About.Adjourned is { Terms.DueOn: { } complete } adjourned && adjourned != About.Next && date > complete
                ? [$"{DateWords.Of(date)} is {ReviewWords.Days(date.DayNumber - complete.DayNumber)} after {DateWords.Of(complete)}, by which the adjourned review must be completed."]
                : Array.Empty<string>(),
            .. Chosen.Where(review => !(About.Adjourned is { } one && one != About.Next && review.Child.Id == About.Child.Id && one.Terms.DueOn == review.DueOn)).Select(review => BookingWords.Late(date, review, Chosen.Count > 1)).OfType<string>(),
            .. About.Calendar.Covers(date) && !About.Calendar.IsWorkingDay(date)
                ? [$"{DateWords.Of(date)} is {(About.Calendar.HolidayOn(date) is { } holiday ? $"a bank holiday ({holiday})" : $"a {date.DayOfWeek}")}, not a working day."]
                : Array.Empty<string>(),
            .. meeting.OthersOf(Chosen).Where(other => other.On == date).Select(other => BookingWords.Clash(other, at)).OfType<string>(),
            .. BookingWords.OddTime(at) is { } odd ? [odd] : Array.Empty<string>(),
        ];
        if (Warnings.Count > 0 && AllTheSame != Typed && date >= About.Today)
            ModelState.AddModelError(nameof(AllTheSame), "Change the meeting, or tick that you want to book it all the same");
    }
}
