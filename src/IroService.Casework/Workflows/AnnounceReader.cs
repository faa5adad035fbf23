using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads whom a stage tells, and when.</summary>
internal sealed class AnnounceReader(NodeReader nodes, TimeReader times)
{
    /// <summary>Somebody who may know of a child: figures are made without names.</summary>
    public Marked<Role>? Role(YamlNode? node)
    {
        var role = nodes.Word<Role>(node, "a role");
        if (role?.Value == Domain.Notifications.Role.Analyst)
        {
            nodes.Problems.Add(role.At, $"\"{Word.Of(role.Value)}\" works with figures, not with names, and is told of no child; name another role.");
            return null;
        }

        return role;
    }

    public Announce? Read(YamlNode? node, Role? owner)
    {
        if (node is null || nodes.Keys(node, DefinitionKeys.Announce) is not { } keys)
        {
            return null;
        }

        var before = Before(keys.GetValueOrDefault("before"));
        var overdue = keys.TryGetValue("overdue", out var interval) ? times.Interval(interval) : null;
        var tell = Tell(keys.GetValueOrDefault("tell"), owner);
        return new Announce(before, overdue, tell)
        {
            AtOnce = nodes.Is(keys.GetValueOrDefault("at-once"), "\"at-once\"", "yes"),
            Overdue = interval is not null,
            Escalate = Escalate(keys.GetValueOrDefault("escalate"), owner, tell),
        };
    }

    private List<Duration> Before(YamlNode? node)
    {
        var before = new List<Duration>();
        foreach (var item in nodes.List(node, "\"before\"") ?? [])
        {
            if (times.Duration(item, "an item of \"before\"") is not { } duration)
            {
                continue;
            }

            if (before.Count > 0 && TimeReader.TenthsOfDays(duration) >= TimeReader.TenthsOfDays(before[^1]))
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
        foreach (var role in (nodes.List(node, "\"tell\"") ?? []).Select(Role).OfType<Marked<Role>>())
        {
            if (role.Value == owner || tell.Contains(role.Value))
            {
                TakeOut(role, role.Value == owner ? "owns the duty and is told in any case" : "stands twice in \"tell\"");
            }

            tell.Add(role.Value);
        }

        return tell;
    }

    private List<Rung> Escalate(YamlNode? node, Role? owner, List<Role> tell)
    {
        var rungs = new List<Rung>();
        foreach (var item in nodes.List(node, "\"escalate\"") ?? [])
        {
            var keys = nodes.Keys(item, DefinitionKeys.Rung);
            var after = times.Duration(keys?.GetValueOrDefault("after"), "\"after\"");
            var to = Role(keys?.GetValueOrDefault("to"));
            if (after is null || to is null)
            {
                continue;
            }

            if (rungs.Count > 0 && TimeReader.TenthsOfDays(after) <= TimeReader.TenthsOfDays(rungs[^1].After))
            {
                nodes.Problems.Add(item.At, $"\"{after}\" is not longer than \"{rungs[^1].After}\" before it; the soonest was expected first, and each once.");
            }

            if (to.Value == owner || tell.Contains(to.Value) || rungs.Exists(r => r.To == to.Value))
            {
                TakeOut(to, to.Value == owner ? "owns the duty and is told in any case"
                    : tell.Contains(to.Value) ? "stands in \"tell\" and is told in any case"
                    : "stands twice in \"escalate\"");
            }

            rungs.Add(new Rung(after, to.Value));
        }

        return rungs;
    }

    private void TakeOut(Marked<Role> role, string reason) => nodes.Problems.Add(role.At, $"\"{Word.Of(role.Value)}\" {reason}; take it out.");
}
