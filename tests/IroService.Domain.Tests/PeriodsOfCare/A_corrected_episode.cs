using CsCheck;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.PeriodsOfCare;

public class A_corrected_episode
{
    static readonly Gen<EpisodeRow> Row = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[-1, 3], Gen.Int[0, 1],
        (decom, rne, status, place, length, rec) => new EpisodeRow(
            new DateOnly(2023, 5, 1).AddDays(decom), "SP"[rne].ToString(), $"C{status}", $"U{place}",
            length < 0 ? null : new DateOnly(2023, 5, 10).AddDays(length), length < 0 ? "" : $"E{rec}"));

    [Fact]
    public void Stands_while_files_repeat_what_they_said() => Gen.Select(Row, Row).Sample((said, to) =>
    {
        var episode = Corrected(said, to);
        episode.FileSays(said);
        return episode.Row == to && episode.SaidRow == said;
    });

    [Fact]
    public void Is_like_any_other_once_a_file_agrees() => Gen.Select(Row, Row).Sample((said, to) =>
    {
        var episode = Corrected(said, to);
        episode.FileSays(to);
        return episode.Row == to && episode.Said is null && episode.CorrectedBecause.Length == 0 && episode.CorrectedById is null;
    });

    [Fact]
    public void Gives_way_in_what_a_file_says_anew_and_nowhere_else() => Gen.Select(Row, Row, Row).Sample((said, to, says) =>
    {
        var episode = Corrected(said, to);
        episode.FileSays(says);
        return (says.LegalStatus == said.LegalStatus ? to.LegalStatus : says.LegalStatus) == episode.LegalStatus
            && (says.Decom == said.Decom ? to.Decom : says.Decom) == episode.Decom
            && episode.SaidRow == says;
    });

    [Fact]
    public void Is_what_it_was_when_the_file_is_taken_back() => Gen.Select(Row, Row, Row).Sample((said, counted, says) =>
        EpisodeRow.WithoutFile(said, counted, says, EpisodeRow.WithFile(said, counted, says)) == counted);

    [Fact]
    public void Keeps_what_was_corrected_since_when_the_file_is_taken_back() => Gen.Select(Row, Row, Row).Sample((said, says, since) =>
        EpisodeRow.WithoutFile(said, said, says, says with { Place = since.Place }).Place == (since.Place == says.Place ? said.Place : since.Place));

    [Fact]
    public void Corrected_back_is_as_if_nothing_had_been() => Gen.Select(Row, Row).Sample((said, to) =>
    {
        var episode = Corrected(said, to);
        episode.Correct(said, "It was right", 1);
        return episode.Row == said && episode.Said is null && episode.CorrectedBecause.Length == 0;
    });

    [Fact]
    public void Withdrawn_stays_out_with_a_new_end_and_is_back_with_another_status()
    {
        var row = new EpisodeRow(new(2023, 5, 1), "S", "C2", "U1", null, "");
        var episode = Corrected(row, row);
        episode.Decide(Decision.DidNotHappen, "Another child's", 1);
        episode.FileSays(row with { Dec = new(2023, 6, 1), Rec = "E4A" });
        Assert.True(episode.IsWithdrawn);
        episode.FileSays(row with { LegalStatus = "E1" });
        Assert.False(episode.IsWithdrawn);
    }

    static Episode Corrected(EpisodeRow said, EpisodeRow to)
    {
        var episode = new Episode { Decom = said.Decom, Rne = said.Rne, LegalStatus = said.LegalStatus, Place = said.Place, Dec = said.Dec, Rec = said.Rec };
        episode.Correct(to, "It was typed wrong", 1);
        return episode;
    }
}
