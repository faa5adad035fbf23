namespace IroService.Casework.Workflows;

/// <summary>A part of a YAML file with its place.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>What a sentence calls this kind of node.</summary>
    public abstract string Kind { get; }
}

/// <summary>A word or a line of text.</summary>
/// <param name="At">Where it begins, the opening quote included.</param>
/// <param name="Value">What it says.</param>
/// <param name="Plain">Whether it stands without quotes.</param>
/// <param name="OnOneLine">Whether each character of the value is one character of the file, so that places inside can be named.</param>
internal sealed record YamlText(Position At, string Value, bool Plain, bool OnOneLine) : YamlNode(At)
{
    public const string Called = "text";

    public override string Kind => Called;

    /// <summary>Whether nothing is said: <c>title:</c>, <c>title: ~</c>, <c>title: ""</c>.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) || (Plain && Value is "~" or "null");

    /// <summary>The place of a character of the value.</summary>
    public Position Place(int offset) => OnOneLine ? new Position(At.Line, At.Column + offset + (Plain ? 0 : 1)) : At;
}

internal sealed record YamlList(Position At, IReadOnlyList<YamlNode> Items) : YamlNode(At)
{
    public const string Called = "a list";

    public override string Kind => Called;
}

internal sealed record YamlKeys(Position At, IReadOnlyList<(YamlNode Key, YamlNode Value)> Entries) : YamlNode(At)
{
    public const string Called = "a set of keys";

    public override string Kind => Called;
}

/// <summary>What the language does not have (an alias); it was reported where it was read.</summary>
internal sealed record YamlRefused(Position At) : YamlNode(At)
{
    public override string Kind => "an alias";
}
