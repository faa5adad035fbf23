namespace IroService.Casework.Files;

/// <summary>The files of a folder that a person named.</summary>
static class FolderFiles
{
    /// <summary>Paths of all files, ordered by name (ordinal), or one sentence why there are none to read.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        if (File.Exists(folder))
        {
            throw new UnusableFilesException(folder, "this is a file; name the folder that holds the CSV files.");
        }

        if (!Directory.Exists(folder))
        {
            throw new UnusableFilesException(folder, "there is no such folder.");
        }

        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnusableFilesException(folder, "the folder may not be read by this user.");
        }
    }

    public static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file, and says in one sentence when the operating system does not let it.</summary>
    public static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnusableFilesException(path, "the file may not be read by this user.");
        }
        catch (IOException e)
        {
            throw new UnusableFilesException(path, $"the file could not be read ({e.Message.TrimEnd('.')}).");
        }
    }
}
