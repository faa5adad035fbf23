namespace IroService.Domain.Ratings;

/// <summary>One point of the council's scale.</summary>
/// <param name="Id">Its name in the data, such as <c>amber</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Colour">What it counts as in the figures.</param>
/// <param name="Means">The council's definition, shown beside the choice.</param>
public sealed record RatingPoint(string Id, string Title, RatingColour Colour, string Means);

/// <summary>One thing that is rated beside the plan as a whole: partner agencies, drift and delay.</summary>
/// <param name="Id">Its name in the data.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Asks">What is rated, in a sentence.</param>
public sealed record RatingDomain(string Id, string Title, string Asks);

/// <summary>One line of the published rule: so many of these facts suggest this colour.</summary>
/// <param name="Suggests">The colour.</param>
/// <param name="AtLeast">How many facts of these kinds are needed; two of one kind are two.</param>
/// <param name="Of">The kinds that count.</param>
public sealed record SuggestionRule(RatingColour Suggests, int AtLeast, IReadOnlyList<PlanFact> Of);

/// <summary>How a council rates care plans (local): one version of its scale, domains and published rule of suggestion.</summary>
/// <param name="Version">1, 2, 3, …</param>
/// <param name="Title">What people call it.</param>
/// <param name="InForceFrom">The first day on which plans are rated by it; the first version also serves earlier days.</param>
/// <param name="Scale">The points, three or four, the best first.</param>
/// <param name="Domains">What is rated beside the plan as a whole.</param>
/// <param name="Suggestion">The rule: its lines in order, of which the first that fits counts; when none does, green is suggested.</param>
public sealed record RatingForm(
    int Version, string Title, DateOnly InForceFrom, IReadOnlyList<RatingPoint> Scale, IReadOnlyList<RatingDomain> Domains, IReadOnlyList<SuggestionRule> Suggestion)
{
    /// <summary>The point of this id; null when the scale has none.</summary>
    public RatingPoint? Point(string id) => Scale.FirstOrDefault(p => p.Id == id);

    /// <summary>What the rule suggests on these findings.</summary>
    public Suggestion Suggest(IReadOnlyList<PlanFinding> findings)
    {
        foreach (var rule in Suggestion)
        {
            var reasons = findings.Where(f => rule.Of.Contains(f.Fact)).ToList();
            if (reasons.Count >= rule.AtLeast)
            {
                return new(rule.Suggests, reasons);
            }
        }

        return new(RatingColour.Green, []);
    }
}

/// <summary>What the published rule suggests, and why. It is shown only after the IRO has rated, and decides nothing.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Reasons">The findings that made the line of the rule fit; none when no line did.</param>
public sealed record Suggestion(RatingColour Colour, IReadOnlyList<PlanFinding> Reasons);
