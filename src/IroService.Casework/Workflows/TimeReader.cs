using System.Globalization;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>
/// Reads "20 working days", "every 5 working days", and times: "6 months after review-held, or returned-from-adoption",
/// "3 working days before review-booked, or review-due", "on iro-asked-for-review", "halfway from review-held to review-due".
/// </summary>
internal sealed class TimeReader(NodeReader nodes)
{
    private const string After = " after ";
    private const string Before = " before ";
    private const string On = "on ";
    private const string Halfway = "halfway from ";
    private const string To = " to ";
    private const string Or = ", or ";
    private const string Every = "every ";
    private const string Once = "once";

    private static readonly IReadOnlyCollection<string> Units = [.. Enum.GetValues<TimeUnit>().Select(u => Words(2, u))];

    /// <summary>"20 working days".</summary>
    public Duration? Duration(YamlNode? node, string what) =>
        nodes.WordOf(node, what) is { } text ? Duration(text, 0, text.Value) : null;

    /// <summary>"every 5 working days"; null for "once".</summary>
    public Duration? Interval(YamlNode? node)
    {
        if (nodes.WordOf(node, "\"overdue\"") is not { } text || text.Value == Once)
        {
            return null;
        }

        if (!text.Value.StartsWith(Every, StringComparison.Ordinal))
        {
            nodes.Problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} does not say how often; \"{Once}\", \"every 5 working days\" or the like was expected.");
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

    /// <summary>"28 days after returned-from-adoption" and the other kinds of time.</summary>
    public DraftTime? Time(YamlNode? node, string what, string alternative = "")
    {
        if (nodes.WordOf(node, what) is not { } text)
        {
            return null;
        }

        if (text.Value.StartsWith(Halfway, StringComparison.Ordinal))
        {
            return HalfwayBetween(text);
        }

        if (text.Value.StartsWith(On, StringComparison.Ordinal))
        {
            return Anchors(text, On.Length, text.Value[On.Length..]) is { } on ? new DraftTime(text.At, Reckoning.On, null, on, null, text.Value) : null;
        }

        var before = text.Value.IndexOf(Before, StringComparison.Ordinal);
        var word = before < 0 ? After : Before;
        var at = before < 0 ? text.Value.IndexOf(After, StringComparison.Ordinal) : before;
        if (at < 0)
        {
            nodes.Problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not a time; \"20 working days after became-looked-after\" or the like{alternative} was expected.");
            return null;
        }

        var duration = Duration(text, 0, text.Value[..at]);
        var anchors = Anchors(text, at + word.Length, text.Value[(at + word.Length)..]);
        if (duration is null || anchors is null || (before >= 0 && anchors.Select(a => RefuseHappened(a, "only from a day to come can be counted back")).ToList().Contains(true)))
        {
            return null;
        }

        return new DraftTime(text.At, before < 0 ? Reckoning.After : Reckoning.Before, duration, anchors, null, text.Value);
    }

    private DraftTime? HalfwayBetween(YamlText text)
    {
        var to = text.Value.IndexOf(To, Halfway.Length, StringComparison.Ordinal);
        if (to < 0)
        {
            nodes.Problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} does not say to what; \"halfway from review-held to review-due\" was expected.");
            return null;
        }

        var from = Anchors(text, Halfway.Length, text.Value[Halfway.Length..to]);
        var end = nodes.Word<FactKind>(text.Value[(to + To.Length)..], text.Place(to + To.Length), "a fact");
        if (from is null || end is null)
        {
            return null;
        }

        // The other way round half of the days between them would lie before the first.
        foreach (var named in from.Where(f => Fact.NamesADayToCome(f.Value)))
        {
            nodes.Problems.Add(named.At, $"\"{Word.Of(named.Value)}\" names a day to come; halfway begins at what has happened.");
        }

        return RefuseHappened(end, "halfway leads to a day to come") ? null : new DraftTime(text.At, Reckoning.Halfway, null, from, end, text.Value);
    }

    /// <summary>What is known once it has happened is no day to look forward to.</summary>
    private bool RefuseHappened(Marked<FactKind> fact, string expected)
    {
        if (Fact.NamesADayToCome(fact.Value))
        {
            return false;
        }

        var words = string.Join(", ", Word.Values<FactKind>().Where(Fact.NamesADayToCome).Select(Word.Of));
        nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" has happened when it is known; {expected}: {words}.");
        return true;
    }

    private List<Marked<FactKind>>? Anchors(YamlText text, int offset, string words)
    {
        var anchors = new List<Marked<FactKind>>();
        var all = true;
        foreach (var word in words.Split(Or))
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

    /// <summary>A length for comparing only: a working day stands for 1.4 days, a month for 30.4.</summary>
    public static int TenthsOfDays(Duration duration) => duration.Count * duration.Unit switch
    {
        TimeUnit.WorkingDays => 14,
        TimeUnit.Days => 10,
        TimeUnit.Weeks => 70,
        TimeUnit.Months => 304,
        _ => throw new InvalidOperationException($"Unknown unit {duration.Unit}."),
    };

    private static bool IsNumber(string word) =>
        word.TrimStart('-') is { Length: > 0 } digits && word.Length - digits.Length <= 1 && digits.All(char.IsAsciiDigit);

    private static TimeUnit? UnitOf(string words) =>
        Enum.GetValues<TimeUnit>().Where(u => words == Words(1, u) || words == Words(2, u)).Cast<TimeUnit?>().FirstOrDefault();

    private static string Words(int count, TimeUnit unit) => new Duration(count, unit).ToString()[(count.ToString(CultureInfo.InvariantCulture).Length + 1)..];
}
