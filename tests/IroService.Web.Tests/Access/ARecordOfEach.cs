using System.Globalization;
using IroService.Casework.PeriodsOfCare;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Access;

/// <summary>The numbers of a child of <see cref="ACouncilOfEveryRole"/> and of one record of each kind about it: what stands in braces in an address.</summary>
sealed record ARecordOfEach(int Child, int Deadline, int Episode, int Review, int Answer, int Call, int Access, int Recommendation, int Booking, int Rating, int Dispute)
{
    public static Task<ARecordOfEach> OfAsync(ACouncil council, int childId) => council.ReadAsync(async db =>
    {
        var child = await db.Children.AsNoTracking().WithFacts().SingleAsync(c => c.Id == childId);
        var answer = child.Answers.Single();
        return new ARecordOfEach(
            child.Id, answer.DeadlineId, child.Episodes[0].Id, child.Reviews[0].Id, answer.Id, child.EarlyReviewCalls.Single().Id, child.RestrictedTo.MinBy(r => r.Id)!.Id, child.Recommendations.Single().Id, child.Bookings.Single().Id, child.Ratings.Single().Id, child.Disputes.Single().Id);
    });

    /// <summary>The address with these numbers.</summary>
    public string In(string route) => route
        .Replace("{id}", Number(Child), StringComparison.Ordinal)
        .Replace("{deadlineId}", Number(Deadline), StringComparison.Ordinal)
        .Replace("{episodeId}", Number(Episode), StringComparison.Ordinal)
        .Replace("{reviewId}", Number(Review), StringComparison.Ordinal)
        .Replace("{bookingId}", Number(Booking), StringComparison.Ordinal)
        .Replace("{ratingId}", Number(Rating), StringComparison.Ordinal)
        .Replace("{disputeId}", Number(Dispute), StringComparison.Ordinal)
        .Replace("{recommendationId}", Number(Recommendation), StringComparison.Ordinal)
        .Replace("{kind}/{factId}", $"review/{Review}", StringComparison.Ordinal);

    /// <summary>An address that is of no child: of a measure, of the council's only report, and of how disputes go.</summary>
    public static string InReports(string route) => route
        .Replace("{measure}", "reviews-held", StringComparison.Ordinal)
        .Replace("{reportId}", "1", StringComparison.Ordinal)
        .Replace("{definition}", "dispute-resolution", StringComparison.Ordinal)
        .Replace("{version}", "1", StringComparison.Ordinal)
        .Replace("{table}", "ratings", StringComparison.Ordinal)
        .Replace("{file}", "csv", StringComparison.Ordinal);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
