using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Workflows;

/// <summary>On whose word a duty stands. A looser time of a lesser basis never replaces the time of a greater one.</summary>
public enum Basis
{
    /// <summary>Acts and regulations.</summary>
    Statute,

    /// <summary>Statutory guidance: the IRO Handbook (2010).</summary>
    Guidance,

    /// <summary>The council's own rule.</summary>
    Local,
}

/// <summary>
/// A timing rule in all its versions. It is effective-dated: the version in force on the day that a stage counts from applies,
/// at every recompute, so that the past keeps its rule.
/// </summary>
/// <param name="Versions">At least one, in the order in which they came into force.</param>
public sealed record TimingRule(IReadOnlyList<TimingRuleVersion> Versions)
{
    /// <summary>The council's own times for stages of it, in the order in which they came into force.</summary>
    public IReadOnlyList<LocalTime> LocalTimes { get; init; } = [];

    /// <summary>Of the duties that disputes bring, the protocol by which the disputes go: they begin with nothing else. Null of any other rule.</summary>
    public DisputeProtocols? Disputes { get; init; }

    /// <summary>Whether it is a cycle of reviews.</summary>
    public bool IsCycle => Versions[0].IsCycle;

    /// <summary>The rule's name, for example <c>reg33</c>; the CYCLE of a timetable.</summary>
    public string Id => Versions[0].Id;

    /// <summary>The version in force on a day; the first version also serves the days before it came into force.</summary>
    public TimingRuleVersion InForceOn(DateOnly day) => Versions.LastOrDefault(v => v.InForceFrom <= day) ?? Versions[0];

    /// <summary>The council's own time for a stage that counts from this day; null when it set none.</summary>
    public LocalTime? LocalTimeOn(string stage, DateOnly day) => LocalTimes.LastOrDefault(t => t.Stage == stage && t.InForceFrom <= day && !(t.InForceUntil <= day));
}

/// <summary>The council's own time for a duty that guidance asks for: people are reminded of it, and the guidance's own date stands beside it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Due">By when instead.</param>
/// <param name="Source">Where it stands written.</param>
/// <param name="InForceFrom">What counts from this day on goes by it.</param>
/// <param name="InForceUntil">What counts from this day on goes by it no longer: a later version set another or none; null while no later one stands.</param>
public sealed record LocalTime(string Stage, DueRule Due, string Source, DateOnly InForceFrom, DateOnly? InForceUntil = null);

/// <summary>One version of a timing rule, as its file states it.</summary>
/// <param name="Id">The rule's name.</param>
/// <param name="Version">1, 2, 3, …</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Basis">On whose word it stands; follows from the folder that the file stands in.</param>
/// <param name="InForceFrom">The first day on which it applies.</param>
/// <param name="Begins">What begins a run of it.</param>
/// <param name="Stages">What is awaited, one after the other.</param>
public sealed record TimingRuleVersion(
    string Id,
    int Version,
    string Title,
    Basis Basis,
    DateOnly InForceFrom,
    IReadOnlyList<Beginning> Begins,
    IReadOnlyList<Stage> Stages)
{
    /// <summary>Whether it is a cycle of reviews: its rows make the timetable, and <see cref="FactKind.ReviewDue"/> is read from it.</summary>
    public bool IsCycle { get; init; }

    /// <summary>Whether it has a stage of this name.</summary>
    public bool Has(string stage) => Stages.Any(s => s.Id == stage);

    /// <summary>The stage of this name.</summary>
    /// <exception cref="InvalidOperationException">There is none; the checker refuses such a definition.</exception>
    public Stage Stage(string id) =>
        Stages.FirstOrDefault(s => s.Id == id) ?? throw new InvalidOperationException($"{Id}@{Version} has no stage {id}.");
}

/// <summary>What begins a run, and at which stage.</summary>
/// <param name="On">The fact.</param>
/// <param name="At">The first stage.</param>
/// <param name="IfUnknown">The first stage when the fact is not <see cref="Fact.Known"/>; null when no run begins then.</param>
/// <param name="OnlyIf">Conditions that must all hold; none: it always begins.</param>
public sealed record Beginning(FactKind On, string At, string? IfUnknown, IReadOnlyList<Condition> OnlyIf);

/// <summary>One thing that is awaited.</summary>
/// <param name="Id">The name of the duty, for example <c>first-review</c>; the RULE of a timetable.</param>
/// <param name="Duty">What is owed, by whom and by when.</param>
/// <param name="Announce">Who is told, and when.</param>
/// <param name="On">What ends the stage: the fact, and the stage that follows or null when the run ends.</param>
public sealed record Stage(string Id, Duty Duty, Announce Announce, IReadOnlyDictionary<FactKind, string?> On)
{
    /// <summary>Whether the owner who was reached and does not answer in time has agreed (IRO Handbook ch. 3).</summary>
    public bool SilenceAgrees { get; init; }

    /// <summary>Whether it asks that the meeting be moved: it begins only when one is booked after the day by which the law wants the review.</summary>
    public bool IsToMoveBooking { get; init; }

