using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Naming;
using IroService.Domain.Workflows;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Workflows;

/// <summary>What pages say of a definition.</summary>
public static class WorkflowWords
{
    /// <summary>Its page.</summary>
    public static string Page(DefinitionRead one) => $"/workflows/{one.Id}/{one.Version}";

    /// <summary>Where definitions come from, as a heading: "The law".</summary>
    public static string From(Basis basis) => basis switch
    {
        Basis.Statute => "The law",
        Basis.Guidance => "Statutory guidance",
        _ => "The council's own",
    };

    /// <summary>What it is of, in a word.</summary>
    public static string Kind(DefinitionRead one) => one switch
    {
        { Disputes: not null } => "Disputes",
        { IsTimes: true } => "Times for duties of guidance",
        { Timing.IsCycle: true } => "Deadlines: a cycle of reviews",
        _ => "Deadlines",
    };

    /// <summary>"1 deadline", "2 deadlines".</summary>
    public static string Count(int number, string one) => $"{number} {one}{(number == 1 ? "" : "s")}";

    /// <summary>"5 working days".</summary>
    public static string WorkingDays(int days) => new Duration(days, TimeUnit.WorkingDays).ToString();

    /// <summary>By when a stage is answered: "within 5 working days".</summary>
    public static string Of(StageAnswer answer) => answer switch
    {
        StageAnswer.Within within => $"within {WorkingDays(within.WorkingDays)}",
        StageAnswer.AsSet set => $"within what is set case by case, at most {WorkingDays(set.AtMostWorkingDays)}",
        _ => "no answer is asked for: it is a report upward",
    };

    /// <summary>Who is told of what is owed besides the one who owes it, and when; blank when nobody is.</summary>
    public static string Told(Announce announce, Terminology terms)
    {
        var when = new[]
        {
            announce.AtOnce ? "as soon as it is owed" : "",
            announce.Before.Count > 0 ? $"{Listed(announce.Before.Select(d => d.ToString()))} before the last day" : "",
            announce.Overdue ? announce.OverdueEvery is { } every ? $"the day after it, and every {(every.Count == 1 ? every.ToString()[2..] : every)} from then" : "the day after it" : "",
        }.Where(part => part.Length > 0).ToList();
        if (when.Count == 0)
            return "";
        var whom = announce.Tell.Select(role => $"the {terms.InWords(role)}").Prepend("who owes it");
        var ladder = announce.Escalate.Select(rung => $"; the {terms.InWords(rung.To)} too from {rung.After} after it");
        return $"{Sentence(Listed(whom))}: {string.Join(", ", when)}{string.Concat(ladder)}";
    }

    /// <summary>By when: "20 working days after the child became looked after".</summary>
    public static string Of(DueRule? due) => due switch
    {
        null => "Not known: what is missing is to be entered",
        { How: Reckoning.After } => $"{due.Duration} after {Anchors(due, kind => Fact.NamesADayToCome(kind) ? Day(kind) : Explanation.WhatHappened(kind))}",
        { How: Reckoning.Before } => $"{due.Duration} before {Anchors(due, Day)}",
        { How: Reckoning.On } => $"On {Anchors(due, Day)}",
        _ => $"Halfway from {Anchors(due, Day)} to {Day(due.To!.Value)}",
    };

    /// <summary>What begins or ends a stage, after "When": "a review is held".</summary>
    public static string When(FactKind kind) => kind switch
    {
        FactKind.ReviewHeld => "a review is held",
        FactKind.Done => "it is recorded as done",
        FactKind.NotApplicable => "it is recorded that it does not apply",
        FactKind.AgreedBySilence => "nobody answers in time, which agrees",
        FactKind.ReviewDue => "the wait for the next review begins",
        FactKind.IroAskedForReview => "the IRO asks for an early review",
        FactKind.WelfareNotSafeguarded => "a visit finds the child's welfare not safeguarded",
        FactKind.PoliceOrRemandToEnd => "it is known on which day police or remand accommodation ends",
        FactKind.CustodyToEnd => "it is known on which day custody ends",
        FactKind.Section20ToEnd => "the end of accommodation under section 20 is proposed",
        FactKind.Recommended => "something is recommended",
        FactKind.IroToldOfEvent => "the IRO is told of something between reviews",
        FactKind.CeasedToBeLookedAfter => "care ends",
        _ => Explanation.WhatHappened(kind),
    };

    /// <summary>A condition, after "only if".</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.UnderFive => "the child is under five",
        Condition.PlacementOrder => "there is a placement order",
        Condition.SixMonthly => "the next review is one of those that are six months apart",
        _ => "the meeting is booked for a day after the one by which the law wants the review",
    };

    /// <summary>What is owed now: "Answer the dispute: Stage 1: Team Manager (team manager by 17 June 2026)".</summary>
    public static string Of(ExpectedDuty owed, Terminology terms) => $"{owed.Title} ({By(owed, terms)})";

    /// <summary>Where a dispute goes: "Unless settled: to "Stage 2: Group Manager" on 18 June 2026 (group manager by 25 June 2026)".</summary>
    public static string Of(ExpectedStage stage, Terminology terms) => $"Unless settled: to \"{stage.Stage.Title}\" on {DateWords.Of(stage.On)} ({Listed(stage.Owed.Select(owed => By(owed, terms)))})";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Listed(IEnumerable<string> items) => items.ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    /// <summary>With a capital letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    private static string By(ExpectedDuty owed, Terminology terms) => $"{terms.InWords(owed.Owner)} by {(owed.DueOn is { } due ? DateWords.Of(due) : "a day that the calendar does not reach")}";

    private static string Anchors(DueRule due, Func<FactKind, string> named) => string.Join(", or else ", due.Anchors.Select(named));

    private static string Day(FactKind kind) => kind switch
    {
        FactKind.ReviewBooked => "the day of the meeting",
        FactKind.ReviewDue => "the day by which the law wants the review",
        FactKind.IroAskedForReview => "the day by which the IRO wants the review",
        FactKind.WelfareNotSafeguarded => "the day by which the review is wanted",
        FactKind.Recommended => "the day by which it is to be done, as recommended",
        _ => $"the day on which {Explanation.WhatHappened(kind)}",
    };
}
