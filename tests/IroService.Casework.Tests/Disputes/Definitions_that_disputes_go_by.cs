using IroService.Casework.Disputes;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.TestKit.Councils;

namespace IroService.Casework.Tests.Disputes;

public class Definitions_that_disputes_go_by
{
    [Fact]
    public async Task Are_there_or_no_program_starts()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        await new RequireDefinitions(child.Council.Database.Open, ACouncil.Definitions).ApplyAsync(TestContext.Current.CancellationToken);

        var without = new Rulebook(Statute.Rules, ACouncil.Definitions.Calendar);
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => new RequireDefinitions(child.Council.Database.Open, without).ApplyAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Disputes go by dispute-resolution@1, which the folder of definitions does not have. Put the file back;", refused.Message, StringComparison.Ordinal);
    }
}
