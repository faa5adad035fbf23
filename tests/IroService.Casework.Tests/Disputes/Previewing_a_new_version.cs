using IroService.Casework.Tests.Workflows;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.TestKit;
using IroService.TestKit.Councils;

namespace IroService.Casework.Tests.Disputes;

/// <summary>Ruth raised a dispute at stage 1 on 18 December 2025. The council would have the Head of Service answer at stage 2.</summary>
public sealed class Previewing_a_new_version : IAsyncLifetime
{
    private static readonly string First = File.ReadAllText(Path.Combine(Shipped.Folder, "local", "dispute-resolution.yaml"));

    private static readonly string Second = First.With("version: 1", "version: 2").With("from: 2026-04-01", "from: 2026-06-01")
        .With("title: \"Stage 2: Group Manager\"\n    handler: group-manager", "title: \"Stage 2: Head of Service\"\n    handler: head-of-service");

    private readonly TemporaryFolder _files = new();
    private ADisputedChild _child = null!;

    public async ValueTask InitializeAsync()
    {
        _child = await ADisputedChild.LivesAsync();
        await _child.RaisedAsync();
    }

    public ValueTask DisposeAsync()
    {
        _child.Dispose();
        _files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Shows_each_open_dispute_as_it_is_and_as_moved_and_changes_no_deadline()
    {
        var changes = Assert.IsType<WorkflowsPreview.Changes>(await PreviewAsync("dispute-resolution.v2.yaml", Second));
        Assert.Empty(changes.All);
        var one = Assert.Single(changes.Disputes);
        Assert.Equal(("BenOak", 2, "stage-1"), (one.Child, one.To.Version, one.Compared.Standing.Stage.Id));
        Assert.Equal(["Stage 2: Group Manager", "Stage 3: Head of Service"], one.Compared.Before.Ahead.Select(s => s.Stage.Title));
        Assert.Equal(["Stage 2: Head of Service", "Stage 3: Head of Service"], one.Compared.After!.Ahead.Select(s => s.Stage.Title));
        Assert.Equal(new DateOnly(2025, 12, 30), one.Compared.After.Ahead[0].On);
    }

    [Fact]
    public async Task Says_nothing_of_one_that_is_closed()
    {
        await _child.DoAsync(_child.Action(await _child.LastAsync(), "Ruth", DisputeMove.Close) with { Outcome = DisputeOutcome.Withdrawn, Impact = "None", ToldChild = "Told" });
        Assert.Empty(Assert.IsType<WorkflowsPreview.Changes>(await PreviewAsync("dispute-resolution.v2.yaml", Second)).Disputes);
    }

    [Fact]
    public async Task Refuses_to_take_a_stage_away_to_which_a_dispute_came()
    {
        var refused = Assert.IsType<WorkflowsPreview.Refused>(await PreviewAsync("dispute-resolution.yaml", First.With("id: stage-1", "id: stage-one")));
        Assert.EndsWith("Version 1 of \"dispute-resolution\" has no stage \"stage-1\" any more, to which a dispute came; keep it, or make a later version without it.", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    private Task<WorkflowsPreview> PreviewAsync(string name, string text)
    {
        _files.With(name, text);
        return new PreviewWorkflows(_child.Council.Database.Open, ACouncil.Definitions, _child.Council.Clock).ApplyAsync(Shipped.Folder, _files.FileNamed(name), Basis.Local, TestContext.Current.CancellationToken);
    }
}
