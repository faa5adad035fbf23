using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>
/// Dev, a social worker in Joanna's team, left yesterday with a child; with another who was adopted, and with one that is his only from 1 April on and
/// restricted. Joanna may know of the first.
/// </summary>
public sealed class A_leaver_with_a_hidden_child
{
    [Fact]
    public async Task Is_shown_to_the_manager_as_if_there_were_none()
    {
        await using var with = await OnAsync(hidden: true);
        await using var without = await OnAsync(hidden: false);
        foreach (var (before, after) in new[] { (await SeenByJoanna(with), await SeenByJoanna(without)), (await HandedOverByJoanna(with), await HandedOverByJoanna(without)) })
            Assert.Equal(after, before);
        Assert.Contains("Nothing of theirs that you may know of is left to hand over. You are shown what you may know of. Whatever else may be theirs is the Principal IRO's to hand over.", (await SeenByJoanna(with))[0], StringComparison.Ordinal);
        Assert.Equal(["Dev 2026-03-02 2026-03-23", "Eve 2026-03-24"], await with.AllocationsOfAsync("Known"));
        Assert.Equal(["Dev 2026-04-01"], await with.AllocationsOfAsync("Hidden"));
    }

    [Fact]
    public async Task Is_handed_over_whole_by_the_Principal_IRO()
    {
        await using var leaver = await OnAsync(hidden: true);
        await HandedOverByJoanna(leaver);
        await leaver.Pages.Become("Helen Szabo");
        Assert.Contains("Dev Parmar Has left with 1 child: hand them over.", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
        var page = Shown.Own(await leaver.Pages.Read(ALeaver.PathOf(leaver.Dev)));
        Assert.Contains("Zara Hidden", page, StringComparison.Ordinal);
        Assert.Contains("Yan Adopted", page, StringComparison.Ordinal);
        await leaver.SendAsync("do", "24 3 2026", [("Everybody-social-worker", $"{leaver.Eve.Id}")], leaver.Dev);
        Assert.Equal(["Dev 2026-04-01 2026-03-31", "Eve 2026-04-01"], await leaver.AllocationsOfAsync("Hidden"));
        Assert.DoesNotContain("Dev Parmar Has left", Shown.Own(await leaver.Pages.Read("/duties")), StringComparison.Ordinal);
        Assert.Contains("Nothing of theirs is left to hand over: no child, and no deputy.", Shown.Own(await leaver.Pages.Read(ALeaver.PathOf(leaver.Dev))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_nobody_their_place_on_a_restricted_record()
    {
        await using var leaver = await OnAsync(hidden: false);
        var secret = await leaver.Council.LooksAfterAsync(AChild.Named("Sol Secret").LookedAfterSince("2026-03-02").WorkedWithBy(leaver.Dev).Restricted());
        var other = await leaver.Council.LooksAfterAsync(AChild.Named("Oda Other").LookedAfterSince("2026-03-02").Restricted());
        await leaver.Council.ChangeAsync(async db => (await db.Children.SingleAsync(c => c.Id == other.Id)).RestrictedTo.Add(new()
        {
            PersonId = leaver.Dev.Id,
            From = new(2026, 3, 2),
            To = null,
            NamedById = leaver.Helen.Id,
            NamedAt = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
            Reason = "Knows the family",
        }));
        await leaver.Pages.Become("Joanna Lyle");
        var page = Shown.Own(await leaver.Pages.Read(ALeaver.PathOf(leaver.Dev)));
        Assert.Contains("Sol Secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("restricted record", page, StringComparison.Ordinal);
        await leaver.Pages.Become("Helen Szabo");
        Assert.Contains("Named for 1 restricted record That is not handed over", Shown.Own(await leaver.Pages.Read(ALeaver.PathOf(leaver.Dev))), StringComparison.Ordinal);
        await leaver.SendAsync("do", "24 3 2026", [("Everybody-social-worker", $"{leaver.Eve.Id}")], leaver.Dev);

        await leaver.Pages.Become("Eve South");
        foreach (var (child, status) in new[] { (secret, 200), (other, 404) })
            Assert.Equal(status, (int)(await leaver.Pages.Client.GetAsync($"/children/{child.Id}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal([leaver.Dev.Id], await leaver.Council.ReadAsync(db => db.Children.SelectMany(c => c.RestrictedTo).Select(r => r.PersonId).ToListAsync()));
    }

    static async Task<ALeaver> OnAsync(bool hidden)
    {
        var leaver = await ALeaver.OnAsync();
        await leaver.Council.LooksAfterAsync(AChild.Named("Kim Known").LookedAfterSince("2026-03-02").WorkedWithBy(leaver.Dev));
        if (hidden)
        {
            var zara = await leaver.Council.LooksAfterAsync(AChild.Named("Zara Hidden").LookedAfterSince("2026-03-02").WorkedWithBy(leaver.Dev).Restricted());
            await leaver.Council.ChangeAsync(async db => (await db.Allocations.SingleAsync(a => a.ChildId == zara.Id)).From = new(2026, 4, 1));
            await leaver.Council.LooksAfterAsync(AChild.Named("Yan Adopted").LookedAfterSince("2026-01-05", until: "2026-02-24", because: "E11").WorkedWithBy(leaver.Dev));
        }

        await leaver.LeavesAsync(leaver.Dev, "2026-03-23");
        return leaver;
    }

    static async Task<string[]> SeenByJoanna(ALeaver leaver)
    {
        await leaver.Pages.Become("Joanna Lyle");
        return [Shown.Own(await leaver.Pages.Read(ALeaver.PathOf(leaver.Dev))), Shown.Own(await leaver.Pages.Read("/people/hand-over")), Shown.Own(await leaver.Pages.Read("/duties"))];
    }

    static async Task<string[]> HandedOverByJoanna(ALeaver leaver)
    {
        await leaver.Pages.Become("Joanna Lyle");
        (string, string)[] chosen = [("Everybody-social-worker", $"{leaver.Eve.Id}")];
        var check = Shown.Own(await (await leaver.SendAsync("check", "24 3 2026", chosen, leaver.Dev)).Body());
        await leaver.SendAsync("do", "24 3 2026", chosen, leaver.Dev);
        return [check, .. await SeenByJoanna(leaver)];
    }
}
