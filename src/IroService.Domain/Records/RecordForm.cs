using IroService.Domain.Participation;

namespace IroService.Domain.Records;

/// <summary>The questions of the record of a review (SI 2010/959 regs 36 and 38, Schedule 7; IRO Handbook ch. 3): one list, which pages, print and reports read.</summary>
public static class RecordForm
{
    /// <summary>The day on which the review was completed; asked until it is recorded as held.</summary>
    public const string HeldOn = "held-on";

    /// <summary>PN0 to PN8; asked until it is recorded as held.</summary>
    public const string Participation = "participation";

    /// <summary>Why it was late; asked until it is recorded as held.</summary>
    public const string LateReason = "late-reason";

    /// <summary>Whether the IRO spoke with the child in private (SI 2010/959 reg 36(1)(b)).</summary>
    public const string PrivateTalk = "private-talk";

    /// <summary>The answer that the IRO did not, though nothing spoke against it.</summary>
    public const string TalkNotDone = "not-done";

    /// <summary>Why not, or what is to be known of it.</summary>
    public const string PrivateTalkWords = "private-talk.words";

    /// <summary>The child's own words.</summary>
    public const string ChildsWords = "childs-words";

    /// <summary>What was done about what the child said.</summary>
    public const string YouSaidWeDid = "you-said-we-did";

    /// <summary>Whether the parents' wishes and feelings are known (SI 2010/959 reg 36(1)(c)).</summary>
    public const string ParentsWishes = "parents-wishes";

    /// <summary>What they are, or why they are not known.</summary>
    public const string ParentsWishesWords = "parents-wishes.words";

    /// <summary>What the review came to.</summary>
    public const string Summary = "summary";

    /// <summary>What a chair should know who stands in.</summary>
    public const string NoteForChair = "note-for-chair";

    /// <summary>Who was there.</summary>
    public const string Attended = "attended";

    /// <summary>The letter to the child.</summary>
    public const string Letter = "letter";

    /// <summary>What is prepared before the meeting.</summary>
    public static readonly RecordSection Preparation = new("preparation", "Consultation",
    [
        .. Parties.Consulted.Select(Parties.FormQuestion),
        new("needs", "What is needed so that the child and the family can take part?", AnswerKind.Line) { Hint = "For example an interpreter, a lift, transport, a quiet room", IsCarried = true },
        new(NoteForChair, "What should a chair know who stands in?", AnswerKind.Lines) { Hint = "How the child likes to take part, who should not meet, what to ask first. Everybody who works with the child can read it", IsCarried = true },
    ]);

    /// <summary>When it was held and how the child took part.</summary>
    public static readonly RecordSection Held = new("held", "When it was held",
    [
        new(HeldOn, "When was the review completed?", AnswerKind.Day),
        new(LateReason, "Why was it late?", AnswerKind.Line),
        RecordQuestion.OneOf(Participation, "How did the child take part?", [.. ParticipationCode.All.Select(code => new AnswerOption(code.Code, code.InWords))]),
    ]);

    private static readonly RecordSection Meeting = new("meeting", "The meeting",
    [
        RecordQuestion.OneOf("mode", "How was it held?", new AnswerOption("in-person", "In person"), new("video", "By video or phone"), new("both", "Some in person, some by video"), new("no-meeting", "On papers, without a meeting")),
        new("first-meeting", "If it took several meetings: the first", AnswerKind.Day),
        new("second-meeting", "And the second", AnswerKind.Day),
        RecordQuestion.SomeOf(Attended, "Who was there?", Parties.Options) with { IsCarried = true },
        new("attended.others", "Who else was there?", AnswerKind.Line) { Hint = "What they do, not their names" },
        new("absent", "Who was asked and did not come, and why?", AnswerKind.Lines),
    ]);

    private static readonly RecordSection Child = new("child", "The child",
    [
        RecordQuestion.OneOf(
            PrivateTalk, "Did the IRO speak with the child in private?",
            new AnswerOption("before", "Yes, before the day"), new("on-the-day", "Yes, on the day"), new("refused", "No, the child did not want to"),
            new("not-appropriate", "No, it was not appropriate for the child's age or understanding"), new(TalkNotDone, "No, for another reason")),
        new(PrivateTalkWords, "If not, why not?", AnswerKind.Line),
        new(ChildsWords, "What the child said, in the child's own words", AnswerKind.Lines) { Hint = "Only what the child said, wrote or showed; what you make of it goes below" },
        new(YouSaidWeDid, "What was done about what the child said, now or last time?", AnswerKind.Lines),
        RecordQuestion.YesNo("advocate-offered", "Was an advocate offered?"),
        RecordQuestion.OneOf("advocate-accepted", "Did the child want one?", new AnswerOption(RecordQuestion.Yes, "Yes"), new(RecordQuestion.No, "No"), new("has-one", "Has one already")),
        RecordQuestion.YesNo("advocate-present", "Was the advocate there?"),
        RecordQuestion.YesNo("seen-at-home", "Has the child been seen at home since the last review?"),
        RecordQuestion.YesNo("bedroom-seen", "Has the bedroom been seen?"),
        RecordQuestion.YesNo("same-worker", "Is it the same social worker as last time?"),
    ]);

    private static readonly RecordSection Parents = new("parents", "Parents",
    [
        RecordQuestion.OneOf(ParentsWishes, "Are the wishes and feelings of the parents known?", new AnswerOption(RecordQuestion.Yes, "Yes"), new("in-part", "Of some of them"), new(RecordQuestion.No, "No")),
        new(ParentsWishesWords, "What are they, or why are they not known?", AnswerKind.Lines),
    ]);

    /// <summary>The matters of Schedule 7.</summary>
    public static readonly RecordSection Considered = new("matters", "What was considered", [.. Enum.GetValues<Matter>().SelectMany(Matters.Questions)]);

    private static readonly RecordSection Outcome = new("outcome", "What it came to",
    [
        new(Summary, "Summary of the review", AnswerKind.Lines) { Hint = "Write it so that the child can read it one day" },
        RecordQuestion.OneOf("plan-meets-needs", "Does the care plan meet the child's needs?", new AnswerOption(RecordQuestion.Yes, "Yes"), new("in-part", "In part"), new(RecordQuestion.No, "No")),
    ]);

    /// <summary>The letter to the child, which has a page of its own.</summary>
    public static readonly RecordQuestion LetterQuestion = new(Letter, "Letter to the child", AnswerKind.Lines);

    private static readonly RecordSection AllPlans = PlanSection(Enum.GetValues<Plan>());

    /// <summary>Every question there is.</summary>
    public static readonly IReadOnlyDictionary<string, RecordQuestion> Questions =
        new[] { Preparation, Held, Meeting, Child, Parents, AllPlans, Considered, Outcome, NewRecommendations.Section }
            .SelectMany(section => section.Questions).Append(LetterQuestion).ToDictionary(question => question.Id);

    /// <summary>The question of this id; null when there is none.</summary>
    public static RecordQuestion? Find(string id) => Questions.GetValueOrDefault(id) ?? LastTimes.Find(id);

    /// <summary>The sections that are written at and after the meeting of this child's review, in order.</summary>
    public static IReadOnlyList<RecordSection> Of(RecordSubject subject) => [Meeting, Child, Parents, PlanSection(Plans.Of(subject)), Considered, Outcome];

    private static RecordSection PlanSection(IEnumerable<Plan> plans) => new("plans", "Plans and assessments", [.. plans.SelectMany(Plans.Questions)]);
}
