using IroService.Domain.Notifications;

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
    /// <summary>The rule's name, for example <c>reg33</c>; the CYCLE of a timetable.</summary>
    public string Id => Versions[0].Id;

    /// <summary>The version in force on a day; the first version also serves the days before it came into force.</summary>
    public TimingRuleVersion InForceOn(DateOnly day) => Versions.LastOrDefault(v => v.InForceFrom <= day) ?? Versions[0];
}

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
    /// <summary>The stage of this name.</summary>
    /// <exception cref="InvalidOperationException">There is none; the checker refuses such a definition.</exception>
    public Stage Stage(string id) =>
        Stages.FirstOrDefault(s => s.Id == id) ?? throw new InvalidOperationException($"{Id}@{Version} has no stage {id}.");
}

/// <summary>What begins a run, and at which stage.</summary>
/// <param name="On">The fact.</param>
/// <param name="At">The first stage.</param>
/// <param name="IfUnknown">The first stage when the fact is not <see cref="Fact.Known"/>; null when no run begins then.</param>
public sealed record Beginning(FactKind On, string At, string? IfUnknown);

/// <summary>One thing that is awaited.</summary>
/// <param name="Id">The name of the duty, for example <c>first-review</c>; the RULE of a timetable.</param>
/// <param name="Duty">What is owed, by whom and by when.</param>
/// <param name="Announce">Who is told, and when.</param>
/// <param name="On">What ends the stage: the fact, and the stage that follows or null when the run ends.</param>
public sealed record Stage(string Id, Duty Duty, Announce Announce, IReadOnlyDictionary<FactKind, string?> On);

/// <summary>What is owed.</summary>
/// <param name="Title">In words: "First review".</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Due">By when; null when it cannot be worked out until a fact is entered, and finding that fact is the duty.</param>
/// <param name="NotBefore">When set, a review held before this day does not count.</param>
/// <param name="Source">Where it stands written, for example "SI 2010/959 reg 33(1)".</param>
public sealed record Duty(string Title, Role Owner, DueRule? Due, DueRule? NotBefore, string Source);

/// <summary>"20 working days after became-looked-after", "6 months after review-held, or returned-from-adoption".</summary>
/// <param name="Duration">How long.</param>
/// <param name="Anchors">After what: the latest fact of the first of these kinds that has happened in the period of care.</param>
public sealed record DueRule(Duration Duration, IReadOnlyList<FactKind> Anchors);

/// <summary>When people are told of a duty, and who.</summary>
/// <param name="Before">How long before the due date, the longest first.</param>
/// <param name="OverdueEvery">On the day after the due date, and then again each time this long has passed since it; null: never.</param>
/// <param name="Tell">Who is told, besides the owner.</param>
public sealed record Announce(IReadOnlyList<Duration> Before, Duration? OverdueEvery, IReadOnlyList<Role> Tell);
