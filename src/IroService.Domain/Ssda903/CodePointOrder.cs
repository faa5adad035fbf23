namespace IroService.Domain.Ssda903;

/// <summary>
/// Orders texts by code point, as every list in files and output is ordered. .NET's ordinal order is by UTF-16 unit,
/// which puts a character beyond U+FFFF before those from U+E000 on.
/// </summary>
public sealed class CodePointOrder : IComparer<string>
{
    /// <summary>The one order.</summary>
    public static readonly CodePointOrder Instance = new();

    private CodePointOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length ? x.Length.CompareTo(y.Length) : Rank(x[same]).CompareTo(Rank(y[same]));
    }

    // Surrogates stand for the highest code points, so they come after every other unit.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
