using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>Ruth Adeyemi on 24 March 2026: Ash and Bea Oak, due 30 March and 8 April, whose sister is hidden from her, and Cal Elm, whom she meets on 26 March.</summary>
sealed class AFamilyToBook : IAsyncDisposable
{
    readonly ACouncil council;
    readonly IReadOnlyList<Child> children;

    AFamilyToBook(ACouncil council, IReadOnlyList<Child> children, RunningPages pages) => (this.council, this.children, Pages) = (council, children, pages);

    public RunningPages Pages { get; }

    public Child Ash => children[0];

    public Child Bea => children[1];

    public Child Hidden => children[2];

    public static async Task<AFamilyToBook> OnAsync()
    {
        var made = await ACouncil.OnAsync("2026-03-24");
        var (ruth, martin) = (await made.PersonAsync("Ruth Adeyemi", Role.Iro), await made.PersonAsync("Martin Clough", Role.Iro));
        await made.PersonAsync("Helen Szabo", Role.PrincipalIro);
        var family = await made.LooksAfterAsync(
        [
            AChild.Named("Ash Oak", "C-1001").Born("2012-01-01").LookedAfterSince("2026-03-02").ReviewedBy(ruth).InSiblingGroup("Oak"),
            AChild.Named("Bea Oak", "C-1002").Born("2014-01-01").LookedAfterSince("2026-03-09").ReviewedBy(ruth).InSiblingGroup("Oak"),
            AChild.Named("Zoe Oak", "C-1003").Born("2016-01-01").LookedAfterSince("2026-03-02").ReviewedBy(martin).InSiblingGroup("Oak").Restricted(),
            AChild.Named("Cal Elm", "C-1004").LookedAfterSince("2026-03-02").ReviewedBy(ruth).BookedFor("2026-03-26"),
        ]);
        var pages = await RunningPages.On(made);
        await pages.Become("Ruth Adeyemi");
        return new(made, family, pages);
    }

    public string Path(string page = "", Child? of = null) => $"/children/{(of ?? Ash).Id}/{page}".TrimEnd('/');

    public Task<List<Domain.Reviews.Booking>> Bookings(Child of) => council.ReadAsync(db => db.Bookings.AsNoTracking().Where(b => b.ChildId == of.Id).OrderBy(b => b.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        council.Dispose();
    }
}
