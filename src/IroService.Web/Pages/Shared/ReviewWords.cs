using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Reviews;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Web.Pages.Shared;

/// <summary>States and kinds in the words of the pages.</summary>
public static class ReviewWords
{
    public static string Of(ReviewStanding standing) => standing switch
    {
        ReviewStanding.DateNotKnown => "Date not known",
        ReviewStanding.Overdue => "Overdue",
        ReviewStanding.DueSoon => "Due soon",
        ReviewStanding.NotBooked => "Not booked",
        ReviewStanding.AtRisk => "At risk",
        ReviewStanding.Booked => "Booked",
        _ => throw new InvalidOperationException($"Unknown standing {standing}."),
    };

    /// <summary>How far a notice has come, in a word.</summary>
    public static string Of(NoticeState state) => state switch
    {
        NoticeState.Waiting or NoticeState.InNextDigest => "Waiting",
        NoticeState.Sent => "Sent",
        NoticeState.Failed => "Failed",
        NoticeState.NoAddress => "No address",
        NoticeState.NotNeeded => "Not needed",
        NoticeState.Read => "Read",
        _ => throw new InvalidOperationException($"Unknown state {state}."),
    };

    /// <summary>What comes next of a notice, or is to be done about it; blank when nothing is.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="ofOwn">Whether who reads it is told by it.</param>
    public static string Next(NoticeState state, bool ofOwn) => state switch
    {
        NoticeState.InNextDigest => "Goes in the next daily email",
        NoticeState.Failed when ofOwn => "The mail server refused the email: ask an administrator to check your address",
        NoticeState.Failed => "The mail server refused the email: tell the person yourself, and ask an administrator to check the address",
        NoticeState.NoAddress when ofOwn => "Ask an administrator to enter your email address",
        NoticeState.NoAddress => "Ask an administrator to enter an email address",
        _ => "",
    };

    /// <summary>As whom somebody was told, and for whom: "Deputy for the IRO (for Ruth Adeyemi)".</summary>
    public static string AsWhom(Notice notice, IReadOnlyList<Person> away) => away.Count == 0
        ? notice.AsRole
        : $"{notice.AsRole} (for {string.Join(" and ", away.Select(person => person.NameOrReference))})";

    public static string Of(AnnouncementKind kind) => kind switch
    {
        AnnouncementKind.Approaching => "Reminder",
        AnnouncementKind.Overdue => "Overdue",
        AnnouncementKind.Moved => "The date has changed",
        AnnouncementKind.DisputeStep => "Done in a dispute",
        _ => throw new InvalidOperationException($"Unknown announcement {kind}."),
    };

    public static string Of(BookingStatus status) => status switch
    {
        BookingStatus.Booked => "Booked",
        BookingStatus.Cancelled => "Cancelled",
        BookingStatus.Adjourned => "Adjourned",
        _ => throw new InvalidOperationException($"Unknown booking status {status}."),
    };

    /// <summary>How a closed deadline ended, and what the answer says that closed it: "Held on time", "Done 3 days late: sent by post", "Not applicable: …".</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="answer">The answer that closed it; null when something else did.</param>
    public static string Outcome(Deadline deadline, DutyAnswer? answer) => deadline switch
    {
        { RecommendationId: not null, State: DeadlineState.NotApplicable } => "The recommendation was ended otherwise",
        { RecommendationId: not null, State: DeadlineState.Met } => InTime(deadline, "Done"),
        { State: DeadlineState.NotApplicable } => $"Not applicable: {answer?.Words}",
        { State: DeadlineState.Met, ClosedBy: FactKind.AgreedBySilence, Terms.DueOn: { } due } => $"Agreed: no answer by {DateWords.Of(due)}",
        { State: DeadlineState.Met } when DutyWords.IsContested(answer) => $"{answer!.Words} ({InTime(deadline, "answered")})",
        { State: DeadlineState.Met, ClosedBy: FactKind.Done } => $"{InTime(deadline, "Done")}: {answer?.Words}",
        { State: DeadlineState.Met, ClosedBy: FactKind.ReviewHeld or FactKind.MidwayHeld } => InTime(deadline, "Held"),
        { State: DeadlineState.Met } => InTime(deadline, "Done"),
        { State: DeadlineState.Ended, ClosedBy: FactKind.ReviewHeld } => "Not done before the review",
        _ => "No longer due",
    };

