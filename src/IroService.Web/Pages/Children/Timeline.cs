using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Naming;
using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Children;

/// <summary>Something that happened to a child or was done for it.</summary>
/// <param name="On">The day.</param>
/// <param name="What">In a few words.</param>
/// <param name="More">What else is known of it; blank when nothing.</param>
/// <param name="By">Who recorded it here; blank when it came from the case system.</param>
/// <param name="Struck">Whether it did not happen after all.</param>
public sealed record TimelineEntry(DateOnly On, string What, string More = "", string By = "", bool Struck = false);

/// <summary>What happened in one period of care, the newest first.</summary>
static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(ChildFile file, PeriodOfCare period, Terminology terms) => Of(file, period, terms, Told(file, period));

    /// <summary>The same, without who was told of what.</summary>
    public static IReadOnlyList<TimelineEntry> OfEvents(ChildFile file, PeriodOfCare period, Terminology terms) => Of(file, period, terms, []);

    static IReadOnlyList<TimelineEntry> Of(ChildFile file, PeriodOfCare period, Terminology terms, IEnumerable<TimelineEntry> told)
    {
        var until = period.EndedOn ?? DateOnly.MaxValue;
        var episodes = file.EpisodesOf(period).ToList();
        // A later period may begin on the day that this one ended: what happens on that day is told once, here.
        bool Within(DateOnly day) => day >= period.StartedOn && day <= until
            && !file.Periods.Any(later => later.StartedOn > period.StartedOn && later.StartedOn <= day);
        return
        [
            .. Moves(period, episodes)
                .Concat(file.Child.Reviews.Where(review => Within(review.HeldOn)).Select(review => Held(file, review, terms)))
                .Concat(file.Child.Bookings.Where(booking => Within(booking.BookedFor) && IsPastOrGone(file, booking)).Select(booking => Booked(file, booking, terms)))
                .Concat(file.Child.Notifications.Where(told => told.BecameLookedAfter == period.StartedOn).Select(told => Notified(file, told)))
                .Concat(file.Child.Midways.Where(midway => Within(midway.HeldOn)).Select(midway => Held(file, midway, terms)))
                .Concat(file.Child.EarlyReviewCalls.Where(call => Within(call.KnownOn)).Select(call => CalledFor(file, call, terms)))
                .Concat(file.Child.Events.Where(told => Within(told.HappenedOn)).Select(told => ToldOf(file, told, terms)))
                .Concat(file.Child.Recommendations.Where(one => Within(one.MadeOn)).Select(one => Recommended(file, one, terms)))
                .Concat(file.Child.Recommendations.SelectMany(one => one.InOrder.Where(step => step.Kind != RecommendationMove.Change && Within(step.On)).Select(step => Became(file, one, step))))
                .Concat(DisputeWords.ShownOf(file).SelectMany(one => one.InOrder.Where(step => Within(step.On)).Select(step => Disputed(file, one, step))))
                .Concat(file.Child.Answers.Where(answer => answer.Deadline.PeriodId == period.Id).Select(answer => Answered(file, answer)))
                .Concat(told)
                .Concat(End(period, episodes))
                .Select((entry, place) => (entry, place))
                .OrderByDescending(one => one.entry.On)
                .ThenByDescending(one => one.place)
                .Select(one => one.entry),
        ];
    }

    static IEnumerable<TimelineEntry> Moves(PeriodOfCare period, List<Episode> episodes)
    {
        var first = episodes.FirstOrDefault();
        yield return new(
            period.StartedOn,
            (period.ShortBreaks, period.StartKnown) switch
            {
                (true, true) => "Series of short breaks began",
                (true, false) => "In short breaks since this day at least",
                (false, true) => "Became looked after",
                (false, false) => "Looked after since this day at least",
            },
            first is null ? "" : $"{CodeWords.LegalStatus(first.LegalStatus)}. {CodeWords.Placement(first.Place)}.");
        foreach (var (before, now) in episodes.Zip(episodes.Skip(1)))
        {
            if (before.LegalStatus != now.LegalStatus)
                yield return new(now.Decom, "Legal status changed", $"{CodeWords.LegalStatus(now.LegalStatus)}, before: {DutyWords.Lower(CodeWords.LegalStatus(before.LegalStatus))}.");
            if (before.Place != now.Place || now.Rne is "P" or "B")
                yield return new(now.Decom, now.IsPlacedForAdoption && !before.IsPlacedForAdoption ? "Placed for adoption" : "Moved to another placement", $"{CodeWords.Placement(now.Place)}.");
        }
    }

    static TimelineEntry Held(ChildFile file, Review review, Terminology terms)
    {
        if (review.IsWithdrawn)
            return new(review.HeldOn, $"{terms.Review.Start} held", $"Withdrawn, it was not held. Because: {review.CorrectedBecause}", file.NameOf(review.CorrectedById, review.CorrectedForId), Struck: true);
        var missing = review.MissingSinceImportId is null ? "" : " The case system's newest extract no longer has it.";
        var corrected = review.Said is null ? "" : $" {CorrectionWords.Entered(review)} Corrected because: {review.CorrectedBecause}";
        var late = review.LateReason.Length == 0 ? "" : $" Late because: {review.LateReason}";
        return new(review.HeldOn, $"{terms.Review.Start} held", $"{Participation(review.ParticipationCode)}.{late}{corrected}{missing}", file.NameOf(review.RecordedById, review.RecordedForId));
    }

    static TimelineEntry Held(ChildFile file, MidwayReview midway, Terminology terms) => new(
        midway.HeldOn,
        $"{terms.MidwayReview.Start} held",
        Sentences(
            midway.ChildMet is { } met ? CaseWords.Of(met) + (midway.NotMetBecause.Length > 0 ? $": {midway.NotMetBecause}" : "") : "",
            midway.Changes,
            midway.Outcome is { } outcome ? CaseWords.Of(outcome) + (midway.OutcomeWords.Length > 0 ? $": {midway.OutcomeWords}" : "") : "",
            midway.OutcomeInFile,
            string.Join(" ", file.Child.Recommendations.SelectMany(one => one.Progress
                .Where(found => found.SeenAt == RecommendedAt.Midway && found.SeenOn == midway.HeldOn)
                .Select(found => Sentences($"{RecommendationWords.Of(found.Made)}: “{one.Terms.Words}”", found.Words))))),
        file.NameOf(midway.RecordedById, midway.RecordedForId));

    static TimelineEntry CalledFor(ChildFile file, EarlyReviewCall call, Terminology terms) => new(
        call.KnownOn,
        $"Early {terms.Review} called for: {DutyWords.Lower(CaseWords.Of(call.Reason))}",
        Sentences(
            $"{(EarlyReviews.NamesWantedBy(call.Reason) ? "Wanted by" : "It ends on")} {DateWords.Of(call.Day)}",
            call.Words,
            call.Withdrawn ? $"No longer called for: {call.WithdrawnBecause}" : ""),
        file.NameOf(call.RecordedById, call.RecordedForId));

    static TimelineEntry ToldOf(ChildFile file, SignificantEvent told, Terminology terms) => new(
        told.HappenedOn,
        $"The {terms.Iro} was told: {DutyWords.Lower(CaseWords.Of(told.Kind))}",
        Sentences(told.Words, told.ToldOn == told.HappenedOn ? "" : $"Told on {DateWords.Of(told.ToldOn)}"),
        file.NameOf(told.RecordedById, told.RecordedForId));

    static TimelineEntry Recommended(ChildFile file, Recommendation one, Terminology terms) => new(
        one.MadeOn,
        one.Terms.Starred ? "Recommended, starred" : "Recommended",
        Sentences(one.Terms.Words, $"By {DateWords.Of(one.Terms.DueOn)}", $"Owner: {RecommendationWords.OwnerInShort(one.Terms, terms)}"),
        file.NameOf(one.RecordedById, one.RecordedForId));

    static TimelineEntry Became(ChildFile file, Recommendation one, RecommendationStep step) => new(
        step.On,
        $"Recommendation {DutyWords.Lower(RecommendationWords.Of(step.Kind))}",
        Sentences(one.Terms.Words, step.Words),
        file.NameOf(step.RecordedById, step.RecordedForId));

    static TimelineEntry Disputed(ChildFile file, Dispute one, DisputeStep step) => new(
        step.On,
        $"Dispute about {DutyWords.Lower(one.Theme)}: {DutyWords.Lower(DisputeWords.InShort(step))}",
        Sentences(step.Kind == DisputeMove.Raise ? one.Wrong : "", step.Words, step.Impact.Length > 0 ? $"What changed for the child: {step.Impact}" : ""),
        DisputeWords.By(step, file));

    static TimelineEntry Answered(ChildFile file, DutyAnswer answer) => new(
        answer.On,
        $"{DutyWords.Of(answer)}: {DutyWords.Lower(answer.Deadline.Terms.Title)}",
        Sentences(
            DutyWords.IsContested(answer) ? answer.Words[DutyWords.Contested.Length..] : answer.Words,
            answer.Stands ? "" : $"Taken back: {answer.TakenBackBecause}"),
        file.NameOf(answer.RecordedById, answer.RecordedForId));

    static string Sentences(params IEnumerable<string> parts) => string.Join(" ", parts.Where(words => words.Length > 0).Select(words => words.TrimEnd('.') + "."));

    static string Participation(string code) =>
        ParticipationCode.Find(code)?.InWords ?? (code.Length == 0 ? "How the child took part is not recorded" : $"How the child took part: code {code}, which is not known");

    // A booking that stands for a day to come is at the top of the page; one for a day on which the review was held says nothing new.
    static bool IsPastOrGone(ChildFile file, Booking booking) => booking.Status == BookingStatus.Booked
        ? booking.BookedFor < file.Today && !file.Child.StandingReviews.Any(review => review.HeldOn == booking.BookedFor)
        : true;

    static TimelineEntry Booked(ChildFile file, Booking booking, Terminology terms) => new(
        booking.BookedFor,
        booking.Status == BookingStatus.Booked ? $"{terms.Review.Start} meeting was booked; no {terms.Review} is recorded" : $"Booked {terms.Review} meeting {ReviewWords.Of(booking.Status).ToLowerInvariant()}",
        Sentences(booking.At is { } at ? $"At {TypedTime.Of(at)}" : "", ReviewWords.Mode(booking.Mode), booking.Venue, booking.Reason),
        file.NameOf(booking.RecordedById, booking.RecordedForId));

    static TimelineEntry Notified(ChildFile file, Domain.Notifications.Notification told)
    {
        var days = file.Calendar.Between(told.BecameLookedAfter, told.NotifiedOn);
        return new(told.NotifiedOn, "IRO service was told of the child", days switch
        {
            null => "",
            <= 0 => "On the day itself.",
            1 => "1 working day after.",
            _ => $"{days} working days after.",
        });
    }

    static IEnumerable<TimelineEntry> Told(ChildFile file, PeriodOfCare period) =>
        from deadline in file.Child.Deadlines
        where deadline.PeriodId == period.Id
        from told in file.ToldOf[deadline.Id].GroupBy(told => (told.Notice.Kind, told.Notice.Number, told.Notice.DueOn, Day: ReviewWords.DayOf(told.Notice.CreatedAt)))
        select new TimelineEntry(
            told.Key.Day,
            told.Key.Kind switch
            {
                AnnouncementKind.Approaching => $"Reminded of: {DutyWords.Lower(deadline.Terms.Title)}",
                AnnouncementKind.Overdue => $"Told that it is overdue: {DutyWords.Lower(deadline.Terms.Title)}",
                _ => $"Told of another date: {DutyWords.Lower(deadline.Terms.Title)}",
            },
            $"Due {DateWords.Of(told.Key.DueOn)}. Told: {string.Join(", ", told.Select(one => one.Person is { } person ? person.NameOrReference : "nobody").Distinct())}.");

    static IEnumerable<TimelineEntry> End(PeriodOfCare period, List<Episode> episodes)
    {
        if (period.EndedOn is { } end)
            yield return new(end, period.ShortBreaks ? "Series of short breaks ended" : "Ceased to be looked after", End(end, episodes));
    }

    static string End(DateOnly end, List<Episode> episodes) => episodes.LastOrDefault() switch
    {
        { Rec.Length: > 0, Rec: not "X1" } last when last.Dec == end => $"{CodeWords.EndOfCare(last.Rec)}.",
        _ => "",
    };
}
