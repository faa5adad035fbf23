using IroService.Domain.Disputes;
using IroService.Domain.Notifications;

namespace IroService.Web.Hosting;

/// <summary>What somebody did in a dispute of the demo council.</summary>
/// <param name="Ago">How many working days ago.</param>
/// <param name="By">As whom.</param>
/// <param name="Move">What.</param>
/// <param name="Words">In words.</param>
sealed record DemoStep(int Ago, Role By, DisputeMove Move, string Words)
{
    /// <summary>Of a judgement.</summary>
    public DisputeVerdict? Verdict { get; init; }

    /// <summary>The stage to which it goes.</summary>
    public string? Stage { get; init; }

    /// <summary>Of a hold, how many working days from today it lasts.</summary>
    public int? UntilAhead { get; init; }

    /// <summary>Of a closing.</summary>
    public DisputeOutcome? Outcome { get; init; }

    /// <summary>Of a closing, what changed for the child.</summary>
    public string Impact { get; init; } = "";

    /// <summary>Of a closing, what the child was told.</summary>
    public string ToldChild { get; init; } = "";
}

/// <summary>One dispute of the demo council, from the day on which it was raised.</summary>
/// <param name="Ago">How many working days ago it was raised.</param>
/// <param name="Stage">The stage at which it began.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Impact">What that does to the child.</param>
/// <param name="Remedy">What would put it right.</param>
/// <param name="Steps">What was done in it, in order.</param>
sealed record DemoStory(int Ago, string Stage, string Theme, string Wrong, string Impact, string Remedy, params IReadOnlyList<DemoStep> Steps)
{
    /// <summary>Where the words of the recommendation stand from which it was raised.</summary>
    public const string It = "{it}";

    /// <summary>What it is about.</summary>
    public DisputeKind Kind { get; init; } = DisputeKind.Care;

    /// <summary>From what it was raised.</summary>
    public DisputeSource From { get; init; } = DisputeSource.OwnJudgement;

    /// <summary>Of a dispute with another agency, which.</summary>
    public string Agency { get; init; } = "";

    /// <summary>Why it did not begin at the first stage; blank when it did.</summary>
    public string StageBecause { get; init; } = "";

    /// <summary>Of the talk before, what came of it; blank when there was none.</summary>
    public string Talk { get; init; } = "";

    /// <summary>Why there was none.</summary>
    public string NotTriedBecause { get; init; } = "";

