using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Records;

/// <summary>One page to read before the meeting: what was decided last time and where it stands, what has changed since, and what a chair should know who stands in.</summary>
[Asks(Act.SeeChild)]
public class PreReadModel(ReadChild read) : RecordPage(read)
{
    /// <summary>How many of the last reviews say how the child took part.</summary>
    const int Reviews = 3;

    public Booking? Booked => About.Child.Bookings.Where(booking => booking.Status == BookingStatus.Booked && booking.BookedFor >= About.Today).MinBy(booking => booking.BookedFor);

    Review? Last => Held.FirstOrDefault();

    IEnumerable<Review> Held => About.Child.StandingReviews.Where(review => review.HeldOn <= About.Today).OrderByDescending(review => review.HeldOn);

    ReviewRecord? Record => RecordsOfChild.LastBefore(About.Child, null);

    /// <summary>Those of the last review, whatever became of them, and earlier ones that are not done.</summary>
    public IReadOnlyList<Recommendation> Recommendations =>
    [
        .. About.Child.Recommendations
            .Where(one => one.IsLive || (one.MadeOn >= Last?.HeldOn && one.State != RecommendationState.Replaced))
            .OrderByDescending(one => one.IsLive).ThenBy(one => one.Terms.DueOn).ThenBy(one => one.Id)
    ];

    /// <summary>What happened after the last review; what people were told of is left out.</summary>
    public IReadOnlyList<TimelineEntry> Since => About.CurrentPeriod is { } period
        ? [.. Timeline.OfEvents(About, period, Terms).Where(entry => Last is null || entry.On > Last.HeldOn)]
        : [];

    public IEnumerable<(string Words, string Answer)> Facts => Written(
    [
        ("Age", About.Age?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "Not known"),
        ("Legal status", Episode is { } now ? CodeWords.LegalStatus(now.LegalStatus) : ""),
        ("Placement", Episode is { } there ? $"{CodeWords.Placement(there.Place)}, since {DateWords.Of(there.Decom)}" : ""),
        ("Looked after since", About.CurrentPeriod is { } period ? DateWords.Of(period.StartedOn) : ""),
        (Terms.Iro.Start, ChildModel.WhoFills(About, Role.Iro)),
        ("Social worker", ChildModel.WhoFills(About, Role.SocialWorker)),
        ($"Last {Terms.Review}", Last is { } last ? $"{DateWords.Of(last.HeldOn)}. {RecordWords.Participation(last)}." : "None is recorded"),
        ("What it came to", Record?.Answer(RecordForm.Summary) ?? ""),
        ("In the child's own words", Record?.Answer(RecordForm.ChildsWords) ?? ""),
        ($"Last {Terms.MidwayReview}", About.Child.Midways.MaxBy(midway => midway.HeldOn) is { } midway ? $"{DateWords.Of(midway.HeldOn)}. {(midway.Outcome is { } outcome ? CaseWords.Of(outcome) : midway.OutcomeInFile)} {midway.OutcomeWords}" : "None is recorded"),
    ]);

    /// <summary>What a chair should know who does not know the child.</summary>
    public IEnumerable<(string Words, string Answer)> Chair => Written(
    [
        ("What to know first", Note),
        ("What is needed to take part", Answer("needs")),
        ("How the child took part before", string.Join("\n", Held.Take(Reviews).Select(review => $"{DateWords.Of(review.HeldOn)}: {RecordWords.Participation(review)}"))),
        ("Brothers and sisters", string.Join(", ", About.Siblings.Select(sibling => sibling.Name))),
    ]);

    string Note => Answer(RecordForm.NoteForChair);

    // What is written for the next review, or else for the last.
    string Answer(string question) => About.Child.RecordOf(null, About.Today)?.Answer(question) is { Length: > 0 } next ? next : Record?.Answer(question) ?? "";

    Episode? Episode => About.CurrentPeriod is { } period ? About.EpisodesOf(period).LastOrDefault() : null;

    static IEnumerable<(string, string)> Written(IEnumerable<(string Words, string Answer)> all) => all.Where(one => one.Answer.Length > 0);
}
