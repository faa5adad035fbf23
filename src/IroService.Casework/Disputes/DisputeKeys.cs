using IroService.Casework.Workflows;

namespace IroService.Casework.Disputes;

/// <summary>Every key of a definition of disputes: what the reader accepts and what <c>workflows/README.md</c> lists.</summary>
public static class DisputeKeys
{
    internal const string NotAsked = "not asked";
    internal const string AsSet = "as set, at most ";

    public static readonly DefinitionPart Definition = new("a definition of disputes",
    [
        new("id", true, "As in a definition."),
        new("version", true, "As in a definition; every version is kept, since a dispute goes by the one under which it was opened."),
        new("title", true, "What a person calls the process."),
        new("in-force", true, "From when disputes are opened by it."),
        new("off", false, "`yes`: it is checked and kept ready, and no dispute is opened by it."),
        new("disputes", true, "What it serves, and what holds for all its stages."),
        new("stages", true, "The stages, the lowest first; a list."),
    ]);

    public static readonly DefinitionPart Disputes = new("\"disputes\"",
    [
        new("of", true, "The kinds that go by it (see below); a list. Each kind goes by one definition."),
        new("called", true, "What one is called, as `Dispute`."),
        new("carried-by", false, "Who raises one, judges the answers and closes it; the IRO unless another role stands here."),
        new("hold-at-most", false, "How many working days the clock of a stage may be held in all, when both agree. Without it there is no hold. A hold never moves the formal limit of 20 working days."),
        new("close-within", true, "How many working days there are to close one after an answer was accepted, and to decide what follows when there is no stage left."),
        new("themes", true, "What they may be about, as they are offered; a list."),
    ]);

    public static readonly DefinitionPart Stage = new("a stage of disputes",
    [
        new("id", true, "Its name, in lower case with hyphens."),
        new("title", true, "What a person calls it."),
        new("formal", false, "`no`: it comes before the formal process and does not count into its limit."),
        new("handler", true, "Who answers; a role, found from the child's team and the teams above it at that moment."),
        new("raised-by", false, "Who takes a dispute up to this stage, and by when; without it it comes here as soon as it is moved."),
        new("answer", true, "By when: `5 working days`; `as set, at most 10 working days` when that is set case by case; `not asked` when the stage is a report upward."),
        new("judge", false, "How long there is to judge the answer, as `1 working day`. It must stand when an answer is asked for."),
        new("basis", true, "Where its times stand written."),
        new("announce", false, "As in a stage. It must stand when an answer is asked for, with `1 working day` in `before` and whoever carries the disputes in `tell`: they are told the day before it moves up by itself."),
    ]);

    public static readonly DefinitionPart RaisedBy = new("\"raised-by\"",
    [
        new("role", true, "A role."),
        new("within", true, "How many working days that may take."),
    ]);

    /// <summary>All parts, the outermost first.</summary>
    public static IReadOnlyList<DefinitionPart> All => [Definition, Disputes, Stage, RaisedBy];
}
