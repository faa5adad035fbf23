using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class Duties_to_sort_out
{
    [Theory]
    [InlineData("Ruth Adeyemi", "Zoe Lost Review: enter the last review held.")]
    [InlineData("Helen Szabo", "Ben Oak Allocate an IRO", "Dev Parmar Enter an email address", "Una Nobody Review: enter the last review held.")]
    [InlineData("Dev Parmar")]
    public async Task Stand_on_the_list_of_who_is_to_sort_them_out(string who, params string[] rows)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, email: "");
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.LooksAfterAsync(
        [
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev),
            AChild.Named("Zoe Lost").LookedAfterSince("2019-05-01").ReviewedBy(ruth),
            AChild.Named("Ben Oak").LookedAfterSince("2026-03-02"),
            AChild.Named("Una Nobody").LookedAfterSince("2019-05-01"),
        ]);
        await using var pages = await RunningPages.On(council);
        await pages.Become(who);
        var shown = Shown.Rows(await pages.Read("/duties"));
        foreach (var row in rows)
            Assert.Contains(shown, one => one.StartsWith(row, StringComparison.Ordinal));
        Assert.Contains($"{shown.Count} duties to sort out", Shown.Text(await pages.Read("/")), StringComparison.Ordinal);
        if (rows.Length < 2)
            Assert.Equal(rows.Length, shown.Count);
        if (rows.Length == 0)
            Assert.Contains("Nothing is to be sorted out.", await pages.Read("/duties"), StringComparison.Ordinal);
    }
}
