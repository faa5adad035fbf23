using CsCheck;
using IroService.Domain.Disputes;

namespace IroService.Domain.Tests.Disputes;

/// <summary>The Principal IRO's board: each dispute counts once in each table, and each number names exactly what it counts.</summary>
public class The_board_of_disputes
{
    private static readonly IReadOnlyList<DisputeProtocols> Protocols = [.. new[] { "dispute-resolution", "agency-dispute", "good-practice" }.Select(ADispute.Protocol)];

    private static readonly Gen<DisputePlace> Place = Gen.Select(
        Gen.Int[0, Protocols.Count - 1], Gen.Int[0, 9], Gen.Int[0, 99], Gen.Enum<FormalAge>(), Gen.Frequency((2, Gen.Const((DisputeOutcome?)null)), (1, Gen.Enum<DisputeOutcome>().Select(o => (DisputeOutcome?)o))), Of);

    [Fact]
    public void Adds_up_to_the_list_in_every_table_row_and_column() => Place.List[0, 60].Sample(places =>
    {
        var open = places.Count(p => p.Outcome is null);
        AddsUp(DisputeBoard.ByStage(places, Protocols), open, places);
        AddsUp(DisputeBoard.ByOutcome(places), places.Count - open, places);
        foreach (var protocol in Protocols)
        {
            AddsUp(DisputeBoard.ByTheme(places, protocol), places.Count(p => p.Outcome is null && p.Protocol == protocol.Id), places);
        }
    });

    [Fact]
    public void Counts_by_the_working_days_since_a_dispute_became_formal()
    {
        Assert.Equal(
            "UpToFiveDays, UpToFiveDays, UpToTenDays, UpToTenDays, UpToFifteenDays, UpToFifteenDays, UpToTwentyDays, UpToTwentyDays, OverTwentyDays",
            string.Join(", ", new[] { 0, 5, 6, 10, 11, 15, 16, 20, 21 }.Select(days => FormalAges.Of(days))));
        var raised = ADispute.By("dispute-resolution").On("2025-12-18").IsRaisedAt("stage-1");
        Assert.Equal(FormalAge.UpToTenDays, FormalAges.Of(raised.On("2026-01-05").Taken));
        Assert.Equal(FormalAge.NotFormal, FormalAges.Of(ADispute.By("good-practice").On("2025-12-18").IsRaisedAt("shown").On("2026-03-01").Taken));
    }

    [Fact]
    public void Knows_a_closed_dispute_by_its_outcome_and_by_the_days_it_took_to_settle()
    {
        var closed = ADispute.By("dispute-resolution").On("2026-06-01").IsRaisedAt("stage-1").On("2026-06-05").IsAnswered().On("2026-06-08").IsAccepted().On("2026-06-30").IsClosed();
        var place = closed.PlaceOn("2026-09-01");
        Assert.Equal((DisputeOutcome.Resolved, FormalAge.UpToFiveDays), (place.Outcome!.Value, place.Age));
        Assert.False(new DisputeSelection().Has(place));
        Assert.Equal(1, DisputeBoard.ByOutcome([place]).Rows[0].Cells[1].Count);
        Assert.True(new DisputeSelection().Has(closed.On("2026-09-02").IsReopened().PlaceOn("2026-09-02")));
    }

    [Fact]
    public void Shows_every_stage_also_where_no_dispute_stands_and_only_themes_that_one_is_about()
    {
        var places = new[] { ADispute.By("dispute-resolution").On("2026-06-01").IsRaisedAt("stage-2").PlaceOn("2026-06-02") };
        Assert.Equal(["stage-1", "stage-2", "stage-3", "agency-stage-1", "agency-stage-2", "shown"], DisputeBoard.ByStage(places, Protocols).Rows.Select(r => r.All.Of.Stage));
        Assert.Equal("Drift and delay", Assert.Single(DisputeBoard.ByTheme(places, Protocols[0]).Rows).All.Of.Theme);
        Assert.Empty(DisputeBoard.ByTheme(places, Protocols[1]).Rows);
    }

    // Also a theme that no version has any more.
    private static DisputePlace Of(int protocol, int stage, int theme, FormalAge age, DisputeOutcome? outcome)
    {
        var version = Protocols[protocol].Versions[0];
        return new(version.Id, version.Stages[stage % version.Stages.Count].Id, theme > 90 ? "Of old" : version.Themes[theme % version.Themes.Count], age, outcome);
    }

    private static void AddsUp(BoardTable table, int to, List<DisputePlace> places)
    {
        Assert.Equal(to, table.Total.All.Count);
        Assert.Equal(to, table.Rows.Sum(row => row.All.Count));
        Assert.All(table.Rows.Append(table.Total), row => Assert.Equal(row.All.Count, row.Cells.Sum(cell => cell.Count)));
        Assert.Equal(table.Total.Cells.Select(cell => cell.Count), table.Total.Cells.Select((_, column) => table.Rows.Sum(row => row.Cells[column].Count)));
        Assert.All(table.Rows.Append(table.Total).SelectMany(row => row.Cells.Append(row.All)), cell => Assert.Equal(cell.Count, places.Count(cell.Of.Has)));
    }
}
