using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.Web.Pages.Recommendations;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>Which disputes the list shows. What an address asks for that is no choice is any.</summary>
/// <param name="Places">Where all that the person is shown stand.</param>
/// <param name="Protocols">The processes, in the order in which they are shown.</param>
/// <param name="Asked">What is chosen, by name.</param>
public sealed record DisputeFilter(IReadOnlyList<DisputePlace> Places, IReadOnlyList<DisputeProtocols> Protocols, IReadOnlyDictionary<string, string> Asked)
{
    const string StageName = "stage", ThemeName = "theme", AgeName = "age", Show = "show", ClosedWord = "closed";

    /// <summary>What can be chosen, and what is.</summary>
    public IReadOnlyList<FilterChoice> Choices => [Stages, Themes, Ages, Shows];

    /// <summary>What is asked for.</summary>
    public DisputeSelection Selection
    {
        get
        {
            var stage = Stages.Chosen.Split('/');
            return new()
            {
                Protocol = NoneIfBlank(stage[0]),
                Stage = stage.Length > 1 ? stage[1] : null,
                Theme = NoneIfBlank(Themes.Chosen),
                Age = Word.Read<FormalAge>(Ages.Chosen),
                Closed = Shows.Chosen.Length > 0,
                Outcome = Word.Read<DisputeOutcome>(Shows.Chosen),
            };
        }
    }

    /// <summary>What is asked for, as a sentence says it: "stage 1: team manager (dispute), working day 6 to 10"; blank when every open dispute is.</summary>
    public string InWords => string.Join(", ", new[]
    {
        Shows.Chosen.Length == 0 ? "" : DutyWords.Lower(TitleOf(Shows)),
        Stages.Chosen.Length == 0 ? "" : DutyWords.Lower(TitleOf(Stages)),
        Themes.Chosen.Length == 0 ? "" : $"about “{TitleOf(Themes)}”",
        Ages.Chosen.Length == 0 ? "" : DutyWords.Lower(TitleOf(Ages)),
    }.Where(words => words.Length > 0));

    /// <summary>The address of the list that shows exactly these.</summary>
    public static string LinkTo(DisputeSelection of) => "/disputes" + QueryString.Create(new[]
    {
        (StageName, of.Stage is null ? of.Protocol : $"{of.Protocol}/{of.Stage}"),
        (ThemeName, of.Theme),
        (AgeName, of.Age is { } age ? Word.Of(age) : null),
        (Show, of.Outcome is { } outcome ? Word.Of(outcome) : of.Closed ? ClosedWord : null),
    }.Where(one => one.Item2 is not null).Select(one => KeyValuePair.Create(one.Item1, one.Item2))) + "#list";

    /// <summary>A stage with its process, where there are several: "Stage 1: Team Manager (dispute)".</summary>
    public string Titled(DisputeProtocols protocol, DisputeStage stage) => Protocols.Count > 1 ? $"{stage.Title} ({DutyWords.Lower(protocol.Versions[^1].CalledOne)})" : stage.Title;

    /// <summary>The same of a selection that names one.</summary>
    public string TitleOf(DisputeSelection stage)
    {
        var protocol = Protocols.First(p => p.Id == stage.Protocol);
        return Titled(protocol, DisputeBoard.Stages(protocol, Places).First(s => s.Id == stage.Stage));
    }

    // A process stands before its stages: all of them together.
    FilterChoice Stages => Choice(
        StageName,
        "Stage",
        [.. Protocols.SelectMany(p => DisputeBoard.Stages(p, Places).Select(s => ($"{p.Id}/{s.Id}", Titled(p, s))).Prepend((p.Id, $"{p.Versions[^1].CalledOne}, any stage")))]);

    FilterChoice Themes => Choice(ThemeName, "About", [.. Places.Select(p => p.Theme).Distinct().Order(StringComparer.Ordinal).Select(theme => (theme, theme))]);

    FilterChoice Ages => Choice(AgeName, "Formal process", [.. Enum.GetValues<FormalAge>().Select(age => (Word.Of(age), DisputeWords.Of(age)))]);

    FilterChoice Shows => Choice(Show, "Show", [(ClosedWord, "Closed in the last three months"), .. Enum.GetValues<DisputeOutcome>().Select(outcome => (Word.Of(outcome), $"Closed: {DutyWords.Lower(DisputeWords.Of(outcome))}"))]);

    FilterChoice Choice(string name, string label, IReadOnlyList<(string Word, string Title)> options) =>
        new(name, label, options, options.Select(option => option.Word).FirstOrDefault(word => word == Asked.GetValueOrDefault(name)) ?? "");

    static string TitleOf(FilterChoice choice) => choice.Options.First(option => option.Word == choice.Chosen).Title;

    static string? NoneIfBlank(string word) => word.Length == 0 ? null : word;
}