    /// <summary>Whether a person records that it is done; otherwise a fact shows it.</summary>
    public bool IsTicked => Duty.MetBy.Count == 0;
}

/// <summary>What is owed.</summary>
/// <param name="Title">In words: "First review".</param>
/// <param name="Owner">Who owes it; null when it is whoever the fact names that began the run.</param>
/// <param name="Due">By when; null when it cannot be worked out until a fact is entered, and finding that fact is the duty.</param>
/// <param name="NotBefore">When set, a review held before this day does not count.</param>
/// <param name="Source">Where it stands written, for example "SI 2010/959 reg 33(1)".</param>
/// <param name="MetBy">The facts that show that it was done; none when a person records it.</param>
public sealed record Duty(string Title, Role? Owner, DueRule? Due, DueRule? NotBefore, string Source, IReadOnlyList<FactKind> MetBy)
{
    /// <summary>How definitions write an owner whom the fact names that began the run.</summary>
    public const string ItsOwner = "its-owner";

    /// <summary>The owner as definitions write it.</summary>
    public string OwnerAsWritten => Owner is { } role ? Word.Of(role) : ItsOwner;

    /// <summary>Who owes it in a run that this fact began.</summary>
    /// <exception cref="InvalidOperationException">The fact names nobody; the checker refuses such a definition.</exception>
    public Role OwnerIn(Fact begun) => Owner ?? begun.Owner ?? throw new InvalidOperationException($"{begun.Kind} names no owner for \"{Title}\".");
}

/// <summary>How a day is reckoned from another.</summary>
public enum Reckoning
{
    /// <summary>So long after it.</summary>
    After,

    /// <summary>So long before it.</summary>
    Before,

    /// <summary>The day itself.</summary>
    On,

    /// <summary>Halfway from it to another day: half of the days between them, rounded down.</summary>
    Halfway,
}

/// <summary>"20 working days after became-looked-after", "3 working days before review-booked, or review-due", "halfway from review-held to review-due".</summary>
/// <param name="How">After, before, on or halfway.</param>
/// <param name="Duration">How long; null for on and halfway.</param>
/// <param name="Anchors">From what: the latest fact of the first of these kinds that has happened in the period of care.</param>
/// <param name="To">Of halfway: to what; else null.</param>
public sealed record DueRule(Reckoning How, Duration? Duration, IReadOnlyList<FactKind> Anchors, FactKind? To = null)
{
    /// <summary>So long after a fact.</summary>
    public static DueRule After(Duration duration, params IReadOnlyList<FactKind> anchors) => new(Reckoning.After, duration, anchors);

    /// <summary>As definitions write it.</summary>
    public override string ToString()
    {
        var from = string.Join(", or ", Anchors.Select(Word.Of));
        return How switch
        {
            Reckoning.After => $"{Duration} after {from}",
            Reckoning.Before => $"{Duration} before {from}",
            Reckoning.On => $"on {from}",
            Reckoning.Halfway => $"halfway from {from} to {Word.Of(To!.Value)}",
            _ => throw new InvalidOperationException($"Unknown reckoning {How}."),
        };
    }

    /// <summary>The day it gives.</summary>
    /// <param name="from">The day that is counted from.</param>
    /// <param name="to">Of halfway: the other day.</param>
    /// <param name="calendar">For working days.</param>
    public DueDate Of(DateOnly? from, DateOnly? to, WorkingDayCalendar calendar) => (How, from) switch
    {
        (_, null) => new DueDate.StartUnknown(),
        (Reckoning.After, { } day) => Duration!.After(day, calendar),
        (Reckoning.Before, { } day) => Duration!.Before(day, calendar),
        (Reckoning.On, { } day) => new DueDate.On(day),
        (Reckoning.Halfway, { } day) => to is { } end ? new DueDate.On(day.AddDays((end.DayNumber - day.DayNumber) / 2)) : new DueDate.StartUnknown(),
        _ => throw new InvalidOperationException($"Unknown reckoning {How}."),
    };
}

/// <summary>When people are told of a duty, and who.</summary>
/// <param name="Before">How long before the due date, the longest first.</param>
/// <param name="OverdueEvery">On the day after the due date, and then again each time this long has passed since it; null: not again.</param>
/// <param name="Tell">Who is told, besides the owner.</param>
public sealed record Announce(IReadOnlyList<Duration> Before, Duration? OverdueEvery, IReadOnlyList<Role> Tell)
{
    /// <summary>Whether people are told as soon as it is owed.</summary>
    public bool AtOnce { get; init; }

    /// <summary>Whether people are told on the day after the due date.</summary>
    public bool Overdue { get; init; } = OverdueEvery is not null;

    /// <summary>Who is told besides when it stays undone, the soonest first.</summary>
    public IReadOnlyList<Rung> Escalate { get; init; } = [];
}

/// <summary>A rung of the ladder: who is told when a duty stays undone.</summary>
/// <param name="After">How long after the due date.</param>
/// <param name="To">Who.</param>
public sealed record Rung(Duration After, Role To);
