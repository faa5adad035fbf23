using System.Text;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.Workflows;

/// <summary>A child's case, told as a story, and what falls due in it by the shipped definitions or by others. Days are ISO.</summary>
sealed class ACase
{
    public static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    private static readonly DateTime Now = new(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<TimingRule> Shipped = Rules(WorkflowFiles.Load(Path.Combine(AppContext.BaseDirectory, "workflows")));

    private readonly Recompute _recompute;
    private readonly Child _child = new("A") { DateOfBirth = new(2014, 6, 15) };
    private TimeSpan _setBack;

    private ACase(string today, IReadOnlyList<TimingRule> rules) =>
        _recompute = new Recompute(rules, Calendar, Day.Of(today), new CouncilDays(new(2010, 4, 1), GoLive: null));

    /// <summary>By the shipped definitions.</summary>
    public static ACase On(string today) => new(today, Shipped);

    /// <summary>By the law and these local rules: the id and the text of each.</summary>
    public static ACase On(string today, params (string Name, string Text)[] local) => new(today, Law(local));

    /// <summary>The law and these local rules.</summary>
    public static IReadOnlyList<TimingRule> Law(params (string Name, string Text)[] local) => Rules(WorkflowFiles.Read(
        Statute.Files.Concat(local.Select(l => new DefinitionFile($"workflows/local/{l.Name}.yaml", Basis.Local, Encoding.UTF8.GetBytes(l.Text))))));

    public ACase Born(string day) => Tell(c => c.DateOfBirth = Day.Of(day));

    public ACase LookedAfterSince(string day, string legalStatus = "C2", string place = "U1") =>
        Tell(c => c.Episodes.Add(new Episode { Decom = Day.Of(day), Rne = "S", LegalStatus = legalStatus, Place = place, Dec = null, Rec = "" }));

    /// <summary>The open episode ends and another begins.</summary>
    public ACase Then(string day, string why, string legalStatus = "C2", string place = "U1") => Tell(c =>
    {
        (c.Episodes[^1].Dec, c.Episodes[^1].Rec) = (Day.Of(day), "X1");
        c.Episodes.Add(new Episode { Decom = Day.Of(day), Rne = why, LegalStatus = legalStatus, Place = place, Dec = null, Rec = "" });
    });

    /// <summary>The open episode, and care with it, ends.</summary>
    public ACase LeftCare(string day) => Tell(c => (c.Episodes[^1].Dec, c.Episodes[^1].Rec) = (Day.Of(day), "E4A"));

    public ACase ReviewHeld(params string[] days) =>
        Tell(c => c.Reviews.AddRange(days.Select(day => new Review { HeldOn = Day.Of(day), ParticipationCode = "PN1" })));

    /// <summary>What is recommended for this day; of a review on the day it was made.</summary>
    public ACase Recommended(string due, string madeOn, Role? owner = Role.SocialWorker) => Tell(c => c.Recommendations.Add(new Recommendation
    {
        Terms = new() { Words = "Find a school", Owner = owner, OwnerOutside = owner is null ? "School" : "", DueOn = Day.Of(due), Theme = RecommendationTheme.Education, Starred = false },
        MadeAt = RecommendedAt.Review,
        MadeOn = Day.Of(madeOn),
        RecordedById = 1,
        RecordedAt = Now,
    }));

    /// <summary>Another day for the last recommendation.</summary>
    public ACase NowDue(string day) => Tell(c => c.Recommendations[^1].Terms = c.Recommendations[^1].Terms with { DueOn = Day.Of(day) });

    /// <summary>A step with the last recommendation, taken on a day; of what is said to be done, the day on which it was done may be another.</summary>
    public ACase Step(RecommendationMove move, string day, string? doneOn = null) => Tell(c => c.Recommendations[^1].Take(new()
    {
        Kind = move,
        On = Day.Of(doneOn ?? day),
        Words = "Seen",
        RecordedById = 1,
        At = Day.Of(day).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
    }));

    public ACase IroToldOf(SignificantEventKind kind, string day) =>
        Tell(c => c.Events.Add(new SignificantEvent { Kind = kind, HappenedOn = Day.Of(day), ToldOn = Day.Of(day), Words = "Seen", RecordedById = 1 }));

    public ACase MidwayHeld(string day) => Tell(c => c.Midways.Add(new MidwayReview { HeldOn = Day.Of(day) }));

    public ACase Booked(string day, string madeOn) =>
        Tell(c => c.Bookings.Add(new Booking { BookedFor = Day.Of(day), MadeOn = Day.Of(madeOn), Mode = "", Status = BookingStatus.Booked, Reason = "" }));

    public ACase BookingMovedTo(string day) => Tell(c => c.Bookings[^1].BookedFor = Day.Of(day));

    public ACase BookingCancelled() => Tell(c => c.Bookings[^1].Status = BookingStatus.Cancelled);

    public ACase BookingAdjourned() => Tell(c => c.Bookings[^1].Status = BookingStatus.Adjourned);

    /// <summary>Somebody, or somebody's silence, answers the duty as it stands last.</summary>
    public ACase Answered(string duty, FactKind kind, string day)
    {
        _recompute.Of(_child, Now, "test");
        var key = Last(duty).Key;
        return Tell(c => c.Answers.Add(new DutyAnswer
        {
            Deadline = c.Deadlines.Single(d => d.Key == key),
            Kind = kind,
            On = Day.Of(day),
            Words = "Minutes",
            RecordedById = kind == FactKind.AgreedBySilence ? null : 1,
            At = Now.AddMinutes(c.Answers.Count) - _setBack,
        }));
    }

    /// <summary>What is answered from now on bears an earlier time.</summary>
    public ACase ClockSetBackByAnHour()
    {
        _setBack = TimeSpan.FromHours(1);
        return this;
    }

    public ACase AnswerTakenBack() => Tell(c => c.Answers[^1].TakenBackBecause = "A slip");

    /// <summary>Every deadline of a duty, in order.</summary>
    public IReadOnlyList<DerivedDeadline> Of(string duty) => [.. _recompute.Derive(_child).SelectMany(p => p.Deadlines).Where(d => d.Step.Stage.Id == duty)];

    public DerivedDeadline Last(string duty) => Of(duty)[^1];

    /// <summary>By when the duty is owed that stands last: "Wed 31 Dec 2025".</summary>
    public string Due(string duty) => Written(Last(duty).Terms.DueOn);

    public DeadlineState State(string duty) => Last(duty).State;

    /// <summary>What is stored once it is all worked out.</summary>
    public IReadOnlyList<Deadline> Stored()
    {
        _recompute.Of(_child, Now, "test");
        return _child.Deadlines;
    }

    public static string Written(DateOnly? day) => day?.ToString("ddd d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "-";

    private static IReadOnlyList<TimingRule> Rules(LoadedWorkflows loaded) => loaded switch
    {
        LoadedWorkflows.Rules rules => rules.All,
        LoadedWorkflows.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
        _ => throw new InvalidOperationException("Unknown result."),
    };

    private ACase Tell(Action<Child> what)
    {
        what(_child);
        return this;
    }
}
