using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Access;

public class An_adoption_order
{
    private static readonly DateOnly Made = new(2026, 2, 24);

    [Theory]
    [InlineData("E11", true)]
    [InlineData("E12", true)]
    [InlineData("E4A", false)]
    public async Task Seals_the_record_on_its_day(string because, bool isSealed)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await council.LooksAfterAsync(AChild.Named("Ada Ash").LookedAfterSince("2026-01-05", until: "2026-02-24", because: because));
        Assert.Equal(isSealed ? Made : null, await SealedOnAsync(council, child));
    }

    [Fact]
    public async Task That_care_began_again_after_seals_nothing()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var child = await council.LooksAfterAsync(
            AChild.Named("Ada Ash").LookedAfterSince("2026-01-05", until: "2026-02-24", because: "E11").LookedAfterSince("2026-03-02"));
        Assert.Null(await SealedOnAsync(council, child));
    }

    [Fact]
    public async Task That_is_corrected_away_opens_the_record_and_is_the_Principal_IROs_while_it_stands()
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        var child = council.Children[Relation.Sealed];
        Assert.Equal(Made, await SealedOnAsync(council.Council, child));
        await using (var db = council.Council.Database.Open())
        {
            var sight = await Sight.OfAsync(db, council.People[Role.Iro].Id, Made.AddDays(-1), TestContext.Current.CancellationToken);
            Assert.True(await sight!.Known(db.Children).AnyAsync(c => c.Id == child.Id, TestContext.Current.CancellationToken));
        }

        var wrong = await council.Council.ReadAsync(db => db.Episodes.SingleAsync(e => e.ChildId == child.Id));
        await council.Council.ChangeChild.ApplyAsync(
            child.Id,
            new(nameof(CorrectEpisode), "person:1", "Wrong code"),
            one =>
            {
                one.Episodes[0].Correct(wrong.Row with { Rec = "E4A" }, "Wrong code", council.People[Role.PrincipalIro].Id);
                return (true, new WrittenChild(one, new { Episode = wrong.Id }));
            },
            TestContext.Current.CancellationToken);
        Assert.Null(await SealedOnAsync(council.Council, child));
    }

    private static Task<DateOnly?> SealedOnAsync(ACouncil council, Child child) => council.ReadAsync(db => db.Children.Where(c => c.Id == child.Id).Select(c => c.SealedOn).SingleAsync());
}
