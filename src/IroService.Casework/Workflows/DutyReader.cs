using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads what is owed, by whom and by when; and the council's own time for a duty of guidance.</summary>
internal sealed class DutyReader(NodeReader nodes, TimeReader times, AnnounceReader announce)
{
    public DraftDuty? Read(YamlNode? node)
    {
        if (nodes.Keys(node, DefinitionKeys.Duty) is not { } keys)
        {
            return null;
        }

        var due = times.Due(keys.GetValueOrDefault("due"));
        var owner = keys.GetValueOrDefault("owner");
        var isNamed = owner is YamlText { Value: Duty.ItsOwner };
        return new DraftDuty(
            nodes.Line(keys.GetValueOrDefault("title"), "\"title\""),
            isNamed ? null : announce.Role(owner)?.Value,
            due,
            NotBefore(keys.GetValueOrDefault("not-before"), due),
            nodes.MarkedLine(keys.GetValueOrDefault("basis"), "\"basis\""))
        {
            MetBy = MetBy(keys.GetValueOrDefault("met-by")),
            ItsOwnerAt = isNamed ? owner!.At : null,
        };
    }

    /// <summary>The council's own time for a duty of guidance.</summary>
    public DraftLocalTime ReadTime(YamlNode node) => nodes.Keys(node, DefinitionKeys.Time) is { } keys
        ? new DraftLocalTime(
            nodes.Name(keys.GetValueOrDefault("duty"), "\"duty\""),
            times.Time(keys.GetValueOrDefault("due"), "\"due\""),
            nodes.MarkedLine(keys.GetValueOrDefault("basis"), "\"basis\""))
        : new DraftLocalTime(null, null, null);

    private DraftTime? NotBefore(YamlNode? node, DraftDue? due)
    {
        if (times.Time(node, "\"not-before\"") is not { } notBefore)
        {
            return null;
        }

        if (due is { Readable: true, Time: null })
        {
            nodes.Problems.Add(node!.At, $"A duty whose due day is \"{DefinitionKeys.NotKnown}\" has no \"not-before\"; take it out.");
        }

        if (notBefore.How != Reckoning.After)
        {
            nodes.Problems.Add(node!.At, "\"not-before\" is a length after a fact; \"28 days after returned-from-adoption\" or the like was expected.");
            return null;
        }

        if (due?.Time is { } time && EndsBefore(time, notBefore))
        {
            nodes.Problems.Add(node!.At, $"\"not-before\" ({notBefore.Duration}) is later than \"due\" ({time.Duration}); no review could be in time.");
        }

        return notBefore;
    }

    private static bool EndsBefore(DraftTime due, DraftTime notBefore) =>
        due is { How: Reckoning.After, Duration: { } last } && notBefore.Duration is { } first
        && due.Anchors.Select(a => a.Value).SequenceEqual(notBefore.Anchors.Select(a => a.Value))
        && TimeReader.TenthsOfDays(last) < TimeReader.TenthsOfDays(first);

    private List<Marked<FactKind>> MetBy(YamlNode? node)
    {
        var facts = new List<Marked<FactKind>>();
        foreach (var fact in (nodes.List(node, "\"met-by\"") ?? []).Select(item => nodes.Word<FactKind>(item, "a fact")).OfType<Marked<FactKind>>())
        {
            if (Fact.IsAnswer(fact.Value) || fact.Value is FactKind.CeasedToBeLookedAfter or FactKind.ReviewDue || Fact.NamesAnOwner(fact.Value))
            {
                nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" shows nothing to be done; take it out of \"met-by\".");
            }
            else if (facts.Any(f => f.Value == fact.Value))
            {
                nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" stands twice in \"met-by\"; keep one.");
            }
            else
            {
                facts.Add(fact);
            }
        }

        return facts;
    }
}
