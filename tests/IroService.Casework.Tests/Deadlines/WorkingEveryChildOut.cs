using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Deadlines;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Deadlines;

/// <summary>One child has one writer, and whoever works out its dates is one, though the facts stay as they are.</summary>
public class Working_every_child_out
{
    [Fact]
    public async Task Begins_again_when_somebody_has_corrected_the_child_meanwhile()
    {
        using var database = await OnEachDatabase.MakeAsync(DatabaseProvider.PostgreSql);
        var council = await TestCouncil.OnAsync(database, new(2026, 3, 2));
        var deadline = await council.ChildLookedAfterSinceAsync(new(2026, 2, 27));
        await council.CorrectAsync(deadline.ChildId, child => child.DateOfBirth = new(2008, 3, 3));
        council.NowIs(new(2026, 3, 4));
        var corrected = false;
        await new RecomputeChildren(OpenToLoseTheRace, council.Save, council.Clock).ApplyAsync("A new day", cancellation: TestContext.Current.CancellationToken);

        Assert.True(corrected);
        await using var stored = database.Open();
        Assert.Equal(DeadlineState.Open, await stored.Deadlines.Where(d => d.Id == deadline.Id).Select(d => d.State).SingleAsync(TestContext.Current.CancellationToken));

        // After the child was found to be 18, and before that is saved, somebody finds that the child is not.
        IroDbContext OpenToLoseTheRace()
        {
            var db = database.Open();
            db.SavingChanges += (_, _) =>
            {
                if (!corrected)
                {
                    corrected = true;
                    council.CorrectAsync(deadline.ChildId, child => child.DateOfBirth = new(2010, 3, 3)).GetAwaiter().GetResult();
                }
            };
            return db;
        }
    }
}
