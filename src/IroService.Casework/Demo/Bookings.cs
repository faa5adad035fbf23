namespace IroService.Casework.Demo;

/// <summary>A row of bookings.csv.</summary>
sealed record Booking(Child Child, DateOnly For, string Mode, string Status, string Reason);

/// <summary>Review meetings as business support books them: the last year's, every one that was put off or adjourned, and those to come.</summary>
static class Bookings
{
    static readonly string[] reasons = ["School trip on that day", "Parents asked for another day", "Social worker on leave", "Room was not free", "Moved to meet with brothers and sisters"];

    public static List<Booking> Of(Scene scene, IEnumerable<Child> children)
    {
        var bookings = new List<Booking>();
        foreach (var period in children.SelectMany(child => child.Periods))
        {
            var dice = scene.Dice("bookings", $"{period.Child.Id}/{period.Start.DayNumber}");
            foreach (var review in period.Reviews) bookings.AddRange(Past(scene, dice, period.Child, review));
            if (period.Next is { } next && period.End is null) bookings.AddRange(ToCome(scene, dice, period, next));
        }
        return bookings;
    }

    static IEnumerable<Booking> Past(Scene scene, Dice dice, Child child, Review review)
    {
        var mode = Mode(dice, review.Held);
        if (review.PutOff is { } first && first != review.Held)
            yield return new(child, first, mode, review.Adjourned ? "adjourned" : "cancelled", review.Cause.Length > 0 ? review.Cause : dice.Pick(reasons));
        if (review.Held > scene.Today.AddDays(-400)) yield return new(child, review.Held, mode, "booked", "");
    }

    static IEnumerable<Booking> ToCome(Scene scene, Dice dice, Period period, NextReview next)
    {
        var mode = Mode(dice, scene.Today);
        if (next.Due < scene.Today)
        {
            // A few of the overdue were booked and nothing has been recorded since; the others were put off.
            var booked = scene.Days.OnOrBefore(next.Due.AddDays(-dice.Between(0, 6)));
            var nothingRecorded = dice.Chance(0.2);
            yield return new(period.Child, booked, mode, nothingRecorded ? "booked" : "cancelled", nothingRecorded ? "" : next.Cause);
            if (!nothingRecorded && dice.Chance(0.6)) yield return new(period.Child, next.Planned == scene.Today ? scene.Days.After(scene.Today, 2) : next.Planned, mode, "booked", "");
            yield break;
        }
        if (next.Planned < period.Child.Eighteen && dice.Chance(IsBooked(scene, period, next))) yield return new(period.Child, next.Planned, mode, "booked", "");
    }

    static double IsBooked(Scene scene, Period period, NextReview next)
    {
        if (next.First && !period.ShortBreaks)
            return scene.Days.Between(period.Start, scene.Today) switch { <= 3 => 0.1, <= 7 => 0.5, <= 12 => 0.75, _ => 0.9 };
        return (next.Planned.DayNumber - scene.Today.DayNumber) switch { <= 21 => 0.95, <= 45 => 0.8, <= 90 => 0.4, _ => 0.08 };
    }

    static string Mode(Dice dice, DateOnly day) => day < new DateOnly(2021, 7, 19)
        ? dice.Weighted((72, "video"), (18, "phone"), (10, "in person"))
        : dice.Weighted((72, "in person"), (14, "hybrid"), (11, "video"), (3, "phone"));
}
