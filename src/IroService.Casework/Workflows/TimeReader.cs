using System.Globalization;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads "20 working days", "6 months after review-held, or returned-from-adoption" and "every 5 working days".</summary>
internal sealed class TimeReader(NodeReader nodes)
{
    private const string After = " after ";
    private const string Or = ", or ";
    private const string Every = "every ";

    private static readonly IReadOnlyCollection<string> Units = [.. Enum.GetValues<TimeUnit>().Select(u => Words(2, u))];

    /// <summary>"20 working days".</summary>
    public Duration? Duration(YamlNode? node, string what) =>
        nodes.WordOf(node, what) is { } text ? Duration(text, 0, text.Value) : null;

    /// <summary>"every 5 working days".</summary>
    public Duration? Interval(YamlNode? node)
    {
        if (nodes.WordOf(node, "\"overdue\"") is not { } text)
        {
            return null;
        }

        if (!text.Value.StartsWith(Every, StringComparison.Ordinal))
        {
            nodes.Problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} does not say how often; \"every 5 working days\" or the like was expected.");
            return null;
        }

        return Duration(text, Every.Length, text.Value[Every.Length..]);
    }

    /// <summary>"3 months after review-held", or "not known".</summary>
    public DraftDue? Due(YamlNode? node)
    {
        if (node is YamlText { Value: DefinitionKeys.NotKnown })
        {
            return new DraftDue(null, Readable: true);
        }

        var time = Time(node, "\"due\"", $", or \"{DefinitionKeys.NotKnown}\",");
        return node is null ? null : new DraftDue(time, time is not null);
    }

    /// <summary>"28 days after returned-from-adoption".</summary>
    public DraftTime? Time(YamlNode? node, string what, string alternative = "")
    {
        if (nodes.WordOf(node, what) is not { } text)
        {
            return null;
        }

        var after = text.Value.IndexOf(After, StringComparison.Ordinal);
        if (after < 0)
        {
            nodes.Problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not a time; \"20 working days after became-looked-after\" or the like{alternative} was expected.");
            return null;
        }

        var duration = Duration(text, 0, text.Value[..after]);
        var anchors = Anchors(text, after + After.Length);
        return duration is not null && anchors is not null ? new DraftTime(duration, anchors) : null;
    }

    private List<Marked<FactKind>>? Anchors(YamlText text, int offset)
    {
        var anchors = new List<Marked<FactKind>>();
        var all = true;
        foreach (var word in text.Value[offset..].Split(Or))
        {
            var fact = nodes.Word<FactKind>(word, text.Place(offset), $"a fact (several are parted by \"{Or}\")");
            if (fact is not null && anchors.Any(a => a.Value == fact.Value))
            {
                nodes.Problems.Add(fact.At, $"\"{word}\" stands twice in one time; keep one.");
            }

            anchors.AddRange(fact is null ? [] : [fact]);
            all &= fact is not null;
            offset += word.Length + Or.Length;
        }

        return all ? anchors : null;
    }

    private Duration? Duration(YamlText text, int offset, string words)
    {
        var at = text.Place(offset);
        if (words.Split(' ', 2) is not [var number, var unitWords] || !IsNumber(number))
        {
            nodes.Problems.Add(at, $"{NearestWord.Quoted(words)} is not a length of time; a number and a unit were expected, as in \"20 working days\".");
            return null;
        }

        if (UnitOf(unitWords) is not { } unit)
        {
            nodes.Problems.Add(text.Place(offset + number.Length + 1), NearestWord.Sentence(unitWords, "a unit", Units));
            return null;
        }

        if (!int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) || count < 1 || count > DefinitionKeys.Longest[unit])
        {
            var bound = number.All(c => c is '-' or '0') || number[0] == '-' ? "short" : "long";
            nodes.Problems.Add(at, $"{NearestWord.Quoted(words)} is too {bound}; 1 to {new Duration(DefinitionKeys.Longest[unit], unit)} were expected.");
            return null;
        }

        var duration = new Duration(count, unit);
        if (duration.ToString() != words)
        {
            nodes.Problems.Add(at, $"{NearestWord.Quoted(words)} is written \"{duration}\".");
        }

        return duration;
    }

    private static bool IsNumber(string word) =>
        word.TrimStart('-') is { Length: > 0 } digits && word.Length - digits.Length <= 1 && digits.All(char.IsAsciiDigit);

    private static TimeUnit? UnitOf(string words) =>
        Enum.GetValues<TimeUnit>().Where(u => words == Words(1, u) || words == Words(2, u)).Cast<TimeUnit?>().FirstOrDefault();

    private static string Words(int count, TimeUnit unit) => new Duration(count, unit).ToString()[(count.ToString(CultureInfo.InvariantCulture).Length + 1)..];
}
