using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Books the meeting of the next review.</summary>
[Asks(Act.Book)]
public class BookModel(ReadChild read, RecordBooking record) : ChildForm(read)
{
    public static readonly IReadOnlyList<string> Modes = ["in person", "video", "phone", "hybrid"];

    [BindProperty]
    public TypedDate BookedFor { get; set; } = new();

    [BindProperty]
    public string? Mode { get; set; }

    public ChoiceOfOne HowItTakesPlace => new(nameof(Mode), "How does it take place?", [.. Modes.Select(mode => new Choice(mode, ReviewWords.Mode(mode)))], Mode);

    /// <summary>The date that was ticked although something speaks against it, in ISO form: another date has to be ticked anew.</summary>
    [BindProperty]
    public string? AllTheSame { get; set; }

    /// <summary>What speaks against the date that was typed.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What the tick box is worth.</summary>
    public string Typed { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        var day = BookedFor.Read(nameof(BookedFor), "the date of the meeting", ModelState);
        if (Mode is null || !Modes.Contains(Mode))
            ModelState.AddModelError(nameof(Mode), "Select how the meeting takes place");
        if (day is { } date)
            Warn(date);
        if (!ModelState.IsValid || day is not { } bookedFor)
            return Page();

        var answer = await record.ApplyAsync(new() { ChildId = id, BookedFor = bookedFor, Mode = Mode!, RecordedById = Me.Id }, cancel);
        if (answer is BookingRecorded.Refused refused)
        {
            ModelState.AddModelError(refused.Field == nameof(NewBooking.BookedFor) ? $"{nameof(BookedFor)}.{nameof(TypedDate.Day)}" : nameof(Mode), refused.Why);
            return Page();
        }

        SayOnTheNextPage($"Booked for {DateWords.Of(bookedFor)}. {Due}.");
        return RedirectToPage("/Children/Child", new { id });
    }

    void Warn(DateOnly date)
    {
        Typed = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var calendar = About.Calendar;
        Warnings =
        [
            .. About.Next?.Terms.DueOn is { } due && date > due
                ? [$"{DateWords.Of(date)} is {ReviewWords.Days(date.DayNumber - due.DayNumber)} after the due date, {DateWords.Of(due)}. The review would be late."]
                : Array.Empty<string>(),
            .. About.Adjourned is { Terms.DueOn: { } complete } adjourned && adjourned != About.Next && date > complete
                ? [$"{DateWords.Of(date)} is {ReviewWords.Days(date.DayNumber - complete.DayNumber)} after {DateWords.Of(complete)}, by which the adjourned review must be completed."]
                : Array.Empty<string>(),
            .. calendar.Covers(date) && !calendar.IsWorkingDay(date)
                ? [$"{DateWords.Of(date)} is {(calendar.HolidayOn(date) is { } holiday ? $"a bank holiday ({holiday})" : $"a {date.DayOfWeek}")}, not a working day."]
                : Array.Empty<string>(),
        ];
        if (Warnings.Count > 0 && AllTheSame != Typed && date >= About.Today)
            ModelState.AddModelError(nameof(AllTheSame), "Change the date, or tick that you want to book it all the same");
    }
}
