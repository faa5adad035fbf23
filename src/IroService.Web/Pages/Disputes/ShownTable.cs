using IroService.Domain.Disputes;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>A table of the board as the page shows it; each number but 0 leads to exactly what it counts.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="Of">What the rows are of.</param>
/// <param name="Columns">The heading of each column but the first and the last.</param>
/// <param name="Rows">The heading of each row but the last.</param>
/// <param name="Table">The numbers.</param>
public sealed record ShownTable(string Title, string Of, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows, BoardTable Table)
{
    /// <summary>Each row with its heading, the one of all last.</summary>
    public IEnumerable<(string Title, BoardRow Row)> Lines => Rows.Zip(Table.Rows).Append(("All", Table.Total));

    /// <summary>The open ones by stage.</summary>
    public static ShownTable ByStage(DisputeFilter filter)
    {
        var table = DisputeBoard.ByStage(filter.Places, filter.Protocols);
        return new("Open disputes by stage and working day of the formal process", "Stage", Ages, [.. table.Rows.Select(row => filter.TitleOf(row.All.Of))], table);
    }

    /// <summary>The open ones of one process by theme.</summary>
    public static ShownTable ByTheme(DisputeFilter filter, DisputeProtocols protocol)
    {
        var table = DisputeBoard.ByTheme(filter.Places, protocol);
        return new(
            filter.Protocols.Count > 1 ? $"Open by theme: {DutyWords.Lower(protocol.Versions[^1].Title)}" : "Open by theme",
            "About",
            [.. DisputeBoard.Stages(protocol, filter.Places).Select(stage => stage.Title)],
            [.. table.Rows.Select(row => row.All.Of.Theme!)],
            table);
    }

    /// <summary>Those closed lately by what came of them.</summary>
    public static ShownTable ByOutcome(DisputeFilter filter)
    {
        var table = DisputeBoard.ByOutcome(filter.Places);
        return new("Closed in the last three months, by the working day on which they were settled", "What came of it", Ages, [.. table.Rows.Select(row => DisputeWords.Of(row.All.Of.Outcome!.Value))], table);
    }

    static IReadOnlyList<string> Ages => [.. Enum.GetValues<FormalAge>().Select(DisputeWords.Of)];
}
