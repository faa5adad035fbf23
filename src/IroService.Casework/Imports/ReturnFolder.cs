using IroService.Domain.Ssda903;

namespace IroService.Casework.Imports;

/// <summary>What one folder says of one child, each list in the order of its file.</summary>
public sealed class ReturnOfChild
{
    /// <summary>A child that the folder does not have.</summary>
    public static readonly ReturnOfChild Nothing = new();

    /// <summary>The child's header rows; the first counts.</summary>
    public List<Ssda903Header> Headers { get; } = [];

    /// <summary>The child's episodes.</summary>
    public List<Ssda903Episode> Episodes { get; } = [];

    /// <summary>The child's reviews; of two on one day the first counts.</summary>
    public List<Ssda903Review> Reviews { get; } = [];
}

/// <summary>A row that stands in a table more than once.</summary>
/// <param name="Table"><c>header</c>, <c>episodes</c> or <c>reviews</c>.</param>
/// <param name="Child">The child, as written.</param>
/// <param name="Day">DECOM or REVIEW; null for the header.</param>
public sealed record RepeatedRow(string Table, string Child, DateOnly? Day);

/// <summary>An SSDA903 folder that was read and can be imported.</summary>
public sealed record ReturnFolder
{
    /// <summary>The folder as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>The folder's last name.</summary>
    public required string Name { get; init; }

    /// <summary>The collection year that it speaks for, by its first calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>How the year was found, in words.</summary>
    public required string YearFrom { get; init; }

    /// <summary>SHA-256 of what was read: the same rows again are recognised.</summary>
    public required string ContentHash { get; init; }

    /// <summary>By CHILD, as written.</summary>
    public required IReadOnlyDictionary<string, ReturnOfChild> Children { get; init; }

    /// <summary>Rows that were kept out, by table.</summary>
    public required IReadOnlyDictionary<string, int> Unreadable { get; init; }

    /// <summary>Rows that stand there more than once.</summary>
    public required IReadOnlyList<RepeatedRow> Repeated { get; init; }

    /// <summary>Children whose date of birth is another one in the reviews table than in the header.</summary>
    public required IReadOnlyList<string> BirthsDiffer { get; init; }

    /// <summary>Readable header rows, episodes and reviews.</summary>
    public required (int Headers, int Episodes, int Reviews) Rows { get; init; }

    /// <summary>What it says of a child.</summary>
    public ReturnOfChild Of(string child) => Children.GetValueOrDefault(child, ReturnOfChild.Nothing);
}
