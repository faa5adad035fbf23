using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>A plan or an assessment that a review looks at.</summary>
public enum Plan
{
    /// <summary>SI 2010/959 reg 5.</summary>
    CarePlan,

    /// <summary>From 16 on (Children Act 1989 s.23E).</summary>
    PathwayPlan,

    /// <summary>SI 2010/959 reg 9.</summary>
    PlacementPlan,

    /// <summary>The personal education plan (SI 2010/959 reg 5(b)(ii)).</summary>
    EducationPlan,

    /// <summary>Twice a year under five, then once (SI 2010/959 reg 7).</summary>
    HealthAssessment,

    /// <summary>SI 2010/959 reg 7, statutory guidance on health.</summary>
    DentalCheck,

    /// <summary>The strengths and difficulties questionnaire, of 5 to 16 years after a year in care (SSDA903 OC2).</summary>
    StrengthsAndDifficulties,

    /// <summary>Where the child is to grow up: from the second review on (SI 2010/959 Schedule 7, 3).</summary>
    PermanencePlan,

    /// <summary>The last statutory visit (SI 2010/959 reg 28).</summary>
    StatutoryVisit,
}

/// <summary>When the IRO saw a plan.</summary>
public enum PlanSeen
{
    /// <summary>Before the meeting, so that there was time to read it.</summary>
    Before,

    /// <summary>It was presented at the meeting.</summary>
    OnTheDay,

    /// <summary>It is due, and was not seen.</summary>
    NotSeen,

    /// <summary>There is none yet, and none is due.</summary>
    NotDue,
}

/// <summary>Of whom a record is, as far as the questions depend on it.</summary>
/// <param name="DateOfBirth">Null when it is not known: then every question is asked.</param>
/// <param name="LookedAfterSince">The start of the period of care; null when it is not known.</param>
/// <param name="On">The day of the review, or the day it is.</param>
public sealed record RecordSubject(DateOnly? DateOfBirth, DateOnly? LookedAfterSince, DateOnly On)
{
    /// <summary>Whether the child has had this birthday; false when it is not known when the child was born.</summary>
    public bool Is(int years) => DateOfBirth is { } born && CareHistory.Birthday(born, years) <= On;
}

/// <summary>The questions about plans and assessments.</summary>
public static class Plans
{
    /// <summary>When it was seen.</summary>
    public static string SeenId(Plan plan) => $"plan.{Word.Of(plan)}.seen";

    /// <summary>Its date.</summary>
    public static string DateId(Plan plan) => $"plan.{Word.Of(plan)}.date";

    /// <summary>Whether it is up to date.</summary>
    public static string CurrentId(Plan plan) => $"plan.{Word.Of(plan)}.current";

    /// <summary>The plan in words.</summary>
    public static string Words(Plan plan) => plan switch
    {
        Plan.CarePlan => "Care plan",
        Plan.PathwayPlan => "Pathway plan",
        Plan.PlacementPlan => "Placement plan",
        Plan.EducationPlan => "Personal education plan (PEP)",
        Plan.HealthAssessment => "Health assessment",
        Plan.DentalCheck => "Dental check",
        Plan.StrengthsAndDifficulties => "Strengths and difficulties questionnaire (SDQ)",
        Plan.PermanencePlan => "Permanence plan",
        Plan.StatutoryVisit => "Last statutory visit",
        _ => throw new InvalidOperationException($"Unknown plan {plan}."),
    };

    /// <summary>When it was seen, in words.</summary>
    public static string Words(PlanSeen seen) => seen switch
    {
        PlanSeen.Before => "Seen before the meeting",
        PlanSeen.OnTheDay => "Presented on the day",
        PlanSeen.NotSeen => "Not seen",
        PlanSeen.NotDue => "Not due",
        _ => throw new InvalidOperationException($"Unknown answer {seen}."),
    };

    /// <summary>Whether a review of this child looks at it: the pathway plan from 16 on, the SDQ from 5 to 16 after a year in care, the PEP from 3 on; the rest always.</summary>
    public static bool IsLookedAt(Plan plan, RecordSubject of) => plan switch
    {
        _ when of.DateOfBirth is null => true,
        Plan.PathwayPlan => of.Is(16),
        Plan.EducationPlan => of.Is(3),
        Plan.StrengthsAndDifficulties => of.Is(5) && !of.Is(17) && !(of.LookedAfterSince > of.On.AddYears(-1)),
        _ => true,
    };

    /// <summary>Those that a review of this child looks at.</summary>
    public static IEnumerable<Plan> Of(RecordSubject of) => Enum.GetValues<Plan>().Where(plan => IsLookedAt(plan, of));

    /// <summary>The three questions of a plan. Its date and whether it is up to date are taken from last time; when it was seen is asked anew.</summary>
    internal static IEnumerable<RecordQuestion> Questions(Plan plan) =>
    [
        RecordQuestion.OneOf(SeenId(plan), $"{Words(plan)}: seen", [.. Enum.GetValues<PlanSeen>().Select(seen => new AnswerOption(Word.Of(seen), Words(seen)))]),
        new(DateId(plan), $"{Words(plan)}: date", AnswerKind.Day) { IsCarried = true },
        RecordQuestion.YesNo(CurrentId(plan), $"{Words(plan)}: up to date") with { IsCarried = true },
    ];
}
