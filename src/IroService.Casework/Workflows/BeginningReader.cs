using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads what begins a run, at which stage, and on what conditions.</summary>
internal sealed class BeginningReader(NodeReader nodes)
{
    public DraftBeginning Read(YamlNode node)
    {
        if (nodes.Keys(node, DefinitionKeys.Beginning) is not { } keys)
        {
            return new DraftBeginning(null, null, null);
        }

        var on = nodes.Word<FactKind>(keys.GetValueOrDefault("on"), "a fact");
        var at = nodes.Name(keys.GetValueOrDefault("at"), "\"at\"");
        var ifUnknown = nodes.Name(keys.GetValueOrDefault("if-unknown"), "\"if-unknown\"");
        var readable = on is not null && at is not null && ifUnknown is not null == keys.ContainsKey("if-unknown");
        return new DraftBeginning(on, at, ifUnknown) { Readable = readable, OnlyIf = OnlyIf(keys.GetValueOrDefault("only-if"), on?.Value) };
    }

    private List<Condition> OnlyIf(YamlNode? node, FactKind? on)
    {
        var conditions = new List<Condition>();
        foreach (var condition in (nodes.List(node, "\"only-if\"") ?? []).Select(item => nodes.Word<Condition>(item, "a condition")).OfType<Marked<Condition>>())
        {
            if (conditions.Contains(condition.Value))
            {
                nodes.Problems.Add(condition.At, $"\"{Word.Of(condition.Value)}\" stands twice in \"only-if\"; keep one.");
            }

            if (on is { } fact && NeverHolds(condition.Value, fact))
            {
                nodes.Problems.Add(condition.At, $"\"{Word.Of(condition.Value)}\" never holds for \"{Word.Of(fact)}\", so no run would begin; take it out.");
            }

            conditions.Add(condition.Value);
        }

        return conditions;
    }

    /// <summary>Care begins with the wait for a first review; only a booking is after a day.</summary>
    private static bool NeverHolds(Condition condition, FactKind fact) => condition switch
    {
        Condition.BookedAfterDue => fact != FactKind.ReviewBooked,
        Condition.SixMonthly => fact is FactKind.BecameLookedAfter or FactKind.ShortBreaksBegan,
        Condition.PlacementOrder => fact == FactKind.ShortBreaksBegan,
        _ => false,
    };
}
