namespace IroService.Casework.Storage.Imports;

/// <summary>What an import read.</summary>
public enum ImportKind
{
    /// <summary>An SSDA903 folder of one collection year.</summary>
    Ssda903,

    /// <summary>A folder of the service's own files.</summary>
    Service,

    /// <summary>A file with GOV.UK's bank holidays.</summary>
    Calendar,
}

/// <summary>One import of a folder or file. It is written before the first child and finished after the last, so that a broken one can be taken up again.</summary>
public sealed class Import
{
    /// <summary>The greatest length of <see cref="Folder"/>.</summary>
    public const int FolderLength = 260;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>What it read.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The folder's or file's last name, without its path.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 of the rows read: the same again is recognised.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The collection year of an SSDA903 folder, by its first calendar year.</summary>
    public int? CollectionYear { get; init; }

    /// <summary>Whether it was the council's first of its kind, which announces nothing; a calendar's never is.</summary>
    public required bool Silent { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it was complete (UTC); null while it runs or was broken off.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>When it was taken back (UTC).</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>What each child was like before, for those that it changed.</summary>
    public List<ImportChange> Changes { get; } = [];
}

/// <summary>What an import changed of one child; with it the child is put back when the import is taken back.</summary>
public sealed class ImportChange
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The import.</summary>
    public int ImportId { get; private set; }

    /// <summary>The child; null for what is not about a child (people and teams).</summary>
    public int? ChildId { get; set; }

    /// <summary>The imported facts as they were before, as JSON; blank when the child was new.</summary>
    public required string Before { get; init; }
}
