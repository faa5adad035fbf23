namespace IroService.Domain.Disputes;

/// <summary>A number of the board.</summary>
/// <param name="Of">Exactly the disputes that it counts.</param>
/// <param name="Count">How many they are.</param>
public sealed record BoardCell(DisputeSelection Of, int Count);

/// <summary>A row of the board: a number for each column.</summary>
/// <param name="All">Everything that the row counts; its cells add up to that.</param>
/// <param name="Cells">One for each column.</param>
public sealed record BoardRow(BoardCell All, IReadOnlyList<BoardCell> Cells);

/// <summary>A table of the board.</summary>
/// <param name="Rows">One for each thing that it counts by.</param>
/// <param name="Total">All of them: each column adds up to it.</param>
public sealed record BoardTable(IReadOnlyList<BoardRow> Rows, BoardRow Total);

/// <summary>
/// What the Principal IRO sees of all disputes at once (local): the open ones by stage and by theme, those that were closed by what came of them. Each dispute counts in
/// one cell of a table, and each number says which disputes it counts, so that a list can show exactly those.
/// </summary>
public static class DisputeBoard
{
    /// <summary>The open ones by stage, in the order of the definitions, and by how far they have come. A stage at which none stands counts 0.</summary>
    /// <param name="places">Where the disputes stand.</param>
    /// <param name="protocols">The processes, in the order in which they are shown.</param>
    public static BoardTable ByStage(IReadOnlyCollection<DisputePlace> places, IEnumerable<DisputeProtocols> protocols) => Table(
        places,
        new(),
        protocols.SelectMany(protocol => Stages(protocol, places).Select(stage => new DisputeSelection { Protocol = protocol.Id, Stage = stage.Id })),
        Ages);

    /// <summary>The open ones of one process by theme and stage. A theme that none is about is left out.</summary>
    public static BoardTable ByTheme(IReadOnlyCollection<DisputePlace> places, DisputeProtocols protocol)
    {
        var every = new DisputeSelection { Protocol = protocol.Id };
        var open = places.Where(every.Has).ToList();
        var themes = protocol.Versions[^1].Themes.Concat(open.Select(place => place.Theme).Order(StringComparer.Ordinal)).Distinct().Where(theme => open.Exists(place => place.Theme == theme));
        return Table(places, every, themes.Select(theme => every with { Theme = theme }), [.. Stages(protocol, places).Select(stage => (Func<DisputeSelection, DisputeSelection>)(row => row with { Stage = stage.Id }))]);
    }

    /// <summary>The closed ones by what came of them, and by how many working days of the formal process it took to settle them.</summary>
    public static BoardTable ByOutcome(IReadOnlyCollection<DisputePlace> places)
    {
        var every = new DisputeSelection { Closed = true };
        return Table(places, every, Enum.GetValues<DisputeOutcome>().Select(outcome => every with { Outcome = outcome }), Ages);
    }

    /// <summary>The stages of a process as the board has them: those of its last version, and of earlier ones those at which a dispute still stands.</summary>
    public static IReadOnlyList<DisputeStage> Stages(DisputeProtocols protocol, IReadOnlyCollection<DisputePlace> places) =>
    [
        .. protocol.Versions.Reverse().SelectMany(version => version.Stages).DistinctBy(stage => stage.Id)
            .Where(stage => protocol.Versions[^1].Find(stage.Id) is not null || places.Any(place => new DisputeSelection { Protocol = protocol.Id, Stage = stage.Id }.Has(place))),
    ];

    private static readonly Func<DisputeSelection, DisputeSelection>[] Ages = [.. Enum.GetValues<FormalAge>().Select(age => (Func<DisputeSelection, DisputeSelection>)(row => row with { Age = age }))];

    private static BoardTable Table(
        IReadOnlyCollection<DisputePlace> places, DisputeSelection every, IEnumerable<DisputeSelection> rows, IReadOnlyList<Func<DisputeSelection, DisputeSelection>> columns) =>
        new([.. rows.Select(row => Row(places, row, columns))], Row(places, every, columns));

    private static BoardRow Row(IReadOnlyCollection<DisputePlace> places, DisputeSelection of, IReadOnlyList<Func<DisputeSelection, DisputeSelection>> columns) =>
        new(Cell(places, of), [.. columns.Select(column => Cell(places, column(of)))]);

    private static BoardCell Cell(IReadOnlyCollection<DisputePlace> places, DisputeSelection of) => new(of, places.Count(of.Has));
}