    /// <summary>
    /// The demo's disputes: open ones that wait for each thing that a dispute can wait for, and closed ones with what changed for the child. None is older than
    /// 16 working days, so that all were opened since the service began.
    /// </summary>
    public static IReadOnlyList<DemoStory> All { get; } =
    [
        // One working day is left to answer.
        new(4, "stage-1", "Child not seen/not seen at home", "Nobody has visited you at home for nine weeks; you should be visited every six.", "You told me that you do not know who your social worker is now.", "A visit at home by the end of next week, alone with you.")
        {
            Talk = "Rang the team manager, who hoped to find somebody",
        },

        // Its clock is held, as both agreed.
        new(3, "stage-1", "No health assessment", "Your health assessment was due in the spring and has not been booked.", "Your teeth hurt, and you have missed school for it twice.", "A day for the assessment, and the dentist before it.",
            new DemoStep(1, Role.Iro, DisputeMove.Hold, "The nurse is back on Monday; the team manager and I agreed to wait for her") { UntilAhead = 3 })
        {
            Talk = "Asked the social worker, who had rung the clinic once",
        },

        // Nobody answered: it moved up by itself.
        new(8, "stage-1", "Drift and delay", "You have waited since the winter to hear whether you stay where you live.", "You told me that you keep your bags packed.", "The panel's decision, with a day by which you are told.")
        {
            From = DisputeSource.Midway,
            Talk = "Asked at the midway review, and again by email",
        },

        // It has been answered and is to be judged.
        new(4, "stage-1", "No PEP", "There was no meeting about your school this term.", "You sit alone in the library on three days a week.", "The meeting this month, with you and the virtual school.",
            new DemoStep(1, Role.TeamManager, DisputeMove.Answer, "The meeting is booked for Thursday week; the social worker tells the school and you today"))
        {
            Talk = "Rang the designated teacher, who had asked for a day twice",
        },

        // Through every stage, and to Cafcass.
        new(14, "stage-1", "Drift and delay", "Your plan has said for a year that a family is to be found for you, and nobody has looked since the summer.", "You ask me every time where you will live next.", "A plan for finding a family or another plan, decided by the head of service.",
            new DemoStep(10, Role.TeamManager, DisputeMove.Answer, "The family finder post is empty; it is to be filled in the autumn"),
            new DemoStep(9, Role.Iro, DisputeMove.Judge, "A post is not a plan for the child") { Verdict = DisputeVerdict.NotAccepted, Stage = "stage-2" },
            new DemoStep(5, Role.GroupManager, DisputeMove.Answer, "Another team's family finder looks at it when there is time"),
            new DemoStep(4, Role.Iro, DisputeMove.Judge, "There is no day in it") { Verdict = DisputeVerdict.NotAccepted, Stage = "stage-3" },
            new DemoStep(3, Role.Iro, DisputeMove.AskLegalAdvice, "The panel of independent solicitors, about what a court could be asked"),
            new DemoStep(2, Role.Iro, DisputeMove.ReferToCafcass, "Nobody decides. The bundle went to Cafcass by secure email"))
        {
            Talk = "Two talks with the team manager in the last month",
        },

        // At the last stage without an answer: there is no stage above.
        new(16, "stage-2", "Risks not addressed effectively", "Two plans for your safety on the internet were written, and neither was shared with your carers.", "A stranger wrote to you again last week.", "One plan that your carers and your school have in their hands.")
        {
            StageBecause = "The team manager wrote both plans",
            NotTriedBecause = "You are at risk tonight",
        },

        // What was answered was not enough: it is at the second stage, from a recommendation that was not done.
        new(7, "stage-1", "Drift and delay", $"At your review I asked for this: “{It}”. Its day has passed, and it is not done.", "You asked me twice what became of it.", "That it is done, and that you are told.",
            new DemoStep(3, Role.TeamManager, DisputeMove.Answer, "It will be looked at when the new social worker begins"),
            new DemoStep(2, Role.Iro, DisputeMove.Judge, "Nobody is named and no day is") { Verdict = DisputeVerdict.NotAccepted, Stage = "stage-2" })
        {
            From = DisputeSource.Recommendation,
            Talk = "Asked the social worker, who is leaving",
        },

        // Agreed, and to be seen to.
        new(9, "stage-1", "Lack of appropriate family contact", "You were to see your brother every month and have seen him once since Easter.", "You cried when I asked about him.", "Two days with your brother in the next month, written down.",
            new DemoStep(6, Role.TeamManager, DisputeMove.Answer, "The first and third Saturday of each month; the carers drive"),
            new DemoStep(5, Role.Iro, DisputeMove.Judge, "Both days are in the carers' diaries") { Verdict = DisputeVerdict.Accepted })
        {
            Talk = "Talked with both social workers after the review",
        },

        // Closed, with what changed.
        new(15, "stage-1", "Other", $"At your review I asked for this: “{It}”. Its day has passed, and nobody has begun.", "You waited for it and told your carers that nothing ever comes of your reviews.", "That it is begun this week, with the name of who does it.",
            new DemoStep(11, Role.TeamManager, DisputeMove.Answer, "The social worker has begun on it and rings you on Friday"),
            new DemoStep(10, Role.Iro, DisputeMove.Judge, "You told me that the social worker rang") { Verdict = DisputeVerdict.Accepted },
            Closed(2, DisputeOutcome.Resolved, "It has been begun, and is looked at in supervision each month", "You know who does it and how far it is, and you came to talk about it yourself", "On a visit: what was answered, and that you were right to say so"))
        {
            From = DisputeSource.Recommendation,
            Talk = "Rang the social worker, who had not known of it",
        },
        new(13, "stage-1", "No placement plan", "You moved a month ago and your carers have no plan that says who may collect you from school.", "You waited at the gate for an hour.", "A signed placement plan in your carers' hands.",
            new DemoStep(9, Role.TeamManager, DisputeMove.Answer, "Signed on Tuesday; the carers and the school have it"),
            new DemoStep(8, Role.Iro, DisputeMove.Judge, "I have seen it") { Verdict = DisputeVerdict.Accepted },
            Closed(3, DisputeOutcome.Resolved, "The plan is signed and names who may collect you", "You are collected on time, and your carers could agree to the school trip", "On a visit: who collects you, and that you were right to say so"))
        {
            Talk = "Rang the duty worker on the day",
        },
        new(16, "stage-1", "Care plan presented on the day", "The plan was put on the table at your review; neither you nor your mother had read it.", "You said nothing in your review, because you did not know what it was about.", "The plan a week before each review, in words that you can read.",
            new DemoStep(13, Role.TeamManager, DisputeMove.Answer, "From now on it is sent a week before; a version for children is not promised"),
            new DemoStep(12, Role.Iro, DisputeMove.Judge, "The version for you is missing; I write to you myself") { Verdict = DisputeVerdict.InPart },
            Closed(6, DisputeOutcome.ResolvedInPart, "The plan came in time for the second meeting", "You said what you want at the second meeting, and two things were changed", "By letter, with the plan in easy words"))
        {
            NotTriedBecause = "It was the third review at which this happened",
        },
        new(11, "stage-1", "No SDQ", "The questionnaire about how you feel was not sent to your carers.", "Nobody can say whether the help that you get is the right help.", "The questionnaire, filled in by your carers.",
            Closed(8, DisputeOutcome.Withdrawn, "It had been filled in and lay in another file", "Nothing: it was done before", "Not told: it had not been talked about with you"))
        {
            Talk = "Asked the business support, who did not find it",
        },

        // Of other kinds.
        new(6, "agency-stage-1", "Mental health", "You were referred to the mental health service in spring and have not been offered a first day.", "You have stopped going to school.", "A first appointment, or in writing what the service offers while you wait.",
            new DemoStep(5, Role.Iro, DisputeMove.TryInformally, "The service's manager rang back: the list is twenty weeks long"))
        {
            Kind = DisputeKind.OtherAgency,
            Agency = "Child and adolescent mental health service",
            Talk = "Rang the service with the social worker",
        },
        new(3, "shown", "Heard the child", "Your social worker wrote your plan with you, in your words, and brought it to the review.", "You led your own review.", "") { Kind = DisputeKind.GoodPractice },
    ];

    private static DemoStep Closed(int ago, DisputeOutcome outcome, string words, string impact, string told) =>
        new(ago, Role.Iro, DisputeMove.Close, words) { Outcome = outcome, Impact = impact, ToldChild = told };
}
