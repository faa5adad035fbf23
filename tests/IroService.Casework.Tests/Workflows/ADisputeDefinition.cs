namespace IroService.Casework.Tests.Workflows;

/// <summary>A made-up definition of disputes of two stages; small enough that a slip in it is all that is wrong.</summary>
internal static class ADisputeDefinition
{
    public const string Path = "workflows/local/alerts.yaml";

    public const string Text = """
        id: alerts
        version: 1
        title: Alerts
        in-force: { from: 2026-04-01 }
        disputes:
          of: [care]
          called: Dispute
          hold-at-most: 5 working days
          close-within: 10 working days
          themes: [Drift, Other]
        stages:
          - id: first
            title: First
            handler: team-manager
            answer: 5 working days
            judge: 1 working day
            basis: Policy 7
            announce: { before: [1 working day], tell: [iro] }
          - id: second
            title: Second
            handler: head-of-service
            answer: 12 working days
            judge: 2 working days
            basis: Policy 7
            announce: { before: [1 working day], tell: [iro] }

        """;

    /// <summary>Reading this definition alone tells exactly these problems.</summary>
    public static void OfDisputesTells(this string definition, params string[] problems) => definition.At(Path).Tells(problems);

    /// <summary>The definition with a slip.</summary>
    public static string With(string text, string instead) => Text.With(text, instead);
}
