using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Ratings;

namespace IroService.Casework.Ratings;

/// <summary>What is wrong with one thing as it is rated: the plan as a whole, or a domain.</summary>
internal static class WrongPoint
{
    /// <summary>It in sentences; null where nothing is. A reason is wanted of what is not green.</summary>
    /// <param name="form">The council's form.</param>
    /// <param name="point">The point of its scale; blank when none was chosen.</param>
    /// <param name="reason">What is behind it.</param>
    /// <param name="what">What is rated, in a sentence.</param>
    public static (string? Point, string? Reason) Find(RatingForm form, string point, string reason, string what)
    {
        var chosen = form.Point(point);
        var wanted = chosen?.Colour is RatingColour.Amber or RatingColour.Red ? $"Enter why you rate {what} {chosen.Title.ToLowerInvariant()}" : null;
        return (chosen is null ? $"Select how you rate {what}" : null, WrongWords.Find(reason, CarePlanRating.ReasonLength, wanted));
    }
}
