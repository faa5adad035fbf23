using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class Finding_a_child
{
    [Theory]
    [InlineData("wisniewski", "Kacper Wiśniewski")]
    [InlineData("  OKON  amel ", "Amelia Okonkwo")]
    [InlineData("10023", "Amelia Okonkwo")]
    [InlineData("a", "Amelia Okonkwo", "Kacper Wiśniewski")]
    [InlineData("nobody")]
    public async Task By_parts_of_the_name_or_the_number(string words, params string[] names)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.LooksAfterAsync(
        [
            AChild.Named("Kacper Wiśniewski", "200").LookedAfterSince("2026-03-02").ReviewedBy(ruth),
            AChild.Named("Amelia Okonkwo", "100234").LookedAfterSince("2025-03-04", until: "2026-01-05").ReviewedBy(ruth),
        ]);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var answer = await pages.Post("/children", ("Words", words));
        Assert.Equal("/children", answer.Headers.Location!.OriginalString);
        var html = await pages.Read("/children");
        Assert.Equal(names, Shown.Rows(html).Select(row => string.Join(' ', row.Split(' ').Take(2))));
        if (names.Length == 0)
            Assert.Contains("No child that you may see has a name or number with that in it.", html, StringComparison.Ordinal);
        if (names.Length == 2)
            Assert.Equal(["Amelia Okonkwo 100234 Not in care today", "Kacper Wiśniewski 200 First review 30 March 2026 Ruth Adeyemi"], Shown.Rows(html));
    }

    [Fact]
    public async Task Looks_for_nothing_when_nothing_was_typed()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.LooksAfterAsync(AChild.Named("Ben Oak").LookedAfterSince("2026-03-02"));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var html = await (await pages.Post("/children", ("Words", " "))).Body();
        Assert.Contains("<a href=\"#Words\">Enter a name or number, or a part of one</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben Oak", html, StringComparison.Ordinal);
    }
}