    static string InTime(Deadline deadline, string done) => deadline switch
    {
        { ClosedOn: { } on, Terms.DueOn: { } due } when on > due => $"{done} {Days(on.DayNumber - due.DayNumber)} late",
        { Terms.DueOn: null } => done,
        _ => $"{done} on time",
    };

    /// <summary>Why a notice of this deadline, which is loaded with its changes, asks for nothing any more.</summary>
    public static string WhyClosed(Deadline deadline, Terminology terms) => deadline switch
    {
        { State: DeadlineState.Met, ClosedBy: FactKind.AgreedBySilence, Terms.DueOn: { } due } => $"Agreed: no answer by {DateWords.Of(due)}",
        { State: DeadlineState.Met, ClosedBy: FactKind.ReviewHeld, ClosedOn: { } held } => $"Review held on {DateWords.Of(held)}",
        { State: DeadlineState.Met, ClosedOn: { } done } => $"Done on {DateWords.Of(done)}",
        { State: DeadlineState.NotApplicable } => "Not applicable",
        { State: DeadlineState.Ended, ClosedBy: FactKind.ReviewHeld } => "Not done before the review",
        { State: DeadlineState.Ended } => "No longer due",
        { RecommendationId: not null, State: DeadlineState.Withdrawn } => "It was sent back, or is to be done after all",
        { State: DeadlineState.Withdrawn } when deadline.Changes.MaxBy(change => change.Id) is { } last => $"Not due any more, because {CauseInWords.Of(last.Cause, terms)}",
        { State: DeadlineState.Withdrawn } => "Corrected: it was never due",
        { Terms.DueOn: { } due } => $"Now due on {DateWords.Of(due)}",
        _ => "The date is not known any more",
    };

    /// <summary>What a change did: "from 3 March 2026 to 5 March 2026".</summary>
    public static string Changed(DeadlineChange change) => change switch
    {
        { DueBefore: { } before, DueAfter: { } after } when before != after => $"from {DateWords.Of(before)} to {DateWords.Of(after)}",
        { DueBefore: null, DueAfter: { } after } => $"the date became known, {DateWords.Of(after)}",
        { DueBefore: { } before, DueAfter: null } => $"{DateWords.Of(before)} is not known to be right any more",
        { StateAfter: DeadlineState.Open } => "open again",
        { StateAfter: DeadlineState.Met } => "done",
        { StateAfter: DeadlineState.NotApplicable } => "not applicable",
        { StateAfter: DeadlineState.Ended } => "no longer due",
        _ when change.StateBefore == change.StateAfter => "the guidance's own date changed",
        _ => "taken back",
    };

    /// <summary>What a mode of meeting is called: the four that the pages offer, or the council's own word.</summary>
    public static string Mode(string mode) => mode switch
    {
        "in person" => "In person",
        "video" => "By video",
        "phone" => "By phone",
        "hybrid" => "Partly in person, partly by video",
        _ => mode,
    };

    /// <summary>When a meeting is: "27 March 2026 at 14:30".</summary>
    public static string When(DateOnly day, TimeOnly? at) => at is { } time ? $"{DateWords.Of(day)} at {TypedTime.Of(time)}" : DateWords.Of(day);

    /// <summary>How and where a meeting is, to follow when it is: ", by video, Civic Centre"; blank when neither is said.</summary>
    public static string HowAndWhere(Booking booking) =>
        string.Concat(new[] { Mode(booking.Mode).ToLowerInvariant(), booking.Venue }.Where(words => words.Length > 0).Select(words => $", {words}"));

    /// <summary>"1 day", "3 days".</summary>
    public static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    /// <summary>The day in London of a moment that is kept in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => LondonTime.DateOf(utc);
}
