using IroService.Casework.Imports;
using IroService.Casework.Storage;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;

namespace IroService.Casework.Tests.Imports;

public class Imports_on_PostgreSQL
{
    [Fact]
    public async Task Do_what_they_do_on_SQLite()
    {
        using var here = await Council.OnAsync("2024-02-01");
        var server = await PostgresServer.Shared();
        var connection = await server.NewDatabase(TestContext.Current.CancellationToken);
        using var there = await Council.OnAsync("2024-02-01", await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, connection));
        foreach (var step in Steps())
        {
            await step(here);
            await step(there);
            Assert.Equal(await Facts.OfAsync(here), await Facts.OfAsync(there));
        }

        Assert.Equal(
            (await here.DutiesToSortOut.ApplyAsync(TestContext.Current.CancellationToken)).Select(d => (d.Kind, d.Sentence)),
            (await there.DutiesToSortOut.ApplyAsync(TestContext.Current.CancellationToken)).Select(d => (d.Kind, d.Sentence)));
        Assert.Equal(
            (await here.ListWork.ApplyAsync(TestContext.Current.CancellationToken)).Select(w => (w.Name, w.Overdue, w.NotKnown)),
            (await there.ListWork.ApplyAsync(TestContext.Current.CancellationToken)).Select(w => (w.Name, w.Overdue, w.NotKnown)));
        Assert.Empty((await new Storage.History.VerifyHistory(there.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    static IEnumerable<Func<Council, Task>> Steps()
    {
        yield return council => council.ImportedAsync(council.Folder(
            "2023-24", ["A 2012-06-05", "b -"], ["A 2023-12-01 S C2 U1", "b 2023-05-01 S V4 U1 2023-05-02 E11", "B 2023-05-01 P C2 U1"], ["A 2024-01-03 PN1", "X 2023-05-01 PN1"]));
        yield return council => council.ServiceAsync(
            ("people.csv", "PERSON,NAME,EMAIL,ROLE,TEAM\nI1,Ira,ira@example.org,iro,T1\nP1,Pia,,principal-iro,\n"), ("teams.csv", "TEAM,NAME,PARENT,MANAGER\nT1,East,,P1\n"),
            ("children.csv", "CHILD,GIVEN_NAME,FAMILY_NAME\nA,Zoë,Ash\n"), ("allocations.csv", "CHILD,ROLE,PERSON,FROM,TO\nA,iro,I1,2023-12-04,\nB,iro,P1,2023-12-04,\n"));
        yield return council => council.ImportedAsync(council.Folder("2023-24 v2", ["A 2012-06-05"], ["A 2023-12-01 S C2 U1 2024-01-20 X1", "A 2024-01-20 P E1 U1"], ["A 2024-01-03 PN2"]));
        yield return council => council.ImportedAsync(council.Folder("2022-23", [], [], ["X 2022-05-01 PN1"]));
        yield return async council => Assert.IsType<ImportUndone.Done>(await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));
        yield return async council => Assert.IsType<ImportUndone.Done>(await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken));
    }
}
