using IroService.Casework.Workflows;

namespace IroService.Casework.Ratings;

/// <summary>Every key of a form of rating: what the reader accepts and what <c>workflows/README.md</c> lists.</summary>
public static class RatingFormKeys
{
    public static readonly DefinitionPart Form = new("a form of rating",
    [
        new("id", true, "Its name; the file is called `<id>.yaml` or, for a later version, `<id>.v2.yaml`."),
        new("version", true, "1, 2, 3, …; a later version comes into force later."),
        new("title", true, "What a person calls it."),
        new("in-force", true, "From when plans are rated by it."),
        new("scale", true, "The points, three or four, the best first; a list."),
        new("domains", true, "What is rated beside the plan as a whole; a list."),
        new("suggestion", true, "The rule by which a colour is suggested after the IRO has rated; a list, of which the first line that fits counts. When none does, green is suggested."),
    ]);

    public static readonly DefinitionPart Point = new("a point of the scale",
    [
        new("id", true, "Its name in the data."),
        new("title", true, "What people call it."),
        new("colour", true, "What it counts as in every figure: `green`, `amber` or `red`; each colour must stand at one point or more."),
        new("means", true, "The definition, shown beside the choice."),
    ]);

    public static readonly DefinitionPart Domain = new("a domain",
    [
        new("id", true, "Its name in the data."),
        new("title", true, "What people call it."),
        new("asks", true, "What is rated, in a sentence."),
    ]);

    public static readonly DefinitionPart Line = new("a line of the suggestion",
    [
        new("suggests", true, "The colour."),
        new("at-least", true, "How many recorded facts of these kinds are needed; two of one kind are two."),
        new("of", true, "The kinds of facts (see below); a list."),
    ]);

    /// <summary>All parts, the outermost first.</summary>
    public static IReadOnlyList<DefinitionPart> All => [Form, Point, Domain, Line];
}
