using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Tests.Demo;

public class A_demo_childs_episodes
{
    readonly WrittenCouncil council = WrittenCouncil.Usual;

    IEnumerable<(string Child, List<Episode> Episodes)> Sound => council.Episodes().Where(child => !council.Faulty.Contains(child.Key)).Select(child => (child.Key, child.Value));

    [Fact]
    public void Follow_each_other_without_a_gap_after_X1_and_only_then() // validator rules 388 and 433
    {
        foreach (var (child, episodes) in Sound)
        {
            foreach (var (episode, next) in episodes.Zip(episodes.Skip(1)))
            {
                Assert.True(episode.Dec is not null, $"{child}: an open episode is followed by another.");
                Assert.True(episode.Rec == "X1" == (episode.Dec == next.Decom), $"{child}: {episode.Rec} on {episode.Dec} and then {next.Decom}.");
                Assert.True(next.Rne == "S" == (episode.Rec != "X1"), $"{child}: {next.Rne} after {episode.Rec}.");
            }
            Assert.NotEqual("X1", episodes[^1].Rec);
        }
    }

    [Fact]
    public void Last_a_day_at_least_and_a_return_begins_a_day_later_at_least() // rules 355, 431
    {
        foreach (var (child, episodes) in Sound)
        {
            Assert.All(episodes, e => Assert.True(e.Dec is null || e.Dec > e.Decom, child));
            Assert.All(episodes.Zip(episodes.Skip(1)).Where(pair => pair.Second.Rne == "S"), pair => Assert.True(pair.Second.Decom > pair.First.Dec, child));
        }
    }

    [Fact]
    public void Say_truly_what_has_changed()
    {
        foreach (var (child, episodes) in Sound)
        {
            foreach (var (before, episode) in episodes.Zip(episodes.Skip(1)).Where(pair => pair.Second.Rne != "S"))
            {
                var legal = before.LegalStatus != episode.LegalStatus;
                Assert.True(episode.Rne switch
                {
                    "L" => legal && before.Place == episode.Place,
                    "P" => !legal,
                    "T" => !legal && before.Place != episode.Place,
                    "B" => legal,
                    "U" => legal && before.Place != episode.Place,
                    _ => false,
                }, $"{child}: {episode.Rne} from {before.LegalStatus} {before.Place} to {episode.LegalStatus} {episode.Place}");
            }
        }
    }

    [Fact]
    public void Are_open_in_the_year_that_they_outlast()
    {
        var later = council.Table("ssda903/2024-25/episodes.csv").Select(row => (row["CHILD"], row["DECOM"])).ToHashSet();
        var open = council.Table("ssda903/2023-24/episodes.csv").Where(row => row["DEC"].Length == 0).ToList();

        Assert.InRange(open.Count, 500, 800);
        Assert.All(open, row => Assert.Contains((row["CHILD"], row["DECOM"]), later));
        Assert.All(open, row => Assert.Equal("", row["REC"] + row["REASON_PLACE_CHANGE"]));
    }

    [Fact]
    public void End_by_the_eighteenth_birthday()
    {
        var births = council.Births();
        foreach (var (child, episodes) in Sound)
        {
            var eighteen = CareHistory.Birthday(births[child], 18);
            Assert.True((episodes[^1].Dec ?? council.Today) <= eighteen, child);
            Assert.True(births[child] <= episodes[0].Decom, child);
        }
    }

    [Fact]
    public void Lead_to_adoption_by_a_placement_and_seldom_back()
    {
        var stories = Sound.Select(child => child.Episodes).ToList();
        var adopted = stories.Where(episodes => episodes[^1].Rec is "E11" or "E12").ToList();

        Assert.InRange(adopted.Count, 60, 260);
        Assert.All(adopted, episodes => Assert.True(episodes[^1].IsPlacedForAdoption));
        Assert.All(stories.SelectMany(e => e).Where(e => e.Place is "A5" or "A6"), e => Assert.Equal("E1", e.LegalStatus));
        Assert.InRange(stories.Count(e => e.Zip(e.Skip(1)).Any(pair => pair.First.IsPlacedForAdoption && !pair.Second.IsPlacedForAdoption)), 2, 30);
    }

    [Fact]
    public void Are_of_every_kind_that_an_IRO_meets()
    {
        var all = Sound.SelectMany(child => child.Episodes).ToList();

        Assert.All(new[] { "C1", "C2", "E1", "V2", "V3", "V4", "L1", "L2", "J1", "J2" }, status => Assert.Contains(all, e => e.LegalStatus == status));
        Assert.All(new[] { "A3", "A4", "A5", "A6", "H5", "K1", "K2", "P1", "R5", "U1", "U3", "U4", "U5", "U6" }, place => Assert.Contains(all, e => e.Place == place));
        Assert.All(new[] { "S", "L", "P", "T", "B" }, reason => Assert.Contains(all, e => e.Rne == reason));
        Assert.All(new[] { "E11", "E12", "E14", "E17", "E3", "E41", "E45", "E4A", "E4B", "E5", "E6", "E9" }, reason => Assert.Contains(all, e => e.Rec == reason));
        Assert.InRange(Sound.Count(child => child.Episodes.Count(e => e.Rne == "S" && !e.IsShortBreak) > 1), 15, 120);
    }
}
