using System.Text;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>What came of reading a new version of how disputes go.</summary>
public abstract record NewVersion
{
    private NewVersion()
    {
    }

    /// <summary>It would not hold.</summary>
    /// <param name="Problems">Every problem, in order.</param>
    public sealed record Refused(IReadOnlyList<DefinitionProblem> Problems) : NewVersion;

    /// <summary>It would.</summary>
    /// <param name="Rule">The protocol with it among its versions.</param>
    /// <param name="Version">The version.</param>
    public sealed record Read(TimingRule Rule, DisputeProtocol Version) : NewVersion;
}

/// <summary>Reads what somebody would put in force as a new version of how disputes go, beside the definitions that there are, as a program does at its start. Nothing is kept.</summary>
public sealed class ReadNewVersion(Rulebook rulebook)
{
    /// <summary>Reads it.</summary>
    /// <param name="protocol">The definition of disputes that it is a version of.</param>
    /// <param name="yaml">What its file is to hold.</param>
    public NewVersion Of(DisputeProtocols protocol, string yaml)
    {
        var bytes = Encoding.UTF8.GetBytes(yaml);
        var next = protocol.Versions[^1].Version + 1;
        var draft = DefinitionReader.Read(Named(next));
        if (draft.Version is { } version && draft.Id?.Value == protocol.Id && version.Value < next)
        {
            draft = DefinitionReader.Read(Named(version.Value));
            draft.Problems.Add(version.At, $"Version {version.Value} is there already{(draft.Problems.All.Count == 0 ? SaysTheSame(protocol.Version(version.Value), draft) : "")}; disputes may go by it, so a change is a version of its own. \"{next}\" was expected.");
            return Refused(draft.Problems.All);
        }

        if (draft is { Disputes: null, Id: not null })
        {
            draft.Problems.Add(draft.Id.At, $"This is no definition of disputes; a version of \"{protocol.Id}\" was expected, with the keys \"disputes\" and \"stages\".");
        }

        if (draft.Disputes is null)
        {
            return Refused(draft.Problems.All);
        }

        return WorkflowFiles.Load(rulebook.Folder, Named(draft.Version?.Value ?? next)) switch
        {
            LoadedWorkflows.Rules rules when rules.All.FirstOrDefault(r => r.Id == protocol.Id) is { Disputes: { } all } rule => new NewVersion.Read(rule, all.Version(draft.Version!.Value)),
            LoadedWorkflows.Refused refused => Refused(refused.Problems),
            _ => throw new InvalidOperationException($"The definitions hold and have no {protocol.Id}."),
        };

        DefinitionFile Named(int number) => new($"local/{protocol.Id}.v{number}.yaml", Basis.Local, bytes);
    }

    private static string SaysTheSame(DisputeProtocol there, Draft draft) => draft.Disputes?.Protocol is { } read && Word(read) == Word(there) ? " and says the same" : ", and says something else";

    // Records compare their lists by what they are and not by what they hold.
    private static string Word(DisputeProtocol protocol) => System.Text.Json.JsonSerializer.Serialize<object>(protocol with { Stages = [] })
        + string.Concat(protocol.Stages.Select(s => $"{s with { Announce = new([], null, []) }}{System.Text.Json.JsonSerializer.Serialize(s.Announce)}"));

    private static NewVersion.Refused Refused(IEnumerable<DefinitionProblem> problems) => new([.. DefinitionProblem.InOrder(problems)]);
}
