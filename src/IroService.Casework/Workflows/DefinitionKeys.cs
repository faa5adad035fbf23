using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>A key of the language.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Required">Whether it must stand.</param>
/// <param name="Meaning">For a policy officer.</param>
public sealed record DefinitionKey(string Name, bool Required, string Meaning);

/// <summary>The keys that stand together in one part of a definition.</summary>
/// <param name="Of">What the part is called in a sentence, with its article.</param>
/// <param name="Keys">In the order in which they are usually written.</param>
public sealed record DefinitionPart(string Of, IReadOnlyList<DefinitionKey> Keys)
{
    internal IReadOnlyCollection<string> Names { get; } = [.. Keys.Select(k => k.Name)];
}

/// <summary>Every key of the language: what the reader accepts and what <c>workflows/README.md</c> lists.</summary>
public static class DefinitionKeys
{
    internal const string Ended = "ended";
    internal const string NotKnown = "not known";

    public static readonly DefinitionPart Definition = new("a definition",
    [
        new("id", true, "The rule's name, in lower case with hyphens. The file is called `<id>.yaml` or, for a later version, `<id>.v2.yaml`."),
        new("version", true, "1, 2, 3, …; a later version comes into force later."),
        new("title", true, "What a person calls it."),
        new("in-force", true, "From when it applies."),
        new("cycle", false, "`yes`: a cycle of reviews; its rows make the timetable, and `review-due` is read from it. Of the law only."),
        new("off", false, "`yes`: it is checked and kept ready, and nothing falls due by it."),
        new("begins", true, "What begins a run of it; a list."),
        new("stages", true, "What is awaited; a list."),
    ]);

    public static readonly DefinitionPart Times = new("a definition of times",
    [
        new("id", true, "As in a definition."),
        new("version", true, "As in a definition."),
        new("title", true, "What a person calls it."),
        new("in-force", true, "From when it applies."),
        new("off", false, "`yes`: it is checked and kept ready, and nothing goes by it."),
        new("times", true, "The council's own times for duties of guidance; a list."),
    ]);

    public static readonly DefinitionPart Time = new("a time",
    [
        new("duty", true, "The stage of a definition in `guidance` that it is for."),
        new("due", true, "By when instead: tighter or looser. People are reminded of it, and the page shows the guidance's own date beside it."),
        new("basis", true, "Where it stands written."),
    ]);

    public static readonly DefinitionPart InForce = new("\"in-force\"",
    [
        new("from", true, "The first day, as `2011-04-01`. What is counted from an earlier day keeps the version before; the first version also serves earlier days."),
    ]);

    public static readonly DefinitionPart Beginning = new("a beginning",
    [
        new("on", true, "The fact."),
        new("at", true, "The first stage."),
        new("if-unknown", false, "The first stage when the records do not reach back far enough to count from the fact; without it no run begins then."),
        new("only-if", false, "Conditions that must all hold on that day; a list."),
    ]);

    public static readonly DefinitionPart Stage = new("a stage",
    [
        new("id", true, "Its name, in lower case with hyphens; `ended` is taken."),
        new("duty", true, "What is owed."),
        new("announce", false, "Who is told, and when. It must stand when the day can be worked out."),
        new("silence", false, "`agrees`: the owner who was reached and has not answered by the due day has agreed; who was not reached agrees to nothing."),
        new("on", true, "What ends the stage: a fact, and the stage that follows or `ended`. `ceased-to-be-looked-after: ended` must be among them; `done`, `not-applicable` and `agreed-by-silence` lead to `ended` unless another stage stands here."),
    ]);

    public static readonly DefinitionPart Duty = new("a duty",
    [
        new("title", true, "In words."),
        new("owner", true, "Who owes it; a role, or `its-owner`: whoever the fact names that began the run, as `recommended` does."),
        new("due", true, "By when: a time (see below), or `not known` when entering the missing fact is itself the duty."),
        new("not-before", false, "A time after a fact; a review held earlier does not count."),
        new("met-by", false, "The facts that show that it is done; a list. Without it a person records that it is done, with the evidence."),
        new("basis", true, "Where it stands written, for example `SI 2010/959 reg 33(1)`; outside `statute` it does not claim to be the law."),
    ]);

    public static readonly DefinitionPart Announce = new("\"announce\"",
    [
        new("before", true, "How long before the due day people are told; a list, the longest first."),
        new("at-once", false, "`yes`: people are told as soon as it is owed, too."),
        new("overdue", false, "`once`: on the day after the due day; `every 5 working days`: then, and again each time this long has passed. Without it, never."),
        new("tell", false, "Who is told besides the owner; a list of roles."),
        new("escalate", false, "The ladder: who is told besides when it stays undone; a list, the soonest first."),
    ]);

    public static readonly DefinitionPart Rung = new("a rung of \"escalate\"",
    [
        new("after", true, "How long after the due day."),
        new("to", true, "A role, which is told then and each time after."),
    ]);

    /// <summary>A hundred years in each unit: what is longer is a slip.</summary>
    public static readonly IReadOnlyDictionary<TimeUnit, int> Longest = new Dictionary<TimeUnit, int>
    {
        [TimeUnit.WorkingDays] = 25_000,
        [TimeUnit.Days] = 36_500,
        [TimeUnit.Weeks] = 5_200,
        [TimeUnit.Months] = 1_200,
    };

    /// <summary>All parts, the outermost first.</summary>
    public static IReadOnlyList<DefinitionPart> All => [Definition, InForce, Beginning, Stage, Duty, Announce, Rung, Times, Time];
}
