namespace IroService.Casework.Storage.Moving;

/// <summary>Whether data that came as a file is of this version of the service, by the migrations that made it.</summary>
internal static class VersionOfData
{
    /// <summary>Refuses data of a newer version.</summary>
    /// <exception cref="DatabaseException">It is of a newer version.</exception>
    public static void RefuseNewer(string file, IEnumerable<string> applied, IEnumerable<string> known)
    {
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer)
        {
            throw new DatabaseException($"{file} has migration {newer}, which this version does not know: it is from a newer version. Use that version instead.");
        }
    }

    /// <summary>Refuses data of any version but this.</summary>
    /// <exception cref="DatabaseException">It is of a newer or an older version.</exception>
    public static void RequireThis(string file, IReadOnlyList<string> applied, IReadOnlyList<string> known)
    {
        RefuseNewer(file, applied, known);
        if (known.Except(applied, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new DatabaseException($"{file} is from an older version: migration {missing} is missing. Run \"iro migrate\" on it first, with Database:Provider Sqlite and this file.");
        }
    }
}
