using System.Text;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Tests.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Disputes;

/// <summary>From 1 June 2026 on the Head of Service answers at stage 2, within 8 working days, and there is no stage 3. A dispute was raised at stage 1 on Wednesday 10 June.</summary>
public class A_dispute_moved_to_another_version
{
    private static readonly string First = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "local", "dispute-resolution.yaml"));

    private static readonly string Second = First[..First.IndexOf("  # There is no stage above", StringComparison.Ordinal)]
        .Replace("version: 1", "version: 2", StringComparison.Ordinal)
        .Replace("from: 2026-04-01", "from: 2026-06-01", StringComparison.Ordinal)
        .Replace("title: \"Stage 2: Group Manager\"\n    handler: group-manager\n    answer: 5", "title: \"Stage 2: Head of Service\"\n    handler: head-of-service\n    answer: 8", StringComparison.Ordinal);

    private static readonly TimingRule Rule = Read(Second);

    [Fact]
    public void Keeps_what_is_owed_and_goes_on_by_the_other()
    {
        var compared = If(Raised());
        Assert.Equal("TeamManager by 2026-06-17; Stage 2: Group Manager on 2026-06-18, GroupManager by 2026-06-25; Stage 3: Head of Service on 2026-06-26, HeadOfService by 2026-07-03", Told(compared.Before));
        Assert.Equal("TeamManager by 2026-06-17; Stage 2: Head of Service on 2026-06-18, HeadOfService by 2026-06-30", Told(compared.After!));
        Assert.False(compared.IsAlike);
    }

    [Fact]
    public void Goes_where_a_rejected_answer_takes_it_on_the_last_day_to_judge() =>
        Assert.Equal("Iro by 2026-06-12; Stage 2: Head of Service on 2026-06-12, HeadOfService by 2026-06-24", Told(If(Raised(Step(DisputeMove.Answer, "2026-06-11"))).After!));

    [Fact]
    public void Is_not_moved_to_one_without_its_stage()
    {
        var compared = If(Raised(Step(DisputeMove.MoveUp, "2026-06-11", "stage-3")));
        Assert.Null(compared.After);
        Assert.Equal("That version has no stage \"Stage 3: Head of Service\", at which the dispute stands", compared.WhyNot);
        Assert.Equal("HeadOfService by 2026-06-18", Told(compared.Before));
    }

    [Fact]
    public void Is_alike_when_nothing_that_follows_is_another() =>
        Assert.True(If(Raised(), Read(First.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("from: 2026-04-01", "from: 2026-06-01", StringComparison.Ordinal))).IsAlike);

    [Fact]
    public void That_is_kept_at_its_stage_goes_nowhere_by_either()
    {
        var compared = If(Raised(Step(DisputeMove.Keep, "2026-06-11")));
        Assert.True(compared.IsAlike);
        Assert.Empty(compared.Before.Ahead);
    }

    [Fact]
    public void After_an_outage_goes_on_from_today_and_not_before() =>
        Assert.Equal("TeamManager by 2026-06-17; Stage 2: Head of Service on 2026-07-06, HeadOfService by 2026-07-16", Told(If(Raised(), today: "2026-07-04").After!));

    [Fact]
    public void Changes_nothing_of_the_dispute_itself()
    {
        var dispute = Raised();
        If(dispute);
        Assert.Equal(DisputeMove.Raise, Assert.Single(dispute.Steps).Kind);
    }

    private static DisputeIfMoved If(Dispute dispute, TimingRule? rule = null, string today = "2026-06-11") => DisputeIfMoved.Of(dispute, 2, rule ?? Rule, ACase.Calendar, Day.Of(today));

    private static string Told(DisputeOutlook outlook) => string.Join(
        "; ", outlook.Ahead.Select(stage => $"{stage.Stage.Title} on {stage.On:yyyy-MM-dd}, {Owed(stage.Owed)}").Prepend(Owed(outlook.Owed)));

    private static string Owed(IEnumerable<ExpectedDuty> owed) => string.Join(" and ", owed.Select(o => $"{o.Owner} by {o.DueOn:yyyy-MM-dd}"));

    private static Dispute Raised(params DisputeStep[] then)
    {
        var dispute = ADispute.Raised(Rule);
        foreach (var step in then.Prepend(Step(DisputeMove.Raise, "2026-06-10", "stage-1")))
        {
            dispute.Take(step, new DisputeLife(Rule.Disputes!, 1, ACase.Calendar));
        }

        return dispute;
    }

    private static DisputeStep Step(DisputeMove move, string on, string? stage = null) => new() { Kind = move, On = Day.Of(on), Words = "", Stage = stage, RecordedById = 1, At = default };

    private static TimingRule Read(string second) => Assert.IsType<LoadedWorkflows.Rules>(WorkflowFiles.Read([Named(First, "dispute-resolution"), Named(second, "dispute-resolution.v2")])).All.Single();

    private static DefinitionFile Named(string text, string name) => new($"workflows/local/{name}.yaml", Basis.Local, Encoding.UTF8.GetBytes(text));
}
