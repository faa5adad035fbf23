using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class The_nightly_proof_on_pages
{
    static readonly DateTime LastNight = new(2026, 3, 24, 0, 50, 12, DateTimeKind.Utc);

    [Fact]
    public async Task Is_one_sentence_when_it_found_nothing()
    {
        using var council = await CouncilAsync();
        await council.ProvedAsync(LastNight);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        var page = await pages.Read("/");
        Assert.Contains(
            "Last night 5,208 duties of 650 children were checked one by one: 4,310 done, 820 open, 61 not applicable, 17 not yet known, 0 missing (24 March 2026, 00:50).",
            Shown.Own(page), StringComparison.Ordinal);
        Assert.StartsWith("1 child in care", Shown.Own(page), StringComparison.Ordinal);
        Assert.DoesNotContain("iro-alarm", page, StringComparison.Ordinal);

        // Its numbers count children of whom not everybody may know.
        await pages.Become("Ana Lyst");
        Assert.Contains("Last night the duties of every child were checked one by one: none is missing (24 March 2026, 00:50).", Shown.Own(await pages.Read("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Helen Szabo", true)]
    [InlineData("Ruth Adeyemi", false)]
    [InlineData("Ana Lyst", false)]
    public async Task That_failed_is_a_red_banner_that_leads_to_the_list_and_only_the_Principal_IRO_sees_of_which_children(string who, bool sees)
    {
        using var council = await CouncilAsync();
        await council.ProvedAsync(LastNight, "Child 12, deadline 40 (reg33/second-review): stored as done, the facts say open.", "Child 13: in care since 1 March 2026, and no review of the law is open.");
        await using var pages = await RunningPages.On(council);
        await pages.Become(who);
        var page = await pages.Read("/");
        Assert.Contains("iro-alarm", page, StringComparison.Ordinal);
        Assert.StartsWith(
            $"The nightly check failed {(sees ? "2 duties do not add up" : "Not all duties add up")}: the check of 24 March 2026 says which. See what does not add up", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains(
            sees ? "17 not yet known, 2 that do not add up (24 March 2026, 00:50)." : "checked one by one: not all add up (24 March 2026, 00:50).", Shown.Own(page), StringComparison.Ordinal);
        var proof = await pages.Read("/proof");
        Assert.Equal(sees ? ["Child 12 Deadline 40 (reg33/second-review): stored as done, the facts say open.", "Child 13 In care since 1 March 2026, and no review of the law is open."] : [], Shown.Rows(proof));
        Assert.Equal(!sees, proof.Contains("The Principal IRO sees of which children.", StringComparison.Ordinal));
        var duties = who == "Ana Lyst" ? [] : Shown.Rows(await pages.Read("/duties"));
        Assert.Equal(sees, duties is [var first, ..] && first == "Every child 2 duties do not add up: the check of 24 March 2026 says which.");
    }

    [Fact]
    public async Task That_has_not_run_is_a_red_banner_too()
    {
        using var council = await CouncilAsync();
        await council.ProvedAsync(LastNight.AddDays(-2));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var page = await pages.Read("/");
        Assert.StartsWith("The nightly check failed The duties were last checked one by one on 22 March 2026: the nightly check has not run for more than 26 hours.", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("On 22 March 2026 the duties of every child were checked", Shown.Own(page), StringComparison.Ordinal);
        Assert.DoesNotContain("See what does not add up", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_it_did_not_find_everything_that_it_lists_no_room_for()
    {
        using var council = await CouncilAsync();
        await council.ProvedAsync(LastNight, [.. Enumerable.Range(1, 60).Select(number => $"Child {number}: in care since 1 March 2026, and no review of the law is open.")]);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
        var proof = await pages.Read("/proof");
        Assert.Contains($"These are the first {Shown.Rows(proof).Count} of 60.", Shown.Own(proof), StringComparison.Ordinal);
    }

    static async Task<ACouncil> CouncilAsync()
    {
        var council = await ACouncil.OnAsync("2026-03-24");
        foreach (var (name, role) in new[] { ("Ruth Adeyemi", Role.Iro), ("Helen Szabo", Role.PrincipalIro), ("Ana Lyst", Role.Analyst) })
            await council.PersonAsync(name, role);
        await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        return council;
    }
}

static class Proofs
{
    /// <summary>A proof was made at that moment, of 650 children, and found this.</summary>
    public static Task ProvedAsync(this ACouncil council, DateTime at, params string[] failures) => council.ChangeAsync(db =>
    {
        var proof = new NightlyProof { Day = DateOnly.FromDateTime(at), At = at };
        proof.Add(new ChildProof(true, 5208, [.. Many(DutyStanding.Done, 4310), .. Many(DutyStanding.Open, 820), .. Many(DutyStanding.NotApplicable, 61), .. Many(DutyStanding.NotYetKnown, 17)], failures));
        for (var number = 1; number < 650; number++)
            proof.Add(new ChildProof(true, 0, [], []));
        db.Add(proof);
        return Task.CompletedTask;
    });

    static IEnumerable<DutyStanding> Many(DutyStanding standing, int count) => Enumerable.Repeat(standing, count);
}
