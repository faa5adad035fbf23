using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads one stage: its duty, whom it tells, and what ends it.</summary>
internal sealed class StageReader(NodeReader nodes)
{
    private readonly TimeReader _times = new(nodes);

    public DraftStage Read(YamlNode node)
    {
        if (nodes.Keys(node, DefinitionKeys.Stage) is not { } keys)
        {
            return new DraftStage(null, null, null, null);
        }

        var duty = Duty(keys.GetValueOrDefault("duty"));
        var announce = keys.GetValueOrDefault("announce");
        if (duty?.Due is { Time: not null } && announce is null)
        {
            nodes.Problems.Add(node.At, "The key \"announce\" is missing from a stage whose due day can be worked out; nobody would be told.");
        }

        if (duty?.Due is { Readable: true, Time: null } && announce is not null)
        {
            nodes.Problems.Add(announce.At, $"A stage whose due day is \"{DefinitionKeys.NotKnown}\" announces nothing; take \"announce\" out.");
        }

        var id = nodes.Name(keys.GetValueOrDefault("id"), "\"id\"");
        if (id?.Value == DefinitionKeys.Ended)
        {
            nodes.Problems.Add(id.At, $"\"{DefinitionKeys.Ended}\" is not a stage's name; it stands for the end of the run.");
        }

        return new DraftStage(id, duty, Announce(announce, duty?.Owner), Moves(keys.GetValueOrDefault("on")));
    }

    private DraftDuty? Duty(YamlNode? node)
    {
        if (nodes.Keys(node, DefinitionKeys.Duty) is not { } keys)
        {
            return null;
        }

        var due = _times.Due(keys.GetValueOrDefault("due"));
        var notBeforeNode = keys.GetValueOrDefault("not-before");
        var notBefore = _times.Time(notBeforeNode, "\"not-before\"");
        if (notBeforeNode is not null && due is { Readable: true, Time: null })
        {
            nodes.Problems.Add(notBeforeNode.At, $"A duty whose due day is \"{DefinitionKeys.NotKnown}\" has no \"not-before\"; take it out.");
        }

        if (notBefore is not null && due?.Time is { } time && EndsBefore(time, notBefore))
        {
            nodes.Problems.Add(notBeforeNode!.At, $"\"not-before\" ({notBefore.Duration}) is later than \"due\" ({time.Duration}); no review could be in time.");
        }

        return new DraftDuty(
            nodes.Line(keys.GetValueOrDefault("title"), "\"title\""),
            nodes.Word<Role>(keys.GetValueOrDefault("owner"), "a role")?.Value,
            due,
            notBefore,
            nodes.Line(keys.GetValueOrDefault("basis"), "\"basis\""));
    }

    private static bool EndsBefore(DraftTime due, DraftTime notBefore) =>
        due.Anchors.Select(a => a.Value).SequenceEqual(notBefore.Anchors.Select(a => a.Value))
        && TenthsOfDays(due.Duration) < TenthsOfDays(notBefore.Duration);

    private Announce? Announce(YamlNode? node, Role? owner)
    {
        if (node is null || nodes.Keys(node, DefinitionKeys.Announce) is not { } keys)
        {
            return null;
        }

        var before = Before(keys.GetValueOrDefault("before"));
        var overdue = keys.TryGetValue("overdue", out var interval) ? _times.Interval(interval) : null;
        return new Announce(before, overdue, Tell(keys.GetValueOrDefault("tell"), owner));
    }

    private List<Duration> Before(YamlNode? node)
    {
        var before = new List<Duration>();
        foreach (var item in nodes.List(node, "\"before\"") ?? [])
        {
            if (_times.Duration(item, "an item of \"before\"") is not { } duration)
            {
                continue;
            }

            if (before.Count > 0 && TenthsOfDays(duration) >= TenthsOfDays(before[^1]))
            {
                nodes.Problems.Add(item.At, $"\"{duration}\" is not shorter than \"{before[^1]}\" before it; the longest was expected first, and each once.");
            }

            before.Add(duration);
        }

        return before;
    }

    private List<Role> Tell(YamlNode? node, Role? owner)
    {
        var tell = new List<Role>();
        foreach (var item in nodes.List(node, "\"tell\"") ?? [])
        {
            if (nodes.Word<Role>(item, "a role") is not { } role)
            {
                continue;
            }

            if (role.Value == owner || tell.Contains(role.Value))
            {
                var reason = role.Value == owner ? "owns the duty and is told in any case" : "stands twice in \"tell\"";
                nodes.Problems.Add(role.At, $"\"{Word.Of(role.Value)}\" {reason}; take it out.");
            }

            tell.Add(role.Value);
        }

        return tell;
    }

    private DraftMoves? Moves(YamlNode? node)
    {
        if (nodes.Expect<YamlKeys>(node, "\"on\"", YamlKeys.Called) is not { } keys)
        {
            return null;
        }

        var moves = new List<DraftMove>();
        foreach (var (key, value) in keys.Entries)
        {
            var on = nodes.Word<FactKind>(key, "a fact");
            if (on is not null && moves.Any(m => m.On?.Value == on.Value))
            {
                nodes.Problems.Add(key.At, $"The fact \"{Word.Of(on.Value)}\" stands twice in \"on\"; keep one.");
                continue;
            }

            moves.Add(new DraftMove(on, nodes.Name(value, "the stage that follows")));
        }

        return new DraftMoves(keys.At, moves);
    }

    /// <summary>A length for comparing only: a working day stands for 1.4 days, a month for 30.4.</summary>
    private static int TenthsOfDays(Duration duration) => duration.Count * duration.Unit switch
    {
        TimeUnit.WorkingDays => 14,
        TimeUnit.Days => 10,
        TimeUnit.Weeks => 70,
        TimeUnit.Months => 304,
        _ => throw new InvalidOperationException($"Unknown unit {duration.Unit}."),
    };
}
