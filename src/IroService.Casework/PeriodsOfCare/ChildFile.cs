using IroService.Casework.Notifications;
using IroService.Domain.Access;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Everything that a person is shown of a child.</summary>
public sealed record ChildFile
{
    /// <summary>The child with all facts, periods, deadlines (their changes and announcements), recommendations, allocations, bookings and notifications.</summary>
    public required Child Child { get; init; }

    /// <summary>Who is shown it.</summary>
    public required Person Viewer { get; init; }

    /// <summary>What lets that person see it.</summary>
    public required Reach Reach { get; init; }

    /// <summary>Until when it is shown because it was opened in an emergency (UTC), for reading only; null when something else lets the person see it.</summary>
    public required DateTime? EmergencyUntil { get; init; }

    /// <summary>Everybody, by our own number.</summary>
    public required IReadOnlyDictionary<int, Person> People { get; init; }

    /// <summary>The brothers and sisters that the person may know of.</summary>
    public required IReadOnlyList<Child> Siblings { get; init; }

    /// <summary>Who has been told of a deadline.</summary>
    public required ILookup<int, Telling> ToldOf { get; init; }

    /// <summary>Who would be told of a deadline today.</summary>
    public required Func<Deadline, IReadOnlyList<Recipient>> WouldBeTold { get; init; }

    /// <summary>Who owes a duty today, by our own numbers: who fills the role, who stands in for that one, and the Principal IRO in place of one who is missing.</summary>
    public required Func<Deadline, IReadOnlyCollection<int>> WhoOwes { get; init; }

    /// <summary>
    /// Whether who is shown it may answer today for a role to the child: fills it, stands in for who does, is in the place of who is missing, or manages one who
    /// fills it; the Principal IRO may for any.
    /// </summary>
    public required Func<Role, bool> AnswersAs { get; init; }

    /// <summary>Who fills a role for the child today and can be told.</summary>
    public required Func<Role, IReadOnlyList<Person>> WhoFills { get; init; }

    /// <summary>The stage that a deadline stands at; null when the definitions no longer have it.</summary>
    public required Func<Deadline, Stage?> StageOf { get; init; }

    /// <summary>The working days.</summary>
    public required WorkingDayCalendar Calendar { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The period of care that is open today; null when the child is not in care.</summary>
    public PeriodOfCare? CurrentPeriod => Child.Periods.Where(p => !p.Withdrawn && p.IsOpenOn(Today)).MaxBy(p => p.StartedOn);

    /// <summary>The periods of care, the latest first.</summary>
    public IEnumerable<PeriodOfCare> Periods => Child.Periods.Where(p => !p.Withdrawn).OrderByDescending(p => p.StartedOn);

    /// <summary>The episodes of a period, in order.</summary>
    public IEnumerable<Episode> EpisodesOf(PeriodOfCare period) => Child.StandingEpisodes
        .Where(e => e.Decom >= period.StartedOn && !(e.Decom >= period.EndedOn) && e.Decom <= Today && e.IsShortBreak == period.ShortBreaks)
        .Order(EpisodeOrder.Instance);

    /// <summary>What is owed now: what cannot be worked out first, then by due date.</summary>
    public IEnumerable<Deadline> Open => Child.Deadlines.Where(d => d.State == DeadlineState.Open).OrderBy(d => d.Terms.DueOn ?? DateOnly.MinValue).ThenBy(d => d.Id);

    /// <summary>The next date by which the law wants a review; null when there is none.</summary>
    public Deadline? Next => Open.FirstOrDefault(d => d.Terms.DueOn is not null && IsReview(d));

    /// <summary>The review that the law wants next: the next with a date, or else one whose date is not known; null when none is owed.</summary>
    public Deadline? NextOrNotKnown => Next ?? Open.FirstOrDefault(IsReview);

    /// <summary>What is recommended and neither done nor ended otherwise: what is overdue first, then by day; of one day the starred first.</summary>
    public IEnumerable<Recommendation> LiveRecommendations => Child.Recommendations.Where(r => r.IsLive)
        .OrderByDescending(r => r.IsOverdueOn(Today)).ThenBy(r => r.Terms.DueOn).ThenByDescending(r => r.Terms.Starred).ThenBy(r => r.Id);

    /// <summary>What to call a person of the file; blank for nobody, or one who is not known.</summary>
    public string NameOf(int? personId) => personId is { } id && People.TryGetValue(id, out var person) ? person.NameOrReference : "";

    /// <summary>The same, with the one for whom they stood in: "Martin Clough, for Ruth Adeyemi".</summary>
    public string NameOf(int? personId, int? forId) => NameOf(forId) is { Length: > 0 } other ? $"{NameOf(personId)}, for {other}" : NameOf(personId);

    /// <summary>The answer that closed a duty; null when something else did, or it is open.</summary>
    public DutyAnswer? AnswerTo(Deadline deadline) =>
        deadline.ClosedBy is { } kind ? Child.Answers.FindLast(a => a.DeadlineId == deadline.Id && a.Stands && a.Kind == kind) : null;

    /// <summary>The completion of the review that was adjourned; null when none was, or it is completed.</summary>
    public Deadline? Adjourned => Open.FirstOrDefault(d => d.Terms.Anchor == FactKind.ReviewAdjourned);

    /// <summary>By when the law wants the next review at its ordinary time; null when that is not known.</summary>
    public Deadline? OrdinaryReview => Open.Where(IsOfCycle).FirstOrDefault(d => d.Terms.DueOn is not null);

    /// <summary>Whether it is a review at its ordinary time.</summary>
    public required Func<Deadline, bool> IsOfCycle { get; init; }

    /// <summary>Whether it is a review that the law asks for.</summary>
    public required Func<Deadline, bool> IsReview { get; init; }

    /// <summary>What was owed in a period and is closed, the latest first.</summary>
    public IEnumerable<Deadline> ClosedOf(PeriodOfCare period) => Child.Deadlines
        .Where(d => d.PeriodId == period.Id && d.State is DeadlineState.Met or DeadlineState.NotApplicable or DeadlineState.Ended)
        .OrderByDescending(d => d.ClosedOn)
        .ThenByDescending(d => d.Id);

    /// <summary>Who fills a role for the child today.</summary>
    public IEnumerable<Person> Allocated(Role role) => Child.Allocations
        .Where(a => a.Role == role && a.HoldsOn(Today))
        .OrderBy(a => a.From)
        .Select(a => People[a.PersonId])
        .Distinct();

    /// <summary>The age in years today; null when the date of birth is not known.</summary>
    public int? Age => Child.DateOfBirth is { } born && born <= Today
        ? Today.Year - born.Year - (CareHistory.Birthday(born, Today.Year - born.Year) > Today ? 1 : 0)
        : null;
}

/// <summary>Somebody was told.</summary>
/// <param name="Notice">What, as whom and when.</param>
/// <param name="Person">Who; null when there was nobody to tell.</param>
/// <param name="For">For whom they stood in; nobody when they were told for themselves.</param>
/// <param name="Standing">How far it has come.</param>
public sealed record Telling(Notice Notice, Person? Person, IReadOnlyList<Person> For, NoticeStanding Standing);
