namespace IroService.Casework.Tests.Demo;

public class The_planted_faults
{
    readonly WrittenCouncil council = WrittenCouncil.Usual;

    [Fact]
    public void Are_a_dozen_each_of_another_child()
    {
        string[] kinds =
        [
            "birth-missing", "births-differ", "chain-broken", "code-of-a-younger-child", "code-unknown", "date-unreal", "episodes-overlap", "header-missing", "open-past-eighteen",
            "review-after-care", "review-before-care", "review-twice",
        ];

        Assert.Equal(kinds, council.Summary.Faults.Select(fault => fault.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(12, council.Faulty.Count);
    }

    [Fact]
    public void A_child_is_missing_from_the_header()
    {
        var child = Child("header-missing");

        Assert.DoesNotContain(All("header"), row => row["CHILD"] == child);
        Assert.Contains(All("episodes"), row => row["CHILD"] == child);
    }

    [Fact]
    public void A_date_of_birth_is_blank() =>
        Assert.All(All("header").Where(row => row["CHILD"] == Child("birth-missing")), row => Assert.Equal("", row["DOB"]));

    [Fact]
    public void Two_episodes_overlap()
    {
        var episodes = council.Episodes()[Child("episodes-overlap")];

        Assert.Single(episodes.Zip(episodes.Skip(1)), pair => pair.First.Dec == pair.Second.Decom.AddDays(12));
    }

    [Fact]
    public void A_chain_ends_with_X1() => Assert.Equal("X1", council.Episodes()[Child("chain-broken")][^1].Rec);

    [Fact]
    public void An_episode_is_open_past_eighteen()
    {
        var child = Child("open-past-eighteen");

        Assert.Null(council.Episodes()[child][^1].Dec);
        Assert.True(council.Births()[child].AddYears(18) < council.Today);
    }

    [Fact]
    public void A_review_stands_twice()
    {
        var twice = council.Reviews().GroupBy(review => (review.Child, review.Held)).Where(same => same.Count() > 1).ToList();

        Assert.Equal(Child("review-twice"), Assert.Single(twice).Key.Child);
    }

    [Fact]
    public void A_date_of_birth_is_not_the_headers()
    {
        var births = council.Births();
        var differ = All("reviews").Where(row => row["DOB"].Length > 0 && births.TryGetValue(row["CHILD"], out var born) && WrittenCouncil.Day(row["DOB"]) != born).ToList();

        Assert.Equal(Child("births-differ"), Assert.Single(differ)["CHILD"]);
    }

    [Fact]
    public void A_code_is_unknown_and_another_is_of_a_younger_child()
    {
        Assert.Equal(Child("code-unknown"), Assert.Single(council.Reviews(), review => review.Code == "see notes").Child);
        Assert.Contains(council.Reviews(), review => review.Child == Child("code-of-a-younger-child") && review.Code == "PN0" && review.Held > council.Births()[review.Child].AddYears(5));
    }

    [Fact]
    public void A_date_does_not_exist() => Assert.Equal(Child("date-unreal"), Assert.Single(All("reviews"), row => !WrittenCouncil.TryDay(row["REVIEW"], out _))["CHILD"]);

    [Fact]
    public void A_review_comes_before_and_another_after_care()
    {
        var early = council.Reviews().Where(review => review.Child == Child("review-before-care")).Min(review => review.Held);
        var late = council.Reviews().Where(review => review.Child == Child("review-after-care")).Max(review => review.Held);

        Assert.True(early < council.Episodes()[Child("review-before-care")][0].Decom);
        Assert.True(late > council.Episodes()[Child("review-after-care")][^1].Dec);
    }

    string Child(string kind) => council.Summary.Faults.Single(fault => fault.Kind == kind).Child;

    IEnumerable<Dictionary<string, string>> All(string table) => council.Files.Where(file => file.EndsWith($"/{table}.csv", StringComparison.Ordinal)).SelectMany(council.Table);
}
